package candlewright.core.indicator.oracle;

import java.util.ArrayList;
import java.util.List;

/// Published results of the trend indicators.
final class TrendOracles {
  private static final String SWAPPED = "the heads of SMA5 and SMA15 are swapped in the source";

  static final List<OracleRow> ROWS = rows();

  private TrendOracles() {}

  private static List<OracleRow> rows() {
    List<OracleRow> rows = new ArrayList<>();
    addAverages(rows);
    addAdaptive(rows);
    addOscillators(rows);
    addDirections(rows);
    addLines(rows);
    addFirstSeeds(rows);
    return List.copyOf(rows);
  }

  private static void addAverages(List<OracleRow> rows) {
    rows.add(OracleRow.stock("sma-analysis", "sma").is("sma").with("length", 20).row());
    rows.add(
        OracleRow.leanSingle("spy_with_indicators.txt", "SMA14")
            .is("sma")
            .with("length", 14)
            .row());
    rows.add(
        OracleRow.leanSingle("spy_bollinger_bands.txt", "Moving Average 20")
            .is("sma")
            .with("length", 20)
            .row());
    rows.add(sma("SMA5", 15, SWAPPED));
    rows.add(sma("SMA10", 10, ""));
    rows.add(sma("SMA15", 5, SWAPPED));
    for (String file : List.of("smaenvelope", "envelope", "kamaenvelope")) {
      addEnvelope(rows, file, "sma");
    }
    rows.add(
        OracleRow.backtrader("oscillator", 1)
            .is("sma")
            .with("length", 30)
            .takenFrom("close")
            .row());
    rows.add(OracleRow.tulip("sma 5", "value").is("sma").with("length", 5).row());

    rows.add(OracleRow.stock("ema", "ema").is("ema").with("length", 20).row());
    rows.add(OracleRow.stock("macd", "fastEma").is("ema").with("length", 12).row());
    rows.add(OracleRow.stock("macd", "slowEma").is("ema").with("length", 26).row());
    rows.add(OracleRow.leanFull("spy_ema.csv", "EMA14").is("ema").with("length", 14).row());
    rows.add(
        OracleRow.leanSingle("spy_with_indicators.txt", "EMA14")
            .is("ema")
            .with("length", 14)
            .row());
    addEnvelope(rows, "emaenvelope", "ema");

    rows.add(OracleRow.backtrader("wma", 1).is("wma").with("length", 30).row());
    rows.add(
        OracleRow.backtrader("wmaosc", 1).is("wma").with("length", 30).takenFrom("close").row());
    rows.add(OracleRow.tulip("wma 5", "value").is("wma").with("length", 5).row());

    rows.add(OracleRow.backtrader("smma", 1).is("smma").with("length", 30).row());
    rows.add(
        OracleRow.backtrader("smmaosc", 1).is("smma").with("length", 30).takenFrom("close").row());
    rows.add(OracleRow.tulip("wilders 5", "value").is("smma").with("length", 5).row());

    rows.add(
        OracleRow.stock("dema", "dema")
            .is("dema")
            .with("length", 14)
            .with("seed", 2)
            .remark("both averages begin with the first one's seed")
            .row());
    addEnvelope(rows, "demaenvelope", "dema");
    rows.add(
        OracleRow.stock("tema", "tema")
            .is("tema")
            .with("length", 20)
            .with("seed", 2)
            .remark("all three averages begin with the first one's seed")
            .row());
    rows.add(OracleRow.leanFull("spy_tema.txt", "TEMA_5").is("tema").with("length", 5).row());
    rows.add(OracleRow.backtrader("tema", 1).is("tema").with("length", 30).row());
    rows.add(
        OracleRow.backtrader("temaosc", 1).is("tema").with("length", 30).takenFrom("close").row());

    rows.add(OracleRow.stock("hma", "hma").is("hma").with("length", 14).row());
    rows.add(OracleRow.tulip("hma 5", "value").is("hma").with("length", 5).row());
    rows.add(OracleRow.leanFull("spy_trima.txt", "TRIMA_5").is("trima").with("length", 5).row());
    rows.add(OracleRow.leanFull("spy_trima.txt", "TRIMA_6").is("trima").with("length", 6).row());
    rows.add(OracleRow.tulip("trima 5", "value").is("trima").with("length", 5).row());
    rows.add(OracleRow.leanFull("spy_with_vwma.csv", "VWMA20").is("vwma").with("length", 20).row());
    rows.add(OracleRow.tulip("vwma 5", "value").is("vwma").with("length", 5).row());
    rows.add(
        OracleRow.leanFull("spy_t3.txt", "T3_5")
            .is("t3")
            .with("length", 5)
            .remark("TA-Lib, volume factor 0.7")
            .row());
    rows.add(
        OracleRow.leanFull("spy_with_zlema.csv", "ZLEMA5")
            .is("zlema")
            .with("length", 5)
            .remark("lag 2")
            .row());
  }

