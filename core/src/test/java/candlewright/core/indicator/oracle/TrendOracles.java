package candlewright.core.indicator.oracle;

import java.util.ArrayList;
import java.util.List;

/// Published results of the trend indicators.
final class TrendOracles {
  private static final String SETTINGS = "settings";
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
    rows.add(
        OracleRow.lean("spy_with_rma.csv", "RMA5")
            .is("smma")
            .with("length", 5)
            .from(120)
            .within(Tolerance.digits(10))
            .remark(
                "the source began before its first bar: of that difference (at most 2) 0.8^115 is"
                    + " left, below 1e-10")
            .row());
    rows.add(OracleRow.tulip("wilders 5", "value").is("smma").with("length", 5).row());

    rows.add(OracleRow.stock("dema", "dema").is("dema").with("length", 20).row());
    addEnvelope(rows, "demaenvelope", "dema");
    rows.add(OracleRow.stock("tema", "tema").is("tema").with("length", 20).row());
    rows.add(OracleRow.leanFull("spy_tema.txt", "TEMA_5").is("tema").with("length", 5).row());
    rows.add(OracleRow.backtrader("tema", 1).is("tema").with("length", 30).row());
    rows.add(
        OracleRow.backtrader("temaosc", 1).is("tema").with("length", 30).takenFrom("close").row());

    rows.add(OracleRow.stock("hma", "hma").is("hma").with("length", 20).row());
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
            .remark("TA-Lib, volume factor 0.7 or 1")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_with_zlema.csv", "ZLEMA5")
            .is("zlema")
            .with("length", 5)
            .remark("lag 2")
            .waiting(SETTINGS));
  }

  private static void addAdaptive(List<OracleRow> rows) {
    rows.add(
        OracleRow.stock("kama", "kama")
            .is("kama")
            .remark("efficiency over 10, fast 2, slow 30; begins with the close of bar 9")
            .waiting(SETTINGS));
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
            .remark("efficiency over 5, fast 2, slow 30; begins with the close of bar 4")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.stock("dynamic", "dynamic")
            .is("mcginley")
            .remark("length 14, factor 0.6, begins with the first close")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_with_McGinleyDynamic.csv", "McGinleyDynamic14")
            .is("mcginley")
            .remark("talipp: length 14, begins with an average of 14")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.lean("frama.txt", "Filt")
            .is("frama")
            .within(Tolerance.decimals(2))
            .remark("length 16 and 198 as the longest average; median price")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_mama.csv", "mama")
            .is("mama", "mama")
            .remark("fast limit 0.5, slow limit 0.05, median price")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_mama.csv", "fama")
            .is("mama", "fama")
            .remark("fast limit 0.5, slow limit 0.05, median price")
            .waiting(SETTINGS));
  }

  private static void addOscillators(List<OracleRow> rows) {
    for (String output : List.of("macd", "signal", "histogram")) {
      rows.add(OracleRow.stock("macd", output).is("macd", output).remark("12, 26, 9").row());
    }
    rows.add(
        OracleRow.leanSingle("spy_with_indicators.txt", "MACD 12 26")
            .is("macd", "macd")
            .remark("Dow Jones; 12, 26; the source's average of 12 begins at bar 0, ours too")
            .waiting(SETTINGS));
    for (String column : List.of("MACD", "Signal", "Histogram")) {
      rows.add(
          OracleRow.leanSingle("spy_with_macd.txt", column)
              .is("macd", column.toLowerCase(java.util.Locale.ROOT))
              .remark("12, 26, 9")
              .waiting(SETTINGS));
    }
    rows.add(
        OracleRow.leanFull("spy_ppo.txt", "PPO_5_10")
            .is("ppo", "ppo")
            .remark("TA-Lib: 5, 10, simple averages")
            .waiting(SETTINGS));
    String[] lines = {"ppo", "signal", "histogram"};
    for (int line = 1; line <= 3; line++) {
      rows.add(
          OracleRow.backtrader("ppo", line)
              .is("ppo", lines[line - 1])
              .remark("12, 26, 9, exponential averages")
              .waiting(SETTINGS));
    }
    rows.add(
        OracleRow.backtrader("priceosc", 1)
            .is("apo")
            .remark("12, 26, exponential averages")
            .waiting(SETTINGS));
    rows.add(OracleRow.stock("trix", "trix").is("trix").remark("length 15").waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_with_kst.csv", "kst")
            .is("kst", "kst")
            .remark("rates 10, 15, 20, 30 averaged over 10, 10, 10, 15")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_with_kst.csv", "signal")
            .is("kst", "signal")
            .remark("simple average of 9")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.backtrader("kst", 1)
            .is("kst", "kst")
            .remark("rates 10, 15, 20, 30 averaged over 10, 10, 10, 15")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.backtrader("kst", 2)
            .is("kst", "signal")
            .remark("simple average of 9")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.lean("spy_stc.txt", "STC")
            .is("stc")
            .within(Tolerance.decimals(8))
            .remark("cycle 5, fast 10, slow 20")
            .waiting(SETTINGS));
  }

  private static void addDirections(List<OracleRow> rows) {
    rows.add(OracleRow.stock("aroon", "aroonUp").is("aroon", "up").with("length", 25).row());
    rows.add(OracleRow.stock("aroon", "aroonDown").is("aroon", "down").with("length", 25).row());
    rows.add(
        OracleRow.stock("aroon", "oscillator").is("aroon", "oscillator").with("length", 25).row());
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
            .remark("length 14")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.leanFull("spy_with_vtx.csv", "minus_vtx")
            .is("vortex", "minus")
            .remark("length 14")
            .waiting(SETTINGS));
    rows.add(
        OracleRow.tulip("psar .2 2", "value")
            .is("psar", "value")
            .remark("step 0.2, greatest factor 2")
            .waiting(SETTINGS));
    String[] spans = {"conversion", "base", "span_a", "span_b"};
    for (int line = 1; line <= 4; line++) {
      rows.add(
          OracleRow.backtrader("ichimoku", line)
              .is("ichimoku", spans[line - 1])
              .remark("9, 26, 52, displaced by 26")
              .waiting(SETTINGS));
    }
    for (String output : List.of("jaw", "teeth", "lips")) {
      rows.add(
          OracleRow.stock("alligator", output)
              .is("alligator", output)
              .remark("13 displaced by 8, 8 by 5, 5 by 3, median price")
              .waiting(SETTINGS));
    }
    rows.add(
        OracleRow.lean("td_sequential_test_data.csv", "TDS")
            .is("td_sequential", "setup")
            .within(Tolerance.absolute(0, "exact"))
            .remark("the column is a phase number of LEAN, not a count")
            .waiting("whether it is comparable"));
  }

  private static void addLines(List<OracleRow> rows) {
    rows.add(OracleRow.tulip("linreg 5", "value").is("linreg", "value").with("length", 5).row());
    rows.add(
        OracleRow.tulip("linregslope 5", "value").is("linreg", "slope").with("length", 5).row());
    rows.add(
        OracleRow.tulip("linregintercept 5", "value")
            .is("linreg", "intercept")
            .with("length", 5)
            .remark("the line one bar before the oldest of the window")
            .waiting(SETTINGS));
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
            .remark("length 20; the source draws the last line over all bars of each window")
            .waiting("whether it is comparable"));
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
