package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.RandomRuns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds of every run, whatever the strategy and the settings.
class RandomRunsTest {
  private static final int RUNS = 2_000;
  private static final int BARS = 150;

  @Test
  void itGoesOnFromASavedStateAsIfItHadNeverStopped() {
    Seeds.forEach(
        RUNS,
        random -> {
          RandomRuns.Run run = RandomRuns.next(random, BARS);
          BarSeries bars = run.series().bars();
          SimulationOutcome whole = run.begin().finish();
          int stop = random.nextInt(BARS);
          byte[] saved = run.begin().runTo(bars.openTime(stop)).toBytes();
          SimulationOutcome rest = run.resume(SimulationState.fromBytes(saved)).finish();
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeIf(trade -> !trade.open() && trade.exitBar() < stop);
          assertEquals(later, rest.trades());
          assertEquals(whole.refusals(), rest.refusals());
          for (int i = stop; i < BARS; i++) {
            assertEquals(whole.equity(i), rest.equity(i));
          }
        });
  }

  @Test
  void passingOverBarsChangesNothing() {
    Seeds.forEach(
        RUNS,
        random -> {
          RandomRuns.Run run = RandomRuns.next(random, BARS);
          SimulationOutcome passing = run.begin().finish();
          SimulationOutcome walking = run.begin().visitingEveryBar().finish();
          assertEquals(walking.trades(), passing.trades());
          assertEquals(walking.cash(), passing.cash());
          assertEquals(walking.refusals(), passing.refusals());
          assertEquals(walking.finalState(), passing.finalState());
          for (int i = 0; i < BARS; i++) {
            assertEquals(walking.equity(i), passing.equity(i));
          }
        });
  }

  @Test
  void bothHoldForSeveralInstrumentsOnOneAccount() {
    Seeds.forEach(
        RUNS,
        random -> {
          RandomRuns.Run run = RandomRuns.pair(random, BARS);
          SimulationOutcome passing = run.begin().finish();
          SimulationOutcome walking = run.begin().visitingEveryBar().finish();
          assertEquals(walking.trades(), passing.trades());
          assertEquals(walking.cash(), passing.cash());
          assertEquals(walking.refusals(), passing.refusals());
          long stop = run.series().bars().openTime(random.nextInt(BARS));
          byte[] saved = run.begin().runTo(stop).toBytes();
          SimulationOutcome rest = run.resume(SimulationState.fromBytes(saved)).finish();
          assertEquals(passing.finalState(), rest.finalState());
          assertEquals(passing.refusals(), rest.refusals());
        });
  }

  @Test
  void theDeepestFallIsThatOfTheEquityAtEveryClose() {
    Seeds.forEach(
        RUNS,
        random -> {
          RandomRuns.Run run = RandomRuns.next(random, BARS);
          int begin = random.nextInt(BARS);
          byte[] saved = run.begin().runTo(run.series().bars().openTime(begin)).toBytes();
          assertFall(run, run.begin().finish(), 0);
          assertFall(run, run.resume(SimulationState.fromBytes(saved)).finish(), begin);
        });
  }

  private static void assertFall(RandomRuns.Run run, SimulationOutcome outcome, int begin) {
    double highest = run.settings().cash() / 1e8;
    double deepest = 0;
    for (int i = begin; i < BARS; i++) {
      highest = Math.max(highest, outcome.equity(i));
      deepest = Math.max(deepest, (highest - outcome.equity(i)) / highest);
    }
    assertEquals(deepest, outcome.deepestFall());
  }

  @Test
  void laterBarsNeverChangeEarlierTrades() {
    Seeds.forEach(
        RUNS,
        random -> {
          RandomRuns.Run run = RandomRuns.next(random, BARS);
          BarSeries bars = run.series().bars();
          int cut = random.nextInt(1, BARS);
          List<Trade> part =
              run.over(bars.slice(new TimeRange(Long.MIN_VALUE, bars.openTime(cut))))
                  .begin()
                  .finish()
                  .trades();
          assertEquals(
              run.begin().finish().trades().stream()
                  .filter(trade -> !trade.open() && trade.exitBar() < cut)
                  .toList(),
              part.stream().filter(trade -> !trade.open()).toList());
        });
  }

  @Test
  void profitsOfAllTradesAreWhatTheAccountGained() {
    Set<ExitReason> reasons = EnumSet.noneOf(ExitReason.class);
    Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
    Seeds.forEach(
        RUNS,
        random -> {
          RandomRuns.Run run = RandomRuns.next(random, BARS);
          SimulationOutcome outcome = run.begin().finish();
          long profit = outcome.trades().stream().mapToLong(Trade::profit).sum();
          assertEquals((run.settings().cash() + profit) / 1e8, outcome.equity(BARS - 1), 1e-6);
          outcome.trades().forEach(trade -> reasons.add(trade.exitReason()));
          refusals.addAll(outcome.refusals().keySet());
        });
    // All that can happen did, so that the properties of this class say something about it. The
    // other side is out of the way before an entry unless several orders arrive at odds.
    assertEquals(
        EnumSet.complementOf(
            EnumSet.of(ExitReason.REBALANCE, ExitReason.LIQUIDATION, ExitReason.PAID_OUT)),
        reasons);
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Refusal.LAST_BAR, Refusal.OTHER_SIDE_HELD)), refusals);
  }
}
