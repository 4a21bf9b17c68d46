package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {
  /// Field 22 counts hundredths of a second since boot: 4,571,203 are 45,712.03 s, so at 45,713.27
  /// s the process is 1.24 s old. The name holds a space and a parenthesis.
  @Test
  void countsFromTheKernelsOwnStart() {
    String stat =
        "4711 (my ) java) S 1 4711 4711 0 -1 4194560 9 0 0 0 7 3 0 0 20 0 24 0 4571203 88 99";
    assertEquals(Duration.ofMillis(1_240), ProcessAge.of(stat, "45713.27 16978.23\n"));
  }

  @Test
  void thisProcessIsOlderThanItsVirtualMachine() throws Exception {
    Duration age = ProcessAge.now(InstantSource.system()).orElseThrow();
    assertTrue(age.isPositive(), age::toString);
    assertTrue(age.compareTo(Duration.ofDays(1)) < 0, age::toString);
  }
}
