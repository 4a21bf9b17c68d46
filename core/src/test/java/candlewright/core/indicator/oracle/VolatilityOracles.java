package candlewright.core.indicator.oracle;

import java.util.ArrayList;
import java.util.List;

/// Published results of the volatility indicators.
final class VolatilityOracles {
  static final List<OracleRow> ROWS = new ArrayList<>();

  /// Half a unit of the fourth decimal, and what as much of each band adds: at most 7e-5.
  private static final String FROM_PRINTED_BANDS = "from bands rounded to 4 decimals";

  private static final double FIRST_BAR_RANGE = 1;
  private static final double SMA = 1;
  private static final double SEED_FIRST = 1;
  private static final double SEED_WILDER = 1;
  private static final double SEED_TULIP = 2;
  private static final double POPULATION = 1;
  private static final double SIMPLE = 1;

  static {
    stockIndicators();
    leanBands();
    leanStops();
    leanDirection();
    tulip();
    tulipDirection();
    backtrader();
  }

  private VolatilityOracles() {}

  private static void add(OracleRow row) {
    ROWS.add(row);
  }

  private static void stockIndicators() {
    add(OracleRow.stock("atr", "tr").is("true_range").from(1).row());
    add(OracleRow.stock("atr", "atr").is("atr").from(14).row());
    add(OracleRow.stock("atr", "atrp").is("natr").from(14).row());
    add(OracleRow.stock("chexit", "chandelierExit").is("chandelier_exit", "long").from(22).row());
    for (String[] line :
        new String[][] {
          {"upperBand", "upper"},
          {"centerline", "middle"},
          {"lowerBand", "lower"},
          {"width", "width"}
        }) {
      add(
          OracleRow.stock("donchian", line[0])
              .is("donchian", line[1])
              .with("current", 1)
              .from(20)
              .row());
    }
    add(
        OracleRow.stock("fcb", "upperBand")
            .is("fractal_chaos_bands", "upper")
            .from(5)
            .remark("first top at bar 5")
            .row());
    add(
        OracleRow.stock("fcb", "lowerBand")
            .is("fractal_chaos_bands", "lower")
            .from(9)
            .remark("first bottom at bar 9")
            .row());
    for (String[] line :
        new String[][] {{"upperBand", "upper"}, {"centerline", "middle"}, {"lowerBand", "lower"}}) {
      add(
          OracleRow.stock("starc", line[0])
              .is("starc", line[1])
              .from(line[1].equals("middle") ? 4 : 10)
              .row());
    }
    for (String[] line :
        new String[][] {
          {"upperChannel", "upper"}, {"centerline", "middle"}, {"lowerChannel", "lower"}
        }) {
      add(
          OracleRow.stock("stdev-channels", line[0])
              .is("stdev_channel", line[1])
              .from(21)
              .every(20)
              .remark("the source draws a line over 20 bars; only its newest point was known")
              .row());
    }
    for (String[] line :
        new String[][] {{"superTrend", "value"}, {"upperBand", "upper"}, {"lowerBand", "lower"}}) {
      add(
          OracleRow.stock("supertrend", line[0])
              .is("supertrend", line[1])
              .with("start", 1)
              .from(10)
              .row());
    }
    add(OracleRow.stock("ulcer", "ulcerIndex").is("ulcer").from(13).row());
    add(OracleRow.stock("ulcer", "ui").is("ulcer").from(13).row());
    for (String line : List.of("sar", "upperBand", "lowerBand")) {
      add(
          OracleRow.stock("vol-stop", line)
              .is("volatility_stop", "value")
              .from(54)
              .remark("hides the first position, because it is a guess")
              .row());
    }
  }

  private static void leanBands() {
    String file = "spy_bollinger_bands.txt";
    add(
        OracleRow.lean(file, "Moving Average 20")
            .is("bollinger", "middle")
            .from(19)
            .within(Tolerance.digits(7))
            .row());
    add(
        OracleRow.lean(file, "Bollinger Bands® 20 2 Top")
            .is("bollinger", "upper")
            .from(19)
            .within(Tolerance.single())
            .remark("calculated in single precision")
            .row());
    add(
        OracleRow.lean(file, "Bollinger Bands® 20 2 Bottom")
            .is("bollinger", "lower")
            .from(19)
            .within(Tolerance.single())
            .remark("calculated in single precision")
            .row());
    add(
        OracleRow.lean(file, "BandWidth")
            .is("bandwidth")
            .times(100)
            .from(19)
            .within(Tolerance.absolute(1.2e-4, FROM_PRINTED_BANDS))
            .remark("in per cent")
            .row());
    add(
        OracleRow.lean(file, "%B")
            .is("percent_b")
            .from(19)
            .within(Tolerance.absolute(1.2e-4, FROM_PRINTED_BANDS))
            .row());
    add(
        OracleRow.lean("spy_var.txt", "Var")
            .is("variance")
            .with("length", 10)
            .from(9)
            .within(Tolerance.full(1e-9))
            .row());
    add(
        OracleRow.lean("spy_adr.csv", "adr")
            .is("average_range")
            .with("length", 20)
            .from(19)
            .within(Tolerance.full(1e-9))
            .row());
    add(
        OracleRow.lean("spy_with_chop.csv", "CHOP14")
            .is("choppiness")
            .from(14)
            .within(Tolerance.full(1e-9))
            .remark("counts the range of the first bar and so begins one bar earlier")
            .row());
    add(
        OracleRow.lean("spy_atr.txt", "Average True Range 14")
            .is("atr")
            .with("smoothing", SMA)
            .from(14)
            .within(Tolerance.absolute(1.6e-5, "ranges of prices in single precision"))
            .row());
  }

