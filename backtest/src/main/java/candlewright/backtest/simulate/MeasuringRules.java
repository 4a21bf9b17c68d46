package candlewright.backtest.simulate;

/// By what the figures of a run are measured that depend on it; no trade does.
///
/// @param riskFreeRate of a year, compounded; 0.04 is 4 %
/// @param periodsPerYear by which periodic figures are annualised; 0 for those of the calendar
public record MeasuringRules(double riskFreeRate, double periodsPerYear) {
  /// No risk-free rate, and the periods of the calendar.
  public static final MeasuringRules USUAL = new MeasuringRules(0, 0);

  public MeasuringRules {
    if (!(riskFreeRate > -1 && riskFreeRate < 10)) {
      throw new IllegalArgumentException(
          "the risk-free rate of a year is a fraction such as 0.04, was " + riskFreeRate);
    }
    if (!(periodsPerYear >= 0 && periodsPerYear < 1e9)) {
      throw new IllegalArgumentException(
          "the periods of a year must be above 0, such as 252, was " + periodsPerYear);
    }
  }

  public MeasuringRules withRiskFreeRate(double rate) {
    return new MeasuringRules(rate, periodsPerYear);
  }

  public MeasuringRules withPeriodsPerYear(double periods) {
    return new MeasuringRules(riskFreeRate, periods);
  }
}
