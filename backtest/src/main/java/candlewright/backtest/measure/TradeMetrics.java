package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.TRADES;
import static candlewright.backtest.measure.MetricUnit.CHANGE;
import static candlewright.backtest.measure.MetricUnit.COUNT;
import static candlewright.backtest.measure.MetricUnit.DURATION;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.MONEY;
import static candlewright.backtest.measure.MetricUnit.PROFIT;
import static candlewright.backtest.measure.MetricUnit.RATIO;
import static candlewright.backtest.measure.MetricValue.amount;
import static candlewright.backtest.measure.MetricValue.count;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.ratio;

import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Regression;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.measure.formula.Statistics;
import candlewright.backtest.measure.formula.TradeRatios;
import candlewright.backtest.simulate.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// Round trips, counted and weighed. A trade still open at the end counts, valued at the last
/// close, unless said otherwise.
final class TradeMetrics {
  private static final String NO_TRADES = "without trades";
  private static final String NO_WIN = "without a winning trade";
  private static final String NO_LOSS = "without a losing trade";
  private static final String FEW = "with fewer than two trades or if all are the same";
  private static final double DAYS_PER_WEEK = 7;
  private static final double DAYS_PER_MONTH = 365.25 / 12;
  private static final double DAY_MILLIS = 86_400_000;

  static final List<Definition> ALL = new TradeMetrics().all();

  private final List<Definition> found = new ArrayList<>();

  private TradeMetrics() {}

  private List<Definition> all() {
    counts();
    averages();
    durations();
    quality();
    sequence();
    return List.copyOf(found);
  }

  private void counts() {
    found.add(
        metric("trade_count", "Trades", TRADES, COUNT)
            .formula("Round trips, from flat to flat; one still open at the end counts.")
            .elsewhere("LEAN's total orders counts orders, MT5's total deals fills.")
            .ofTrades(trades -> count(trades.size())));
    found.add(
        metric("open_trade_count", "Open trades", TRADES, COUNT)
            .formula("Trades still open at the end.")
            .ofTrades(trades -> count(trades.where(Trade::open).size())));
    found.add(
        metric("winning_trades", "Winning trades", TRADES, COUNT)
            .formula("Trades with a profit above 0 after costs.")
            .ofTrades(trades -> count(trades.wins().size())));
    found.add(
        metric("losing_trades", "Losing trades", TRADES, COUNT)
            .formula("Trades with a profit below 0 after costs.")
            .ofTrades(trades -> count(trades.losses().size())));
    found.add(
        metric("win_rate", "Win rate", TRADES, FRACTION)
            .formula("Winning trades / all trades.")
            .undefined(NO_TRADES)
            .ofTrades(trades -> fraction(TradeRatios.winRate(trades.profits()))));
    found.add(
        metric("trades_per_day", "Trades a day", TRADES, RATIO)
            .formula("Trades / days from the first open to the last close.")
            .undefined("without bars")
            .ofTrades(trades -> ratio(perDays(trades, 1))));
    found.add(
        metric("trades_per_week", "Trades a week", TRADES, RATIO)
            .formula("7 * trades a day.")
            .undefined("without bars")
            .ofTrades(trades -> ratio(perDays(trades, DAYS_PER_WEEK))));
    found.add(
        metric("trades_per_month", "Trades a month", TRADES, RATIO)
            .formula("365.25 / 12 * trades a day.")
            .undefined("without bars")
            .ofTrades(trades -> ratio(perDays(trades, DAYS_PER_MONTH))));
    found.add(
        metric("refused_orders", "Refused orders", TRADES, COUNT)
            .formula("Orders that the venue would have refused: too small, or not paid for.")
            .ofAccount(run -> count(run.results().refusedOrders())));
  }

