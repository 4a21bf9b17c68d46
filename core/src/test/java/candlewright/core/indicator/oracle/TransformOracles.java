package candlewright.core.indicator.oracle;

import java.util.List;
import java.util.stream.Stream;

/// Published results of the transform indicators.
final class TransformOracles {
  private static final List<OracleRow> PRICES =
      List.of(
          OracleRow.stock("barpart", "value")
              .is("lag")
              .with("bars", 0)
              .remark("the close itself")
              .row(),
          OracleRow.tulip("avgprice", "value").is("average_price").row(),
          OracleRow.tulip("medprice", "value").is("median_price").row(),
          OracleRow.tulip("typprice", "value").is("typical_price").row(),
          OracleRow.tulip("wcprice", "value").is("weighted_close").row(),
          heikinAshi("HA_Open", "open"),
          heikinAshi("HA_High", "high"),
          heikinAshi("HA_Low", "low"),
          heikinAshi("HA_Close", "close"));

  private static final List<OracleRow> WINDOWS =
      List.of(
          ofFive("spy_max.txt", "MAX_5", "highest"),
          ofFive("spy_min.txt", "MIN_5", "lowest"),
          ofFive("spy_midpoint.txt", "MIDPOINT_5", "midpoint"),
          OracleRow.tulip("max 5", "value").is("highest").with("length", 5).from(4).row(),
          OracleRow.tulip("min 5", "value").is("lowest").with("length", 5).from(4).row(),
          OracleRow.tulip("sum 5", "value").is("sum").with("length", 5).from(4).row(),
          OracleRow.tulip("md 5", "value").is("mean_deviation").with("length", 5).from(4).row(),
          OracleRow.tulip("lag 5", "value").is("lag").with("bars", 5).from(5).row(),
          OracleRow.tulip("roc 5", "value").is("simple_return").with("bars", 5).from(5).row(),
          OracleRow.backtrader("highest", 1).is("highest").with("length", 14).from(13).row(),
          OracleRow.backtrader("pctrank", 1)
              .is("percent_rank")
              .with("length", 50)
              .with("against", 1)
              .times(0.01)
              .from(49)
              .row(),
          OracleRow.stock("sma-analysis", "mad")
              .is("mean_deviation")
              .with("length", 20)
              .from(19)
              .row());

  private static final List<OracleRow> STATISTICS =
      List.of(
          pair("corr", "correlation", "correlation", "other.close", "close").from(19).row(),
          pair("corr", "covariance", "covariance", "other.close", "close").from(19).row(),
          pair("corr", "varianceA", "covariance", "other.close", "other.close").from(19).row(),
          pair("corr", "varianceB", "covariance", "close", "close").from(19).row(),
          OracleRow.stock("sma-analysis", "mse")
              .is("covariance")
              .reads("other", "close")
              .from(19)
              .row(),
          OracleRow.lean("spy_qqq_corr.csv", "Correlation_Pearson")
              .is("correlation")
              .with("length", 252)
              .reads("other", "qqq.close")
              .from(251)
              .within(Tolerance.full(1e-9))
              .remark("of prices; the source prints 0 until its window is full")
              .row(),
          OracleRow.stock("beta", "beta")
              .is("beta")
              .reads("value", "other.close")
              .reads("other", "close")
              .from(50)
              .row(),
          OracleRow.stock("beta", "returnsEval")
              .is("simple_return")
              .reads("value", "other.close")
              .from(1)
              .remark("the source counts 0 on the first bar")
              .row(),
          OracleRow.stock("beta", "returnsMrkt")
              .is("simple_return")
              .from(1)
              .remark("the source counts 0 on the first bar")
              .row(),
          pair("prs", "prs", "prs", "other.close", "close").row(),
          OracleRow.stock("prs", "prsPercent")
              .is("prs", "excess")
              .reads("value", "other.close")
              .reads("other", "close")
              .from(20)
              .row(),
          OracleRow.stock("hurst", "hurstExponent").is("hurst").from(100).row(),
          OracleRow.stock("hurst", "hurstExponentAL").is("hurst", "corrected").from(100).row(),
          OracleRow.lean("spy_hurst_exponent.csv", "hurst_exponent")
              .is("hurst_lags", "hurst")
              .from(251)
              .within(Tolerance.full(1e-9))
              .row(),
          OracleRow.lean("spy_sortino.csv", "returns")
              .is("simple_return")
              .from(1)
              .within(Tolerance.digits(10))
              .row(),
          sortino("sortino_rf_0_period_15", 0),
          sortino("sortino_rf_0.01_period_15", 0.01));

  private static final List<OracleRow> TURNING_POINTS =
      List.of(
          swing("highPoint", "swing_high"),
          swing("lowPoint", "swing_low"),
          OracleRow.stock("fcb", "upperBand").is("williams_fractal", "upper").from(4).row(),
          OracleRow.stock("fcb", "lowerBand").is("williams_fractal", "lower").from(4).row());

  static final List<OracleRow> ROWS =
      Stream.of(PRICES, WINDOWS, STATISTICS, TURNING_POINTS).flatMap(List::stream).toList();

  private TransformOracles() {}

  private static OracleRow heikinAshi(String column, String output) {
    return OracleRow.lean("spy_heikin_ashi.txt", column)
        .is("heikin_ashi", output)
        .within(Tolerance.digits(10))
        .row();
  }

  private static OracleRow ofFive(String file, String column, String indicator) {
    return OracleRow.lean(file, column)
        .is(indicator)
        .with("length", 5)
        .from(4)
        .within(Tolerance.full(1e-9))
        .row();
  }

  private static OracleRow.Builder pair(
      String file, String column, String indicator, String value, String other) {
    return OracleRow.stock(file, column)
        .is(indicator)
        .with("length", 20)
        .reads("value", value)
        .reads("other", other);
  }

  private static OracleRow sortino(String column, double target) {
    return OracleRow.lean("spy_sortino.csv", column)
        .is("sortino")
        .with("length", 15)
        .with("target", target)
        .from(15)
        .within(Tolerance.digits(10))
        .row();
  }

  private static OracleRow swing(String column, String indicator) {
    return OracleRow.stock("pivots", column)
        .is(indicator, "price")
        .with("left", 2)
        .with("right", 2)
        .from(2)
        .shifted(-2)
        .remark("the source marks the bar itself, we the bar on which it is known")
        .row();
  }
}
