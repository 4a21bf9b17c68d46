package candlewright.app.ui.build;

import candlewright.app.data.BarLookup;
import candlewright.app.data.RoleBars;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Feeds;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The strip's bars from the store. What was read last is kept until the store has other bars of the
/// instruments that were read, so that an edit reads none.
public final class StoredStrip implements StripData {
  private final BarStore store;
  private @Nullable Kept kept;

  public StoredStrip(BarStore store) {
    this.store = store;
  }

  /// What was asked and answered last.
  ///
  /// @param roles that the answer holds the bars of
  /// @param stored what the store had of all instruments that were read
  private record Kept(
      InstrumentId instrument,
      Timeframe timeframe,
      List<Universe.Role> roles,
      int bars,
      List<SeriesSummary> stored,
      MarketData data) {}

  @Override
  public synchronized MarketData last(
      StrategyDefinition definition, InstrumentId instrument, Timeframe timeframe, int bars) {
    List<SeriesSummary> stored = stored(definition, instrument);
    Kept known = kept;
    if (known != null
        && known.instrument.equals(instrument)
        && known.timeframe == timeframe
        && known.roles.equals(definition.universe().roles())
        && known.bars >= bars
        && known.stored.equals(stored)) {
      return known.data;
    }
    // Bars outside the sessions are left out silently: the data catalogue tells of them.
    BarLookup lookup = new BarLookup(store, _ -> {});
    TimeRange range = new TimeRange(from(lookup, instrument, timeframe, bars), Long.MAX_VALUE);
    BarSeries traded = lookup.barsIfAny(instrument, timeframe, range);
    if (traded.size() < bars && range.from() > Long.MIN_VALUE) {
      range = TimeRange.ALL;
      traded = lookup.bars(instrument, timeframe, range);
    }
    Map<String, BarSeries> roles = RoleBars.of(definition, Map.of(), lookup, timeframe, range);
    MarketData data = MarketData.of(lookup.instrument(instrument), new Feeds(traded, roles));
    kept = new Kept(instrument, timeframe, definition.universe().roles(), bars, stored, data);
    return data;
  }

  private List<SeriesSummary> stored(StrategyDefinition definition, InstrumentId instrument) {
    return store.catalogue().stream()
        .filter(series ->
            series.key().instrument().equals(instrument)
                || definition.universe().roles().stream()
                    .anyMatch(role -> series.key().instrument().equals(role.usual())))
        .toList();
  }

  /// Guesses when so many bars begin by how close together those are that are stored.
  private static long from(
      BarLookup lookup, InstrumentId instrument, Timeframe timeframe, int bars) {
    SeriesSummary source =
        lookup.catalogue().stream()
            .filter(series ->
                series.key().instrument().equals(instrument)
                    && series.key().timeframe().divides(timeframe))
            .reduce((_, longer) -> longer)
            .orElse(null);
    if (source == null || source.bars() < 2) {
      return Long.MIN_VALUE;
    }
    double distance =
        (double) (source.lastOpenTime() - source.firstOpenTime())
            / (source.bars() - 1)
            * timeframe.millis()
            / source.key().timeframe().millis();
    double from = source.lastOpenTime() - 1.2 * bars * distance;
    return from <= source.firstOpenTime() ? Long.MIN_VALUE : (long) from;
  }
}
