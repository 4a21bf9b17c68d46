package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ta4j.core.Indicator;

/// The table of what ta4j offers is in the documentation as it was measured.
class Ta4jTableTest {
  private static final Path TABLE = Path.of("docs/ta4j.md");
  private static final int BARS = 300;

  @Test
  void documentationHoldsWhatIsMeasured() throws IOException {
    String table = table();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table);
  }

  private static String table() {
    StringBuilder text = new StringBuilder();
    text.append("# Indicators of ta4j\n\n");
    text.append(
        """
        Made by `Ta4jTableTest`; `-Dgolden.update=true` writes it anew. ta4j %s with usual
        settings. The first value is where ta4j gives a number when it is fed bar by bar, often long
        before it has seen the bars it needs. The warm-up is the later of that and of the bars that
        ta4j calls unstable; where values may be missing later too, it is the latter.

        """
            .replace("%s", Ta4jIndicators.VERSION));
    text.append("| name | class | settings | unstable bars | first value | warm-up | remarks |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (Entry entry : Ta4jIndicators.entries()) {
      text.append(row(entry)).append('\n');
    }
    text.append("\n## Left out\n\n| class | reason |\n|---|---|\n");
    NotOffered.REASONS.forEach((name, reason) ->
        text.append("| ").append(name).append(" | ").append(reason).append(" |\n"));
    return text.toString();
  }

  private static String row(Entry entry) {
    double[] usual = entry.type().settings().stream().mapToDouble(Setting::defaultValue).toArray();
    double[][] rows = rows(entry.feed());
    double[] stream = new double[BARS];
    Evaluation streaming = new Evaluation(entry, usual);
    for (int i = 0; i < BARS; i++) {
      stream[i] = streaming.next(rows[i]);
    }
    Indicator<?> whole = whole(entry, usual, rows);
    int first = first(stream);
    return "| "
        + String.join(
            " | ",
            entry.type().name(),
            entry.origin().getSimpleName(),
            entry.type().settings().stream()
                .map(setting -> setting.name() + " " + setting.text(setting.defaultValue()))
                .collect(Collectors.joining(", ")),
            "" + whole.getCountOfUnstableBars(),
            first < 0 ? "none" : "" + first,
            "" + WarmUps.of(entry, usual),
            String.join("; ", remarks(entry, stream, whole)))
        + " |";
  }

  private static List<String> remarks(Entry entry, double[] stream, Indicator<?> whole) {
    List<String> remarks = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      if (entry.has(trait)) {
        remarks.add(trait.text());
      }
    }
    boolean rounded = false;
    boolean other = false;
    for (int i = 0; i < stream.length; i++) {
      double late = Evaluation.number(whole.getValue(i));
      if (Double.compare(late, stream[i]) != 0) {
        rounded = true;
        other |= !(Math.abs(late - stream[i]) <= 1e-9 * Math.max(1, Math.abs(late)));
      }
    }
    if (other) {
      remarks.add("computed over a whole series it reads later bars and gives other values");
    } else if (rounded) {
      remarks.add("computed over a whole series it rounds differently");
    }
    return remarks;
  }

  private static Indicator<?> whole(Entry entry, double[] settings, double[][] rows) {
    FedBars series = new FedBars();
    long time = -1;
    for (double[] row : rows) {
      FedBar bar = entry.feed().bar(row, time);
      series.add(bar);
      time = bar.endMillis();
    }
    return entry.recipe().make(series, settings);
  }

  private static int first(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        return i;
      }
    }
    return -1;
  }

  private static double[][] rows(Feed feed) {
    BarSeries bars = Bars.walk(new SplittableRandom(7), BARS);
    double[][] rows = new double[BARS][feed.inputs().size()];
    double[] column = new double[BARS];
    for (int k = 0; k < feed.inputs().size(); k++) {
      Input input = feed.inputs().get(k);
      BarFields.copy(bars, input.usual(), 0, BARS, column, 0);
      for (int i = 0; i < BARS; i++) {
        rows[i][k] = input.equals(Input.SESSION) ? Math.floorDiv(i, 97) : column[i];
      }
    }
    return rows;
  }
}
