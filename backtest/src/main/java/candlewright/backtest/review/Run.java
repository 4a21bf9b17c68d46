package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.measure.Conventions;
import candlewright.backtest.measure.Measurement;
import candlewright.backtest.measure.SimulationResults;
import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.simulate.AssumptionBand;
import candlewright.backtest.simulate.DataHash;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.RecordedDetail;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// A finished backtest of one or several instruments on one account, with everything that a report
/// needs.
///
/// @param data all that it was given, by instrument
/// @param markets the instruments and the bars that were traded over, in the same order
/// @param looked the spans of smaller bars that were looked at and their hashes, in the same order
/// @param fedFrom open time of the first bar that the indicators were fed, at or before the first
///   of those traded over, epoch milliseconds UTC
/// @param band how far the result depends on what bars do not say
/// @param warmUp leading bars on which not every rule of the strategy was known yet; the most of
///   all instruments
/// @param dataHash of all data that were given and looked at
/// @param resultHash of inputs and trades; runs with the same hash are the same run
public record Run(
    StrategyDefinition definition,
    ParameterValues values,
    List<MarketData> data,
    List<TradedBars> markets,
    List<Map<TimeRange, String>> looked,
    long fedFrom,
    SimulationSettings settings,
    SimulationOutcome outcome,
    Measurement measurement,
    AssumptionBand band,
    int warmUp,
    String dataHash,
    String resultHash) {
  private static final int ID_LENGTH = 12;
  private static final int NAMED = 3;

  public Run {
    data = List.copyOf(data);
    markets = List.copyOf(markets);
    looked = List.copyOf(looked);
  }

  /// Simulates and measures a strategy over all of `bars`.
  ///
  /// @throws IllegalArgumentException as the other form does
  public static Run of(
      StrategyDefinition definition,
      ParameterValues values,
      Instrument instrument,
      BarSeries bars,
      SimulationSettings settings) {
    List<MarketData> data = List.of(MarketData.of(instrument, Feeds.of(bars)));
    return of(definition, values, data, Long.MIN_VALUE, settings);
  }

  /// Simulates and measures a strategy that trades from `from` on. Its indicators are fed from the
  /// first of the feeds' bars, so that they are warm by then and no value depends on where trading
  /// begins.
  ///
  /// @param data at least one instrument, all with bars of the same timeframe
  /// @param from open time of the first bar to trade over, epoch milliseconds UTC
  /// @throws IllegalArgumentException if there are no bars to trade over, if data do not belong
  ///   together, or if the definition does not compile; one sentence with the remedy
  public static Run of(
      StrategyDefinition definition,
      ParameterValues values,
      List<MarketData> data,
      long from,
      SimulationSettings settings) {
    return of(definition, values, data, from, settings, _ -> {});
  }

  /// Simulates and measures as the other form does and tells how far it is.
  ///
  /// @param progress takes the finished fraction, 0 to 1; what it throws ends the run
  public static Run of(
      StrategyDefinition definition,
      ParameterValues values,
      List<MarketData> data,
      long from,
      SimulationSettings settings,
      DoubleConsumer progress) {
    RunInputs.check(definition, data, settings);
    Plan plan = StrategyCompiler.compile(definition, values);
    try (Workers workers = new Workers()) {
      return of(plan, data, from, settings, progress, workers);
    }
  }

  private static Run of(
      Plan plan,
      List<MarketData> data,
      long from,
      SimulationSettings settings,
      DoubleConsumer progress,
      Workers workers) {
    List<Future<TradedSeries>> planned = new ArrayList<>();
    int warmUp = 0;
    long fedFrom = Long.MAX_VALUE;
    for (MarketData each : data) {
      BarSeries fed = each.feeds().traded();
      int first = fed.indexAtOrAfter(from);
      if (first == fed.size()) {
        throw new IllegalArgumentException(
            fed.key() + " has no bars in this range. Choose another range or import data first.");
      }
      planned.add(workers.start(() -> each.series(plan, first)));
      warmUp = Math.max(warmUp, plan.warmUp(fed.timeframe()) - first);
      fedFrom = Math.min(fedFrom, fed.openTime(0));
    }
    List<TradedSeries> traded = new ArrayList<>();
    List<TradedBars> markets = new ArrayList<>();
    List<@Nullable RecordedDetail> recorded = new ArrayList<>();
    for (Future<TradedSeries> piece : planned) {
      TradedSeries series = Workers.result(piece);
      DetailBars detail = series.detail();
      RecordedDetail record = detail == null ? null : new RecordedDetail(detail, series.bars());
      recorded.add(record);
      traded.add(record == null ? series : series.with(record));
      markets.add(
          new TradedBars(series.instrument(), series.bars(), counted(series, settings.holding())));
    }
    Simulation simulation = new Simulation(traded, settings);
    // The hashes last: they need not wait for anything, and all else waits for what is before them.
    Future<Long> best = workers.start(() -> AssumptionBand.best(traded, settings));
    Future<Long> worst = workers.start(() -> AssumptionBand.worst(traded, settings));
    List<Future<String>> parts =
        data.stream().map(each -> workers.start(() -> DataHash.part(each))).toList();
    SimulationOutcome outcome = simulation.finish(progress);
    BarSeries conventional = SimulationResults.mostOpen(markets).bars();
    Measurement measurement =
        Measurement.of(
            SimulationResults.of(
                markets,
                outcome,
                settings.cash(),
                Conventions.of(
                    conventional.calendar(), conventional.timeframe(), settings.measuring())));
    // The bounds look at smaller bars too, and not at the same ones.
    AssumptionBand band =
        AssumptionBand.of(traded, settings, outcome, Workers.result(best), Workers.result(worst));
    List<Map<TimeRange, String>> looked = recorded.stream().map(Run::hashes).toList();
    String dataHash = DataHash.of(parts.stream().map(Workers::result).toList(), looked);
    return new Run(
        plan.definition(),
        plan.values(),
        data,
        markets,
        looked,
        fedFrom,
        settings,
        outcome,
        measurement,
        band,
        warmUp,
        dataHash,
        ResultHash.of(
            dataHash,
            plan.definition(),
            plan.values(),
            data.stream().map(MarketData::instrument).toList(),
            begin(traded),
            settings,
            outcome.trades()));
  }

  /// Returns the dividends and splits that the settings count.
  private static CorporateActions counted(TradedSeries series, HoldingRules rules) {
    CorporateActions actions = series.actions();
    return actions == null
        ? CorporateActions.none(series.instrument().id())
        : new CorporateActions(
            actions.instrument(),
            rules.dividends() ? actions.dividends() : List.of(),
            rules.splits() ? actions.splits() : List.of());
  }

  /// Returns the open time of the first bar that is traded over; null if that is the first one fed.
  private static @Nullable Long begin(List<TradedSeries> traded) {
    return traded.stream().allMatch(series -> series.first() == 0)
        ? null
        : traded.stream().mapToLong(series -> series.bars().openTime(0)).min().orElseThrow();
  }

  private static Map<TimeRange, String> hashes(@Nullable RecordedDetail detail) {
    return detail == null ? Map.of() : detail.hashes();
  }

  /// Returns the name a run is kept under: the first 12 digits of its result hash.
  public String id() {
    return resultHash.substring(0, ID_LENGTH);
  }

  /// Returns the instrument that was traded, the first of several.
  public Instrument instrument() {
    return markets.getFirst().instrument();
  }

  /// Returns the bars that were traded over, of the first of several instruments.
  public BarSeries bars() {
    return markets.getFirst().bars();
  }

  /// Tells whether more than one instrument was traded.
  public boolean hasSeveral() {
    return markets.size() > 1;
  }

  /// Returns the number of bars that were traded over, all instruments together.
  public long barCount() {
    return markets.stream().mapToLong(market -> market.bars().size()).sum();
  }

  /// Returns what was traded for people: `BTCUSDT.DEMO 1h`, or of several `BTCUSDT.DEMO,
  /// ETHUSDT.DEMO and 3 more 1h`.
  public String marketsText() {
    List<String> ids = markets.stream().map(market -> market.instrument().id().toString()).toList();
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    String more = ids.size() > NAMED ? " and " + (ids.size() - NAMED) + " more" : "";
    return named + more + " " + bars().timeframe().code();
  }

  /// Returns the currency of the account.
  public String currency() {
    return outcome.currency();
  }

  /// Returns the account at every close.
  public AccountCurve curve() {
    return measurement.results().curve();
  }

  /// Returns the instrument and bars that trades of an instrument were made on.
  TradedBars market(InstrumentId id) {
    for (TradedBars market : markets) {
      if (market.instrument().id().equals(id)) {
        return market;
      }
    }
    throw new IllegalArgumentException(id + " was not traded in this run");
  }
}
