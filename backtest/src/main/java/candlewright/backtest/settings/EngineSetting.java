package candlewright.backtest.settings;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.text.ConditionWriter;
import candlewright.core.strategy.text.Context;
import candlewright.core.strategy.text.Form;
import candlewright.core.strategy.text.Tree;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One choice of the engine: how it is called, written, read and judged.
///
/// @param name the key in files; it never changes
/// @param title for people
/// @param note one sentence on what it means
/// @param form how its value is written
/// @param neutral the value that the canonical text leaves out; it never changes, so that a hash
///   does not change when a setting is added; null if it is always written
/// @param get reads it off the settings
/// @param put gives settings another value of it; throws an IllegalArgumentException with a
///   sentence for people if they do not allow it
/// @param warning one sentence if a value flatters the result, else empty
record EngineSetting<T>(
    String name,
    String title,
    String note,
    Form<T> form,
    @Nullable T neutral,
    Function<SimulationSettings, T> get,
    BiFunction<SimulationSettings, T, SimulationSettings> put,
    Function<T, String> warning) {

  /// Reads a value into settings; mistakes are reported and leave them as they were.
  SimulationSettings read(SimulationSettings settings, Tree tree, Context context) {
    T value = form.read(tree, name, context);
    try {
      return put.apply(settings, value);
    } catch (IllegalArgumentException e) {
      context.findings().error(name, tree, String.valueOf(e.getMessage()), "");
      return settings;
    }
  }

  Tree write(SimulationSettings settings) {
    return form.write(get.apply(settings), ConditionWriter.PLAIN);
  }

  boolean isNeutral(SimulationSettings settings) {
    return get.apply(settings).equals(neutral);
  }

  String warning(SimulationSettings settings) {
    return warning.apply(get.apply(settings));
  }
}