  private static void addAdaptive(List<OracleRow> rows) {
    rows.add(
        OracleRow.stock("kama", "kama")
            .is("kama")
            .with("length", 10)
            .from(10)
            .remark("the source prints the close it begins from at bar 9")
            .row());
    rows.add(
        OracleRow.stock("kama", "er")
            .is("efficiency_ratio")
            .with("length", 10)
            .from(10)
            .remark("the source prints 0 at the bar it begins at")
            .row());
    rows.add(
        OracleRow.tulip("kama 5", "value")
            .is("kama")
            .with("length", 5)
            .from(5)
            .remark("the source prints the value it begins from at bar 4")
            .row());
    rows.add(
        OracleRow.stock("dynamic", "dynamic")
            .is("mcginley")
            .with("length", 14)
            .with("factor", 0.6)
            .with("seed", 1)
            .from(13)
            .remark("begins with the first close; hidden by our warm-up until bar 13")
            .row());
    rows.add(
        OracleRow.leanFull("spy_with_McGinleyDynamic.csv", "McGinleyDynamic14")
            .is("mcginley")
            .with("length", 14)
            .remark("without the factor 0.6")
            .row());
    rows.add(
        OracleRow.lean("frama.txt", "Filt")
            .is("frama")
            .within(Tolerance.decimals(2))
            .with("length", 16)
            .from(16)
            .remark("the source prints the median price before its window is full")
            .row());
    rows.add(
        OracleRow.leanFull("spy_mama.csv", "mama")
            .is("mama", "mama")
            .with("start", 1)
            .remark("fast limit 0.5, slow limit 0.05; begins from zero as TA-Lib")
            .row());
    rows.add(
        OracleRow.leanFull("spy_mama.csv", "fama")
            .is("mama", "fama")
            .with("start", 1)
            .remark("fast limit 0.5, slow limit 0.05; begins from zero as TA-Lib")
            .row());
  }

