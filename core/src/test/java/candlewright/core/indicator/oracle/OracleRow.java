package candlewright.core.indicator.oracle;

import candlewright.core.market.Decimals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One published column and what of ours is to agree with it.
///
/// @param source who published it
/// @param file name of the table
/// @param column name of the column
/// @param indicator name in the catalogue, which need not have it yet
/// @param settings those that differ from the default
/// @param inputs columns of the table for the inputs that are not to read the usual ones
/// @param output one of the indicator's outputs
/// @param from index of the first bar compared, 0 for the first of the table; {@link #FIRST_KNOWN}
///   for the first that the source prints
/// @param every 1 to compare all bars from there, 2 to compare every second one and so on
/// @param shift how many bars later than we the source shows a value, negative for earlier
/// @param factor our value times this is the source's
/// @param minuend column that the source takes our value away from, or empty
/// @param tolerance how far apart they may be
/// @param remark convention of the source, its settings, why the comparison begins where it does
/// @param waiting what is missing before it can be compared, or null
record OracleRow(
    Source source,
    String file,
    String column,
    String indicator,
    Map<String, Double> settings,
    Map<String, String> inputs,
    String output,
    int from,
    int every,
    int shift,
    double factor,
    String minuend,
    Tolerance tolerance,
    String remark,
    @Nullable String waiting) {
  /// From the first bar that the source prints.
  static final int FIRST_KNOWN = -1;

  OracleRow {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /// Begins the row of a published column.
  static Builder of(Source source, String file, String column) {
    return new Builder(source, file, column);
  }

  static Builder lean(String file, String column) {
    return of(Source.LEAN, file, column);
  }

  /// Begins a row of LEAN whose source prints doubles in full.
  static Builder leanFull(String file, String column) {
    return lean(file, column).within(Tolerance.full(1e-9));
  }

  /// Begins a row of LEAN whose source calculates in single precision.
  static Builder leanSingle(String file, String column) {
    return lean(file, column).within(Tolerance.single());
  }

  /// Begins a row of Stock.Indicators, compared to 1e-9 unless said otherwise: it prints doubles in
  /// full.
  static Builder stock(String file, String column) {
    return of(Source.STOCK_INDICATORS, file, column).within(Tolerance.full(1e-9));
  }

  /// Begins a row of backtrader, which prints 6 decimals.
  static Builder backtrader(String file, int line) {
    return of(Source.BACKTRADER, file, "line " + line).within(Tolerance.decimals(6));
  }

  /// Begins a row of Tulip Indicators, which prints 3 decimals.
  static Builder tulip(String block, String column) {
    return of(Source.TULIP, block, column).within(Tolerance.decimals(3));
  }

  /// Returns what the source does with our values, and what they are fed with, in words.
  List<String> readings() {
    List<String> words = new ArrayList<>();
    inputs.forEach((input, tableColumn) -> words.add(input + " is " + tableColumn));
    if (factor != 1) {
      words.add("times " + Decimals.text(factor));
    }
    if (!minuend.isEmpty()) {
      words.add("taken from " + minuend);
    }
    if (shift != 0) {
      words.add(Math.abs(shift) + (shift > 0 ? " bars later" : " bars earlier"));
    }
    if (every != 1) {
      words.add("every " + every + " bars");
    }
    return words;
  }

  String name() {
    return source.title() + " " + file + " " + column + ": " + indicator + " " + output;
  }

  /// Gathers a row.
  static final class Builder {
    private final Source source;
    private final String file;
    private final String column;
    private String indicator = "";
    private final Map<String, Double> settings = new LinkedHashMap<>();
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private String output = "";
    private int from = FIRST_KNOWN;
    private int every = 1;
    private int shift;
    private double factor = 1;
    private String minuend = "";
    private @Nullable Tolerance tolerance;
    private String remark = "";

    private Builder(Source source, String file, String column) {
      this.source = source;
      this.file = file;
      this.column = column;
    }

    /// Names the indicator; its only output has the same name.
    Builder is(String name) {
      return is(name, name);
    }

    /// Names the indicator and the output.
    Builder is(String name, String outputName) {
      indicator = name;
      output = outputName;
      return this;
    }

    /// Sets a number, or the place of a choice.
    Builder with(String setting, double value) {
      settings.put(setting, value);
      return this;
    }

    /// Feeds an input from another column than the usual one.
    Builder reads(String input, String tableColumn) {
      inputs.put(input, tableColumn);
      return this;
    }

    /// Compares from this bar on, not from the first that the source prints; the remark says why.
    Builder from(int bar) {
      from = bar;
      return this;
    }

    /// Compares only every so many bars, beginning with the first; the remark says why.
    Builder every(int bars) {
      every = bars;
      return this;
    }

    /// Says that the source shows a value so many bars later, or earlier if negative.
    Builder shifted(int bars) {
      shift = bars;
      return this;
    }

    /// Says that our value times this is the source's.
    Builder times(double number) {
      factor = number;
      return this;
    }

    /// Says that the source takes our value away from this column.
    Builder takenFrom(String tableColumn) {
      minuend = tableColumn;
      return this;
    }

    Builder within(Tolerance allowed) {
      tolerance = allowed;
      return this;
    }

    Builder remark(String text) {
      remark = text;
      return this;
    }

    /// Completes a row that is compared as soon as the catalogue has the indicator.
    OracleRow row() {
      return made(null);
    }

    /// Completes a row that is only listed.
    ///
    /// @param what is missing, such as the settings' names
    OracleRow waiting(String what) {
      return made(what);
    }

    private OracleRow made(@Nullable String waiting) {
      if (tolerance == null) {
        throw new IllegalArgumentException(file + " " + column + " needs a tolerance");
      }
      return new OracleRow(
          source, file, column, indicator, settings, inputs, output, from, every, shift, factor,
          minuend, tolerance, remark, waiting);
    }
  }
}
