package candlewright.app.ui.build;

import candlewright.backtest.simulate.AssumptionBand;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Enabled;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Row;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.RowMasks;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Works a strip out: the masks of all rows of the compiled plan, the run of the engine under three
/// assumptions, and figures of both. Called on any thread.
final class StripRun {
  private static final double MONTH = 30.44 * 86_400_000;

  private final StrategyDefinition definition;
  private final Plan plan;
  private final MarketData data;
  private final SimulationSettings settings;
  private final BooleanSupplier canceled;
  private final int first;

  /// @param data the bars that are fed
  /// @param most how many of them are shown, the last ones
  /// @param canceled asked between the parts of the work
  StripRun(
      StrategyDefinition definition,
      Plan plan,
      MarketData data,
      int most,
      SimulationSettings settings,
      BooleanSupplier canceled) {
    this.definition = definition;
    this.plan = plan;
    this.data = data;
    this.settings = settings;
    this.canceled = canceled;
    first = Math.max(0, data.feeds().traded().size() - most);
  }

  /// Works it out.
  ///
  /// @param horizon bars after which a row's bar is judged
  /// @param started when the work began, epoch milliseconds
  /// @throws CancellationException if it was canceled
  Strip run(int horizon, long started, InstantSource clock) {
    TradedSeries series = data.series(plan, first);
    BarSeries bars = series.bars();
    List<Row> shown = new ArrayList<>();
    SeriesColors colors = new SeriesColors(definition);
    List<SeriesColors.Series> overlays = colors.overlays();
    RowMasks seen = seen(shown, overlays);
    // Of several instruments one alone says nothing.
    Strip.Traded traded = plan.definition().allocation() == null ? traded(series) : null;
    return new Strip(
        definition,
        data.instrument(),
        bars,
        Math.max(0, plan.warmUp(bars.timeframe()) - first),
        rows(shown, seen, bars, horizon),
        lines(colors, overlays, seen),
        new Strip.Origin(plan, data, first, settings),
        traded,
        clock.millis() - started);
  }

  /// Works out where the rows that count are true and what is drawn over the bars.
  private RowMasks seen(List<Row> shown, List<SeriesColors.Series> overlays) {
    List<RowMasks.Row> asked = new ArrayList<>();
    for (Row row : Board.of(definition).rows()) {
      Condition condition = row.kind() == Kind.CONDITION && row.enabled() ? counted(row) : null;
      if (condition != null) {
        shown.add(row);
        asked.add(new RowMasks.Row(SeriesColors.source(definition, row.address()), condition));
      }
    }
    List<RowMasks.Column> columns =
        overlays.stream().map(each -> new RowMasks.Column(each.source(), each.operand())).toList();
    return RowMasks.of(plan, data.feeds(), asked, columns, canceled);
  }

  private Map<Address, RowFigures> rows(
      List<Row> shown, RowMasks seen, BarSeries bars, int horizon) {
    Map<Address, RowFigures> figures = new LinkedHashMap<>();
    for (int i = 0; i < shown.size(); i++) {
      Mask mask = seen.masks().get(i);
      if (mask != null) {
        Address address = shown.get(i).address();
        figures.put(
            address,
            figures(mask.slice(first, first + bars.size()), bars, horizon, isShort(address)));
      }
    }
    return figures;
  }

  private List<Strip.Line> lines(
      SeriesColors colors, List<SeriesColors.Series> overlays, RowMasks seen) {
    Sentences sentences = new Sentences(Scope.of(definition), plan.values());
    List<Strip.Line> lines = new ArrayList<>();
    for (int i = 0; i < overlays.size(); i++) {
      double[] values = seen.columns().get(i);
      if (values.length > 0) {
        SeriesColors.Series series = overlays.get(i);
        lines.add(
            new Strip.Line(
                sentences.of(series.operand()),
                Arrays.copyOfRange(values, first, values.length),
                series.color(),
                colors.isStepped(series)));
      }
    }
    return lines;
  }

  private @Nullable Condition counted(Row row) {
    return Parts.value(definition, row.address()) instanceof Condition condition
        ? Enabled.without(condition, Condition.Disabled.class::isInstance)
        : null;
  }

  /// Rows that ask for lower prices are those that go short and those that end what is long.
  static boolean isShort(Address row) {
    String section = row.steps().getFirst();
    return section.equals("entry_short") || section.equals("exit_long");
  }

  private static RowFigures figures(Mask mask, BarSeries bars, int horizon, boolean isShort) {
    int count = 0;
    int judged = 0;
    int hits = 0;
    int last = -1;
    int size = mask.size();
    for (int i = mask.nextTrue(0, size); i < size; i = mask.nextTrue(i + 1, size)) {
      count++;
      last = i;
      if (i + horizon < size) {
        judged++;
        double change = bars.close(i + horizon) - bars.close(i);
        hits += (isShort ? -change : change) > 0 ? 1 : 0;
      }
    }
    double months = months(bars);
    return new RowFigures(
        mask, count, count / months, judged == 0 ? Double.NaN : (double) hits / judged, last);
  }

  /// Returns how many months of 30.44 days bars last; NaN without bars.
  static double months(BarSeries bars) {
    int size = bars.size();
    return size == 0 ? Double.NaN : (bars.knownAt(size - 1) - bars.openTime(0)) / MONTH;
  }

  private Strip.Traded traded(TradedSeries series) {
    List<TradedSeries> all = List.of(series);
    SimulationOutcome likely = finish(all, settings);
    SimulationOutcome best = finish(all, AssumptionBand.bestOf(settings));
    SimulationOutcome worst = finish(all, AssumptionBand.worstOf(settings));
    AssumptionBand band =
        AssumptionBand.of(
            all,
            settings,
            likely,
            best.finalEquity() - settings.cash(),
            worst.finalEquity() - settings.cash());
    return new Strip.Traded(
        likely.trades(),
        Figures.equity(likely),
        Figures.equity(best),
        Figures.equity(worst),
        band,
        Figures.of(series, likely, settings));
  }

  private SimulationOutcome finish(List<TradedSeries> series, SimulationSettings with) {
    if (canceled.getAsBoolean()) {
      throw new CancellationException();
    }
    return new Simulation(series, with).finish();
  }
}
