package candlewright.app.ui.build;

import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import candlewright.backtest.settings.Preset;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;

/// Prints how long it takes from an edit of a strategy of 30 conditions on 3 timeframes to its
/// strip over 20,000 bars, all of it on one thread.
public final class StripBench {
  private static final int ROUNDS = 25;

  private StripBench() {}

  /// Runs it.
  public static void main(String[] arguments) {
    StringBuilder text =
        new StringBuilder("format: 1\nname: bench\ntimeframe: 5m\nentry_long:\n  any:\n");
    for (int group = 0; group < 5; group++) {
      int length = 10 + 7 * group;
      text.append("    - k_of_n:\n        k: 3\n        of:\n");
      for (String row :
          new String[] {
            "close > ema(" + length + ")",
            "rsi(" + length + ") < 60",
            "crosses_above(sma(" + length + "), sma(" + 3 * length + "))",
            "close@1h > sma(" + length + ")@1h",
            "adx(" + length + ")@4h > 20",
            "volume > sma(volume, " + length + ")"
          }) {
        text.append("          - ").append(row).append('\n');
      }
    }
    text.append("exit_long: close < ema(20)\nexits:\n  - stop_loss: {atr: 2, length: 14}\n");
    Deque<Runnable> background = new ArrayDeque<>();
    StripModel strip =
        new StripModel(
            (definition, id, timeframe, _) -> BuildBars.data(definition, id, timeframe),
            new Jobs(background::add, Runnable::run, new Problems()),
            Preset.REALISTIC.settings(),
            StripModel.BARS,
            InstantSource.system());
    strip.instrumentProperty().set(BuildBars.BTC);
    BuildViewModel build = new BuildViewModel(new Edits(), strip::show);
    build.open(
        ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(text.toString())).value(),
        "Open");
    while (!background.isEmpty()) {
      background.remove().run();
    }
    double[] board = new double[ROUNDS];
    double[] until = new double[ROUNDS];
    double[] chance = new double[ROUNDS];
    double[] busyBoard = new double[ROUNDS];
    double[] busy = new double[ROUNDS];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      build.apply(
          new Edit.Set(
              Address.parse("entry_long[0][0].other.length"), new Scalar.Literal(11.0 + i)));
      long shown = System.nanoTime();
      busyBoard[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
      background.remove().run();
      long done = System.nanoTime();
      busy[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
      while (!background.isEmpty()) {
        background.remove().run();
      }
      board[i] = (shown - begin) / 1e6;
      until[i] = (done - begin) / 1e6;
      chance[i] = (System.nanoTime() - done) / 1e6;
    }
    Strip last = Objects.requireNonNull(strip.stripProperty().get());
    long conditions =
        build.boardProperty().get().rows().stream()
            .filter(row -> row.kind() == Kind.CONDITION && !row.group())
            .count();
    System.out.printf(
        Locale.ROOT,
        "%d conditions, %d bars of %s, %d rows with masks, %d trades; load %.1f on %d cores%n",
        conditions,
        last.bars().size(),
        Timeframe.FIVE_MINUTES,
        last.rows().size(),
        Objects.requireNonNull(last.run()).trades().size(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    print("edit to board, ms", board);
    print("  processor time, ms", busyBoard);
    print("edit to strip, ms", until);
    print("  processor time, ms", busy);
    print("then chance, ms", chance);
  }

  private static void print(String name, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-20s first %.0f, median %.0f, 90th %.0f, worst %.0f%n",
        name,
        times[0],
        sorted[sorted.length / 2],
        sorted[sorted.length * 9 / 10],
        sorted[sorted.length - 1]);
  }
}
