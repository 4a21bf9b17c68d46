package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingGap;
import candlewright.core.market.FundingGaps;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.trading.Notional;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes due beside the prices of one instrument: funding, the cost of borrowing, dividends
/// and splits, in the order of time and at one moment in this order. Cursors go forward only.
final class Carry {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final BarSeries bars;
  private final Increment tick;
  private final Notional notional;
  private final HoldingRules rules;
  private final Leg[] legs;
  private final Market market;
  private final @Nullable FundingRates rates;
  private final long[] unknown;
  private final boolean borrows;
  private final BigDecimal sharesPerLot;
  private final List<Dividend> dividends;
  private final List<Split> splits;

  /// Everything up to here is settled, epoch milliseconds UTC.
  private long done = Long.MIN_VALUE;

  /// When something is due next if anything is held, and the first moment of interest: that, or a
  /// settlement with an unknown rate before it. They follow from the rest, once something was
  /// settled.
  private long nextDue;

  private long nextMoment = Long.MIN_VALUE;

  private int nextRate;
  private int nextUnknown;
  private int nextDividend;
  private int nextSplit;

  // The bar of the moment asked for last.
  private long placedTime = Long.MIN_VALUE;
  private int placedBar;

  private HoldingCosts costs = HoldingCosts.NONE;
  private long missing;
  private long firstMissing;
  private long lastMissing;

  private Carry(TradedSeries series, HoldingRules rules, Market market, Leg[] legs) {
    Instrument instrument = series.instrument();
    this.bars = series.bars();
    this.tick = instrument.tick();
    this.notional = new Notional(instrument);
    this.rules = rules;
    this.market = market;
    this.legs = legs;
    this.rates = rules.funding() ? series.funding() : null;
    this.unknown = rates == null || bars.isEmpty() ? new long[0] : unknown(rates, bars);
    this.borrows = borrows(instrument, rules);
    this.sharesPerLot =
        BigDecimal.valueOf(instrument.lot().units(), instrument.lot().scale())
            .multiply(
                BigDecimal.valueOf(
                    instrument.contractSize().units(), instrument.contractSize().scale()));
    CorporateActions actions = series.actions();
    this.dividends = actions == null || !rules.dividends() ? List.of() : actions.dividends();
    this.splits = actions == null || !rules.splits() ? List.of() : actions.splits();
  }

  /// Returns null if nothing can ever become due.
  static @Nullable Carry of(TradedSeries series, HoldingRules rules, Market market, Leg[] legs) {
    boolean funded = rules.funding() && series.funding() != null;
    return funded || series.actions() != null || borrows(series.instrument(), rules)
        ? new Carry(series, rules, market, legs)
        : null;
  }

  private static boolean borrows(Instrument instrument, HoldingRules rules) {
    return rules.borrow().billionths() > 0
        && (instrument.kind() == InstrumentKind.SPOT || instrument.kind() == InstrumentKind.EQUITY);
  }

  private static long[] unknown(FundingRates rates, BarSeries bars) {
    long from = bars.openTime(0) - 1;
    long to = Math.max(from, bars.knownAt(bars.size() - 1));
    FundingGaps gaps = FundingGaps.of(rates, from, to);
    long[] times = new long[Math.toIntExact(gaps.settlements())];
    int count = 0;
    for (FundingGap gap : gaps.list()) {
      long step = Duration.ofHours(gap.intervalHours()).toMillis();
      for (long k = 0; k < gap.settlements(); k++) {
        times[count++] = gap.first() + k * step;
      }
    }
    return times;
  }

  // --- what comes next

  /// Returns when something is due next, epoch milliseconds UTC; the greatest number if nothing is
  /// while things stay as they are.
  long nextTime() {
    boolean held = market.isHeld();
    boolean lent = !market.shorts.isFlat();
    if (held && (lent || !borrows) && done < nextMoment) {
      return nextDue;
    }
    return next(held, lent, held || !market.matcher.isEmpty());
  }

  /// Returns the first moment after what is settled at which something is due.
  ///
  /// @param held whether anything is
  /// @param lent whether anything is held short
  /// @param splittable whether anything is held or ordered
  private long next(boolean held, boolean lent, boolean splittable) {
    long due = Long.MAX_VALUE;
    if (held && rates != null) {
      while (nextRate < rates.size() && rates.time(nextRate) <= done) {
        nextRate++;
      }
      if (nextRate < rates.size()) {
        due = rates.time(nextRate);
      }
    }
    if (held) {
      nextDividend = after(dividends, nextDividend);
      if (nextDividend < dividends.size()) {
        due = Math.min(due, dividends.get(nextDividend).exTime());
      }
    }
    if (borrows && lent) {
      due = Math.min(due, (Math.floorDiv(done, DAY) + 1) * DAY);
    }
    if (splittable) {
      nextSplit = after(splits, nextSplit);
      if (nextSplit < splits.size()) {
        due = Math.min(due, splits.get(nextSplit).exTime());
      }
    }
    return due;
  }

  private int after(List<? extends CorporateAction> actions, int from) {
    int next = from;
    while (next < actions.size() && actions.get(next).exTime() <= done) {
      next++;
    }
    return next;
  }

  /// Returns the bar in which a moment lies, or the first one after it; the number of bars if there
  /// is none.
  int barOf(long time) {
    if (time != placedTime) {
      int after = bars.indexAtOrAfter(time);
      placedBar = after > 0 && bars.knownAt(after - 1) > time ? after - 1 : after;
      placedTime = time;
    }
    return placedBar;
  }

