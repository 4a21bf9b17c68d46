package candlewright.core.strategy.plan;

import candlewright.core.indicator.IndicatorType;
import candlewright.core.market.Column;
import java.util.List;

/// One step that gives a column, or several: equal steps are taken once.
sealed interface ColumnStep {
  record Price(Column column) implements ColumnStep {}

  record Constant(double value) implements ColumnStep {}

  /// The outputs of an indicator.
  ///
  /// @param settings in the order of the type's settings
  /// @param inputs earlier columns
  record Indicator(IndicatorType type, List<Double> settings, List<Reference> inputs)
      implements ColumnStep {
    public Indicator {
      settings = List.copyOf(settings);
      inputs = List.copyOf(inputs);
    }

    double[] settingValues() {
      return settings.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /// An output of a step.
  record Reference(int step, int output) {}
}