  private void averages() {
    found.add(
        metric("average_trade_return", "Average trade", TRADES, CHANGE)
            .formula("Mean of profit / value at entry.")
            .undefined(NO_TRADES)
            .elsewhere("Expectancy of backtesting.py; its Avg. Trade is average_trade_geometric.")
            .ofTrades(trades -> fraction(Statistics.mean(trades.returns()))));
    found.add(
        metric("average_trade_geometric", "Average trade, compounded", TRADES, CHANGE)
            .formula("(product of 1 + trade return)^(1 / trades) - 1; -1 once one lost everything.")
            .undefined(NO_TRADES)
            .elsewhere("Avg. Trade of backtesting.py.")
            .ofTrades(trades -> fraction(Returns.geometricMean(trades.returns()))));
    found.add(
        metric("median_trade_return", "Median trade", TRADES, CHANGE)
            .formula("Middle one of profit / value at entry.")
            .undefined(NO_TRADES)
            .ofTrades(trades -> fraction(Statistics.median(trades.returns()))));
    found.add(
        metric("best_trade_return", "Best trade", TRADES, CHANGE)
            .formula("Largest profit / value at entry.")
            .undefined(NO_TRADES)
            .ofTrades(trades -> fraction(Statistics.maximum(trades.returns()))));
    found.add(
        metric("worst_trade_return", "Worst trade", TRADES, CHANGE)
            .formula("Lowest profit / value at entry.")
            .undefined(NO_TRADES)
            .ofTrades(trades -> fraction(Statistics.minimum(trades.returns()))));
    found.add(
        metric("average_win_return", "Average win", TRADES, CHANGE)
            .formula("Mean of profit / value at entry of winning trades.")
            .undefined(NO_WIN)
            .ofTrades(trades -> fraction(Statistics.mean(trades.wins().returns()))));
    found.add(
        metric("average_loss_return", "Average loss", TRADES, CHANGE)
            .formula("Mean of profit / value at entry of losing trades.")
            .undefined(NO_LOSS)
            .ofTrades(trades -> fraction(Statistics.mean(trades.losses().returns()))));
    money("expectancy", "Expectancy", "Mean profit of a trade.", NO_TRADES, Statistics::mean);
    money(
        "median_profit",
        "Median profit",
        "Middle profit of a trade.",
        NO_TRADES,
        Statistics::median);
    money(
        "average_win",
        "Average win, money",
        "Mean profit of winning trades.",
        NO_WIN,
        profits -> TradeRatios.meanBeyondZero(profits, 1));
    money(
        "average_loss",
        "Average loss, money",
        "Mean profit of losing trades, below 0.",
        NO_LOSS,
        profits -> TradeRatios.meanBeyondZero(profits, -1));
    money(
        "largest_win",
        "Largest win",
        "Largest profit of a winning trade.",
        NO_WIN,
        profits -> Statistics.maximum(beyond(profits, 1)));
    money(
        "largest_loss",
        "Largest loss",
        "Lowest profit of a losing trade, below 0.",
        NO_LOSS,
        profits -> Statistics.minimum(beyond(profits, -1)));
    found.add(
        metric("profit_deviation", "Deviation of profits", TRADES, MONEY)
            .formula("Standard deviation (n - 1) of the profits of trades.")
            .undefined("with fewer than two trades")
            .ofTrades(trades -> amount(Statistics.deviation(trades.profits()))));
    found.add(
        metric("best_instrument_profit", "Best instrument", TRADES, PROFIT)
            .formula("Largest net profit in one instrument.")
            .undefined(NO_TRADES)
            .ofTrades(trades -> amount(Statistics.maximum(byInstrument(trades)))));
    found.add(
        metric("worst_instrument_profit", "Worst instrument", TRADES, PROFIT)
            .formula("Lowest net profit in one instrument.")
            .undefined(NO_TRADES)
            .ofTrades(trades -> amount(Statistics.minimum(byInstrument(trades)))));
  }

  private void money(
      String id,
      String title,
      String formula,
      String undefined,
      ToDoubleFunction<double[]> figure) {
    found.add(
        metric(id, title, TRADES, PROFIT)
            .formula(formula)
            .undefined(undefined)
            .ofTrades(trades -> amount(figure.applyAsDouble(trades.profits()))));
  }

  private void durations() {
    duration("average_trade_length", "Average length", "Mean", Statistics::mean, trades -> trades);
    duration(
        "median_trade_length", "Median length", "Middle", Statistics::median, trades -> trades);
    duration(
        "shortest_trade_length", "Shortest", "Shortest", Statistics::minimum, trades -> trades);
    duration("longest_trade_length", "Longest", "Longest", Statistics::maximum, trades -> trades);
    duration(
        "average_win_length",
        "Average length, winners",
        "Mean",
        Statistics::mean,
        TradeGroup::wins);
    duration(
        "median_win_length",
        "Median length, winners",
        "Middle",
        Statistics::median,
        TradeGroup::wins);
    duration(
        "shortest_win_length",
        "Shortest winner",
        "Shortest",
        Statistics::minimum,
        TradeGroup::wins);
    duration(
        "longest_win_length", "Longest winner", "Longest", Statistics::maximum, TradeGroup::wins);
    duration(
        "average_loss_length",
        "Average length, losers",
        "Mean",
        Statistics::mean,
        TradeGroup::losses);
    duration(
        "median_loss_length",
        "Median length, losers",
        "Middle",
        Statistics::median,
        TradeGroup::losses);
    duration(
        "shortest_loss_length",
        "Shortest loser",
        "Shortest",
        Statistics::minimum,
        TradeGroup::losses);
    duration(
        "longest_loss_length", "Longest loser", "Longest", Statistics::maximum, TradeGroup::losses);
  }

