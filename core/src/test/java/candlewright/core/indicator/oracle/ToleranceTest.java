package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ToleranceTest {
  @Test
  void decimalsAllowHalfAUnitOfTheLastOneWhateverTheValue() {
    // 3 decimals: half of 0.001.
    assertLimit(0.0005, Tolerance.decimals(3), 0.001);
    assertLimit(0.0005, Tolerance.decimals(3), -123_456.789);
  }

  @Test
  void digitsAllowHalfAUnitOfTheLastOneOfTheValue() {
    // The fourth digit of 123.4 is tenths, of 0.01234 hundred thousandths.
    assertLimit(0.05, Tolerance.digits(4), 123.4);
    assertLimit(0.05, Tolerance.digits(4), -123.4);
    assertLimit(0.000005, Tolerance.digits(4), 0.01234);
    // A round number has as many digits as any other.
    assertLimit(0.5, Tolerance.digits(4), 1000);
  }

  @Test
  void singlePrecisionAllowsAUnitOfTheSeventhDigit() {
    assertLimit(0.001, Tolerance.single(), 1234.567);
  }

  @Test
  void fullDoublesAllowTheirShareButThatOfOneAroundZero() {
    assertLimit(2e-7, Tolerance.full(1e-9), -200);
    assertLimit(1e-9, Tolerance.full(1e-9), 0.001);
  }

  private static void assertLimit(double limit, Tolerance tolerance, double published) {
    assertEquals(limit, tolerance.limit().applyAsDouble(published), limit * 1e-5);
  }
}
