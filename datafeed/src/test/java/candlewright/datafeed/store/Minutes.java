package candlewright.datafeed.store;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Minutes of BTCUSDT for tests: real ones where they lie beside the checkout, and made ones.
final class Minutes {
  static final Instrument BTC =
      Instrument.of(
          new InstrumentId("BTCUSDT", "TEST"),
          InstrumentKind.SPOT,
          "BTC",
          "USDT",
          Increment.ofScale(2),
          Increment.ofScale(5),
          ContinuousCalendar.UTC);
  static final SeriesKey KEY = new SeriesKey(BTC.id(), Timeframe.ONE_MINUTE);

  private Minutes() {}

  /// Returns the year of real minutes; skips the test where it is absent.
  static BarSeries realYear() throws IOException {
    Path file = Shared.path("data/crypto_1m/BTCUSDT_1m_2024-07-01_2025-06-30.csv.gz");
    BarColumns columns = new BarColumns(525_600);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      for (Iterator<String> line = lines.lines().iterator(); line.hasNext(); ) {
        double[] v =
            List.of(line.next().split(",", -1)).stream().mapToDouble(Double::parseDouble).toArray();
        columns.add((long) v[0], v[1], v[2], v[3], v[4], v[5]);
      }
    }
    return BarSeries.of(KEY, BTC.calendar(), columns);
  }

  /// Returns `count` made minutes from `openTime` on; another `salt` gives other prices.
  static BarSeries made(long openTime, int count, int salt) {
    BarColumns columns = new BarColumns(count);
    for (int i = 0; i < count; i++) {
      long units = 6_000_000 + Math.floorMod((openTime / 60_000 + i) * (31L + salt), 1_009L);
      double low = units / 100.0;
      columns.add(
          openTime + i * 60_000L,
          low,
          (units + 9) / 100.0,
          low,
          (units + 4) / 100.0,
          units % 77 / 8.0);
    }
    return BarSeries.of(KEY, BTC.calendar(), columns);
  }
}
