package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ChartViewportTest {
  private int changes;
  private final ChartViewport view = new ChartViewport(() -> changes++);

  @Test
  void beginsWithTheLastBarsAndTheMargin() {
    view.reset(1000);

    assertEquals(1014, view.to());
    assertEquals(999, view.lastBar());
    assertTrue(view.following());
  }

  @Test
  void zoomingKeepsTheBarUnderTheCursor() {
    RandomGenerator random = RandomBars.random(5);
    view.reset(100_000);
    view.center(50_000);
    for (int i = 0; i < 1000; i++) {
      double at = random.nextDouble();
      double under = view.from() + at * view.span();
      view.zoom(random.nextBoolean() ? 1.1 : 1 / 1.1, at);
      assertEquals(under, view.from() + at * view.span(), 1e-6);
      view.center(50_000);
    }
  }

  @Test
  void neverLeavesTheBarsAndTheMargin() {
    RandomGenerator random = RandomBars.random(6);
    view.reset(500);
    for (int i = 0; i < 5000; i++) {
      switch (random.nextInt(3)) {
        case 0 -> view.pan(400 * random.nextGaussian());
        case 1 -> view.zoom(StrictMath.exp(random.nextGaussian()), random.nextDouble());
        default -> view.center(1000 * random.nextDouble() - 200);
      }
      assertTrue(view.from() >= 0 && view.to() <= 514 + 1e-9, view.from() + " " + view.to());
      assertTrue(view.span() >= 10 && view.span() <= 514);
    }
  }

  @Test
  void homeAndEndShowTheFirstAndTheLastBar() {
    view.reset(1000);
    view.home();
    assertEquals(0, view.from());
    assertFalse(view.following());

    view.end();
    assertEquals(1014, view.to());
  }

  @Test
  void followsTheLastBarOnlyWhileItIsInSight() {
    view.reset(1000);
    view.grow(1001);
    assertEquals(1015, view.to());

    view.pan(-500);
    double from = view.from();
    view.grow(1002);
    assertEquals(from, view.from());
  }

  @Test
  void fewBarsStandAtTheRight() {
    view.reset(3);

    assertEquals(17, view.to());
    assertEquals(0, view.firstBar());
    assertEquals(2, view.lastBar());
  }

  @Test
  void whatChangesNothingIsNotTold() {
    view.reset(1000);
    int before = changes;
    view.end();
    view.pan(100);
    assertEquals(before, changes);

    view.pan(-1);
    assertEquals(before + 1, changes);
  }

  @Test
  void revealsABarWithTheLeastMove() {
    view.reset(1000);
    view.home();
    view.reveal(100);
    assertEquals(0, view.from());

    view.reveal(200);
    assertEquals(201, view.to());
    view.reveal(30);
    assertEquals(30, view.from());
  }
}
