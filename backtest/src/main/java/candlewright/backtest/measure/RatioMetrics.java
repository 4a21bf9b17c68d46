package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.RATIO;
import static candlewright.backtest.measure.MetricUnit.COUNT;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricValue.count;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.ratio;
import static candlewright.backtest.measure.MetricValue.undefined;

import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Returns;
import candlewright.backtest.measure.formula.SharpeInference;
import candlewright.backtest.measure.formula.Statistics;
import candlewright.backtest.measure.formula.TailRisk;
import java.util.Arrays;
import java.util.List;

/// Return for risk.
final class RatioMetrics {
  private static final String FEW = "with fewer than two periods or if they do not vary";
  private static final String NO_FALL = "if equity never fell";
  private static final String NO_LOSS = "without a losing period";
  private static final MetricUnit PLAIN = MetricUnit.RATIO;

  /// Periods of a rolling figure.
  private static final int WINDOW = 60;

  /// Added to the drawdown in a Sterling ratio.
  private static final double STERLING = 0.1;

  private static final double CONFIDENCE = 0.95;

  static final List<Definition> ALL =
      List.of(
          metric("sharpe_ratio", "Sharpe ratio", RATIO, PLAIN)
              .formula(
                  "Mean / standard deviation (n - 1) of periodic returns less the risk-free rate, *"
                      + " sqrt(periods a year).")
              .source("Sharpe 1994")
              .undefined(FEW)
              .elsewhere(
                  "empyrical the same, infinite without deviation. backtesting.py compounds: see"
                      + " sharpe_ratio_geometric. freqtrade divides the profit per day of the whole"
                      + " span by the deviation of trades. MT5 takes trades, not periods.")
              .ofAccount(run -> ratio(Ratios.sharpe(run.excess(), run.periodsPerYear()))),
          metric("sharpe_ratio_geometric", "Sharpe ratio, compounded", RATIO, PLAIN)
              .formula("(annual_return_geometric - risk-free) / volatility_geometric.")
              .undefined(FEW)
              .elsewhere("Sharpe Ratio of backtesting.py.")
              .ofAccount(run ->
                  ratio(
                      Ratios.per(
                          geometricExcess(run),
                          Ratios.compoundVolatility(run.returns(), run.periodsPerYear())))),
          metric("smart_sharpe_ratio", "Smart Sharpe ratio", RATIO, PLAIN)
              .formula(
                  "Sharpe ratio / sqrt(1 + 2 sum over k of (n - k) / n * |r|^k), with the"
                      + " autocorrelation r of n periodic returns.")
              .source("after Lo 2002, in the form of QuantStats")
              .undefined("with fewer than three periods or if they do not vary")
              .ofAccount(run ->
                  ratio(
                      Ratios.sharpe(run.excess(), run.periodsPerYear())
                          / Ratios.autocorrelationPenalty(run.returns()))),
          metric("sortino_ratio", "Sortino ratio", RATIO, PLAIN)
              .formula(
                  "Mean of periodic returns less the risk-free rate * periods a year / downside"
                      + " deviation, which counts all periods.")
              .source("Sortino and Price 1994")
              .undefined("with fewer than two periods or without a losing one")
              .elsewhere(
                  "empyrical the same, infinite without a loss. backtesting.py compounds the return:"
                      + " see sortino_ratio_geometric. LEAN and freqtrade take the deviation of the"
                      + " losses alone.")
              .ofAccount(run -> ratio(Ratios.sortino(run.excess(), run.periodsPerYear()))),
          metric("sortino_ratio_geometric", "Sortino ratio, compounded", RATIO, PLAIN)
              .formula("(annual_return_geometric - risk-free) / downside deviation of returns.")
              .undefined(NO_LOSS)
              .elsewhere("Sortino Ratio of backtesting.py.")
              .ofAccount(run ->
                  ratio(
                      Ratios.per(
                          geometricExcess(run),
                          Ratios.downsideDeviation(run.returns(), run.periodsPerYear())))),
          metric("smart_sortino_ratio", "Smart Sortino ratio", RATIO, PLAIN)
              .formula("Sortino ratio / the penalty of the smart Sharpe ratio.")
              .source("QuantStats")
              .undefined("with fewer than three periods or without a losing one")
              .ofAccount(run ->
                  ratio(
                      Ratios.sortino(run.excess(), run.periodsPerYear())
                          / Ratios.autocorrelationPenalty(run.returns()))),
          metric("calmar_ratio", "Calmar ratio", RATIO, PLAIN)
              .formula("Annual return (cagr) / maximum drawdown, over the whole run.")
              .source("Young 1991")
              .undefined(NO_FALL)
              .elsewhere(
                  "Young took the last 36 months. empyrical and backtesting.py take"
                      + " annual_return_geometric: see calmar_ratio_geometric. freqtrade takes the"
                      + " expected profit of trades.")
              .ofAccount(run -> ratio(Ratios.per(run.compoundGrowth(), run.maxDrawdown()))),
          metric("calmar_ratio_geometric", "Calmar ratio by periods", RATIO, PLAIN)
              .formula("annual_return_geometric / maximum drawdown.")
              .undefined(NO_FALL)
              .ofAccount(run ->
                  ratio(
                      Ratios.per(
                          Returns.annual(run.returns(), run.periodsPerYear()), run.maxDrawdown()))),
          metric("sterling_ratio", "Sterling ratio", RATIO, PLAIN)
              .formula("annual_return_geometric / (maximum drawdown + 10 %).")
              .source("Deane Sterling Jones, after Kestner 1996")
              .undefined("without periods")
              .ofAccount(run ->
                  ratio(
                      Returns.annual(run.returns(), run.periodsPerYear())
                          / (run.maxDrawdown() + STERLING))),
          metric("martin_ratio", "Martin ratio", RATIO, PLAIN)
              .formula("(annual_return_geometric - risk-free) / ulcer index.")
              .source("Martin and McCann 1989")
              .undefined(NO_FALL)
              .elsewhere("Also called ulcer performance index; QuantStats takes the total return.")
              .ofAccount(run ->
                  ratio(Ratios.per(geometricExcess(run), Ratios.ulcerIndex(run.periodDepths())))),
          metric("pain_ratio", "Pain ratio", RATIO, PLAIN)
              .formula("(annual_return_geometric - risk-free) / pain index.")
              .source("Becker 2006")
              .undefined(NO_FALL)
              .ofAccount(run ->
                  ratio(Ratios.per(geometricExcess(run), Statistics.mean(run.periodDepths())))),
          metric("serenity_index", "Serenity index", RATIO, PLAIN)
              .formula(
                  "Sum of periodic excess returns / (ulcer index * pitfall), pitfall being the mean"
                      + " of the deepest 5 % of drawdowns at period ends / deviation of returns.")
              .source("KeyQuant 2015, in the form of QuantStats")
              .undefined(NO_FALL)
              .elsewhere("QuantStats has n - 1 in the ulcer index.")
              .ofAccount(RatioMetrics::serenity),
          metric("omega_ratio", "Omega ratio", RATIO, PLAIN)
              .formula("Sum of periodic excess returns above 0 / sum of those below 0.")
              .source("Keating and Shadwick 2002")
              .undefined(NO_LOSS)
              .ofAccount(run -> ratio(Ratios.omega(run.excess()))),
          metric("upside_potential_ratio", "Upside potential ratio", RATIO, PLAIN)
              .formula(
                  "Sum of excess returns above 0 / periods / downside deviation of one period.")
              .source("Sortino, van der Meer and Plantinga 1999")
              .undefined(NO_LOSS)
              .elsewhere("PerformanceAnalytics divides by the winning periods unless told.")
              .ofAccount(run -> ratio(Ratios.upsidePotential(run.excess()))),
          metric("gain_to_pain_ratio", "Gain to pain ratio", RATIO, PLAIN)
              .formula("Sum of all periodic returns / size of the sum of those below 0.")
              .source("Schwager 2012, who took months")
              .undefined(NO_LOSS)
              .ofAccount(run -> ratio(Ratios.omega(run.returns()) - 1)),
          metric("risk_return_ratio", "Risk return ratio", RATIO, PLAIN)
              .formula("Mean / standard deviation of periodic returns, not annualised.")
              .undefined(FEW)
              .ofAccount(run -> ratio(Ratios.sharpe(run.returns(), 1))),
          metric("recovery_factor", "Recovery factor", RATIO, PLAIN)
              .formula("Net profit / maximum drawdown, money.")
              .source("MT5")
              .undefined(NO_FALL)
              .elsewhere("QuantStats divides the sum of returns by the maximum drawdown.")
              .ofAccount(run ->
                  ratio(
                      Ratios.per(
                          run.endEquity() - run.results().start(), run.maxDrawdownAmount()))),
          metric("return_to_drawdown", "Return to drawdown", RATIO, PLAIN)
              .formula("Total return / maximum drawdown.")
              .undefined(NO_FALL)
              .ofAccount(run -> ratio(Ratios.per(run.totalReturn(), run.maxDrawdown()))),
          metric("stability", "Stability", RATIO, PLAIN)
              .formula("R squared of a straight line through the logarithm of capital by period.")
              .undefined("with fewer than two periods, if equity did not move, or after ruin")
              .elsewhere("stability_of_timeseries of empyrical.")
              .ofAccount(run -> ratio(Ratios.stability(run.returns()))),
          metric("k_ratio", "K-ratio", RATIO, PLAIN)
              .formula(
                  "Slope of a straight line through the logarithm of capital / its standard error *"
                      + " sqrt(periods a year) / periods.")
              .source("Kestner 2013")
              .undefined("with fewer than three periods, on a perfect line, or after ruin")
              .elsewhere("Kestner 1996 and 2003 scale it differently.")
              .ofAccount(run -> ratio(Ratios.kRatio(run.returns(), run.periodsPerYear()))),
          metric("probabilistic_sharpe_ratio", "Probabilistic Sharpe ratio", RATIO, FRACTION)
              .formula(
                  "Probability that the true Sharpe ratio is above 0: normal distribution of SR *"
                      + " sqrt(n - 1) / sqrt(1 - skewness SR + (kurtosis - 1) / 4 SR^2), with the"
                      + " ratio SR of one period and n periods.")
              .source("Bailey and López de Prado 2012")
              .undefined(FEW)
              .ofAccount(run -> fraction(probability(run, 0))),
          metric("deflated_sharpe_ratio", "Deflated Sharpe ratio", RATIO, FRACTION)
              .formula(
                  "Probability that the true Sharpe ratio is above what the best of so many trials"
                      + " would show by luck: sqrt(V) ((1 - g) Q(1 - 1 / N) + g Q(1 - 1 / (N e))),"
                      + " with N trials, the variance V of their ratios, Euler's g and the normal"
                      + " quantile Q.")
              .source("Bailey and López de Prado 2014")
              .undefined("unless at least two trials and their variance are stated")
              .ofAccount(RatioMetrics::deflated),
          metric("minimum_track_record", "Minimum track record, periods", RATIO, COUNT)
              .formula(
                  "How many periods it takes to be 95 % sure that the true Sharpe ratio is above 0,"
                      + " rounded up.")
              .source("Bailey and López de Prado 2012")
              .undefined("if the Sharpe ratio is not above 0")
              .ofAccount(RatioMetrics::trackRecord),
          metric("rolling_sharpe_ratio_60", "Sharpe ratio, last 60 periods", RATIO, PLAIN)
              .formula("Sharpe ratio of the last 60 periods.")
              .undefined("with fewer than 60 periods or if they do not vary")
              .ofAccount(run -> {
                double[] excess = run.excess();
                return excess.length < WINDOW
                    ? undefined()
                    : ratio(
                        Ratios.sharpe(
                            Arrays.copyOfRange(excess, excess.length - WINDOW, excess.length),
                            run.periodsPerYear()));
              }));

