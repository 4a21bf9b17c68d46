package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeenTimesTest {
  @Test
  void answersAsAMapOfFirstFingerprintsWould() {
    Seeds.forEach(
        50,
        random -> {
          SeenTimes seen = new SeenTimes("file", 60_000, 1 << 18, 1 << 24);
          Map<Long, Integer> expected = new HashMap<>();
          for (int i = 0; i < 3000; i++) {
            // Half on the grid of minutes at 17 ms past, half anywhere; before 1970 too.
            long minute = random.nextLong(-1500, 1500) * 60_000 + 17;
            long time = random.nextBoolean() ? minute : random.nextLong(-2_000, 2_000);
            int print = random.nextInt(1, 9);
            int first = seen.put(time, print);
            assertEquals(expected.getOrDefault(time, 0), first);
            expected.putIfAbsent(time, print);
          }
        });
  }

  @Test
  void refusesTimesScatteredBeyondItsMemory() {
    SeenTimes pages = new SeenTimes("file", 60_000, 3, 8);
    for (int i = 0; i < 3; i++) {
      pages.put(i * 256L * 60_000, 1);
    }
    ImportException scattered =
        assertThrows(ImportException.class, () -> pages.put(3 * 256L * 60_000, 1));
    assertTrue(scattered.getMessage().startsWith("file: its times are scattered over"));

    SeenTimes others = new SeenTimes("file", 60_000, 3, 32);
    others.put(0, 1);
    ImportException crooked =
        assertThrows(
            ImportException.class,
            () -> {
              for (int i = 1; i < 100; i++) {
                others.put(i, 1);
              }
            });
    assertTrue(crooked.getMessage().startsWith("file: more than 32 of its times"));
  }
}
