package candlewright.core.strategy.plan;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.signal.CombinationKernel;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalKernel;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.Operand.Function;
import java.util.List;

/// One step of a plan, worked out on the bars of its clock from earlier steps. Equal steps are
/// taken once.
sealed interface Step {
  Clock clock();

  /// Returns the same step in a list in which step `i` of its own list is at `places[i]`.
  default Step moved(int[] places) {
    return switch (this) {
      case Field _, Constant _, Constantly _ -> this;
      case Indicator(var on, var type, var settings, var inputs, var adaptive) ->
          new Indicator(on, type, settings, moved(inputs, places), adaptive);
      case Arithmetic(var on, var function, var inputs) ->
          new Arithmetic(on, function, moved(inputs, places));
      case BarsSince(var on, int mask) -> new BarsSince(on, places[mask]);
      case ColumnAsOf(var on, var source) -> new ColumnAsOf(on, source.moved(places));
      case Signal(var on, var type, var settings, var inputs) ->
          new Signal(on, type, settings, moved(inputs, places));
      case Combination(var on, var type, var settings, var weights, var parts) ->
          new Combination(
              on, type, settings, weights, parts.stream().map(part -> places[part]).toList());
      case MaskAsOf(var on, int source) -> new MaskAsOf(on, places[source]);
    };
  }

  private static List<Reference> moved(List<Reference> inputs, int[] places) {
    return inputs.stream().map(input -> input.moved(places)).toList();
  }

  /// Gives one or more columns of numbers.
  sealed interface Column extends Step {
    default int outputs() {
      return 1;
    }
  }

  /// Gives a mask.
  sealed interface Truths extends Step {}

  record Field(Clock clock, BarField field) implements Column {}

  record Constant(Clock clock, double value) implements Column {}

  /// The outputs of an indicator.
  ///
  /// @param settings in the order of the type's settings
  /// @param inputs columns of the same clock; an adaptive setting comes last
  /// @param adaptive the setting that is a column, or empty
  record Indicator(
      Clock clock,
      IndicatorType type,
      List<Double> settings,
      List<Reference> inputs,
      String adaptive)
      implements Column {
    public Indicator {
      settings = List.copyOf(settings);
      inputs = List.copyOf(inputs);
    }

    @Override
    public int outputs() {
      return type.outputs().size();
    }

    /// Makes a fresh kernel.
    ///
    /// @param scales decimals of each input
    Kernel kernel(int[] scales) {
      IndicatorType.Adaptive byColumn = adaptive.isEmpty() ? null : type.adaptive().get(adaptive);
      return (byColumn == null ? type.factory() : byColumn.factory()).make(array(settings), scales);
    }
  }

  record Arithmetic(Clock clock, Function function, List<Reference> inputs) implements Column {
    public Arithmetic {
      inputs = List.copyOf(inputs);
    }
  }

  /// Bars since a mask was last true.
  record BarsSince(Clock clock, int mask) implements Column {}

  /// What a column of another clock last was.
  record ColumnAsOf(Clock clock, Reference source) implements Column {}

  record Constantly(Clock clock, boolean value) implements Truths {}

  /// A signal.
  ///
  /// @param settings in the order of the type's settings
  /// @param inputs columns of the same clock
  record Signal(Clock clock, SignalType type, List<Double> settings, List<Reference> inputs)
      implements Truths {
    public Signal {
      settings = List.copyOf(settings);
      inputs = List.copyOf(inputs);
    }

    /// Makes a fresh kernel.
    SignalKernel kernel() {
      return type.factory().make(array(settings));
    }
  }

  /// Several masks made into one.
  ///
  /// @param settings in the order of the type's settings
  /// @param weights one for each part
  /// @param parts masks of the same clock
  record Combination(
      Clock clock,
      CombinationType type,
      List<Double> settings,
      List<Double> weights,
      List<Integer> parts)
      implements Truths {
    public Combination {
      settings = List.copyOf(settings);
      weights = List.copyOf(weights);
      parts = List.copyOf(parts);
    }

    /// Makes a fresh kernel.
    CombinationKernel kernel() {
      return type.factory().make(array(settings), array(weights));
    }
  }

  /// What a mask of another clock last was.
  record MaskAsOf(Clock clock, int source) implements Truths {}

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// An output of a step.
  record Reference(int step, int output) {
    Reference moved(int[] places) {
      return new Reference(places[step], output);
    }
  }
}