  private void duration(
      String id,
      String title,
      String word,
      ToDoubleFunction<double[]> figure,
      UnaryOperator<TradeGroup> chosen) {
    boolean wins = id.contains("_win_");
    boolean losses = id.contains("_loss_");
    found.add(
        metric(id, title, TRADES, DURATION)
            .formula(
                word
                    + " time from the first fill of a "
                    + (wins ? "winning " : losses ? "losing " : "")
                    + "trade to its last, or to the end of the data.")
            .undefined(wins ? NO_WIN : losses ? NO_LOSS : NO_TRADES)
            .elsewhere(
                id.equals("average_trade_length") ? "backtesting.py rounds it up to bars." : "")
            .ofTrades(trades ->
                MetricValue.duration(figure.applyAsDouble(chosen.apply(trades).durations()))));
  }

  private void quality() {
    found.add(
        metric("profit_factor", "Profit factor", TRADES, RATIO)
            .formula("Gross profit / size of the gross loss.")
            .undefined(NO_LOSS)
            .elsewhere("backtesting.py sums returns of trades: see profit_factor_returns.")
            .ofTrades(trades -> ratio(TradeRatios.profitFactor(trades.profits()))));
    found.add(
        metric("profit_factor_returns", "Profit factor of returns", TRADES, RATIO)
            .formula("Sum of trade returns above 0 / size of the sum of those below 0.")
            .undefined(NO_LOSS)
            .elsewhere("Profit Factor of backtesting.py.")
            .ofTrades(trades -> ratio(TradeRatios.profitFactor(trades.returns()))));
    found.add(
        metric("payoff_ratio", "Payoff ratio", TRADES, RATIO)
            .formula("Average win / size of the average loss, in money.")
            .undefined("without a winning or a losing trade")
            .elsewhere("QuantStats takes periods, not trades.")
            .ofTrades(trades -> ratio(TradeRatios.payoff(trades.profits()))));
    found.add(
        metric("expectancy_ratio", "Expectancy ratio", TRADES, RATIO)
            .formula("(1 + payoff ratio) * win rate - 1: the expectancy in average losses.")
            .source("freqtrade")
            .undefined("without a winning or a losing trade")
            .ofTrades(trades -> {
              double[] profits = trades.profits();
              return ratio((1 + TradeRatios.payoff(profits)) * TradeRatios.winRate(profits) - 1);
            }));
    found.add(
        metric("kelly", "Kelly fraction", TRADES, FRACTION)
            .formula("Win rate - (1 - win rate) / payoff ratio.")
            .source("Kelly 1956, for a bet with two outcomes")
            .undefined("without a winning or a losing trade")
            .elsewhere("QuantStats takes periods; PerformanceAnalytics mean / variance, halved.")
            .ofTrades(trades -> fraction(TradeRatios.kelly(trades.profits()))));
    found.add(
        metric("system_quality_number", "System quality number", TRADES, RATIO)
            .formula("sqrt(trades) * mean profit / standard deviation (n - 1) of profits.")
            .source("Tharp 2008")
            .undefined(FEW)
            .elsewhere("Tharp divides by the risk at entry and takes at most 100 for trades.")
            .ofTrades(trades -> ratio(TradeRatios.systemQuality(trades.profits()))));
    found.add(
        metric("mean_profit_p_value", "P-value of the mean profit", TRADES, FRACTION)
            .formula(
                "Probability of a mean profit at least this high if the true one were 0, by Student's"
                    + " one-sided t-test over trades taken as independent.")
            .source("Student 1908")
            .undefined(FEW)
            .ofTrades(trades -> fraction(TradeRatios.meanPValue(trades.profits()))));
    found.add(
        metric("average_growth", "Arithmetic mean growth (AHPR)", TRADES, RATIO)
            .formula("Mean of balance after / balance before each trade.")
            .source("Vince 1990, in the form of MT5")
            .undefined(NO_TRADES)
            .ofTrades(trades -> ratio(Statistics.mean(trades.growths()))));
    found.add(
        metric("geometric_growth", "Geometric mean growth (GHPR)", TRADES, RATIO)
            .formula("(last balance / starting cash)^(1 / trades).")
            .source("Vince 1990, in the form of MT5")
            .undefined("without trades or after ruin")
            .ofTrades(trades -> ratio(geometricGrowth(trades))));
  }

