package candlewright.backtest.measure.oracle;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.measure.Conventions;
import candlewright.backtest.measure.Measurement;
import candlewright.backtest.measure.Results;
import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.Trade;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The 31 statistics that backtesting.py's own test expects of a crossing of averages on GOOG,
/// against the metrics of our engine's run with the settings of that profile.
///
/// That program stamps a daily bar with its date alone, so a bar opens and closes at that date
/// here.
final class BacktestingPy {
  private static final String FILE = "oracles/backtesting_py_goog_smacross.json";
  private static final String DATA = "data/backtesting_py/GOOG.csv";
  private static final double CASH = 10_000;
  private static final int FAST = 10;
  private static final int SLOW = 30;
  private static final String STRATEGY =
      """
      format: 1
      name: oracle
      entry_long: crosses_above(sma(10), sma(30))
      exit_long: crosses_below(sma(10), sma(30))
      entry_short: crosses_below(sma(10), sma(30))
      exit_short: crosses_above(sma(10), sma(30))
      """;
  private static final int DAYS_PER_YEAR = 252;
  private static final double DAY = 86_400_000;
  private static final double TOLERANCE = 1e-8;

  private final BarSeries bars;
  private final SimulationOutcome run;
  private final Instrument instrument;
  private final Measurement whole;

  /// The account from its first close on: that program's first return is that of the second bar.
  private final Measurement fromFirstClose;

  private final JsonNode expected;
  private final List<PublishedFigure> figures = new ArrayList<>();

