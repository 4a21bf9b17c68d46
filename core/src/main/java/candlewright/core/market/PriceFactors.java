package candlewright.core.market;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The factors that make raw prices comparable over dividends and splits: an adjusted price is raw
/// price times price factor times split factor; both factors end at 1.
///
/// @param steps by time, the last one open-ended; each holds for the bars opened before its `until`
///   and not before that of the step before
public record PriceFactors(List<Step> steps) {
  /// One span of constant factors.
  ///
  /// @param until epoch milliseconds UTC, exclusive: the ex time of what follows, or {@link
  ///   Long#MAX_VALUE} for the last step
  /// @param priceFactor for dividends, positive
  /// @param splitFactor old shares for each new one, positive: 0.5 before a split of 2:1
  public record Step(long until, double priceFactor, double splitFactor) {
    public Step {
      if (!(priceFactor > 0 && priceFactor < Double.POSITIVE_INFINITY)
          || !(splitFactor > 0 && splitFactor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "factors must be positive and finite, were " + priceFactor + " and " + splitFactor);
      }
    }
  }

  /// @throws IllegalArgumentException if times do not increase or the last step has an end
  public PriceFactors {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.getLast().until() != Long.MAX_VALUE) {
      throw new IllegalArgumentException("the last factors must have no end");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i - 1).until() >= steps.get(i).until()) {
        throw new IllegalArgumentException(
            "the factors until "
                + Instant.ofEpochMilli(steps.get(i - 1).until())
                + " are followed by some until "
                + Instant.ofEpochMilli(steps.get(i).until()));
      }
    }
  }

  /// Works the factors out from actions and raw prices: a dividend multiplies what came before it
  /// by 1 - amount / last close before it, as the Center for Research in Security Prices and Yahoo
  /// do; a split by old / new shares. Actions without an earlier bar change nothing.
  ///
  /// @param raw the prices that were paid, in any timeframe
  /// @throws IllegalArgumentException if a dividend is not below the close before it
  public static PriceFactors of(CorporateActions actions, BarSeries raw) {
    Map<Long, Dividend> dividends = new HashMap<>();
    Map<Long, Split> splits = new HashMap<>();
    actions.dividends().forEach(dividend -> dividends.put(dividend.exTime(), dividend));
    actions.splits().forEach(split -> splits.put(split.exTime(), split));
    TreeSet<Long> times = new TreeSet<>(dividends.keySet());
    times.addAll(splits.keySet());
    List<Step> newestFirst = new ArrayList<>();
    Step step = new Step(Long.MAX_VALUE, 1, 1);
    newestFirst.add(step);
    for (long time : times.descendingSet()) {
      int before = raw.indexAtOrAfter(time) - 1;
      if (before < 0) {
        break;
      }
      Dividend dividend = dividends.get(time);
      Split split = splits.get(time);
      double paid = dividend == null ? 1 : 1 - share(dividend, raw, before);
      double exchanged = split == null ? 1 : (double) split.oldShares() / split.newShares();
      step = new Step(time, step.priceFactor() * paid, step.splitFactor() * exchanged);
      newestFirst.add(step);
    }
    return new PriceFactors(newestFirst.reversed());
  }

  private static double share(Dividend dividend, BarSeries raw, int before) {
    double amount = Decimals.value(dividend.amount(), CorporateAction.AMOUNT_SCALE);
    double close = raw.close(before);
    if (amount >= close) {
      throw new IllegalArgumentException(
          raw.instrument()
              + ": the dividend "
              + dividend.amountText()
              + " of "
              + Instant.ofEpochMilli(dividend.exTime())
              + " is not below the last close "
              + Decimals.text(close)
              + "; check the unit of the dividend");
    }
    return amount / close;
  }

  /// Returns the adjusted bars: prices times both factors, volumes divided by the split factor. The
  /// result lies on no decimal grid unless nothing changed.
  public BarSeries adjust(BarSeries raw) {
    BarColumns columns = new BarColumns(raw.size());
    int at = 0;
    for (int i = 0; i < raw.size(); i++) {
      while (raw.openTime(i) >= steps.get(at).until()) {
        at++;
      }
      Step step = steps.get(at);
      double factor = step.priceFactor() * step.splitFactor();
      columns.add(
          raw.openTime(i),
          raw.open(i) * factor,
          raw.high(i) * factor,
          raw.low(i) * factor,
          raw.close(i) * factor,
          raw.volume(i) / step.splitFactor());
    }
    return BarSeries.of(raw.key(), raw.calendar(), columns);
  }
}
