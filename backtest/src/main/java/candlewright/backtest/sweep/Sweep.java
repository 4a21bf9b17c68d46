package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.plan.EdgePath;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Tries every combination of a grid over the same bars.
///
/// Definitions that {@link EdgePath} admits take the edge path: the bars go by in tiles that stay
/// in the processor's cache, each distinct step of all plans is worked out once a tile, and of a
/// combination only its account is kept. What it finds is checked: the best combinations and a
/// random hundredth are run on the event loop too and must come out the same. All others are run on
/// the event loop.
public final class Sweep {
  /// Bars in a tile: some sixty columns of it, in singles, stay in a second-level cache of a
  /// megabyte, and an account is fetched seldom.
  private static final int TILE = 2048;

  /// The same where positions have stops and targets, which read more of the bars.
  private static final int BRACKET_TILE = 1024;

  /// Most combinations that go over the bars together.
  private static final int MOST_TOGETHER = 1024;

  /// Most values of other timeframes and instruments that are held at once: 64 MiB of them.
  private static final long MOST_WHOLE_VALUES = 8L << 20;

  /// One in so many results is checked.
  private static final int CHECKED_ONE_IN = 100;

  private final ParameterGrid grid;
  private final Instrument instrument;
  private final Feeds feeds;
  private final int first;
  private final SimulationSettings settings;
  private final boolean marked;
  private final int tile;
  private final Lanes lanes;

  /// @param feeds what the strategy reads; its indicators are fed from the first bar on
  /// @param from open time of the first bar to trade over, epoch milliseconds UTC
  /// @param marked whether the fall of equity at every close is measured, which makes a sweep
  ///   several times as long
  /// @throws IllegalArgumentException if there are no bars to trade over or they are of another
  ///   instrument; one sentence
  public Sweep(
      ParameterGrid grid,
      Instrument instrument,
      Feeds feeds,
      long from,
      SimulationSettings settings,
      boolean marked) {
    this(
        grid,
        instrument,
        feeds,
        from,
        settings,
        marked,
        grid.definition().exits().isEmpty() ? TILE : BRACKET_TILE,
        Lanes.ofMachine());
  }

  Sweep(
      ParameterGrid grid,
      Instrument instrument,
      Feeds feeds,
      long from,
      SimulationSettings settings,
      boolean marked,
      int tile,
      Lanes lanes) {
    BarSeries bars = feeds.traded();
    first = bars.indexAtOrAfter(from);
    if (first == bars.size()) {
      throw new IllegalArgumentException(
          bars.key() + " has no bars in this range. Choose another range or import data first.");
    }
    if (!bars.instrument().equals(instrument.id())) {
      throw new IllegalArgumentException(
          "the bars are of " + bars.instrument() + ", the instrument is " + instrument.id());
    }
    this.grid = grid;
    this.instrument = instrument;
    this.feeds = feeds;
    this.settings = settings;
    this.marked = marked;
    this.tile = tile;
    this.lanes = lanes;
  }

  /// How the work is done; none of it changes a result.
  ///
  /// @param workers run the parts
  /// @param threads how many parts run at once, at least 1
  /// @param canceled asked often, by several threads
  /// @param progress takes what part of the work is done, 0 to 1, from several threads
  public record Work(
      ExecutorService workers, int threads, BooleanSupplier canceled, DoubleConsumer progress) {}

  /// Which results are run on the event loop too.
  ///
  /// @param by what the best are found by
  /// @param top how many of the best
  /// @param seed of the random choice among the others
  public record Check(SweepFigure by, int top, long seed) {}

  /// Runs all combinations and checks what was found.
  ///
  /// @throws CancellationException if it was canceled
  /// @throws IllegalStateException if edge path and event loop differ, naming the combination
  /// @throws InterruptedException if this thread was interrupted
  public SweepTable run(Work work, Check check) throws InterruptedException {
    return check(find(work), work, check);
  }

  /// Runs all combinations without a check.
  ///
  /// @throws CancellationException if it was canceled
  /// @throws InterruptedException if this thread was interrupted
  public SweepTable find(Work work) throws InterruptedException {
    List<String> reasons = new ArrayList<>(EdgePath.reasonsAgainst(grid.definition()));
    reasons.addAll(EdgeSettings.reasonsAgainst(settings, grid.definition(), instrument));
    SweepFigures[] figures = reasons.isEmpty() ? onEdges(work) : onLoop(work, all());
    return new SweepTable(grid, Arrays.asList(figures), reasons, 0);
  }

