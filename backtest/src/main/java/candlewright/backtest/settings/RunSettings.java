package candlewright.backtest.settings;

import candlewright.backtest.simulate.SimulationSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Everything that is chosen for a run: what to trade, and how the engine trades it.
///
/// Parts of the request that are not said are empty; the settings of the engine are always whole.
///
/// @param profile what the settings of the engine began with
/// @param engine with all changes to the profile
/// @param strategy name or file
/// @param instrument `SYMBOL.VENUE`, or several parted by commas
/// @param timeframe such as `1h`
/// @param detail timeframe of the smaller bars that say what happened within one, such as `1m`
/// @param from first moment as written
/// @param to end as written, exclusive
/// @param set parameter values as written, by name
/// @param with instruments by role
public record RunSettings(
    Preset profile,
    SimulationSettings engine,
    String strategy,
    String instrument,
    String timeframe,
    String detail,
    String from,
    String to,
    Map<String, String> set,
    Map<String, String> with) {
  public RunSettings {
    // In the order they were written, so that the first mistake is the one that is told.
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
  }

  /// A profile with nothing changed and nothing chosen.
  public static RunSettings of(Preset profile) {
    return new RunSettings(profile, profile.settings(), "", "", "", "", "", "", Map.of(), Map.of());
  }

  /// Returns the same request with other settings of the engine.
  public RunSettings withEngine(SimulationSettings other) {
    return new RunSettings(
        profile, other, strategy, instrument, timeframe, detail, from, to, set, with);
  }
}
