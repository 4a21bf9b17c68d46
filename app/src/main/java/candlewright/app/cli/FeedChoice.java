package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.Sources;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Feeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that choose the bars a strategy is worked out on.
final class FeedChoice {
  @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", description = "What it trades.")
  private @Nullable String instrument;

  @Option(
      names = "--timeframe",
      paramLabel = "TIMEFRAME",
      description =
          "1m 3m 5m 15m 30m 1h 2h 4h 6h 12h 1d 1w 1M; by default the one it is meant for.")
  private @Nullable String timeframe;

  @Option(
      names = "--with",
      paramLabel = "ROLE=SYMBOL.VENUE",
      description = "The instrument that plays a role of the strategy; may be repeated.")
  private Map<String, String> with = new LinkedHashMap<>();

  /// Returns whether bars were chosen.
  ///
  /// @throws IllegalArgumentException if options say something of bars but not whose
  boolean complete() {
    if (instrument == null && (timeframe != null || !with.isEmpty())) {
      throw new IllegalArgumentException(
          "Say which instrument too, such as --instrument BTCUSDT.DEMO.");
    }
    return instrument != null;
  }

  /// Returns the bars known before a moment, from the first stored ones on.
  Feeds of(StrategyDefinition definition, BarLookup lookup, long end) {
    InstrumentId id = UsageException.read(this::instrument);
    Timeframe wanted = UsageException.read(() -> timeframe(definition));
    TimeRange range = new TimeRange(Long.MIN_VALUE, end);
    lookup.instrument(id);
    BarSeries traded = lookup.bars(id, wanted, range);
    return new Feeds(
        traded, roles(definition, UsageException.read(() -> ids(with)), lookup, wanted, range));
  }

  private InstrumentId instrument() {
    if (instrument == null) {
      throw new IllegalArgumentException(
          "Say which instrument, such as --instrument BTCUSDT.DEMO.");
    }
    return InstrumentId.parse(instrument);
  }

  private Timeframe timeframe(StrategyDefinition definition) {
    if (timeframe != null) {
      return Timeframe.parse(timeframe);
    }
    Timeframe meant = definition.timeframe();
    if (meant == null) {
      throw new IllegalArgumentException("Say which timeframe, such as --timeframe 1h.");
    }
    return meant;
  }

  /// Returns the instruments that a person named for roles.
  static Map<String, InstrumentId> ids(Map<String, String> with) {
    Map<String, InstrumentId> ids = new LinkedHashMap<>();
    with.forEach((role, id) -> ids.put(role, InstrumentId.parse(id)));
    return ids;
  }

  /// Returns the bars of each role: of the instrument named for it, or of its usual one. Where
  /// there are none of the base timeframe, as of figures that come out once a month, they are the
  /// longest that all the strategy reads of the role can be built from.
  ///
  /// @throws CommandException if a role is unknown or nothing was named for one
  static Map<String, BarSeries> roles(
      StrategyDefinition definition,
      Map<String, InstrumentId> named,
      BarLookup lookup,
      Timeframe timeframe,
      TimeRange range) {
    List<String> known = definition.universe().roles().stream().map(Universe.Role::name).toList();
    for (String role : named.keySet()) {
      if (!known.contains(role)) {
        throw new CommandException(
            definition.name() + " has no role '" + role + "'" + Names.remedy(role, known));
      }
    }
    Map<String, BarSeries> roles = new LinkedHashMap<>();
    for (Universe.Role role : definition.universe().roles()) {
      InstrumentId id = named.getOrDefault(role.name(), role.usual());
      if (id == null) {
        throw new CommandException(
            definition.name()
                + " reads another instrument as '"
                + role.name()
                + "'; name it with --with "
                + role.name()
                + "=SYMBOL.VENUE.");
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