  private static void addOscillators(List<OracleRow> rows) {
    for (String output : List.of("macd", "signal", "histogram")) {
      rows.add(OracleRow.stock("macd", output).is("macd", output).remark("12, 26, 9").row());
    }
    rows.add(
        OracleRow.leanSingle("spy_with_indicators.txt", "MACD 12 26")
            .is("macd", "macd")
            .within(Tolerance.absolute(0.002, "a unit of the 24th bit of 18,000"))
            .remark("Dow Jones; the difference of two averages in single precision")
            .row());
    for (String column : List.of("MACD", "Signal", "Histogram")) {
      rows.add(
          OracleRow.leanSingle("spy_with_macd.txt", column)
              .is("macd", column.toLowerCase(java.util.Locale.ROOT))
              .within(Tolerance.absolute(3.1e-5, "a unit of the 24th bit of 282"))
              .remark("differences of averages in single precision")
              .row());
    }
    rows.add(
        OracleRow.leanFull("spy_ppo.txt", "PPO_5_10")
            .is("ppo", "ppo")
            .with("fast", 5)
            .with("slow", 10)
            .with("average", 1)
            .remark("TA-Lib, simple averages")
            .row());
    String[] lines = {"ppo", "signal", "histogram"};
    for (int line = 1; line <= 3; line++) {
      rows.add(OracleRow.backtrader("ppo", line).is("ppo", lines[line - 1]).row());
    }
    rows.add(OracleRow.backtrader("priceosc", 1).is("apo").row());
    rows.add(
        OracleRow.stock("trix", "trix")
            .is("trix")
            .with("length", 14)
            .with("seed", 2)
            .remark("all three averages begin with the first one's seed")
            .row());
    rows.add(
        OracleRow.leanFull("spy_with_kst.csv", "kst")
            .is("kst", "kst")
            .with("rate_1", 5)
            .with("rate_2", 10)
            .with("rate_3", 15)
            .with("rate_4", 25)
            .with("average_1", 5)
            .with("average_2", 5)
            .with("average_3", 5)
            .with("average_4", 10)
            .row());
    rows.add(
        OracleRow.leanFull("spy_with_kst.csv", "signal")
            .is("kst", "signal")
            .with("rate_1", 5)
            .with("rate_2", 10)
            .with("rate_3", 15)
            .with("rate_4", 25)
            .with("average_1", 5)
            .with("average_2", 5)
            .with("average_3", 5)
            .with("average_4", 10)
            .row());
    rows.add(OracleRow.backtrader("kst", 1).is("kst", "kst").with("average_4", 10).row());
    rows.add(OracleRow.backtrader("kst", 2).is("kst", "signal").with("average_4", 10).row());
    rows.add(
        OracleRow.lean("spy_stc.txt", "STC")
            .is("stc")
            .within(Tolerance.decimals(8))
            .from(150)
            .remark(
                "the source averages from bar 0 on where the MACD is unknown; of that, at most 100 halved with each bar and stage, nothing is left")
            .row());
  }

  private static void addDirections(List<OracleRow> rows) {
    rows.add(
        OracleRow.stock("aroon", "aroonUp")
            .is("aroon", "up")
            .with("length", 25)
            .with("ties", 1)
            .remark("of equal extremes the source takes the first")
            .row());
    rows.add(
        OracleRow.stock("aroon", "aroonDown")
            .is("aroon", "down")
            .with("length", 25)
            .with("ties", 1)
            .remark("of equal extremes the source takes the first")
            .row());
    rows.add(
        OracleRow.stock("aroon", "oscillator")
            .is("aroon", "oscillator")
            .with("length", 25)
            .with("ties", 1)
            .remark("of equal extremes the source takes the first")
            .row());
    rows.add(
        OracleRow.leanSingle("spy_aroon_oscillator.txt", "Aroon Oscillator 14")
            .is("aroon", "oscillator")
            .with("length", 14)
            .row());
    rows.add(OracleRow.backtrader("aroonupdown", 1).is("aroon", "up").with("length", 14).row());
    rows.add(OracleRow.backtrader("aroonupdown", 2).is("aroon", "down").with("length", 14).row());
    rows.add(OracleRow.tulip("aroon 5", "up").is("aroon", "up").with("length", 5).row());
    rows.add(OracleRow.tulip("aroon 5", "down").is("aroon", "down").with("length", 5).row());
    rows.add(
        OracleRow.tulip("aroonosc 5", "value").is("aroon", "oscillator").with("length", 5).row());
    rows.add(
        OracleRow.leanFull("spy_with_vtx.csv", "plus_vtx")
            .is("vortex", "plus")
            .with("length", 14)
            .row());
    rows.add(
        OracleRow.leanFull("spy_with_vtx.csv", "minus_vtx")
            .is("vortex", "minus")
            .with("length", 14)
            .row());
    rows.add(
        OracleRow.tulip("psar .2 2", "value")
            .is("psar", "value")
            .with("start", 0.2)
            .with("step", 0.2)
            .with("maximum", 2)
            .row());
    String[] spans = {"conversion", "base", "span_a", "span_b"};
    for (int line = 1; line <= 4; line++) {
      rows.add(OracleRow.backtrader("ichimoku", line).is("ichimoku", spans[line - 1]).row());
    }
    for (String output : List.of("jaw", "teeth", "lips")) {
      rows.add(OracleRow.stock("alligator", output).is("alligator", output).row());
    }
    rows.add(
        OracleRow.lean("td_sequential_test_data.csv", "TDS")
            .is("td_sequential", "phase")
            .within(Tolerance.absolute(0, "exact"))
            .from(5)
            .remark("the source prints 0 before bar 5")
            .row());
  }

