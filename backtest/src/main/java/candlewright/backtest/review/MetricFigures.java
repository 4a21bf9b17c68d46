package candlewright.backtest.review;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import candlewright.backtest.measure.MetricUnit;
import candlewright.backtest.measure.MetricValue;
import java.util.Objects;

/// Values of metrics as the report shows them.
final class MetricFigures {
  private static final String IMPLAUSIBLE = "implausible";

  /// Below this a number with two decimals shows too little of itself.
  private static final double SMALL = 0.1;

  private MetricFigures() {}

  /// Returns the value of a metric of the catalogue.
  static String of(String id, MetricValue value) {
    return of(metric(id), value);
  }

  static Metric metric(String id) {
    return Objects.requireNonNull(MetricCatalogue.find(id), id);
  }

  static String of(Metric metric, MetricValue value) {
    return switch (value) {
      case MetricValue.Decimal(double decimal) ->
          switch (metric.unit()) {
            case FRACTION -> Figures.percent(decimal);
            case CHANGE -> Figures.signedPercent(decimal);
            case RATIO, MONEY, PROFIT, COUNT, DURATION, MOMENT ->
                Figures.number(decimal, Math.abs(decimal) < SMALL && decimal != 0 ? 4 : 2);
          };
      case MetricValue.Money(long units) ->
          metric.unit() == MetricUnit.PROFIT ? Figures.signedMoney(units) : Figures.money(units);
      case MetricValue.Count(long count) -> Figures.count(count);
      case MetricValue.Duration(long millis) -> UtcText.duration(millis);
      case MetricValue.Moment(long millis) -> UtcText.moment(millis);
      case MetricValue.Undefined() -> Figures.MISSING;
      case MetricValue.Implausible() -> IMPLAUSIBLE;
    };
  }

  /// Returns the class that colours a value: gains and losses have one.
  static String tone(Metric metric, String shown) {
    return metric.unit() == MetricUnit.CHANGE || metric.unit() == MetricUnit.PROFIT
        ? Figures.tone(shown)
        : "";
  }

  /// Returns the title with the currency of an amount.
  static String title(Metric metric, String currency) {
    return metric.unit() == MetricUnit.MONEY || metric.unit() == MetricUnit.PROFIT
        ? metric.title() + ", " + currency
        : metric.title();
  }

  /// Returns everything the catalogue says about a metric, for a tooltip.
  static String explanation(Metric metric) {
    StringBuilder text = new StringBuilder(metric.formula());
    if (!metric.source().isEmpty()) {
      text.append(" Source: ").append(metric.source()).append('.');
    }
    if (!metric.undefined().isEmpty()) {
      text.append(" Not defined ").append(metric.undefined()).append('.');
    }
    if (!metric.elsewhere().isEmpty()) {
      text.append(" Elsewhere: ").append(metric.elsewhere());
    }
    return text.toString();
  }
}
