package candlewright.core.indicator.ta4j;

import java.io.Serial;
import java.math.BigDecimal;
import java.math.MathContext;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/// A double for ta4j that gives the same bits on every machine: roots are exact by definition,
/// powers, logarithms and exponentials come from {@link StrictMath}.
///
/// It is never NaN; what has no value is ta4j's {@link NaN#NaN}, and so is a division by zero. Two
/// numbers are equal if they are the same number; ta4j's own doubles are already equal when they
/// differ by less than 0.00001, which is more than some prices.
final class PortableNum implements Num {
  @Serial private static final long serialVersionUID = 1;

  private final double value;

  private PortableNum(double value) {
    this.value = value;
  }

  /// Returns the number, or ta4j's NaN.
  static Num of(double value) {
    return Double.isNaN(value) ? NaN.NaN : new PortableNum(value);
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public Double getDelegate() {
    return value;
  }

  @Override
  public NumFactory getNumFactory() {
    return PortableNumFactory.INSTANCE;
  }

  @Override
  public String getName() {
    return "PortableNum";
  }

  @Override
  public Num plus(Num augend) {
    return of(value + augend.doubleValue());
  }

  @Override
  public Num minus(Num subtrahend) {
    return of(value - subtrahend.doubleValue());
  }

  @Override
  public Num multipliedBy(Num multiplicand) {
    return of(value * multiplicand.doubleValue());
  }

  @Override
  public Num dividedBy(Num divisor) {
    double by = divisor.doubleValue();
    return by == 0 ? NaN.NaN : of(value / by);
  }

  @Override
  public Num remainder(Num divisor) {
    return of(value % divisor.doubleValue());
  }

  @Override
  public Num floor() {
    return of(Math.floor(value));
  }

  @Override
  public Num ceil() {
    return of(Math.ceil(value));
  }

  @Override
  public Num pow(int n) {
    return of(n == 2 ? value * value : StrictMath.pow(value, n));
  }

  @Override
  public Num pow(Num n) {
    return of(StrictMath.pow(value, n.doubleValue()));
  }

  @Override
  public Num log() {
    return value <= 0 ? NaN.NaN : of(StrictMath.log(value));
  }

  @Override
  public Num exp() {
    return of(StrictMath.exp(value));
  }

  @Override
  public Num sqrt() {
    return of(Math.sqrt(value));
  }

  @Override
  public Num sqrt(MathContext precision) {
    return sqrt();
  }

  @Override
  public Num abs() {
    return of(Math.abs(value));
  }

  @Override
  public Num negate() {
    return of(-value);
  }

  @Override
  public boolean isZero() {
    return value == 0;
  }

  @Override
  public boolean isPositive() {
    return value > 0;
  }

  @Override
  public boolean isPositiveOrZero() {
    return value >= 0;
  }

  @Override
  public boolean isNegative() {
    return value < 0;
  }

  @Override
  public boolean isNegativeOrZero() {
    return value <= 0;
  }

  @Override
  public boolean isEqual(Num other) {
    return value == other.doubleValue();
  }

  @Override
  public boolean isGreaterThan(Num other) {
    return value > other.doubleValue();
  }

  @Override
  public boolean isGreaterThanOrEqual(Num other) {
    return value >= other.doubleValue();
  }

  @Override
  public boolean isLessThan(Num other) {
    return value < other.doubleValue();
  }

  @Override
  public boolean isLessThanOrEqual(Num other) {
    return value <= other.doubleValue();
  }

  @Override
  public Num min(Num other) {
    return of(Math.min(value, other.doubleValue()));
  }

  @Override
  public Num max(Num other) {
    return of(Math.max(value, other.doubleValue()));
  }

  /// Compares the numbers; 0 if the other is NaN, as ta4j does it.
  @Override
  public int compareTo(Num other) {
    double its = other.doubleValue();
    return value < its ? -1 : value > its ? 1 : 0;
  }

  @Override
  public BigDecimal bigDecimalValue() {
    return new BigDecimal(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PortableNum number && value == number.value;
  }

  @Override
  public int hashCode() {
    // 0.0 and -0.0 are equal.
    return Double.hashCode(value + 0.0);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
