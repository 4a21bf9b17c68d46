package candlewright.core.signal;

import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Bars and what TA-Lib found in them, as QuantConnect LEAN publishes it: a column for each pattern
/// with 100 for its bullish form, -100 for its bearish one, 0 for neither and nothing where TA-Lib
/// had too few bars.
final class CandlePatternTable {
  private static final int FIRST_PRICE = 1;

  private final List<String> header;
  private final List<String[]> rows = new ArrayList<>();

  private CandlePatternTable(List<String> lines) {
    header = List.of(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      rows.add(line.split(",", -1));
    }
  }

  static CandlePatternTable read(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(Shared.path("oracles/lean_indicator_tables/" + file))),
                StandardCharsets.UTF_8))) {
      return new CandlePatternTable(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return rows.size();
  }

  /// Returns the four prices of a bar: open, high, low, close.
  double[] bar(int row) {
    double[] bar = new double[4];
    for (int k = 0; k < bar.length; k++) {
      bar[k] = Double.parseDouble(rows.get(row)[FIRST_PRICE + k]);
    }
    return bar;
  }

  /// Returns whether a pattern's bullish or bearish form was found, unknown where nothing is said.
  Truth found(String pattern, boolean bullish, int row) {
    int column = header.indexOf(pattern);
    String cell = rows.get(row)[column];
    return cell.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(Integer.parseInt(cell) == (bullish ? 100 : -100));
  }
}
