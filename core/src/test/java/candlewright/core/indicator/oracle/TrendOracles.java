package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the trend indicators.
final class TrendOracles {
  static final List<OracleRow> ROWS =
      List.of(
          OracleRow.stock("ema", "ema").is("ema").with("length", 20).from(19).row(),
          OracleRow.stock("sma-analysis", "sma").is("sma").with("length", 20).from(19).row(),
          OracleRow.lean("spy_ema.csv", "EMA14")
              .is("ema")
              .with("length", 14)
              .from(13)
              .within(Tolerance.full(1e-9))
              .row(),
          OracleRow.lean("spy_with_indicators.txt", "SMA14")
              .is("sma")
              .with("length", 14)
              .from(13)
              .within(Tolerance.single())
              .remark("Dow Jones, calculated in single precision")
              .row(),
          OracleRow.lean("spy_with_indicators.txt", "EMA14")
              .is("ema")
              .with("length", 14)
              .from(13)
              .within(Tolerance.single())
              .remark("Dow Jones, calculated in single precision")
              .row(),
          OracleRow.lean("spy_bollinger_bands.txt", "Moving Average 20")
              .is("sma")
              .with("length", 20)
              .from(19)
              .within(Tolerance.digits(7))
              .row(),
          sma("SMA5", 15),
          sma("SMA10", 10),
          sma("SMA15", 5),
          OracleRow.backtrader("smaenvelope", 1).is("sma").with("length", 30).from(29).row(),
          OracleRow.backtrader("envelope", 1).is("sma").with("length", 30).from(29).row(),
          OracleRow.backtrader("emaenvelope", 1).is("ema").with("length", 30).from(29).row(),
          OracleRow.tulip("sma 5", "value").is("sma").with("length", 5).from(4).row(),
          OracleRow.tulip("ema 5", "value")
              .is("ema")
              .with("length", 5)
              .waiting("Tulip seeds with the first value; 15 bars are too few to converge"));

  private TrendOracles() {}

  private static OracleRow sma(String column, int length) {
    return OracleRow.lean("spy_with_rma.csv", column)
        .is("sma")
        .with("length", length)
        .from(length - 1)
        .within(Tolerance.digits(10))
        .remark(length == 10 ? "" : "the heads of SMA5 and SMA15 are swapped in the source")
        .row();
  }
}
