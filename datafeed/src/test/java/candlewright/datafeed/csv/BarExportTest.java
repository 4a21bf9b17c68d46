package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarExportTest {
  private static final Calendar CALENDAR = ContinuousCalendar.UTC;

  @TempDir Path folder;

  private static SeriesKey key(String instrument, Timeframe timeframe) {
    return new SeriesKey(InstrumentId.parse(instrument), timeframe);
  }

  @Test
  void writesPlainDecimalsAtTheScaleOfTheSeries() throws IOException {
    BarColumns columns = new BarColumns(2);
    columns.add(1_719_792_000_000L, 62_772.01, 62_809.5, 62_772, 62_776.01, 24.05543);
    columns.add(1_719_792_060_000L, 62_776, 62_786, 62_768, 62_769.72, 0);
    BarSeries bars = BarSeries.of(key("BTCUSDT.BINANCE", Timeframe.ONE_MINUTE), CALENDAR, columns);

    List<Path> files =
        BarExport.writeAll(List.of(bars.key()), List.of(bars.key()), key -> bars, folder);

    assertEquals(List.of(folder.resolve("BTCUSDT_1m.csv")), files);
    assertEquals(
        """
        timestamp,open,high,low,close,volume
        1719792000000,62772.01,62809.50,62772.00,62776.01,24.05543
        1719792060000,62776.00,62786.00,62768.00,62769.72,0.00000
        """,
        Files.readString(files.getFirst()));
  }

  @Test
  void comesBackBitForBit() {
    Seeds.forEach(
        60,
        random -> {
          boolean onGrid = random.nextBoolean();
          BarSeries bars = bars(random, onGrid);
          Path file = folder.resolve("ABC_1m.csv");
          BarExport.write(bars, file);

          TestFiles.Read read = TestFiles.read(file, TestFiles.minutes());

          assertEquals(bars.size(), read.report().kept());
          BarSeries back = read.batches().getFirst();
          for (int i = 0; i < bars.size(); i++) {
            assertEquals(bars.bar(i), back.bar(i));
          }
          assertEquals(bars.priceScale(), back.priceScale());
          assertEquals(bars.volumeScale(), back.volumeScale());
        });
  }

  private static BarSeries bars(SplittableRandom random, boolean onGrid) {
    BarColumns columns = new BarColumns(16);
    int scale = random.nextInt(9);
    double power = StrictMath.pow(10, scale);
    // From before 1970 to after 2100, and across the weeks where the unit could be mistaken.
    long time = random.nextInt(4) == 0 ? -120_000L : random.nextLong(-1L << 40, 1L << 42);
    for (int i = 0; i < 12; i++) {
      double low = onGrid ? random.nextInt(1_000_000) / power : random.nextDouble() * 1e-3;
      double high = onGrid ? (low * power + random.nextInt(1000)) / power : low * 1e6;
      high = onGrid ? Math.rint(high * power) / power : high;
      double volume = onGrid ? random.nextInt() >>> 1 : random.nextDouble() * 1e18;
      columns.add(time, low, high, low, high, volume);
      time += random.nextInt(1, 10) * 60_000L;
    }
    return BarSeries.of(key("ABC.TEST", Timeframe.ONE_MINUTE), CALENDAR, columns);
  }

  @Test
  void holdsNothingThatASpreadsheetTakesForAFormula() throws IOException {
    BarColumns columns = new BarColumns(1);
    columns.add(1_719_792_000_000L, 1e-9, 1e300, 0, 1e-9, 1e22);
    BarSeries bars =
        BarSeries.of(key("=CMD.TEST".substring(1), Timeframe.ONE_DAY), CALENDAR, columns);
    Path file = folder.resolve("CMD_1d.csv");
    BarExport.write(bars, file);

    for (String line : Files.readAllLines(file)) {
      for (String cell : line.split(",", -1)) {
        assertTrue(cell.matches("[a-z]+|[0-9]+(\\.[0-9]+)?"), cell);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BTCUSDT.BINANCE, 1m, BTCUSDT.BINANCE_1m.csv",
    "BTCUSDT.BYBIT, 1m, BTCUSDT.BYBIT_1m.csv",
    "BTCUSDT.BYBIT, 1M, BTCUSDT_1mo.csv",
    "BRK.B.NYSE, 1d, BRK.B.NYSE_1d.csv",
    "CON.A.NYSE, 1d, _CON.A.NYSE_1d.csv",
    "ETH_USDT.OKX, 4h, ETH_USDT_4h.csv"
  })
  void namesAreOfOneSeriesOnlyAndComeBack(String instrument, String timeframe, String name) {
    SeriesKey wanted = key(instrument, Timeframe.parse(timeframe));
    List<SeriesKey> known =
        List.of(
            key("BTCUSDT.BINANCE", Timeframe.ONE_MINUTE),
            key("BTCUSDT.BYBIT", Timeframe.ONE_MINUTE),
            wanted);

    assertEquals(name, BarFileName.of(wanted, known).toString());

    BarFileName back = BarFileName.parse(name + ".gz");
    assertEquals(wanted.instrument().symbol(), back.symbol());
    assertEquals(wanted.timeframe(), back.timeframe());
    back.venue().ifPresent(venue -> assertEquals(wanted.instrument().venue(), venue));
  }

  @Test
  void leavesTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
    BarColumns columns = new BarColumns(1);
    columns.add(0, 1, 1, 1, 1, 1);
    BarSeries bars = BarSeries.of(key("ABC.TEST", Timeframe.ONE_DAY), CALENDAR, columns);
    // A folder in the file's place cannot be replaced.
    Path taken = folder.resolve("ABC_1d.csv");
    Files.createDirectories(taken.resolve("inside"));

    ImportException failure =
        assertThrows(ImportException.class, () -> BarExport.write(bars, taken));

    assertTrue(failure.getMessage().startsWith("ABC_1d.csv cannot be written"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(taken), files.toList());
    }
    assertTrue(Files.isDirectory(taken.resolve("inside")));
  }
}
