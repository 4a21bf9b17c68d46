package candlewright.core.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GoldenFileTest {
  @Test
  void namesOnlyTheLinesThatDiffer() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> GoldenFile.assertSame("prices", "a 1\nb 2\nc 3\n", "a 1\nb 9\nc 3\nd 4\n"));
    assertEquals(
        "not as in prices: 1 lines are missing (-), 2 are not in it (+)\n- b 2\n+ b 9\n+ d 4",
        error.getMessage());
  }

  @Test
  void seesThatTheOrderDiffers() {
    AssertionError error =
        assertThrows(
            AssertionError.class, () -> GoldenFile.assertSame("prices", "a\nb\n", "b\na\n"));
    assertTrue(String.valueOf(error.getMessage()).contains("order"), error.getMessage());
  }
}
