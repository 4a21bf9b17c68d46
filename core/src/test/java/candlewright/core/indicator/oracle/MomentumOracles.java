package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the momentum indicators.
final class MomentumOracles {
  /// As a spreadsheet prints: 10 digits, but not more than 9 decimals.
  private static final Tolerance SPREADSHEET =
      new Tolerance("rounded to 10 digits or 9 decimals", expected -> halfPrint(expected));

  /// As a spreadsheet prints what was rounded to a digit more before: half a unit of both.
  private static final Tolerance ROUNDED_TWICE =
      new Tolerance(
          "rounded to 11, then to 10 digits or 9 decimals", expected -> 1.1 * halfPrint(expected));

  private static final Tolerance FULL = Tolerance.full(1e-9);

  static final List<OracleRow> ROWS =
      List.of(
          OracleRow.stock("rsi", "rsi").is("rsi").with("length", 14).from(14).row(),
          OracleRow.lean("spy_with_indicators.txt", "RSI 14 Wilder")
              .is("rsi")
              .with("length", 14)
              .from(14)
              .within(Tolerance.decimals(5))
              .row(),
          OracleRow.lean("spy_with_indicators.txt", "RSI 14")
              .is("rsi")
              .with("length", 14)
              .with("smoothing", 1)
              .from(14)
              .within(
                  Tolerance.absolute(
                      1e-3, "closes of 14,000 in single precision, off by 0.0005 of moves of 50"))
              .remark(
                  "Cutler's simple averages of closes in single precision: fed with closes so"
                      + " rounded ours agrees to 9e-6")
              .row(),
          OracleRow.tulip("rsi 5", "value").is("rsi").with("length", 5).from(5).row(),
          OracleRow.backtrader("rsi_safe", 1).is("rsi").with("length", 14).from(14).row(),
          stochasticRsi(OracleRow.stock("stoch-rsi", "stochRsi"), "k", 14).from(27).row(),
          stochasticRsi(OracleRow.stock("stoch-rsi", "signal"), "d", 14).from(29).row(),
          stochasticRsi(OracleRow.tulip("stochrsi 5", "value"), "k", 5)
              .from(9)
              .times(0.01)
              .remark("0 to 1")
              .row(),
          OracleRow.lean("spy_crsi.csv", "crsi")
              .is("connors_rsi")
              .with("length", 3)
              .with("streak", 2)
              .with("rank", 100)
              .with("unchanged", 1)
              .from(101)
              .within(FULL)
              .remark("an unchanged close keeps the streak; the author ends it")
              .row(),
          OracleRow.lean("spy_cmo.txt", "CMO_5")
              .is("cmo")
              .with("length", 5)
              .with("smoothing", 1)
              .from(5)
              .within(FULL)
              .remark("TA-Lib: Wilder's averages in place of the author's sums")
              .row(),
          OracleRow.tulip("cmo 5", "value").is("cmo").with("length", 5).from(5).row(),
          OracleRow.lean("spy_do.csv", "DO")
              .is("derivative_oscillator")
              .with("length", 14)
              .with("first", 5)
              .with("second", 3)
              .with("signal", 9)
              .from(28)
              .within(FULL)
              .row(),
          OracleRow.backtrader("lrsi", 1)
              .is("laguerre_rsi")
              .with("gamma", 0.5)
              .from(6)
              .remark(
                  "backtrader begins at bar 5 with stages of 0, which gives 5/7 on that bar at any"
                      + " price; forgotten at the other points")
              .row(),
          OracleRow.backtrader("tsi", 1)
              .is("tsi")
              .with("first", 25)
              .with("second", 13)
              .from(37)
              .row(),
          OracleRow.lean("spy_ker.txt", "KER")
              .is("efficiency_ratio")
              .with("length", 10)
              .from(10)
              .within(Tolerance.decimals(9))
              .remark("the source had bars before the table's first")
              .row(),
          stochastic(1, "k", 1).row(),
          stochastic(2, "k", 3).row(),
          stochastic(3, "d", 3).row(),
          OracleRow.tulip("stoch 5 3 3", "k").is("stochastic", "k").with("length", 5).from(8).row(),
          OracleRow.tulip("stoch 5 3 3", "d").is("stochastic", "d").with("length", 5).from(8).row(),
          OracleRow.stock("willr", "williamsR").is("williams_r").with("length", 14).from(13).row(),
          OracleRow.tulip("willr 5", "value").is("williams_r").with("length", 5).from(4).row(),
          OracleRow.stock("cci", "cci").is("cci").with("length", 20).from(19).row(),
          OracleRow.tulip("cci 5", "value")
              .is("cci")
              .with("length", 5)
              .from(8)
              .remark("Tulip begins at bar 8 although bar 4 has its window")
              .row(),
          OracleRow.backtrader("cci", 1)
              .is("cci")
              .with("length", 20)
              .with("deviation", 1)
              .from(38)
              .remark("each bar deviates from the mean of its own time")
              .row(),
          stochasticMomentum("smi").row(),
          stochasticMomentum("signal").row(),
          OracleRow.lean("spy_with_fisher.txt", "Fisher Transform 10")
              .is("fisher")
              .with("length", 10)
              .with("limit", 1)
              .from(9)
              .within(SPREADSHEET)
              .remark("without the author's step from 0.99 to 0.999")
              .row(),
          OracleRow.tulip("fisher 5", "fisher").is("fisher").with("length", 5).from(4).row(),
          OracleRow.tulip("fisher 5", "signal")
              .is("fisher", "trigger")
              .with("length", 5)
              .from(4)
              .row(),
          OracleRow.lean("spy_ultosc.txt", "ULTOSC_7_14_28")
              .is("ultimate")
              .with("first", 7)
              .with("second", 14)
              .with("third", 28)
              .from(28)
              .within(FULL)
              .row(),
          OracleRow.tulip("ultosc 2 3 5", "value")
              .is("ultimate")
              .with("first", 2)
              .with("second", 3)
              .with("third", 5)
              .from(5)
              .row(),
          OracleRow.lean("spy_rvi.txt", "RVI")
              .is("rvi")
              .with("length", 10)
              .from(12)
              .within(FULL)
              .remark("the source had bars before the table's first")
              .row(),
          OracleRow.lean("spy_rvi.txt", "RVI_S")
              .is("rvi", "signal")
              .with("length", 10)
              .from(15)
              .within(FULL)
              .remark("the source had bars before the table's first")
              .row(),
          OracleRow.tulip("bop", "value").is("balance_of_power").row(),
          OracleRow.lean("spy_with_ibs.csv", "IBS").is("ibs").within(FULL).row(),
          OracleRow.lean("spy_si.csv", "SI")
              .is("swing_index")
              .with("limit", 8)
              .from(1)
              .within(ROUNDED_TWICE)
              .remark(
                  "5 of the values can only come of rounding twice, such as 2.17449495 for"
                      + " 2.1744949494949")
              .row(),
          OracleRow.stock("roc", "momentum").is("mom").with("length", 14).from(14).row(),
          OracleRow.backtrader("momentum", 1).is("mom").with("length", 12).from(12).row(),
          OracleRow.backtrader("upmove", 1).is("mom").with("length", 1).from(1).row(),
          OracleRow.backtrader("downmove", 1).is("mom").with("length", 1).from(1).times(-1).row(),
          OracleRow.tulip("mom 5", "value").is("mom").with("length", 5).from(5).row(),
          OracleRow.stock("roc", "roc").is("roc").with("length", 14).from(14).row(),
          OracleRow.lean("spy_with_rocp50.txt", "Rate of Change % 50")
              .is("roc")
              .with("length", 50)
              .from(50)
              .within(
                  Tolerance.absolute(
                      1.2e-5, "prices of 155 and more in single precision, each off by 8e-6"))
              .remark("the source calculates in single precision and prints 6 decimals")
              .row(),
          OracleRow.backtrader("roc", 1)
              .is("roc")
              .with("length", 12)
              .with("measure", 1)
              .from(12)
              .row(),
          OracleRow.tulip("roc 5", "value")
              .is("roc")
              .with("length", 5)
              .with("measure", 1)
              .from(5)
              .row(),
          OracleRow.tulip("rocr 5", "value")
              .is("roc")
              .with("length", 5)
              .with("measure", 2)
              .from(5)
              .row(),
          OracleRow.lean("spy_ao.txt", "AO")
              .is("awesome", "ao")
              .with("fast", 5)
              .with("slow", 34)
              .from(33)
              .within(FULL)
              .row(),
          OracleRow.backtrader("awesomeoscillator", 1)
              .is("awesome", "ao")
              .with("fast", 5)
              .with("slow", 34)
              .from(33)
              .row(),
          OracleRow.backtrader("accdecosc", 1)
              .is("accelerator", "ac")
              .with("fast", 5)
              .with("slow", 34)
              .with("signal", 5)
              .from(37)
              .row(),
          OracleRow.tulip("dpo 5", "value").is("dpo").with("length", 5).from(4).row(),
          OracleRow.lean("spy_aps.txt", "APS")
              .is("price_spike")
              .with("length", 20)
              .from(21)
              .within(SPREADSHEET)
              .remark("prints 0 before it is known")
              .row(),
          OracleRow.tulip("qstick 5", "value").is("qstick").with("length", 5).from(4).row());

  private MomentumOracles() {}

  private static double halfPrint(double expected) {
    return Math.max(
        Tolerance.digits(10).limit().applyAsDouble(expected),
        Tolerance.decimals(9).limit().applyAsDouble(expected));
  }

  private static OracleRow.Builder stochasticRsi(
      OracleRow.Builder row, String output, double length) {
    return row.is("stoch_rsi", output)
        .with("length", length)
        .with("window", length)
        .with("smooth", 1)
        .with("signal", 3);
  }

  private static OracleRow.Builder stochastic(int line, String output, double smooth) {
    return OracleRow.backtrader("stochasticfull", line)
        .is("stochastic", output)
        .with("length", 14)
        .with("smooth", smooth)
        .with("signal", 3)
        .from(17);
  }

  private static OracleRow.Builder stochasticMomentum(String column) {
    return OracleRow.stock("smi", column)
        .is("smi", column)
        .with("length", 13)
        .with("first", 25)
        .with("second", 2)
        .with("signal", 3)
        .from(12)
        .remark("averages begin with their first value");
  }
}
