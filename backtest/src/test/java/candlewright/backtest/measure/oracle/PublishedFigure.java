package candlewright.backtest.measure.oracle;

/// A published number, what we get, and how exactly the source prints it.
///
/// @param source program that published it
/// @param name as the source calls it
/// @param ours the metric or formula of ours
/// @param expected as published
/// @param actual ours, in the unit of the source
/// @param tolerance the absolute difference that the print allows
/// @param remark a convention that had to be chosen; empty for none
record PublishedFigure(
    String source,
    String name,
    String ours,
    double expected,
    double actual,
    double tolerance,
    String remark) {
  double difference() {
    return Math.abs(actual - expected);
  }

  boolean agrees() {
    return difference() <= tolerance;
  }

  @Override
  public String toString() {
    return source
        + ", "
        + name
        + ": published "
        + expected
        + ", ours "
        + actual
        + " ("
        + ours
        + ")";
  }
}
