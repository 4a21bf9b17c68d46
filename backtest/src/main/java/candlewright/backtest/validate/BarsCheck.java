package candlewright.backtest.validate;

import candlewright.backtest.simulate.Trade;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.Gap;
import candlewright.core.market.Gaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Which trades were decided or made on bars that may be wrong: behind a gap, without volume, or
/// with a range or a jump far out of the usual.
final class BarsCheck {
  private static final String TOPIC = "gaps and odd bars";

  /// A range or a jump this many times the median range is odd.
  private static final int FAR = 25;

  /// Trades that are listed.
  private static final int MOST = 5;

  private BarsCheck() {}

  static Finding of(Trial trial) {
    long missing = 0;
    long odd = 0;
    int touched = 0;
    long earned = 0;
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("trade entered (UTC)", "instrument", "because of", "profit"));
    for (TradedSeries each : trial.series()) {
      BarSeries bars = each.bars();
      Gaps gaps = Gaps.of(bars);
      missing += gaps.missingBars();
      BitSet behindGap = new BitSet();
      for (Gap gap : gaps.list()) {
        behindGap.set(Math.min(bars.size() - 1, bars.indexAtOrAfter(gap.to())));
      }
      BitSet oddBars = odd(bars);
      CorporateActions actions = each.actions();
      if (actions != null) {
        // A split that is known is no error of the bars.
        actions.splits().forEach(split -> oddBars.clear(bars.indexAtOrAfter(split.exTime())));
      }
      odd += oddBars.cardinality();
      for (Trade trade : trial.outcome().trades()) {
        if (!trade.instrument().equals(bars.instrument())) {
          continue;
        }
        boolean gap = rests(trade, behindGap);
        if (gap || rests(trade, oddBars)) {
          touched++;
          earned += trade.profit();
          if (rows.size() <= MOST) {
            rows.add(
                List.of(
                    Instant.ofEpochMilli(trade.entryTime()).toString(),
                    trade.instrument().toString(),
                    gap ? "a gap" : "an odd bar",
                    Trial.money(trade.profit())));
          }
        }
      }
    }
    String found = missing + " bars are missing and " + odd + " are odd";
    if (touched == 0) {
      return Finding.pass(TOPIC, found + "; no trade rests on them");
    }
    long profit = trial.profit();
    boolean decides = profit > 0 && earned * 2 > profit;
    return new Finding(
        TOPIC,
        decides ? Verdict.FAIL : Verdict.WARN,
        found
            + "; "
            + touched
            + (touched == 1 ? " trade rests" : " trades rest")
            + " on them and made "
            + Trial.money(earned)
            + (decides ? ", more than half of the profit" : ""),
        "look at these bars and import better ones",
        rows);
  }

  /// Tells whether a trade was decided or made on one of these bars.
  private static boolean rests(Trade trade, BitSet suspects) {
    return suspects.get(trade.entryBar())
        || suspects.get(Math.max(0, trade.entryBar() - 1))
        || suspects.get(trade.exitBar())
        || suspects.get(Math.max(0, trade.exitBar() - 1));
  }

  private static BitSet odd(BarSeries bars) {
    double[] ranges = new double[bars.size()];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = bars.high(i) - bars.low(i);
    }
    double[] sorted = ranges.clone();
    Arrays.sort(sorted);
    double usual = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    BitSet odd = new BitSet();
    for (int i = 0; i < ranges.length; i++) {
      boolean still = bars.volume(i) == 0;
      boolean far = usual > 0 && ranges[i] > FAR * usual;
      boolean jumps =
          usual > 0 && i > 0 && Math.abs(bars.open(i) - bars.close(i - 1)) > FAR * usual;
      odd.set(i, still || far || jumps);
    }
    return odd;
  }
}
