package candlewright.backtest.measure;

import java.util.function.Function;

/// A metric and how it is computed, from the account or from a group of trades.
sealed interface Definition {
  Metric metric();

  record OfAccount(Metric metric, Function<AccountHistory, MetricValue> figure)
      implements Definition {}

  record OfTrades(Metric metric, Function<TradeGroup, MetricValue> figure) implements Definition {}

  /// Begins a definition.
  static Builder metric(String id, String title, MetricGroup group, MetricUnit unit) {
    return new Builder(id, title, group, unit);
  }

  /// Gathers the texts of a metric; what is not said stays empty.
  final class Builder {
    private final String id;
    private final String title;
    private final MetricGroup group;
    private final MetricUnit unit;
    private String formula = "";
    private String source = "";
    private String undefined = "";
    private String elsewhere = "";

    private Builder(String id, String title, MetricGroup group, MetricUnit unit) {
      this.id = id;
      this.title = title;
      this.group = group;
      this.unit = unit;
    }

    Builder formula(String text) {
      formula = text;
      return this;
    }

    Builder source(String text) {
      source = text;
      return this;
    }

    Builder undefined(String text) {
      undefined = text;
      return this;
    }

    Builder elsewhere(String text) {
      elsewhere = text;
      return this;
    }

    private Metric metric(boolean bySide) {
      return new Metric(id, title, group, unit, bySide, formula, source, undefined, elsewhere);
    }

    Definition ofAccount(Function<AccountHistory, MetricValue> figure) {
      return new OfAccount(metric(false), figure);
    }

    Definition ofTrades(Function<TradeGroup, MetricValue> figure) {
      return new OfTrades(metric(true), figure);
    }
  }
}