  /// Runs some combinations of the edge path on the event loop too: the best and a random
  /// hundredth.
  ///
  /// @return the same table, saying how many were checked
  /// @throws CancellationException if it was canceled
  /// @throws IllegalStateException if edge path and event loop differ, naming the combination
  /// @throws InterruptedException if this thread was interrupted
  public SweepTable check(SweepTable table, Work work, Check check) throws InterruptedException {
    if (!table.reasons().isEmpty()) {
      return table;
    }
    int[] chosen = chosen(table, check);
    SweepFigures[] again = onLoop(work, chosen);
    for (int i = 0; i < chosen.length; i++) {
      require(chosen[i], table.figures().get(chosen[i]), again[i]);
    }
    return new SweepTable(grid, table.figures(), table.reasons(), chosen.length);
  }

  private void require(int combination, SweepFigures edge, SweepFigures loop) {
    if (!edge.equals(loop)) {
      throw new IllegalStateException(
          "the edge path and the event loop differ for "
              + grid.text(combination)
              + " on "
              + feeds.traded().key()
              + ": "
              + edge
              + " and "
              + loop);
    }
  }

  private static int[] chosen(SweepTable table, Check check) {
    int size = table.figures().size();
    Set<Integer> chosen = new TreeSet<>();
    List<Integer> ranked = table.ranked(check.by());
    chosen.addAll(ranked.subList(0, Math.min(check.top(), size)));
    SplittableRandom random = new SplittableRandom(check.seed());
    for (int i = 0; i < size; i += CHECKED_ONE_IN) {
      chosen.add(random.nextInt(size));
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] all() {
    int[] all = new int[grid.size()];
    Arrays.setAll(all, i -> i);
    return all;
  }

  private Plan plan(int combination) {
    try {
      return StrategyCompiler.compile(grid.definition(), grid.values(combination));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          grid.text(combination) + ": " + e.getMessage() + ". Exclude it by a constraint.", e);
    }
  }

  private SweepFigures[] onEdges(Work work) throws InterruptedException {
    int size = grid.size();
    long whole = Math.max(1, plan(0).wholeValues(feeds.traded()));
    int together =
        Math.clamp(
            Math.min(Math.ceilDiv(size, work.threads()), MOST_WHOLE_VALUES / whole),
            1,
            MOST_TOGETHER);
    SweepFigures[] figures = new SweepFigures[size];
    EdgeChunk edges = new EdgeChunk(feeds, instrument, settings, first, marked, tile, lanes);
    AtomicLong done = new AtomicLong();
    List<Callable<Integer>> parts = new ArrayList<>();
    for (int start = 0; start < size; start += together) {
      int from = start;
      int to = Math.min(size, start + together);
      parts.add(() -> {
        List<Plan> plans = new ArrayList<>();
        for (int i = from; i < to; i++) {
          plans.add(plan(i));
        }
        SweepFigures[] found =
            edges.run(
                plans,
                work.canceled(),
                bars -> {
                  long finished = done.addAndGet((long) bars * (to - from));
                  work.progress().accept(finished / ((double) size * feeds.traded().size()));
                });
        System.arraycopy(found, 0, figures, from, found.length);
        return found.length;
      });
    }
    finish(work, parts);
    return figures;
  }

  private SweepFigures[] onLoop(Work work, int[] combinations) throws InterruptedException {
    LoopRunner loop = new LoopRunner(feeds, instrument, settings, first, marked);
    SweepFigures[] figures = new SweepFigures[combinations.length];
    AtomicInteger done = new AtomicInteger();
    List<Callable<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < combinations.length; i++) {
      int place = i;
      parts.add(() -> {
        if (work.canceled().getAsBoolean()) {
          throw new CancellationException("the sweep was canceled");
        }
        figures[place] = loop.run(plan(combinations[place]));
        int finished = done.incrementAndGet();
        work.progress().accept(finished / (double) combinations.length);
        return finished;
      });
    }
    finish(work, parts);
    return figures;
  }

  /// Waits for all parts; if some failed, throws what the first of them threw.
  private static void finish(Work work, List<Callable<Integer>> parts) throws InterruptedException {
    for (Future<Integer> part : work.workers().invokeAll(parts)) {
      try {
        part.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
