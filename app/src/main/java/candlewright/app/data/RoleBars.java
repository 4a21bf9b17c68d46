package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.Sources;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the bars of the instruments that a strategy reads but does not trade.
public final class RoleBars {
  private RoleBars() {}

  /// Returns the roles that have neither a named instrument nor a usual one.
  ///
  /// @param named instruments by role
  /// @throws LookupException if the strategy has no such role, with the nearest
  public static List<String> unnamed(
      StrategyDefinition definition, Map<String, InstrumentId> named) {
    List<String> known = definition.universe().roles().stream().map(Universe.Role::name).toList();
    for (String role : named.keySet()) {
      if (!known.contains(role)) {
        throw new LookupException(
            definition.name() + " has no role '" + role + "'" + Names.remedy(role, known));
      }
    }
    return definition.universe().roles().stream()
        .filter(role -> role.usual() == null && !named.containsKey(role.name()))
        .map(Universe.Role::name)
        .toList();
  }

  /// Returns the bars of each role: of the instrument named for it, or of its usual one. Where
  /// there are none of the base timeframe, as of figures that come out once a month, they are the
  /// longest that all the strategy reads of the role can be built from.
  ///
  /// @throws LookupException if nothing was named for a role or there are no bars
  public static Map<String, BarSeries> of(
      StrategyDefinition definition,
      Map<String, InstrumentId> named,
      BarLookup lookup,
      Timeframe timeframe,
      TimeRange range) {
    Map<String, BarSeries> roles = new LinkedHashMap<>();
    for (Universe.Role role : definition.universe().roles()) {
      InstrumentId id = named.getOrDefault(role.name(), role.usual());
      if (id == null) {
        throw new LookupException(
            definition.name()
                + " reads another instrument as '"
                + role.name()
                + "'. Choose one for it.");
      }
      lookup.instrument(id);
      roles.put(
          role.name(),
          lookup.bars(id, stored(definition, role.name(), id, lookup, timeframe), range));
    }
    return roles;
  }

  private static Timeframe stored(
      StrategyDefinition definition,
      String role,
      InstrumentId id,
      BarLookup lookup,
      Timeframe base) {
    if (lookup.dividing(id, List.of(base)).isPresent()) {
      return base;
    }
    List<Timeframe> read = new ArrayList<>();
    for (Source source : Sources.of(definition)) {
      Timeframe timeframe = source.timeframe();
      if (source.role().equals(role)) {
        read.add(timeframe == null ? base : timeframe);
      }
    }
    return lookup
        .dividing(id, read)
        .orElseThrow(() ->
            lookup.none(
                id,
                base,
                "Read only longer bars of it, as in close@"
                    + role
                    + ":1M, or import shorter ones."));
  }
}
