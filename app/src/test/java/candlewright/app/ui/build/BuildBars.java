package candlewright.app.ui.build;

import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.Aggregation;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.datafeed.venue.DemoMarket;
import java.util.HashMap;
import java.util.Map;

/// Bars of the built-in market for tests of the board.
public final class BuildBars {
  public static final InstrumentId BTC = InstrumentId.parse("BTCUSDT.DEMO");
  public static final InstrumentId ETH = InstrumentId.parse("ETHUSDT.DEMO");

  private static final DemoMarket MARKET = new DemoMarket(DemoMarket.STANDARD_SEED);

  /// Three months of minutes.
  private static final TimeRange RANGE =
      new TimeRange(
          DemoMarket.HISTORY.from(), DemoMarket.HISTORY.from() + 90 * Timeframe.ONE_DAY.millis());

  private static final Map<InstrumentId, BarSeries> MINUTES = new HashMap<>();

  private BuildBars() {}

  public static synchronized BarSeries bars(InstrumentId id, Timeframe timeframe) {
    BarSeries minutes = MINUTES.computeIfAbsent(id, each -> MARKET.bars(each, RANGE));
    return timeframe == Timeframe.ONE_MINUTE ? minutes : Aggregation.of(minutes, timeframe).bars();
  }

  public static Instrument instrument(InstrumentId id) {
    return MARKET.instruments().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// Returns bars with the other instrument in every role.
  public static MarketData data(
      StrategyDefinition definition, InstrumentId id, Timeframe timeframe) {
    Map<String, BarSeries> roles = new HashMap<>();
    for (Universe.Role role : definition.universe().roles()) {
      roles.put(role.name(), bars(ETH, timeframe));
    }
    return MarketData.of(instrument(id), new Feeds(bars(id, timeframe), roles));
  }
}