  private void sequence() {
    found.add(
        metric("max_consecutive_wins", "Most wins in a row", TRADES, COUNT)
            .formula("Longest run of winning trades by the time they were left.")
            .ofTrades(trades -> count(TradeRatios.longestRun(trades.profits(), 1))));
    found.add(
        metric("max_consecutive_losses", "Most losses in a row", TRADES, COUNT)
            .formula("Longest run of losing trades by the time they were left.")
            .ofTrades(trades -> count(TradeRatios.longestRun(trades.profits(), -1))));
    found.add(
        metric("max_consecutive_profit", "Largest run of wins", TRADES, PROFIT)
            .formula("Largest sum of profits of winning trades in a row; 0 without any.")
            .ofTrades(trades -> amount(largestRun(trades.profits(), 1))));
    found.add(
        metric("max_consecutive_loss", "Largest run of losses", TRADES, PROFIT)
            .formula("Lowest sum of profits of losing trades in a row; 0 without any.")
            .ofTrades(trades -> amount(largestRun(trades.profits(), -1))));
    found.add(
        metric("runs_z_score", "Z-score of runs", TRADES, RATIO)
            .formula(
                "(n (r - 0.5) - x) / sqrt(x (x - n) / (n - 1)) with r runs of wins and losses among"
                    + " n trades and x = 2 wins losses. Below 0 wins follow wins.")
            .source("Vince 1990, in the form of MT5")
            .undefined("without both wins and losses")
            .ofTrades(trades -> ratio(TradeRatios.runsScore(trades.profits()))));
    found.add(
        metric("balance_correlation", "Correlation of balance and line", TRADES, RATIO)
            .formula(
                "Correlation of the balance as trades were left with their number: 1 is a straight"
                    + " rise.")
            .source("MT5: LR Correlation")
            .undefined(FEW)
            .ofTrades(line(Regression::correlation, MetricValue::ratio)));
    found.add(
        metric("balance_standard_error", "Standard error of balance and line", TRADES, MONEY)
            .formula("sqrt(squared distances of the balance from a straight line / (trades - 2)).")
            .source("MT5: LR Standard Error")
            .undefined("with fewer than three trades")
            .ofTrades(line(Regression::residualError, MetricValue::amount)));
  }

  private static Function<TradeGroup, MetricValue> line(
      ToDoubleFunction<Regression> figure, Function<Double, MetricValue> value) {
    return trades -> value.apply(figure.applyAsDouble(Regression.overIndex(trades.balances())));
  }

  private static double perDays(TradeGroup trades, double days) {
    AccountCurve curve = trades.results().curve();
    int last = curve.size() - 1;
    return last < 0
        ? Double.NaN
        : Ratios.per(
            trades.size() * days, (curve.closeTime(last) - curve.openTime(0)) / DAY_MILLIS);
  }

  private static double[] beyond(double[] profits, int sign) {
    return Arrays.stream(profits).filter(profit -> sign * profit > 0).toArray();
  }

  private static double[] byInstrument(TradeGroup trades) {
    Map<Object, Double> sums = new LinkedHashMap<>();
    for (TradeGroup.Held held : trades.held()) {
      sums.merge(held.trade().instrument(), held.trade().profit() / 1e8, Double::sum);
    }
    return sums.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double geometricGrowth(TradeGroup trades) {
    double[] balances = trades.balances();
    if (balances.length == 0 || balances[balances.length - 1] <= 0) {
      return Double.NaN;
    }
    return StrictMath.pow(
        balances[balances.length - 1] / trades.results().start(), 1.0 / balances.length);
  }

  private static double largestRun(double[] profits, int sign) {
    double largest = 0;
    double run = 0;
    for (double profit : profits) {
      run = sign * profit > 0 ? run + profit : 0;
      largest = sign > 0 ? Math.max(largest, run) : Math.min(largest, run);
    }
    return largest;
  }
}
