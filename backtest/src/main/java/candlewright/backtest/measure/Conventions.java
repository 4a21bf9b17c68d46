package candlewright.backtest.measure;

import candlewright.backtest.simulate.MeasuringRules;
import candlewright.core.market.Calendar;
import candlewright.core.market.Timeframe;

/// What the metrics of a run assume and the account itself does not say.
///
/// @param riskFreeRate of a year, compounded; 0.04 is 4 %
/// @param periodsPerYear by which periodic figures are annualised
/// @param trials how many strategies or settings were tried before this one was chosen, itself
///   included
/// @param trialVariance variance of their Sharpe ratios of one period; 0 for one trial
public record Conventions(
    double riskFreeRate, double periodsPerYear, int trials, double trialVariance) {
  private static final int WEEKS_PER_YEAR = 52;
  private static final int MONTHS_PER_YEAR = 12;

  public Conventions {
    if (!(riskFreeRate > -1 && riskFreeRate < 10)) {
      throw new IllegalArgumentException(
          "the risk-free rate of a year is a fraction such as 0.04, was " + riskFreeRate);
    }
    if (!(periodsPerYear > 0 && periodsPerYear < 1e9)) {
      throw new IllegalArgumentException(
          "the periods of a year must be above 0, such as 252, was " + periodsPerYear);
    }
    if (trials < 1) {
      throw new IllegalArgumentException("this run itself is one trial, was " + trials);
    }
    if (!(trialVariance >= 0 && trialVariance < 1e9)) {
      throw new IllegalArgumentException(
          "the variance of the trials must not be negative, was " + trialVariance);
    }
  }

  /// Returns the usual ones: no risk-free rate, one trial, and the calendar's trading days a year
  /// (365 around the clock, else 252), or 52 or 12 where a bar is a week or a month.
  public static Conventions of(Calendar calendar, Timeframe timeframe) {
    double periods =
        switch (timeframe) {
          case ONE_WEEK -> WEEKS_PER_YEAR;
          case ONE_MONTH -> MONTHS_PER_YEAR;
          default -> calendar.tradingDaysPerYear();
        };
    return new Conventions(0, periods, 1, 0);
  }

  /// Returns the usual ones with what a run says differently.
  public static Conventions of(Calendar calendar, Timeframe timeframe, MeasuringRules rules) {
    Conventions usual = of(calendar, timeframe).withRiskFreeRate(rules.riskFreeRate());
    return rules.periodsPerYear() > 0 ? usual.withPeriodsPerYear(rules.periodsPerYear()) : usual;
  }

  public Conventions withRiskFreeRate(double rate) {
    return new Conventions(rate, periodsPerYear, trials, trialVariance);
  }

  public Conventions withPeriodsPerYear(double periods) {
    return new Conventions(riskFreeRate, periods, trials, trialVariance);
  }

  public Conventions withTrials(int count, double variance) {
    return new Conventions(riskFreeRate, periodsPerYear, count, variance);
  }
}
