package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files the index says nothing about give as many bars as they have lines, counted plainly.
class UnindexedFilesTest {
  @ParameterizedTest
  @CsvSource({
    "crypto_1m/lean_original_daily_zips_2025-06.zip, 4, 0",
    "crypto_1m/binance_archive_BTCUSDT_1m_daily_2017-12_and_2018-02_defects.zip, 1, 0",
    "crypto_1m/binance_archive_BTCUSDT_1m_daily_2024-12-28_2025-01-05_unit_switch.zip, 1, 0",
    "crypto_multi_tf/lean_coinbase_btcusd_minute.zip, 2, 0",
    "bybit_klines/lean_bybit_binance_crypto_cryptofuture_2022-12-13.zip, 14, 0",
    "fx/lean_forex_minute_daily_zips.zip, 4, 0",
    "equity_minute_lean/equity_usa_minute_daily_zips.zip, 20, 0",
    "universe/binance_um_1d_250symbols.zip, 250, 1"
  })
  void readsEverySeriesOfAnArchive(String name, int series, int headerLines) throws IOException {
    Path file = Shared.path("data/" + name);
    Map<String, Integer> lines = linesByEntry(file);
    TreeSet<String> patterns = new TreeSet<>();
    for (BarFileEntries.Entry entry : BarFileEntries.list(file)) {
      if (!entry.name().contains("margin_interest")) {
        patterns.add(entry.series().replace('#', '*'));
      }
    }
    assertEquals(series, patterns.size(), patterns.toString());
    for (String pattern : patterns) {
      long expected = 0;
      for (Map.Entry<String, Integer> entry : lines.entrySet()) {
        if (entry.getKey().matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"))) {
          expected += entry.getValue() - headerLines;
        }
      }

      ImportReport report = read(file, pattern, timeframeOf(file, pattern));

      assertEquals(expected, report.rowsRead(), pattern);
      // Five minutes of TWX on 2014-06-09 have no bid: `14400000,,,,,0,704900,...`.
      long refused = pattern.contains("/twx/") && pattern.contains("quote") ? 5 : 0;
      assertEquals(refused, report.rejected(), pattern + " " + report.issues());
      assertEquals(expected - refused, report.kept(), pattern + " " + report.issues());
      assertTrue(expected > 0, pattern);
    }
  }

  private static Timeframe timeframeOf(Path file, String pattern) {
    Timeframe timeframe = BarFileEntries.entry(pattern).timeframe();
    return timeframe != null
        ? timeframe
        : Objects.requireNonNull(BarFileEntries.entry(file.toString()).timeframe());
  }

  private static Map<String, Integer> linesByEntry(Path file) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      countLines(zip, "", lines);
    }
    return lines;
  }

  private static void countLines(ZipInputStream zip, String folder, Map<String, Integer> lines)
      throws IOException {
    ZipEntry entry;
    while ((entry = zip.getNextEntry()) != null) {
      byte[] bytes = zip.readAllBytes();
      if (entry.getName().endsWith(".zip")) {
        countLines(
            new ZipInputStream(new ByteArrayInputStream(bytes)), entry.getName() + "/", lines);
      } else {
        String text = new String(bytes, StandardCharsets.UTF_8);
        lines.put(folder + entry.getName(), (int) text.lines().count());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AAPL-PT1D-20130102_20131231.csv.gz, 1d, '(?m)^2013-', 2013-01-02, 2013-12-31",
    "Binance-ETH-USD-PT5M-20230313_20230315.json.gz, 5m, endTime, 2023-03-13, 2023-03-15",
    "Coinbase-BTC-USD-PT4H-20160518_20251028.json.gz, 4h, start, 2016-05-18, 2025-10-28",
    "Coinbase-ETH-USD-PT1D-20160517_20251028.json.gz, 1d, start, 2016-05-18, 2025-10-29",
    "TradingView-INDEX_BTCUSD-PT1D-20091005_20260306.json.gz, 1d, start, 2009-10-05, 2026-03-06",
    "YahooFinance-SP500-PT7D-19500103_20260310.json.gz, 1w, endTime, 1949-12-26, 2026-03-02"
  })
  void readsTheFilesOfTa4j(String name, String timeframe, String mark, String first, String last)
      throws IOException {
    Path file = Shared.path("data/ta4j_data/" + name);
    String text;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    long rows = Pattern.compile(mark).matcher(text).results().count();

    ImportReport report = read(file, null, Timeframe.parse(timeframe));

    assertEquals(rows, report.rowsRead());
    assertEquals(rows, report.kept(), report.describe().toString());
    ImportReport.Span span = report.span().orElseThrow();
    assertEquals(first, Instant.ofEpochMilli(span.first()).toString().substring(0, 10));
    assertEquals(last, Instant.ofEpochMilli(span.last()).toString().substring(0, 10));
  }

  @Test
  void takesMinutesOfDayFromTheNameOfTheFileInNewYork() {
    Path file = Shared.path("data/equity_minute_lean/equity_usa_minute_daily_zips.zip");
    List<BarSeries> batches = new ArrayList<>();
    SeriesKey key = new SeriesKey(InstrumentId.parse("IBM.US"), Timeframe.ONE_MINUTE);

    BarFileImport.read(
        file,
        ImportOptions.of(key, SessionCalendar.US_EQUITIES)
            .withEntries("equity/usa/minute/ibm/20131009_trade")
            .withPriceDivisor(10_000),
        batches::add);

    // Its first row: 33120000,1790500,1790500,1790200,1790200,2200; 33,120 s = 9:12, New York is
    // four hours behind UTC in October.
    BarSeries bars = batches.getFirst();
    assertEquals(Instant.parse("2013-10-09T13:12:00Z").toEpochMilli(), bars.openTime(0));
    assertEquals(179.05, bars.open(0));
    assertEquals(179.02, bars.low(0));
    assertEquals(2200, bars.volume(0));
  }

  @Test
  void refusesOpenInterestBecauseItHasNoPrices() {
    Path file = Shared.path("data/universe/binance_um_open_interest_4h_12symbols.zip");
    ImportException failure =
        assertThrows(
            ImportException.class, () -> read(file, "oi_4h/BTCUSDT.csv", Timeframe.FOUR_HOURS));
    assertTrue(failure.getMessage().contains("oi_4h/BTCUSDT.csv"), failure.getMessage());
  }

  @Test
  void refusesABinaryFrame() {
    Path file = Shared.path("data/crypto_futures_1m/SOL_USDT_USDT-1m-futures.feather");
    ImportException failure =
        assertThrows(ImportException.class, () -> read(file, null, Timeframe.ONE_MINUTE));
    assertTrue(failure.getMessage().contains("is binary"), failure.getMessage());
  }

  private static ImportReport read(Path file, @Nullable String entries, Timeframe timeframe) {
    SeriesKey key = new SeriesKey(InstrumentId.parse("PLAIN.TEST"), timeframe);
    ImportOptions options = ImportOptions.of(key, ContinuousCalendar.UTC);
    return BarFileImport.read(
        file, entries == null ? options : options.withEntries(entries), batch -> {});
  }
}
