package candlewright.core.trading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentVolumeTest {
  private static final long DAY = 86_400_000L;

  @Test
  void todayDoesNotCountAndTheThirtyDaysBeforeDo() {
    RecentVolume volume = new RecentVolume();
    assertEquals(0, volume.at(0));
    volume.add(0, 5);
    assertEquals(0, volume.at(DAY - 1));
    assertEquals(5, volume.at(DAY));
    volume.add(2 * DAY, 7);
    assertEquals(12, volume.at(30 * DAY));
    assertEquals(7, volume.at(31 * DAY));
    assertEquals(7, volume.at(33 * DAY - 1));
    assertEquals(0, volume.at(33 * DAY));
    volume.add(33 * DAY, 3);
    assertEquals(3, volume.at(34 * DAY));
    assertEquals(0, volume.at(1_000 * DAY));
  }

  @Test
  void itAgreesWithAddingUpEverythingAndGoesOnAfterBeingSaved() {
    Seeds.forEach(
        200,
        random -> {
          RecentVolume volume = new RecentVolume();
          List<long[]> all = new ArrayList<>();
          long time = random.nextLong(-100 * DAY, 100 * DAY);
          for (int i = 0; i < 100; i++) {
            time += random.nextInt(8) == 0 ? random.nextLong(40 * DAY) : random.nextLong(DAY);
            long today = Math.floorDiv(time, DAY);
            long expected =
                all.stream()
                    .filter(each -> each[0] < today && each[0] >= today - 30)
                    .mapToLong(each -> each[1])
                    .sum();
            assertEquals(expected, volume.at(time));
            long amount = random.nextLong(1_000);
            all.add(new long[] {today, amount});
            volume.add(time, amount);
            StateOutput out = new StateOutput();
            volume.write(out);
            RecentVolume copy = new RecentVolume();
            copy.read(new StateInput(out.toBytes()));
            volume = copy;
          }
        });
  }
}
