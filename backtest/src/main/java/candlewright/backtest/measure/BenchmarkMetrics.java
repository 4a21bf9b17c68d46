package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.BENCHMARK;
import static candlewright.backtest.measure.MetricUnit.CHANGE;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.RATIO;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.ratio;
import static candlewright.backtest.measure.MetricValue.undefined;

import candlewright.backtest.measure.formula.BenchmarkRelation;
import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Regression;
import candlewright.backtest.measure.formula.Returns;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/// A run beside a benchmark: for one instrument, holding it.
final class BenchmarkMetrics {
  private static final String FEW =
      "without a benchmark, with fewer than two common periods, or if the benchmark does not vary";
  private static final String NONE = "without a benchmark";
  private static final int WINDOW = 60;

  static final List<Definition> ALL =
      List.of(
          metric("benchmark_return", "Buy and hold", BENCHMARK, CHANGE)
              .formula("Last known close of the benchmark / first known close - 1, no fees.")
              .undefined(NONE)
              .elsewhere(
                  "backtesting.py begins at the first bar on which all indicators are known;"
                      + " freqtrade's market change is the mean over all pairs.")
              .ofAccount(run -> fraction(run.benchmarkReturn())),
          metric("benchmark_excess_return", "Against buy and hold", BENCHMARK, CHANGE)
              .formula("Total return - benchmark return, in points.")
              .undefined(NONE)
              .ofAccount(run -> fraction(run.totalReturn() - run.benchmarkReturn())),
          metric("alpha", "Alpha", BENCHMARK, CHANGE)
              .formula(
                  "(1 + a)^(periods a year) - 1, a being the intercept of the straight line of"
                      + " periodic excess returns over those of the benchmark.")
              .source("Jensen 1968")
              .undefined(FEW)
              .elsewhere(
                  "empyrical the same; LEAN subtracts annual returns; backtesting.py subtracts"
                      + " total returns: see alpha_total.")
              .ofAccount(run ->
                  fraction(
                      BenchmarkRelation.alpha(
                          run.excess(), run.benchmarkExcess(), run.periodsPerYear()))),
          metric("alpha_total", "Alpha of the whole run", BENCHMARK, CHANGE)
              .formula("Total return - risk-free - beta_log * (benchmark return - risk-free).")
              .undefined(FEW)
              .elsewhere("Alpha of backtesting.py.")
              .ofAccount(run -> {
                double rate = run.results().conventions().riskFreeRate();
                return fraction(
                    run.totalReturn() - rate - logBeta(run) * (run.benchmarkReturn() - rate));
              }),
          metric("beta", "Beta", BENCHMARK, RATIO)
              .formula("Slope of the straight line of excess returns over the benchmark's.")
              .source("Sharpe 1964")
              .undefined(FEW)
              .ofAccount(run -> ratio(BenchmarkRelation.beta(run.excess(), run.benchmarkExcess()))),
          metric("beta_log", "Beta of bars", BENCHMARK, RATIO)
              .formula("The same from the logarithmic returns from bar to bar.")
              .undefined(FEW)
              .elsewhere("Beta of backtesting.py.")
              .ofAccount(run -> ratio(logBeta(run))),
          metric("up_beta", "Beta when the benchmark rises", BENCHMARK, RATIO)
              .formula("Beta of the periods in which the benchmark rose.")
              .undefined(FEW)
              .ofAccount(run ->
                  ratio(
                      BenchmarkRelation.beta(
                          BenchmarkRelation.whenUp(run.excess(), run.benchmark()),
                          BenchmarkRelation.whenUp(run.benchmarkExcess(), run.benchmark())))),
          metric("down_beta", "Beta when the benchmark falls", BENCHMARK, RATIO)
              .formula("Beta of the periods in which the benchmark fell.")
              .undefined(FEW)
              .ofAccount(run ->
                  ratio(
                      BenchmarkRelation.beta(
                          BenchmarkRelation.whenDown(run.excess(), run.benchmark()),
                          BenchmarkRelation.whenDown(run.benchmarkExcess(), run.benchmark())))),
          metric("benchmark_correlation", "Correlation", BENCHMARK, RATIO)
              .formula("Correlation of periodic returns with those of the benchmark.")
              .undefined(FEW)
              .ofAccount(run -> ratio(Regression.of(run.benchmark(), run.returns()).correlation())),
          metric("tracking_error", "Tracking error", BENCHMARK, FRACTION)
              .formula(
                  "Standard deviation (n - 1) of periodic returns less the benchmark's, * sqrt(periods"
                      + " a year).")
              .undefined("without a benchmark or with fewer than two periods")
              .ofAccount(run -> fraction(Ratios.volatility(active(run), run.periodsPerYear()))),
          metric("information_ratio", "Information ratio", BENCHMARK, RATIO)
              .formula(
                  "Mean of periodic returns less the benchmark's * periods a year / tracking error.")
              .source("Goodwin 1998")
              .undefined(FEW)
              .elsewhere(
                  "empyrical (excess_sharpe) does not annualise; PerformanceAnalytics takes the"
                      + " difference of the compounded annual returns.")
              .ofAccount(run -> ratio(Ratios.sharpe(active(run), run.periodsPerYear()))),
          metric("treynor_ratio", "Treynor ratio", BENCHMARK, RATIO)
              .formula("Compounded annual excess return / beta.")
              .source("Treynor 1965")
              .undefined(FEW)
              .ofAccount(run ->
                  ratio(
                      Ratios.per(
                          Returns.annual(run.excess(), run.periodsPerYear()),
                          BenchmarkRelation.beta(run.excess(), run.benchmarkExcess())))),
          metric("capture_ratio", "Capture", BENCHMARK, RATIO)
              .formula("annual_return_geometric / that of the benchmark.")
              .undefined(NONE + " or if it returned nothing")
              .ofAccount(run -> ratio(capture(run, (values, _) -> values))),
          metric("up_capture_ratio", "Up capture", BENCHMARK, RATIO)
              .formula("The same over the periods in which the benchmark rose.")
              .undefined(NONE + " or if it never rose")
              .ofAccount(run -> ratio(capture(run, BenchmarkRelation::whenUp))),
          metric("down_capture_ratio", "Down capture", BENCHMARK, RATIO)
              .formula("The same over the periods in which the benchmark fell.")
              .undefined(NONE + " or if it never fell")
              .ofAccount(run -> ratio(capture(run, BenchmarkRelation::whenDown))),
          metric("beta_fragility", "Fragility", BENCHMARK, CHANGE)
              .formula(
                  "Weighted mean of the returns in the benchmark's worst and best period - return in"
                      + " its middle one; below 0 large moves hurt.")
              .source("Taleb, Canetti, Kinda, Loukoianova and Schmieder 2012")
              .undefined("without a benchmark or with fewer than three periods")
              .elsewhere("beta_fragility_heuristic of empyrical.")
              .ofAccount(
                  run -> fraction(BenchmarkRelation.fragility(run.returns(), run.benchmark()))),
          metric("rolling_beta_60", "Beta, last 60 periods", BENCHMARK, RATIO)
              .formula("Beta of the last 60 periods.")
              .undefined("without a benchmark or with fewer than 60 periods")
              .ofAccount(run -> {
                double[] excess = run.excess();
                int size = excess.length;
                return size < WINDOW
                    ? undefined()
                    : ratio(
                        BenchmarkRelation.beta(
                            Arrays.copyOfRange(excess, size - WINDOW, size),
                            Arrays.copyOfRange(run.benchmarkExcess(), size - WINDOW, size)));
              }));

  private BenchmarkMetrics() {}

  private static double[] active(AccountHistory run) {
    return Returns.minus(run.returns(), run.benchmark());
  }

  private static double logBeta(AccountHistory run) {
    return run.curve().hasBenchmark()
        ? BenchmarkRelation.beta(
            Returns.log(run.curve().equities()), Returns.log(run.curve().benchmarkPrices()))
        : Double.NaN;
  }

  private static double capture(AccountHistory run, BinaryOperator<double[]> chosen) {
    if (!run.curve().hasBenchmark()) {
      return Double.NaN;
    }
    return BenchmarkRelation.capture(
        chosen.apply(run.returns(), run.benchmark()),
        chosen.apply(run.benchmark(), run.benchmark()),
        run.periodsPerYear());
  }
}
