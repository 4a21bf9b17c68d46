package candlewright.core.trading.match;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// An owner of orders that writes down what it is told. Prices are whole ticks, quantities whole
/// lots; bars last a minute, the first opens at 0, and a trading day has four of them.
final class Desk implements MatchListener, BarContext {
  static final long MINUTE = 60_000;
  private static final int BARS_A_DAY = 4;

  final BarMatcher matcher;
  final List<String> log = new ArrayList<>();

  /// Lots held on each side.
  long longs;

  long shorts;

  /// What an opening order for all is for.
  long allMeans = 10;

  /// What happens after a fill, by the purpose of the order filled.
  final Map<Integer, Runnable> afterFill = new HashMap<>();

  Consumer<String> onFill = _ -> {};

  double range = Double.NaN;
  double deviation = Double.NaN;
  double meanVolume = Double.NaN;
  int bar = -1;
  private double volume = 1_000_000;
  private int purposes;

  Desk(MatchRules rules) {
    matcher = new BarMatcher(instrument(), rules, this, this);
  }

  Desk() {
    this(rules(IntrabarRule.ADVERSE_FIRST));
  }

  static MatchRules rules(IntrabarRule intrabar) {
    return new MatchRules(intrabar, SlippageModel.NONE, 0, 0, 0);
  }

  static Instrument instrument() {
    return Instrument.of(
        InstrumentId.parse("X.TEST"),
        InstrumentKind.EQUITY,
        "X",
        "USD",
        Increment.parse("1"),
        Increment.parse("1"),
        ContinuousCalendar.UTC);
  }

  /// Submits an order that works at once.
  WorkingOrder put(OrderRequest request) {
    return put(request, Math.max(0, (bar + 1) * MINUTE), false);
  }

  WorkingOrder put(OrderRequest request, long activeAt, boolean inBar) {
    return matcher.submit(request, ++purposes, activeAt, inBar);
  }

  /// Shows the next bar; returns what happened in it.
  String bar(double open, double high, double low, double close) {
    log.clear();
    bar++;
    if (matcher.openBar(bar * MINUTE, open)) {
      matcher.restOfBar(high, low, close);
    }
    return String.join("; ", log);
  }

  String bar(double open, double high, double low, double close, double ofVolume) {
    volume = ofVolume;
    return bar(open, high, low, close);
  }

  /// Shows a bar of one price.
  String bar(double price) {
    return bar(price, price, price, price);
  }

  String trade(double price, double ofVolume) {
    log.clear();
    matcher.price(++bar * MINUTE, price, ofVolume);
    return String.join("; ", log);
  }

  String quote(double bid, double bidVolume, double ask, double askVolume) {
    log.clear();
    matcher.quote(++bar * MINUTE, bid, bidVolume, ask, askVolume);
    return String.join("; ", log);
  }

  byte[] state() {
    StateOutput out = new StateOutput();
    matcher.write(out);
    return out.toBytes();
  }

  /// Returns another desk with the same holdings, whose book was written and read.
  Desk copy(MatchRules rules) {
    Desk other = new Desk(rules);
    other.longs = longs;
    other.shorts = shorts;
    other.purposes = purposes;
    other.matcher.read(new StateInput(state()));
    return other;
  }

  @Override
  public long allow(WorkingOrder order, long ticks, long lots, boolean maker) {
    if (!order.request().reduceOnly()) {
      return lots == OrderRequest.ALL ? allMeans : lots;
    }
    return Math.min(lots, order.request().side() == Side.SELL ? longs : shorts);
  }

  @Override
  public void filled(
      WorkingOrder order, long ticks, long lots, boolean maker, long reference, boolean atOpen) {
    boolean reduces = order.request().reduceOnly();
    long change = reduces ? -lots : lots;
    if (order.request().position() == Side.BUY) {
      longs += change;
    } else {
      shorts += change;
    }
    String text =
        "#%d %s %d at %d%s%s"
            .formatted(
                order.id(),
                order.request().side().name().toLowerCase(Locale.ROOT),
                lots,
                ticks,
                maker ? " resting" : ticks == reference ? "" : " for " + reference,
                atOpen ? " on open" : "");
    log.add(text);
    onFill.accept(text);
    afterFill.getOrDefault(order.purpose(), () -> {}).run();
  }

  @Override
  public void ended(WorkingOrder order, OrderEnd end) {
    log.add("#%d %s".formatted(order.id(), end));
  }

  @Override
  public int held() {
    return (longs == 0 ? 0 : 1) - (shorts == 0 ? 0 : 1);
  }

  @Override
  public boolean opensDay() {
    return bar % BARS_A_DAY == 0;
  }

  @Override
  public boolean closesDay() {
    return bar % BARS_A_DAY == BARS_A_DAY - 1;
  }

  @Override
  public long tradingDay() {
    return bar / BARS_A_DAY;
  }

  @Override
  public long closeTime() {
    return (bar + 1) * MINUTE;
  }

  @Override
  public double volume() {
    return volume;
  }

  @Override
  public double trueRange(int length) {
    return range;
  }

  @Override
  public double deviation(int length) {
    return deviation;
  }

  @Override
  public double meanVolume(int length) {
    return meanVolume;
  }
}
