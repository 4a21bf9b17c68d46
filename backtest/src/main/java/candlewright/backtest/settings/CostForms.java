package candlewright.backtest.settings;

import candlewright.core.strategy.text.ChoiceForm;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import java.math.BigDecimal;
import java.util.List;

/// How fees and slippage are written: the key says the unit.
final class CostForms {
  private static final double MOST_PERCENT = 10;
  private static final double MOST_BPS = 1_000;

  private static final ExactForm<FeeRate> PERCENT =
      new ExactForm<>(
          false,
          0,
          MOST_PERCENT,
          percent -> FeeRate.parse(percent.movePointLeft(2).toPlainString()),
          rate -> new BigDecimal(rate.percentText()),
          new FeeRate(0));

  private static final ExactForm<Double> BPS = ExactForm.real(0, MOST_BPS, 0);

  static final ChoiceForm<FeeModel> FEES =
      new ChoiceForm<>(
          "kind of fees",
          List.of(
              ChoiceForm.word("none", FeeModel.class, FeeModel.NONE),
              ChoiceForm.key(
                  "percent",
                  FeeModel.Percentage.class,
                  PERCENT.as(FeeModel.Percentage::new, FeeModel.Percentage::rate))),
          FeeModel.NONE);

  static final ChoiceForm<SlippageModel> SLIPPAGE =
      new ChoiceForm<>(
          "kind of slippage",
          List.of(
              ChoiceForm.word("none", SlippageModel.class, SlippageModel.NONE),
              ChoiceForm.key(
                  "ticks",
                  SlippageModel.Ticks.class,
                  ExactForm.whole(0, 1_000_000)
                      .as(SlippageModel.Ticks::new, SlippageModel.Ticks::count)),
              basisPoints("bps", false),
              basisPoints("entry_bps", true)),
          SlippageModel.NONE);

  private CostForms() {}

  private static ChoiceForm.Option<SlippageModel.BasisPoints> basisPoints(
      String name, boolean entryOnly) {
    return new ChoiceForm.Option<>(
        name,
        SlippageModel.BasisPoints.class,
        value ->
            value instanceof SlippageModel.BasisPoints points && points.entryOnly() == entryOnly,
        BPS.as(
            bps -> new SlippageModel.BasisPoints(bps, entryOnly), SlippageModel.BasisPoints::bps),
        null);
  }

  /// Says what is too good about fees; empty if nothing is.
  static String warning(FeeModel fees) {
    return fees.equals(FeeModel.NONE) ? "No fee is charged. Real venues charge one." : "";
  }

  /// Says what is too good about slippage; empty if nothing is.
  static String warning(SlippageModel slippage) {
    return switch (slippage) {
      case SlippageModel.Ticks(int count) when count == 0 -> NO_SLIPPAGE;
      case SlippageModel.BasisPoints(double bps, boolean _) when bps == 0 -> NO_SLIPPAGE;
      case SlippageModel.BasisPoints(double _, boolean entryOnly) when entryOnly ->
          "Slippage is paid on the way in only: positions are left at exactly the price that set it"
              + " off.";
      case SlippageModel.Ticks _, SlippageModel.BasisPoints _ -> "";
    };
  }

  private static final String NO_SLIPPAGE =
      "No slippage: an order that takes liquidity is filled at exactly the price that set it off.";
}