  private static void leanStops() {
    add(
        OracleRow.lean("dwac_supertrend.txt", "Super")
            .is("supertrend", "value")
            .with("first_bar", FIRST_BAR_RANGE)
            .from(9)
            .within(Tolerance.digits(9))
            .row());
    for (String[] line : new String[][] {{"short_stop", "short"}, {"long_stop", "long"}}) {
      add(
          OracleRow.lean("spy_with_ChandeKrollStop.csv", line[0])
              .is("chande_kroll_stop", line[1])
              .with("length", 5)
              .with("multiplier", 2)
              .with("smooth", 3)
              .with("first_bar", FIRST_BAR_RANGE)
              .from(6)
              .within(Tolerance.full(1e-9))
              .row());
    }
  }

  private static void leanDirection() {
    String file = "spy_with_adx.txt";
    for (String[] line :
        new String[][] {
          {"+DI14", "adx", "plus_di", "14", "4"},
          {"-DI14", "adx", "minus_di", "14", "4"},
          {"DX", "adx", "dx", "14", "2"},
          {"ADX 14", "adx", "adx", "27", "4"},
          {"TR", "true_range", "true_range", "1", "2"},
          {"+DM14", "directional_movement", "plus_dm", "14", "2"},
          {"-DM14", "directional_movement", "minus_dm", "14", "2"}
        }) {
      OracleRow.Builder row =
          OracleRow.lean(file, line[0])
              .is(line[1], line[2])
              .from(Integer.parseInt(line[3]))
              .within(Tolerance.decimals(Integer.parseInt(line[4])));
      if (!line[1].equals("true_range")) {
        row.with("seed", SEED_WILDER);
      }
      add(row.row());
    }
    add(
        OracleRow.lean(file, "TR14")
            .is("atr")
            .times(14)
            .from(14)
            .within(Tolerance.decimals(2))
            .remark("the sum that Wilder's average is a 14th of")
            .row());
    add(
        OracleRow.lean(file, "ADXR 14")
            .is("adxr")
            .with("seed", SEED_WILDER)
            .from(40)
            .within(Tolerance.decimals(4))
            .row());
  }

  private static void tulip() {
    add(
        OracleRow.tulip("tr", "value")
            .is("true_range")
            .from(1)
            .remark("gives high less low for the first bar")
            .row());
    add(
        OracleRow.tulip("atr 5", "value")
            .is("atr")
            .with("length", 5)
            .with("first_bar", FIRST_BAR_RANGE)
            .from(4)
            .row());
    add(
        OracleRow.tulip("natr 5", "value")
            .is("natr")
            .with("length", 5)
            .with("first_bar", FIRST_BAR_RANGE)
            .from(4)
            .row());
    for (String line : List.of("lower", "middle", "upper")) {
      add(
          OracleRow.tulip("bbands 5 2", line)
              .is("bollinger", line)
              .with("length", 5)
              .from(4)
              .row());
    }
    add(
        OracleRow.tulip("cvi 5", "value")
            .is("chaikin_volatility")
            .with("length", 5)
            .with("change", 5)
            .with("seed", SEED_FIRST)
            .from(9)
            .row());
    add(OracleRow.tulip("stddev 5", "value").is("stddev").with("length", 5).from(4).row());
    add(OracleRow.tulip("var 5", "value").is("variance").with("length", 5).from(4).row());
    add(
        OracleRow.tulip("volatility 5", "value")
            .is("historical_volatility")
            .with("length", 5)
            .with("deviation", POPULATION)
            .with("returns", SIMPLE)
            .times(0.01)
            .from(5)
            .row());
  }

  private static void tulipDirection() {
    for (String[] line :
        new String[][] {
          {"di 5", "plus", "adx", "plus_di", "4"},
          {"di 5", "minus", "adx", "minus_di", "4"},
          {"dx 5", "value", "adx", "dx", "4"},
          {"adx 5", "value", "adx", "adx", "8"},
          {"adxr 5", "value", "adxr", "adxr", "12"},
          {"dm 5", "plus", "directional_movement", "plus_dm", "4"},
          {"dm 5", "minus", "directional_movement", "minus_dm", "4"}
        }) {
      OracleRow.Builder row =
          OracleRow.tulip(line[0], line[1])
              .is(line[2], line[3])
              .with("length", 5)
              .with("seed", SEED_TULIP)
              .from(Integer.parseInt(line[4]));
      // The block has no close; only the directional lines, not these indexes, depend on it.
      add(
          (line[0].startsWith("adx") || line[0].startsWith("dx") ? row.reads("close", "low") : row)
              .row());
    }
  }

  private static void backtrader() {
    String[] outputs = {"adx", "adxr", "plus_di", "minus_di"};
    for (int line = 1; line <= outputs.length; line++) {
      String output = outputs[line - 1];
      boolean rating = output.equals("adxr");
      OracleRow.Builder row =
          OracleRow.backtrader("dm", line)
              .is(rating ? "adxr" : "adx", output)
              .with("seed", SEED_WILDER)
              .from(41);
      add((rating ? row.with("back", 1) : row).row());
    }
  }
}
