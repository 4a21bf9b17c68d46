package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

class PortableNumTest {
  private static final Num TWO = PortableNum.of(2);
  private static final Num THREE = PortableNum.of(3);

  @Test
  void calculates() {
    assertEquals(5, TWO.plus(THREE).doubleValue());
    assertEquals(-1, TWO.minus(THREE).doubleValue());
    assertEquals(6, TWO.multipliedBy(THREE).doubleValue());
    assertEquals(1.5, THREE.dividedBy(TWO).doubleValue());
    assertEquals(1, THREE.remainder(TWO).doubleValue());
    assertEquals(9, THREE.pow(2).doubleValue());
    assertEquals(8, TWO.pow(THREE).doubleValue());
    assertEquals(1.5, PortableNum.of(2.25).sqrt().doubleValue());
    assertEquals(2, TWO.negate().abs().doubleValue());
    assertEquals(2, TWO.min(THREE).doubleValue());
    assertEquals(3, TWO.max(THREE).doubleValue());
    assertEquals(1, PortableNum.of(1.5).floor().doubleValue());
    assertEquals(2, PortableNum.of(1.5).ceil().doubleValue());
  }

  @Test
  void takesExponentialsAndLogarithmsFromStrictMath() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      double x = random.nextDouble(-20, 20);
      assertEquals(StrictMath.exp(x), PortableNum.of(x).exp().doubleValue());
      double positive = Math.abs(x) + 0.001;
      assertEquals(StrictMath.log(positive), PortableNum.of(positive).log().doubleValue());
      assertEquals(
          StrictMath.pow(positive, 1.7),
          PortableNum.of(positive).pow(PortableNum.of(1.7)).doubleValue());
    }
  }

  @Test
  void whatHasNoValueIsTheNanOfTa4j() {
    assertSame(NaN.NaN, PortableNum.of(Double.NaN));
    assertSame(NaN.NaN, TWO.dividedBy(PortableNum.of(-0.0)));
    assertSame(NaN.NaN, TWO.negate().sqrt());
    assertSame(NaN.NaN, PortableNum.of(0).log());
    assertSame(NaN.NaN, TWO.plus(NaN.NaN));
    assertSame(NaN.NaN, TWO.max(NaN.NaN));
    assertSame(NaN.NaN, PortableNumFactory.INSTANCE.numOf("NaN"));
  }

  @Test
  void nothingComparesWithNan() {
    assertFalse(TWO.isEqual(NaN.NaN));
    assertFalse(TWO.isGreaterThan(NaN.NaN));
    assertFalse(TWO.isGreaterThanOrEqual(NaN.NaN));
    assertFalse(TWO.isLessThan(NaN.NaN));
    assertFalse(TWO.isLessThanOrEqual(NaN.NaN));
  }

  @Test
  void smallPricesAreNotEqualBecauseTheyAreClose() {
    Num price = PortableNum.of(0.000012);
    Num higher = PortableNum.of(0.000013);
    assertNotEquals(price, higher);
    assertFalse(price.isEqual(higher));
    assertTrue(higher.isGreaterThan(price));
    assertTrue(higher.compareTo(price) > 0);
  }

  @Test
  void bothZerosAreOneNumber() {
    assertEquals(PortableNum.of(0.0), PortableNum.of(-0.0));
    assertEquals(PortableNum.of(0.0).hashCode(), PortableNum.of(-0.0).hashCode());
    assertEquals(0, PortableNum.of(0.0).compareTo(PortableNum.of(-0.0)));
    assertTrue(PortableNum.of(-0.0).isZero());
  }
}