  private RatioMetrics() {}

  private static double geometricExcess(AccountHistory run) {
    return Returns.annual(run.returns(), run.periodsPerYear())
        - run.results().conventions().riskFreeRate();
  }

  private static MetricValue serenity(AccountHistory run) {
    double[] depths = run.periodDepths();
    double[] falls = Arrays.stream(depths).map(depth -> -depth).toArray();
    double pitfall =
        Ratios.per(
            -TailRisk.conditionalValueAtRisk(falls, 0.05), Statistics.deviation(run.returns()));
    return ratio(Ratios.per(Statistics.sum(run.excess()), Ratios.ulcerIndex(depths) * pitfall));
  }

  private static double probability(AccountHistory run, double benchmark) {
    double[] excess = run.excess();
    return SharpeInference.probability(
        Ratios.sharpe(excess, 1),
        benchmark,
        Statistics.count(excess),
        Statistics.skewness(excess),
        Statistics.kurtosis(excess));
  }

  private static MetricValue deflated(AccountHistory run) {
    Conventions conventions = run.results().conventions();
    return fraction(
        probability(
            run,
            SharpeInference.expectedMaximum(conventions.trials(), conventions.trialVariance())));
  }

  private static MetricValue trackRecord(AccountHistory run) {
    double[] excess = run.excess();
    double periods =
        SharpeInference.trackRecord(
            Ratios.sharpe(excess, 1),
            0,
            Statistics.skewness(excess),
            Statistics.kurtosis(excess),
            CONFIDENCE);
    return periods < Integer.MAX_VALUE ? count((long) Math.ceil(periods)) : undefined();
  }
}
