package candlewright.backtest.measure;

import static candlewright.backtest.measure.Definition.metric;
import static candlewright.backtest.measure.MetricGroup.RISK;
import static candlewright.backtest.measure.MetricUnit.CHANGE;
import static candlewright.backtest.measure.MetricUnit.FRACTION;
import static candlewright.backtest.measure.MetricUnit.RATIO;
import static candlewright.backtest.measure.MetricValue.fraction;
import static candlewright.backtest.measure.MetricValue.ratio;
import static candlewright.backtest.measure.MetricValue.undefined;

import candlewright.backtest.measure.formula.GeneralizedPareto;
import candlewright.backtest.measure.formula.Ratios;
import candlewright.backtest.measure.formula.Statistics;
import candlewright.backtest.measure.formula.TailRisk;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// How much returns vary and how bad the bad ones are.
final class RiskMetrics {
  private static final String FEW = "with fewer than two periods";
  private static final String NONE = "without periods";
  private static final String SAME = "if all periods are the same";

  static final List<Definition> ALL =
      List.of(
          metric("volatility", "Volatility", RISK, FRACTION)
              .formula("Standard deviation (n - 1) of periodic returns * sqrt(periods a year).")
              .undefined(FEW)
              .elsewhere(
                  "backtesting.py compounds it: see volatility_geometric. Some programs divide by"
                      + " n.")
              .ofAccount(run -> fraction(Ratios.volatility(run.returns(), run.periodsPerYear()))),
          metric("volatility_geometric", "Volatility, compounded", RISK, FRACTION)
              .formula(
                  "sqrt((s^2 + (1 + g)^2)^n - (1 + g)^(2n)) with the standard deviation s (n - 1) and"
                      + " the geometric mean g of periodic returns and n periods a year.")
              .undefined(FEW)
              .elsewhere("Volatility (Ann.) of backtesting.py.")
              .ofAccount(
                  run -> fraction(Ratios.compoundVolatility(run.returns(), run.periodsPerYear()))),
          metric("variance", "Variance", RISK, RATIO)
              .formula("Volatility squared.")
              .undefined(FEW)
              .ofAccount(run -> {
                double volatility = Ratios.volatility(run.returns(), run.periodsPerYear());
                return ratio(volatility * volatility);
              }),
          metric("downside_deviation", "Downside deviation", RISK, FRACTION)
              .formula(
                  "sqrt(mean of min(0, return - risk-free)^2 over all periods) * sqrt(periods a"
                      + " year).")
              .source("Sortino and Price 1994")
              .undefined(NONE)
              .elsewhere(
                  "LEAN and some others take the standard deviation of the losing periods alone,"
                      + " which forgets how rare they are.")
              .ofAccount(
                  run -> fraction(Ratios.downsideDeviation(run.excess(), run.periodsPerYear()))),
          metric("semi_deviation", "Semi-deviation", RISK, FRACTION)
              .formula(
                  "sqrt(mean of min(0, return - mean return)^2 over all periods) * sqrt(periods a"
                      + " year).")
              .source("Markowitz 1959")
              .undefined(NONE)
              .ofAccount(run ->
                  fraction(Ratios.semiDeviation(run.returns()) * Math.sqrt(run.periodsPerYear()))),
          metric("value_at_risk_95", "Value at risk, 95 %", RISK, CHANGE)
              .formula(
                  "The periodic return that 5 % of the periods did not reach, between the two"
                      + " nearest. Below 0 is a loss.")
              .undefined(NONE)
              .elsewhere(
                  "QuantStats and LEAN take a normal distribution; many print a loss without its"
                      + " sign.")
              .ofAccount(of(returns -> TailRisk.valueAtRisk(returns, 0.05))),
          metric("value_at_risk_99", "Value at risk, 99 %", RISK, CHANGE)
              .formula(
                  "The periodic return that 1 % of the periods did not reach, between the two"
                      + " nearest. Below 0 is a loss.")
              .undefined(NONE)
              .ofAccount(of(returns -> TailRisk.valueAtRisk(returns, 0.01))),
          metric("conditional_value_at_risk_95", "Expected shortfall, 95 %", RISK, CHANGE)
              .formula("Mean of the worst 5 % of the periods, at least of one. Below 0 is a loss.")
              .source("Rockafellar and Uryasev 2000")
              .undefined(NONE)
              .ofAccount(of(returns -> TailRisk.conditionalValueAtRisk(returns, 0.05))),
          metric("conditional_value_at_risk_99", "Expected shortfall, 99 %", RISK, CHANGE)
              .formula("Mean of the worst 1 % of the periods, at least of one. Below 0 is a loss.")
              .source("Rockafellar and Uryasev 2000")
              .undefined(NONE)
              .ofAccount(of(returns -> TailRisk.conditionalValueAtRisk(returns, 0.01))),
          metric("modified_value_at_risk_95", "Modified value at risk, 95 %", RISK, CHANGE)
              .formula(
                  "mean + z * s with the population deviation s and the 5 % quantile z of a normal"
                      + " distribution, bent by skewness and kurtosis after Cornish and Fisher.")
              .source("Zangari 1996; Favre and Galeano 2002")
              .undefined(SAME)
              .ofAccount(of(returns -> TailRisk.modifiedValueAtRisk(returns, 0.05))),
          metric("extreme_value_at_risk_99", "Extreme value at risk, 99 %", RISK, CHANGE)
              .formula(
                  "The loss exceeded by 1 % of the losing periods, from a generalised Pareto"
                      + " distribution fitted to the largest losses. Below 0 is a loss.")
              .source("Gilli and Këllezi 2006")
              .undefined("with fewer than three periods or without a heavy tail of losses")
              .elsewhere("gpd_risk_estimates of empyrical, printed without the sign.")
              .ofAccount(run -> {
                GeneralizedPareto tail = GeneralizedPareto.of(run.returns(), 0.01);
                return tail == null ? undefined() : fraction(-tail.valueAtRisk());
              }),
          metric("extreme_shortfall_99", "Extreme expected shortfall, 99 %", RISK, CHANGE)
              .formula("Mean of the losses beyond the extreme value at risk. Below 0 is a loss.")
              .source("Gilli and Këllezi 2006")
              .undefined("with fewer than three periods or without a heavy tail of losses")
              .ofAccount(run -> {
                GeneralizedPareto tail = GeneralizedPareto.of(run.returns(), 0.01);
                return tail == null ? undefined() : fraction(-tail.expectedShortfall());
              }),
          metric("tail_ratio", "Tail ratio", RISK, RATIO)
              .formula("Size of the 95 % quantile of periodic returns / size of the 5 % quantile.")
              .undefined("without periods or if the 5 % quantile is 0")
              .ofAccount(run -> ratio(TailRisk.tailRatio(run.returns()))),
          metric("skewness", "Skewness", RISK, RATIO)
              .formula("Third central moment / deviation^3, over the population of periods.")
              .undefined(SAME)
              .elsewhere("pandas, QuantStats and Excel correct it for the sample size.")
              .ofAccount(run -> ratio(Statistics.skewness(run.returns()))),
          metric("excess_kurtosis", "Excess kurtosis", RISK, RATIO)
              .formula("Fourth central moment / deviation^4 - 3, over the population of periods.")
              .undefined(SAME)
              .elsewhere(
                  "pandas, QuantStats and Excel correct it for the sample size; some do not subtract"
                      + " the 3.")
              .ofAccount(run -> ratio(Statistics.kurtosis(run.returns()) - 3)),
          metric("autocorrelation", "Autocorrelation", RISK, RATIO)
              .formula("Correlation of each periodic return with the one before.")
              .undefined("with fewer than three periods or if they do not vary")
              .ofAccount(run -> ratio(Statistics.autocorrelation(run.returns()))));

  private RiskMetrics() {}

  private static Function<AccountHistory, MetricValue> of(ToDoubleFunction<double[]> figure) {
    return run -> fraction(figure.applyAsDouble(run.returns()));
  }
}
