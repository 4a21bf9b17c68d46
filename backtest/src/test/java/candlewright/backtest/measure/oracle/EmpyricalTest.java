package candlewright.backtest.measure.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EmpyricalTest {
  private static final int TESTS = 55;

  @TestFactory
  Stream<DynamicTest> everyCaseAgrees() {
    return Empyrical.cases().stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.test() + "(" + one.text() + ")",
                () -> assertTrue(one.found().agrees(), () -> one.found().toString())));
  }

  @Test
  void noTestIsLeftOut() {
    assertEquals(TESTS, Empyrical.cases().stream().map(Empyrical.Case::test).distinct().count());
  }
}
