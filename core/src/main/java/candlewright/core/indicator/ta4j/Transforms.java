package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.bounded;
import static candlewright.core.indicator.ta4j.Table.close;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.percent;
import static candlewright.core.indicator.ta4j.Table.price;
import static candlewright.core.indicator.ta4j.Table.priceChange;
import static candlewright.core.indicator.ta4j.Table.truth;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Set;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.KalmanFilterIndicator;
import org.ta4j.core.indicators.helpers.CloseLocationValueIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceRatioIndicator;
import org.ta4j.core.indicators.helpers.ConvergenceDivergenceIndicator;
import org.ta4j.core.indicators.helpers.ConvergenceDivergenceIndicator.ConvergenceDivergenceType;
import org.ta4j.core.indicators.helpers.CrossIndicator;
import org.ta4j.core.indicators.helpers.DifferenceIndicator;
import org.ta4j.core.indicators.helpers.GainIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LossIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;
import org.ta4j.core.indicators.helpers.OpenPriceIndicator;
import org.ta4j.core.indicators.helpers.PercentageChangeIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.indicators.helpers.RunningTotalIndicator;
import org.ta4j.core.indicators.helpers.TypicalPriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.numeric.BinaryOperationIndicator;
import org.ta4j.core.indicators.numeric.UnaryOperationIndicator;
import org.ta4j.core.num.Num;

/// Packages `helpers` and `numeric` of ta4j, and the Kalman filter: one column made of another.
final class Transforms {
  private static final Choices<BinaryOperationIndicator.Operation> OPERATION =
      new Choices<>(
          "operation",
          "what is done with the two",
          List.of(
              BinaryOperationIndicator.Operation.PLUS,
              BinaryOperationIndicator.Operation.MINUS,
              BinaryOperationIndicator.Operation.MULTIPLY,
              BinaryOperationIndicator.Operation.DIVIDE,
              BinaryOperationIndicator.Operation.MIN,
              BinaryOperationIndicator.Operation.MAX));

  private static final Choices<ConvergenceDivergenceType> COMBINATION =
      new Choices<>(
          "type",
          "which combination of their slopes",
          List.of(
              ConvergenceDivergenceType.positiveConvergent,
              ConvergenceDivergenceType.negativeConvergent,
              ConvergenceDivergenceType.positiveDivergent,
              ConvergenceDivergenceType.negativeDivergent));

