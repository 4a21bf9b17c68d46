package candlewright.backtest.measure.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedFiguresTest {
  @TestFactory
  Stream<DynamicTest> backtestingPy() {
    return tests(BacktestingPy.figures());
  }

  @Test
  void noStatisticOfBacktestingPyIsLeftOut() {
    assertEquals(
        BacktestingPy.count(),
        BacktestingPy.figures().stream().map(PublishedFigure::name).distinct().count());
  }

  @Test
  void ourEngineTradesAsTheRulesOfBacktestingPySay() {
    assertEquals(BacktestingPy.tradesByTheRules(), BacktestingPy.trades());
  }

  @TestFactory
  Stream<DynamicTest> performanceAnalytics() {
    return tests(PerformanceAnalytics.figures());
  }

  private static Stream<DynamicTest> tests(List<PublishedFigure> figures) {
    return figures.stream()
        .map(figure ->
            DynamicTest.dynamicTest(
                figure.source() + ", " + figure.name(),
                () -> assertTrue(figure.agrees(), figure::toString)));
  }
}