  // --- settling

  /// Settles what is due up to a moment. Returns whether anything was.
  boolean settle(long until) {
    if (until <= done) {
      return false;
    }
    if (until < nextMoment) {
      done = until;
      return false;
    }
    boolean any = false;
    long due = nextTime();
    while (due <= until) {
      count(due - 1);
      settleAt(due);
      done = due;
      any = true;
      due = nextTime();
    }
    count(until);
    done = until;
    nextDue = next(true, true, true);
    nextMoment = nextUnknown < unknown.length ? Math.min(nextDue, unknown[nextUnknown]) : nextDue;
    return any;
  }

  private void settleAt(long time) {
    if (rates != null && nextRate < rates.size() && rates.time(nextRate) == time) {
      long mark = mark(time);
      for (Leg leg : legs) {
        if (!leg.isFlat()) {
          long due = leg.sign * rates.payment(nextRate, notional.of(mark, leg.held()));
          long paid = market.converted(due, time);
          costs = costs.plus(new HoldingCosts(paid, 0, 0));
          market.pay(leg, paid, time);
        }
      }
    }
    if (borrows && Math.floorMod(time, DAY) == 0 && !market.shorts.isFlat()) {
      long due = rules.borrow().ofDay(notional.of(mark(time), market.shorts.held()));
      long paid = market.converted(due, time);
      costs = costs.plus(new HoldingCosts(0, paid, 0));
      market.pay(market.shorts, paid, time);
    }
    if (nextDividend < dividends.size() && dividends.get(nextDividend).exTime() == time) {
      for (Leg leg : legs) {
        if (!leg.isFlat()) {
          long due = -leg.sign * all(dividends.get(nextDividend), leg.held());
          long paid = market.converted(due, time);
          costs = costs.plus(new HoldingCosts(0, 0, paid));
          market.pay(leg, paid, time);
        }
      }
    }
    if (nextSplit < splits.size() && splits.get(nextSplit).exTime() == time) {
      market.split(splits.get(nextSplit), lastClose(time));
    }
  }

  /// Returns what a dividend comes to, rounded half to even.
  private long all(Dividend dividend, long lots) {
    return BigDecimal.valueOf(dividend.amount())
        .multiply(BigDecimal.valueOf(lots))
        .multiply(sharesPerLot)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /// Counts the settlements with unknown rates after what is settled and up to a moment.
  private void count(long until) {
    boolean held = market.isHeld();
    while (nextUnknown < unknown.length && unknown[nextUnknown] <= until) {
      long at = unknown[nextUnknown++];
      if (held && at > done) {
        firstMissing = missing == 0 ? at : firstMissing;
        lastMissing = at;
        missing++;
      }
    }
  }

  // --- prices

  /// Returns the open of the bar that opens at a moment, else the last close known then, in ticks.
  long mark(long time) {
    int at = bars.indexAtOrAfter(time);
    return at < bars.size() && bars.openTime(at) == time
        ? tick.nearest(bars.open(at))
        : lastClose(time);
  }

  /// Returns the last close known at a moment, in ticks; of the first bar's open before any is.
  private long lastClose(long time) {
    int bar = bars.indexAtOrAfter(time) - 1;
    if (bar >= 0 && bars.knownAt(bar) > time) {
      bar--;
    }
    return bar < 0
        ? tick.nearest(bars.open(0))
        : sinceSplits(tick.nearest(bars.close(bar)), bars.knownAt(bar));
  }

  /// Returns what a close has become by the splits carried out since, both in ticks.
  ///
  /// @param knownAt when the close was known, epoch milliseconds UTC
  long sinceSplits(long ticks, long knownAt) {
    long price = ticks;
    for (int i = splits.size() - 1; i >= 0 && splits.get(i).exTime() >= knownAt; i--) {
      if (splits.get(i).exTime() <= done) {
        price = splits.get(i).price(price);
      }
    }
    return price;
  }

  /// Returns how many shares one that was held at the first open has become before a moment.
  double shares(long time) {
    double shares = 1;
    for (Split split : splits) {
      if (split.exTime() > bars.openTime(0) && split.exTime() < time) {
        shares *= split.newShares() / (double) split.oldShares();
      }
    }
    return shares;
  }

  // --- what came of it

  HoldingCosts costs() {
    return costs;
  }

  /// Returns the settlements that are missing, or null if none are.
  @Nullable MissingFunding missing() {
    return missing == 0
        ? null
        : new MissingFunding(bars.instrument(), missing, firstMissing, lastMissing);
  }

  void write(StateOutput out) {
    out.writeLong(done);
    out.writeLong(costs.funding());
    out.writeLong(costs.borrow());
    out.writeLong(costs.dividends());
    out.writeLong(missing);
    out.writeLong(firstMissing);
    out.writeLong(lastMissing);
  }

  void read(StateInput in) {
    done = in.readLong();
    costs = new HoldingCosts(in.readLong(), in.readLong(), in.readLong());
    missing = in.readLong();
    firstMissing = in.readLong();
    lastMissing = in.readLong();
    nextRate = 0;
    nextUnknown = 0;
    nextDividend = 0;
    nextSplit = 0;
    nextMoment = Long.MIN_VALUE;
  }
}
