package candlewright.datafeed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.StoredBars;
import candlewright.core.port.WriteSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealYearTest {
  private static final Provenance FILE = new Provenance(Origin.IMPORT, "year.csv.gz");

  @TempDir Path folder;

  @Test
  void keepsAYearOfMinutesExactlyInTwelveBytesABar() throws IOException {
    BarSeries year = Minutes.realYear();
    try (SqliteBarStore store = SqliteBarStore.open(folder, InstantSource.system())) {
      store.saveInstrument(Minutes.BTC);
      assertEquals(new WriteSummary(525_600, 0, 0, 0), store.write(year, FILE));
      StoredBars read = store.read(Minutes.KEY, TimeRange.ALL);
      assertSame(year, read.bars());
      assertEquals(2, read.bars().priceScale());
      assertEquals(new WriteSummary(0, 0, 525_600, 0), store.write(year, FILE));
    }
    long bytes = Files.size(folder.resolve("market.db"));
    assertTrue(bytes <= 12L * year.size(), () -> "the file has " + bytes + " bytes");
  }

  @Test
  void takesTheYearNewestFirstInSmallBatches() throws IOException {
    BarSeries year = Minutes.realYear();
    try (SqliteBarStore store = SqliteBarStore.open(folder, InstantSource.system())) {
      store.saveInstrument(Minutes.BTC);
      try (BarWrite write = store.begin(Minutes.KEY, FILE)) {
        for (int to = year.size(); to > 0; to -= 1000) {
          int from = Math.max(0, to - 1000);
          long end = to == year.size() ? Long.MAX_VALUE : year.openTime(to);
          write.add(year.slice(new TimeRange(year.openTime(from), end)));
        }
        assertEquals(new WriteSummary(525_600, 0, 0, 0), write.commit());
      }
      assertSame(year, store.read(Minutes.KEY, TimeRange.ALL).bars());
      assertEquals(1, store.provenance(Minutes.KEY).size());
    }
  }

  private static void assertSame(BarSeries expected, BarSeries actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.bar(i), actual.bar(i));
    }
  }
}