  static final List<Entry> ENTRIES =
      new Table(Family.TRANSFORM)
          .add(
              BinaryOperationIndicator.class,
              "Arithmetic of two columns",
              Feed.PAIR,
              number("binary_operation"),
              (series, v) ->
                  new BinaryOperationIndicator(
                      OPERATION.at(v[0]), close(series), new VolumeIndicator(series)),
              OPERATION.setting())
          .add(
              CloseLocationValueIndicator.class,
              "Place of the close within the bar",
              Feed.PRICES,
              bounded("close_location_value", -1, 1),
              (series, v) -> new CloseLocationValueIndicator(series))
          .add(
              ClosePriceIndicator.class,
              "Close",
              Feed.PRICES,
              price("close_price"),
              (series, v) -> new ClosePriceIndicator(series))
          .add(
              ClosePriceRatioIndicator.class,
              "Close divided by the one before",
              Feed.PRICES,
              number("close_price_ratio"),
              (series, v) -> new ClosePriceRatioIndicator(series))
          .add(
              ConvergenceDivergenceIndicator.class,
              "Convergence or divergence of two columns",
              Feed.PAIR,
              truth("convergence_divergence"),
              (series, v) ->
                  new ConvergenceDivergenceIndicator(
                      close(series),
                      new VolumeIndicator(series),
                      (int) v[0],
                      COMBINATION.at(v[1]),
                      v[2],
                      v[3]),
              bars("bar_count", 20, 2),
              COMBINATION.setting(),
              number("min_strength", 0.8, 0, 1, "least correlation in amount"),
              number("min_slope", 0.3, 0, 1000, "least slope in amount"))
          .add(
              CrossIndicator.class,
              "First column crosses below the second",
              Feed.PAIR,
              truth("cross"),
              (series, v) -> new CrossIndicator(close(series), new VolumeIndicator(series)))
          .add(
              DifferenceIndicator.class,
              "Change from the bar before",
              Feed.VALUE,
              priceChange("difference"),
              (series, v) -> new DifferenceIndicator(close(series)))
          .add(
              GainIndicator.class,
              "Rise from the bar before, else 0",
              Feed.VALUE,
              priceChange("gain"),
              (series, v) -> new GainIndicator(close(series)))
          .add(
              HighPriceIndicator.class,
              "High",
              Feed.PRICES,
              price("high_price"),
              (series, v) -> new HighPriceIndicator(series))
          .add(
              HighestValueIndicator.class,
              "Highest value",
              Feed.VALUE,
              price("highest_value"),
              (series, v) -> new HighestValueIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              KalmanFilterIndicator.class,
              "Kalman filter of a level",
              Feed.VALUE,
              price("kalman_filter"),
              (series, v) -> new KalmanFilterIndicator(close(series), v[0], v[1]),
              number("process_noise", 1e-4, 1e-9, 1e6, "variance of a step of the level"),
              number("measurement_noise", 1e-3, 1e-9, 1e6, "variance of a value around the level"))
          .add(
              LossIndicator.class,
              "Fall from the bar before, else 0",
              Feed.VALUE,
              priceChange("loss"),
              (series, v) -> new LossIndicator(close(series)))
          .add(
              LowPriceIndicator.class,
              "Low",
              Feed.PRICES,
              price("low_price"),
              (series, v) -> new LowPriceIndicator(series))
          .add(
              LowestValueIndicator.class,
              "Lowest value",
              Feed.VALUE,
              price("lowest_value"),
              (series, v) -> new LowestValueIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              MedianPriceIndicator.class,
              "Middle of high and low",
              Feed.PRICES,
              price("median_price"),
              (series, v) -> new MedianPriceIndicator(series))
          .add(
              OpenPriceIndicator.class,
              "Open",
              Feed.PRICES,
              price("open_price"),
              (series, v) -> new OpenPriceIndicator(series))
          .add(
              Set.of(Trait.SLOW),
              PercentageChangeIndicator.class,
              "Change in percent",
              Feed.VALUE,
              percent("percentage_change"),
              (series, v) -> new PercentageChangeIndicator(close(series), v[0]),
              number(
                  "percentage_threshold",
                  0,
                  0,
                  100,
                  "change that moves the value compared with; 0 compares with the bar before"))
          .add(
              PreviousValueIndicator.class,
              "Value some bars before",
              Feed.VALUE,
              price("previous_value"),
              (series, v) -> new PreviousValueIndicator(close(series), (int) v[0]),
              bars("n", 1, 1, "bars back"))
          .add(
              RunningTotalIndicator.class,
              "Running sum of a window",
              Feed.VALUE,
              number("running_total"),
              (series, v) -> new RunningTotalIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              TypicalPriceIndicator.class,
              "Mean of high, low and close",
              Feed.PRICES,
              price("typical_price"),
              (series, v) -> new TypicalPriceIndicator(series))
          .add(
              UnaryOperationIndicator.class,
              "Amount, root, logarithm or power",
              Feed.VALUE,
              number("unary_operation"),
              (series, v) -> unary(close(series), (int) v[0], v[1]),
              Setting.choice(
                  "operation", "what is done with the value", "abs", "sqrt", "log", "pow"),
              number("exponent", 2, -10, 10, "of the power"))
          .entries();

  private Transforms() {}

  private static Indicator<Num> unary(Indicator<Num> operand, int operation, double exponent) {
    return switch (operation) {
      case 0 -> UnaryOperationIndicator.abs(operand);
      case 1 -> UnaryOperationIndicator.sqrt(operand);
      case 2 -> UnaryOperationIndicator.log(operand);
      default -> UnaryOperationIndicator.pow(operand, exponent);
    };
  }
}
