package candlewright.core.indicator.ta4j;

import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/// Makes {@link PortableNum}s.
enum PortableNumFactory implements NumFactory {
  INSTANCE;

  private static final Num MINUS_ONE = PortableNum.of(-1);
  private static final Num ZERO = PortableNum.of(0);
  private static final Num ONE = PortableNum.of(1);
  private static final Num TWO = PortableNum.of(2);
  private static final Num THREE = PortableNum.of(3);
  private static final Num HUNDRED = PortableNum.of(100);
  private static final Num THOUSAND = PortableNum.of(1000);

  @Override
  public Num minusOne() {
    return MINUS_ONE;
  }

  @Override
  public Num zero() {
    return ZERO;
  }

  @Override
  public Num one() {
    return ONE;
  }

  @Override
  public Num two() {
    return TWO;
  }

  @Override
  public Num three() {
    return THREE;
  }

  @Override
  public Num hundred() {
    return HUNDRED;
  }

  @Override
  public Num thousand() {
    return THOUSAND;
  }

  @Override
  public Num numOf(Number number) {
    return PortableNum.of(number.doubleValue());
  }

  @Override
  public Num numOf(String number) {
    return PortableNum.of(Double.parseDouble(number));
  }
}