  private static void addLines(List<OracleRow> rows) {
    rows.add(OracleRow.tulip("linreg 5", "value").is("linreg", "value").with("length", 5).row());
    rows.add(
        OracleRow.tulip("linregslope 5", "value").is("linreg", "slope").with("length", 5).row());
    rows.add(
        OracleRow.tulip("linregintercept 5", "value")
            .is("linreg", "intercept")
            .with("length", 5)
            .row());
    rows.add(OracleRow.tulip("tsf 5", "value").is("linreg", "forecast").with("length", 5).row());
    rows.add(
        OracleRow.leanFull("spy_tsf.csv", "tsf")
            .is("linreg", "forecast")
            .with("length", 5)
            .from(4)
            .remark("the source prints 0 before")
            .row());
    rows.add(
        OracleRow.stock("stdev-channels", "centerline")
            .is("linreg", "value")
            .with("length", 20)
            .from(21)
            .every(20)
            .remark("the source draws a line over 20 bars; only its newest point was known")
            .row());
  }

  /// Tulip Indicators begins every average with its first value and shows it at once; ours is shown
  /// from the usual warm-up on.
  private static void addFirstSeeds(List<OracleRow> rows) {
    for (String name : List.of("ema", "dema", "tema")) {
      rows.add(
          OracleRow.tulip(name + " 5", "value")
              .is(name)
              .with("length", 5)
              .with("seed", 1)
              .from(name.equals("ema") ? 4 : OracleRow.FIRST_KNOWN)
              .row());
    }
    for (String name : List.of("apo", "ppo")) {
      rows.add(
          OracleRow.tulip(name + " 2 5", "value")
              .is(name)
              .with("fast", 2)
              .with("slow", 5)
              .with("seed", 1)
              .from(4)
              .row());
    }
    for (String output : List.of("macd", "signal", "histogram")) {
      rows.add(
          OracleRow.tulip("macd 2 5 9", output)
              .is("macd", output)
              .with("fast", 2)
              .with("slow", 5)
              .with("signal", 9)
              .with("seed", 2)
              .from(output.equals("macd") ? 4 : 12)
              .row());
    }
    rows.add(
        OracleRow.tulip("zlema 5", "value")
            .is("zlema")
            .with("length", 5)
            .with("seed", 1)
            .from(5)
            .remark("begins with the price before the first corrected one")
            .row());
  }

  private static void addEnvelope(List<OracleRow> rows, String file, String average) {
    double[] factors = {1, 1.025, 0.975};
    String[] remarks = {"", "2.5 % above", "2.5 % below"};
    for (int line = 1; line <= 3; line++) {
      rows.add(
          OracleRow.backtrader(file, line)
              .is(average)
              .with("length", 30)
              .times(factors[line - 1])
              .remark(remarks[line - 1])
              .row());
    }
  }

  private static OracleRow sma(String column, int length, String remark) {
    return OracleRow.lean("spy_with_rma.csv", column)
        .is("sma")
        .with("length", length)
        .from(length - 1)
        .within(Tolerance.digits(10))
        .remark(remark)
        .row();
  }
}
