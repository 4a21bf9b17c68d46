package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.RoleBars;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
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

  /// Returns the bars of each role, as {@link RoleBars} finds them.
  ///
  /// @throws CommandException if nothing was named for a role
  static Map<String, BarSeries> roles(
      StrategyDefinition definition,
      Map<String, InstrumentId> named,
      BarLookup lookup,
      Timeframe timeframe,
      TimeRange range) {
    requireNamed(definition, named);
    return RoleBars.of(definition, named, lookup, timeframe, range);
  }

  /// Checks that every role has an instrument.
  ///
  /// @throws CommandException if nothing was named for a role
  static void requireNamed(StrategyDefinition definition, Map<String, InstrumentId> named) {
    List<String> open = RoleBars.unnamed(definition, named);
    if (!open.isEmpty()) {
      String role = open.getFirst();
      throw new CommandException(
          definition.name()
              + " reads another instrument as '"
              + role
              + "'; name it with --with "
              + role
              + "=SYMBOL.VENUE.");
    }
  }
}
