package candlewright.core.indicator.transform;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import candlewright.core.market.Decimals;
import java.util.List;
import java.util.stream.Stream;

/// Prices made of a bar, what a window holds, and changes from bar to bar; with the statistics and
/// the turning points all indicators of the family.
public final class TransformIndicators {
  /// The longest window that a column may ask for.
  static final int ADAPTIVE_LIMIT = 500;

  private static final List<IndicatorType> PRICES =
      List.of(
          describe("typical_price", "Typical price")
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.price("typical_price"))
              .source("(high + low + close) / 3")
              .made((values, scales) -> new BarPrice(commonScale(scales), 1, 1, 1)),
          describe("median_price", "Median price")
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.price("median_price"))
              .source("(high + low) / 2")
              .made((values, scales) -> new BarPrice(commonScale(scales), 1, 1)),
          describe("weighted_close", "Weighted close")
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.price("weighted_close"))
              .source("(high + low + 2 * close) / 4")
              .made((values, scales) -> new BarPrice(commonScale(scales), 1, 1, 2)),
          describe("average_price", "Average price")
              .inputs(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE)
              .outputs(Output.price("average_price"))
              .source("(open + high + low + close) / 4")
              .made((values, scales) -> new BarPrice(commonScale(scales), 1, 1, 1, 1)),
          describe("heikin_ashi", "Heikin-Ashi bars")
              .inputs(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE)
              .outputs(
                  Output.price("open"),
                  Output.price("high"),
                  Output.price("low"),
                  Output.price("close"))
              .source("Valcu 2004; the first open is the middle of the bar's open and close")
              .recursive()
              .made((values, scales) -> new HeikinAshi()));

  private static final List<IndicatorType> WINDOWS =
      List.of(
          extreme("highest", "Highest value", true),
          extreme("lowest", "Lowest value", false),
          describe("midpoint", "Middle of the values")
              .settings(Setting.length(14))
              .outputs(Output.price("midpoint"))
              .source("(highest + lowest) / 2 of one column, as TA-Lib MIDPOINT")
              .made((values, scales) -> new Middle(1, (int) values[0])),
          describe("midprice", "Middle of the range")
              .settings(Setting.length(14))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.price("midprice"))
              .source("(highest high + lowest low) / 2, as TA-Lib MIDPRICE")
              .made((values, scales) -> new Middle(2, (int) values[0])),
          describe("sum", "Rolling sum")
              .settings(Setting.length(20))
              .outputs(number("sum", 4))
              .source("sum of the last length values, exact on a decimal grid")
              .made((values, scales) -> new RollingSum((int) values[0], scales[0])),
          describe("cumulative_sum", "Cumulative sum")
              .outputs(number("cumulative_sum", 4))
              .source("sum of all values so far")
              .recursive()
              .made((values, scales) -> new CumulativeSum(scales[0])),
          describe("normalise", "Place between lowest and highest")
              .settings(length(20, 2))
              .outputs(Output.bounded("normalise", 0, 1, 3))
              .source("(value - lowest) / (highest - lowest) of the window, NaN if all are equal")
              .made((values, scales) -> new Normalise((int) values[0])),
          describe("drawdown", "Drawdown from the highest")
              .settings(Setting.length(250))
              .outputs(new Output("drawdown", Unit.PERCENT, 2, Double.NEGATIVE_INFINITY, 0))
              .source("100 * (value / highest of the window - 1)")
              .made((values, scales) -> new Drawdown((int) values[0])));

  private static final List<IndicatorType> CHANGES =
      List.of(
          describe("lag", "Earlier value")
              .settings(Setting.bars("bars", 1, 0, "how many bars ago"))
              .outputs(Output.price("lag"))
              .source("the value some bars ago")
              .adaptive("bars", ADAPTIVE_LIMIT, (values, scales) -> new AdaptiveLag(ADAPTIVE_LIMIT))
              .made((values, scales) -> new Lag((int) values[0])),
          describe("simple_return", "Simple return")
              .settings(bars())
              .outputs(number("simple_return", 5))
              .source("value / value some bars ago - 1, a fraction; NaN unless that is positive")
              .made((values, scales) -> new Return((int) values[0], false)),
          describe("log_return", "Logarithmic return")
              .settings(bars())
              .outputs(number("log_return", 5))
              .source("ln(value / value some bars ago); NaN unless both are positive")
              .made((values, scales) -> new Return((int) values[0], true)));

  /// All of them, the prices of a bar first.
  public static final List<IndicatorType> TYPES =
      Stream.of(PRICES, WINDOWS, CHANGES, StatisticIndicators.TYPES, TurningPointIndicators.TYPES)
          .flatMap(List::stream)
          .toList();

  private TransformIndicators() {}

  static IndicatorType.Builder describe(String name, String title) {
    return IndicatorType.named(name, title, Family.TRANSFORM);
  }

  static Output number(String name, int decimals) {
    return Output.of(name, Unit.NUMBER, decimals);
  }

  static Setting length(int usual, int minimum) {
    return Setting.bars("length", usual, minimum, "bars it looks back on");
  }

  private static Setting bars() {
    return Setting.bars("bars", 1, 1, "how many bars it reaches back");
  }

  private static IndicatorType extreme(String name, String title, boolean highest) {
    return describe(name, title)
        .settings(Setting.length(20))
        .outputs(Output.price(name), Output.of("age", Unit.BARS, 0))
        .source(name + " of the last length values; the age is that of the latest of equal ones")
        .adaptive(
            "length",
            ADAPTIVE_LIMIT,
            (values, scales) -> new AdaptiveExtreme(ADAPTIVE_LIMIT, highest))
        .made((values, scales) -> new Extreme((int) values[0], highest));
  }

  /// Returns the scale that all inputs have in common, or OFF_GRID.
  private static int commonScale(int[] scales) {
    int common = 0;
    for (int scale : scales) {
      if (scale == Decimals.OFF_GRID) {
        return scale;
      }
      common = Math.max(common, scale);
    }
    return common;
  }
}