  private BacktestingPy() {
    InstrumentId id = InstrumentId.parse("GOOG.TEST");
    instrument =
        Instrument.of(
            id,
            InstrumentKind.EQUITY,
            "GOOG",
            "USD",
            Increment.parse("0.01"),
            Increment.parse("1"),
            ContinuousCalendar.UTC);
    bars =
        Bars.daily(Shared.path(DATA), new SeriesKey(id, Timeframe.ONE_DAY), ContinuousCalendar.UTC);
    run =
        new Simulation(
                Strategies.plan(STRATEGY), instrument, bars, Preset.BACKTESTING_PY.settings())
            .finish();
    whole = measured(0);
    fromFirstClose = measured(1);
    try {
      expected =
          new ObjectMapper()
              .readTree(Files.readString(Shared.path(FILE)))
              .get("A_test_10_30")
              .get("expected");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  private Measurement measured(int from) {
    int size = bars.size() - from;
    long[] dates = new long[size];
    double[] prices = new double[size];
    double[] equity = new double[size];
    for (int i = 0; i < size; i++) {
      dates[i] = bars.openTime(from + i);
      prices[i] = bars.close(from + i);
      equity[i] = run.equity(from + i);
    }
    return Measurement.of(
        new Results(
            (long) (CASH * 1e8),
            new AccountCurve(
                ContinuousCalendar.UTC,
                Timeframe.ONE_DAY,
                dates,
                dates,
                equity,
                new double[size],
                new double[size],
                prices),
            run.trades(),
            List.of(new TradedBars(instrument, bars)),
            0,
            Conventions.of(ContinuousCalendar.UTC, Timeframe.ONE_DAY)
                .withPeriodsPerYear(DAYS_PER_YEAR)));
  }

  static List<PublishedFigure> figures() {
    BacktestingPy published = new BacktestingPy();
    published.compare();
    return published.figures;
  }

  /// Returns the trades of our engine.
  static List<Trade> trades() {
    return new BacktestingPy().run.trades();
  }

  /// Returns the trades that the rules stated there make, worked out without our engine.
  static List<Trade> tradesByTheRules() {
    BacktestingPy published = new BacktestingPy();
    return new CrossingRun(published.instrument, published.bars, CASH, FAST, SLOW).trades();
  }

  /// Returns how many statistics the source states.
  static int count() {
    return new BacktestingPy().expected.size();
  }

  private void compare() {
    moment("Start", "start_time");
    moment("End", "end_time");
    days("Duration", "length", "");
    percent("Exposure Time [%]", "bars_in_market", whole, "");
    number("Equity Final [$]", "end_equity", "");
    number("Equity Peak [$]", "max_equity", "");
    percent("Return [%]", "total_return", whole, "");
    double held = bars.close(bars.size() - 1) / bars.close(SLOW - 1) - 1;
    add(
        "Buy & Hold Return [%]",
        "benchmark_return",
        100 * held,
        "the benchmark begins at the first bar on which all averages are known");
    String firstClose = "of the account from its first close on";
    percent("Return (Ann.) [%]", "annual_return_geometric", fromFirstClose, firstClose);
    percent("Volatility (Ann.) [%]", "volatility_geometric", fromFirstClose, firstClose);
    percent("CAGR [%]", "cagr", whole, "");
    add(
        "Sharpe Ratio",
        "sharpe_ratio_geometric",
        fromFirstClose.number("sharpe_ratio_geometric"),
        firstClose);
    add(
        "Sortino Ratio",
        "sortino_ratio_geometric",
        fromFirstClose.number("sortino_ratio_geometric"),
        firstClose);
    add(
        "Calmar Ratio",
        "calmar_ratio_geometric",
        fromFirstClose.number("calmar_ratio_geometric"),
        firstClose);
    double beta = whole.number("beta_log");
    add(
        "Alpha [%]",
        "alpha_total",
        100 * (whole.number("total_return") - beta * held),
        "with the return of holding as above, and the beta of all bars");
    add("Beta", "beta_log", beta, "");
    add("Max. Drawdown [%]", "max_drawdown", -100 * whole.number("max_drawdown"), "below 0");
    add(
        "Avg. Drawdown [%]",
        "average_drawdown", -100 * whole.number("average_drawdown"), "below 0");
    days("Max. Drawdown Duration", "longest_drawdown", "rounded up to days");
    days("Avg. Drawdown Duration", "average_drawdown_length", "rounded up to days");
    number("# Trades", "trade_count", "");
    percent("Win Rate [%]", "win_rate", whole, "");
    percent("Best Trade [%]", "best_trade_return", whole, "");
    percent("Worst Trade [%]", "worst_trade_return", whole, "");
    percent("Avg. Trade [%]", "average_trade_geometric", whole, "");
    days("Max. Trade Duration", "longest_trade_length", "rounded up to days");
    days("Avg. Trade Duration", "average_trade_length", "rounded up to days");
    number("Profit Factor", "profit_factor_returns", "");
    percent("Expectancy [%]", "average_trade_return", whole, "");
    number("SQN", "system_quality_number", "");
    number("Kelly Criterion", "kelly", "");
  }

  private void number(String name, String metric, String remark) {
    add(name, metric, whole.number(metric), remark);
  }

  private void percent(String name, String metric, Measurement measurement, String remark) {
    add(name, metric, 100 * measurement.number(metric), remark);
  }

  private void add(String name, String metric, double actual, String remark) {
    add(name, metric, expected.get(name).asDouble(), actual, remark);
  }

  private void moment(String name, String metric) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    double date =
        LocalDateTime.parse(expected.get(name).asString(), format)
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
    exactly(name, metric, date, whole.number(metric), "");
  }

  /// Compares whole days, which the source rounds up.
  private void days(String name, String metric, String remark) {
    String[] parts = expected.get(name).asString().split(" ", -1);
    exactly(
        name, metric, Double.parseDouble(parts[0]), Math.ceil(whole.number(metric) / DAY), remark);
  }

  private void exactly(String name, String metric, double published, double actual, String remark) {
    figures.add(new PublishedFigure("backtesting.py", name, metric, published, actual, 0, remark));
  }

  private void add(String name, String metric, double published, double actual, String remark) {
    figures.add(
        new PublishedFigure(
            "backtesting.py",
            name,
            metric,
            published,
            actual,
            TOLERANCE * Math.abs(published),
            remark));
  }
}
