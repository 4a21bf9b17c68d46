package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarFileImportTest {
  @Test
  void readsAYearOfMinutesInBatches() {
    Path file = Shared.path("data/crypto_1m/BTCUSDT_1m_2024-07-01_2025-06-30.csv.gz");
    SeriesKey key = new SeriesKey(InstrumentId.parse("BTCUSDT.BINANCE"), Timeframe.ONE_MINUTE);
    List<BarSeries> batches = new ArrayList<>();

    ImportReport report =
        BarFileImport.read(file, ImportOptions.of(key, ContinuousCalendar.UTC), batches::add);

    // 365 days of 1440 minutes
    assertEquals(525_600, report.kept());
    assertEquals(9, batches.size());
    assertEquals(62_772.01, batches.getFirst().open(0));
    assertEquals(2, batches.getFirst().priceScale());
  }
}
