package candlewright.backtest.pinned;

import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Digests;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;
import candlewright.core.trading.match.BarContext;
import candlewright.core.trading.match.BarMatcher;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchListener;
import candlewright.core.trading.match.MatchRules;
import candlewright.core.trading.match.OrderEnd;
import candlewright.core.trading.match.WorkingOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Orders of the kinds that no strategy gives, straight to the matcher over real bars: stop-limits,
/// orders for the day, for the opening, for the close, at once or not at all, and trailing stops in
/// ticks beside a target that cancels them.
///
/// Every half hour of bars an entry is ordered around the close, each time of the next kind; what
/// is held is left by a trailing stop or a target, at the latest at the end of the day.
final class PinnedOrders implements MatchListener, BarContext {
  static final String NAME = "orders";
  static final String WHY =
      "orders that no strategy gives: stop-limits, for the day, for the opening and the close, at once"
          + " or not at all, and trailing stops in ticks that a target cancels";

  private static final int EVERY = 30;
  private static final long LOTS = 1_000;
  private static final int KINDS = 8;

  private final PinnedMarket market;
  private final BarSeries bars;
  private final BarMatcher matcher;
  private final List<String> fills = new ArrayList<>();
  private final Map<OrderEnd, Integer> ends = new EnumMap<>(OrderEnd.class);
  private int bar;
  private long held;
  private long ordered;

  private PinnedOrders(PinnedMarket market) {
    this.market = market;
    bars = market.bars();
    matcher =
        new BarMatcher(
            market.instrument(),
            new MatchRules(IntrabarRule.ADVERSE_FIRST, new SlippageModel.Ticks(1), 1, 1, 0.05),
            this,
            this);
  }

  /// Returns what is pinned: hash of the fills, their number and how the other orders ended.
  static String line(PinnedMarkets all) {
    PinnedOrders orders = new PinnedOrders(all.perpetual("BTC", "0.1"));
    orders.run();
    String lines = String.join("\n", orders.fills);
    return "%s bars=%d sha256=%s fills=%d held=%d ended=%s"
        .formatted(
            NAME,
            orders.bars.size(),
            Digests.sha256(lines.getBytes(StandardCharsets.US_ASCII)),
            orders.fills.size(),
            orders.held,
            orders.ends);
  }

  private void run() {
    for (bar = 0; bar < bars.size(); bar++) {
      if (matcher.openBar(bars.openTime(bar), bars.open(bar))) {
        matcher.restOfBar(bars.high(bar), bars.low(bar), bars.close(bar));
      }
      if (bar % EVERY == 0 && held == 0 && matcher.isEmpty()) {
        long close = market.instrument().tick().nearest(bars.close(bar));
        submit(entry(close, bars.knownAt(bar), bar / EVERY % KINDS));
      }
    }
    bar--;
  }

  /// Returns an entry around a close, in ticks; 500 of them are 50 dollars.
  private static OrderRequest entry(long close, long at, int kind) {
    return switch (kind) {
      case 0 -> OrderRequest.stopLimit(Side.BUY, LOTS, close + 300, close + 350, at);
      case 1 -> OrderRequest.limit(Side.BUY, LOTS, close - 500, at).with(TimeInForce.DAY);
      case 2 -> OrderRequest.stop(Side.BUY, LOTS, close + 500, at).with(TimeInForce.DAY);
      case 3 -> OrderRequest.market(Side.BUY, LOTS, at).with(TimeInForce.AT_THE_OPEN);
      case 4 -> OrderRequest.limit(Side.BUY, LOTS, close + 10, at).with(TimeInForce.FILL_OR_KILL);
      case 5 ->
          OrderRequest.limit(Side.BUY, LOTS, close + 10, at).with(TimeInForce.IMMEDIATE_OR_CANCEL);
      case 6 -> OrderRequest.limit(Side.BUY, LOTS, close - 10, at).postingOnly();
      default -> OrderRequest.limit(Side.BUY, LOTS, close + 200, at).with(TimeInForce.AT_THE_CLOSE);
    };
  }

  private void submit(OrderRequest request) {
    ordered++;
    matcher.submit(request, 0, request.decidedAt(), false);
  }

  /// Orders the exits of what was filled first.
  private void protect(long ticks) {
    long now = bars.openTime(bar);
    submit(
        OrderRequest.trailing(Side.SELL, LOTS, Trail.ofTicks(1_500), now)
            .reducing()
            .whole()
            .inGroup(ordered));
    long group = ordered - 1;
    submit(
        OrderRequest.takeProfit(Side.SELL, LOTS, ticks + 4_000, now)
            .reducing()
            .whole()
            .inGroup(group));
    submit(
        OrderRequest.market(Side.SELL, LOTS, now)
            .reducing()
            .whole()
            .with(TimeInForce.AT_THE_CLOSE)
            .inGroup(group));
  }

  @Override
  public long allow(WorkingOrder order, long ticks, long lots, boolean maker) {
    return order.request().reduceOnly() ? Math.min(lots, held) : lots;
  }

  @Override
  public void filled(
      WorkingOrder order, long ticks, long lots, boolean maker, long reference, boolean atOpen) {
    boolean reduces = order.request().reduceOnly();
    boolean first = held == 0;
    held += reduces ? -lots : lots;
    fills.add(
        "%d %s %s %d at %d %s"
            .formatted(
                bar,
                order.request().type(),
                order.request().timeInForce(),
                reduces ? -lots : lots,
                ticks,
                maker ? "resting" : "taking"));
    if (first && !reduces) {
      protect(ticks);
    }
  }

  @Override
  public void ended(WorkingOrder order, OrderEnd end) {
    ends.merge(end, 1, Integer::sum);
  }

  @Override
  public int held() {
    return held == 0 ? 0 : 1;
  }

  @Override
  public boolean opensDay() {
    return bar == 0 || tradingDay() != day(bar - 1);
  }

  @Override
  public boolean closesDay() {
    return bar + 1 == bars.size() || day(bar + 1) != tradingDay();
  }

  @Override
  public long tradingDay() {
    return day(bar);
  }

  private long day(int of) {
    return bars.calendar().tradingDay(bars.openTime(of));
  }

  @Override
  public long closeTime() {
    return bars.knownAt(bar);
  }

  @Override
  public double volume() {
    return bars.volume(bar);
  }

  @Override
  public double trueRange(int length) {
    return Double.NaN;
  }

  @Override
  public double deviation(int length) {
    return Double.NaN;
  }

  @Override
  public double meanVolume(int length) {
    return Double.NaN;
  }
}
