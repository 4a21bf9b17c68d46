package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
  @TempDir Path folder;

  private List<String> bars(String text, ImportOptions options) {
    return TestFiles.read(folder, text, options).bars();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Date,Open,High,Low,Close,Adj Close,Volume!2024-07-01,1.5,2,1,1.75,0.9,10",
        "date,open,high,low,close,adjusted_close,volume!2024-07-01,1.5,2,1,1.75,0.9,10",
        "\"Volume\",\"Close\",\"Low\",\"High\",\"Open\",\"Time\"!10,1.75,1,2,1.5,2024-07-01",
        "<DATE>;<OPEN>;<HIGH>;<LOW>;<CLOSE>;<TICKVOL>;<VOL>!2024.07.01;1.5;2;1;1.75;99;10",
        "Candlestick.Time|Candlestick.Open|Candlestick.High|Candlestick.Low|Candlestick.Close"
            + "|Candlestick.Volume!2024-07-01|1.5|2|1|1.75|10",
        ",Open,High,Low,Close,Volume!2024-07-01,1.5,2,1,1.75,10",
        "timestamp,1. open,2. high,3. low,4. close,5. volume!2024-07-01,1.5,2,1,1.75,10",
        "unix,date,symbol,open,high,low,close,Volume USDT,Volume BTC!"
            + "1719792000,2024-07-01 00:00:00,BTC/USDT,1.5,2,1,1.75,99,10",
        "Open time,Open,High,Low,Close,Volume,Close time!2024-07-01,1.5,2,1,1.75,10,2024-07-02",
        "Date,Time,Open,High,Low,Close,Volume,OpenInterest!"
            + "2024-07-01,00:00:00,1.5,2,1,1.75,10,7",
        "Date,Open,High,Low,Close,Volume,OpenInterest!2024-07-01,00:00:00,1.5,2,1,1.75,10,7"
      })
  void findsColumnsByManyNames(String header, String row) {
    String text = header + "\n" + row + "\n";
    assertEquals(List.of("2024-07-01T00:00:00Z 1.5 2 1 1.75 10"), bars(text, TestFiles.days()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "1719792000000,1.5,2,1,1.75,10",
        "1719792000000;1,5;2;1;1,75;10",
        "1719792000000 1.5 2 1 1.75 10",
        "1719792000000,1.50000000,2.00000000,1.00000000,1.75000000,10.00000000,1719792059999,35,22,2,2,0",
        "BTC,1719792000,1,2,1.5,1.75,10",
        "1719792000,1.5,1.75,2,1,10",
        "\"2024-07-01\",\"1.5\",\"2\",\"1\",\"1.75\",\"10\""
      })
  void findsColumnsByTheirValues(String row) {
    List<String> bars = bars(row + "\n", TestFiles.minutes());
    assertEquals(List.of("2024-07-01T00:00:00Z 1.5 2 1 1.75 10"), bars);
  }

  @Test
  void readsTabsDecimalCommasThousandsMarksByteOrderMarkAndCrlf() {
    String text =
        "\uFEFF"
            + """
            Date\tOpen\tHigh\tLow\tClose\tVolume
            # a comment

            01.07.2024\t1.501,5\t2.000\t1.000,25\t1.750\t12.345.678
            13.07.2024\t1.501,5\t2.000\t1.000,25\t1.750\t0,5
            """
                .replace("\n", "\r\n");
    TestFiles.Read read = TestFiles.read(folder, text, TestFiles.days());
    assertEquals(
        List.of(
            "2024-07-01T00:00:00Z 1501.5 2000 1000.25 1750 12345678",
            "2024-07-13T00:00:00Z 1501.5 2000 1000.25 1750 0.5"),
        read.bars());
    assertEquals(2, read.report().skippedLines());
    Dialect dialect = read.report().dialects().getFirst();
    assertEquals("a comma", dialect.decimal());
    assertEquals("values between tabs", dialect.delimiter());
    assertTrue(dialect.time().endsWith("day first"), dialect.time());
  }

  @Test
  void skipsAByteOrderMarkBeforeTheFirstRow() {
    String row = "1719792000000,1,2,1,2,3\n";
    assertEquals(
        List.of("2024-07-01T00:00:00Z 1 2 1 2 3"), bars("\uFEFF" + row, TestFiles.minutes()));
  }

  @Test
  void readsLinesEndedByCarriageReturnOnly() {
    assertEquals(
        2, bars("1719792000000,1,2,1,2,3\r1719792060000,1,2,1,2,3\r", TestFiles.minutes()).size());
  }

  @Test
  void readsFreqtradeAndKlineArraysAndObjects() {
    List<String> expected = List.of("2024-07-01T00:00:00Z 1.5 2 1 1.75 10");
    ImportOptions options = TestFiles.minutes();
    assertEquals(expected, bars("[[1719792000000, 1.5, 2, 1, 1.75, 10]]", options));
    assertEquals(
        expected,
        bars(
            "[[1719792000000,\"1.5\",\"2.0\",\"1\",\"1.75\",\"10\",1719792059999,\"9\"]]",
            options));
    assertEquals(
        expected,
        bars(
            """
            {"candles": [{"start": "1719792000", "low": "1", "high": "2", "open": "1.5",
              "close": "1.75", "volume": "10"}]}
            """,
            options));
    assertEquals(
        expected,
        bars(
            """
            {"name": "X", "ohlc": [{"endTime": 1719792059999, "openPrice": 1.5, "highPrice": 2,
              "lowPrice": 1, "closePrice": 1.75, "volume": 1E+1, "amount": 0}]}
            """,
            options));
  }

  @Test
  void takesBidAskOrTheirMean() {
    String row = "20240701 00:00,1.5,2,1,1.75,0,1.7,2.25,1.5,1.80,0\n";
    ImportOptions options = TestFiles.minutes();
    assertEquals(List.of("2024-07-01T00:00:00Z 1.5 2 1 1.75 0"), bars(row, options));
    assertEquals(
        List.of("2024-07-01T00:00:00Z 1.7 2.25 1.5 1.8 0"),
        bars(row, options.withSide(PriceSide.ASK)));
    // (1.5+1.7)/2, (2+2.25)/2, (1+1.5)/2, (1.75+1.8)/2
    assertEquals(
        List.of("2024-07-01T00:00:00Z 1.6 2.125 1.25 1.775 0"),
        bars(row, options.withSide(PriceSide.MID)));
  }

  @Test
  void dividesPricesExactlyAndKeepsTheScaleSmall() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "20240701 00:00,545000,549050,545000,548900,83600\n",
            TestFiles.days().withPriceDivisor(10_000));
    assertEquals(List.of("2024-07-01T00:00:00Z 54.5 54.905 54.5 54.89 83600"), read.bars());
    assertEquals(3, read.batches().getFirst().priceScale());
  }

  @Test
  void saysThatPricesOfLeanLookScaled() {
    String row = "20240701 00:00,545000,549050,545000,548900,83600\n";
    Dialect plain = TestFiles.read(folder, row, TestFiles.days()).report().dialects().getFirst();
    assertTrue(
        plain.notes().getFirst().contains("--price-divisor 10000"), plain.notes().toString());
    ImportOptions divided = TestFiles.days().withPriceDivisor(10_000);
    assertEquals(
        List.of(), TestFiles.read(folder, row, divided).report().dialects().getFirst().notes());
  }

  @Test
  void ignoresWhatStandsAboveTheTable() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "https://www.example.org\nunix,open,high,low,close,volume\n1719792000,1,2,1,2,3\n",
            TestFiles.minutes());
    assertEquals(1, read.report().kept());
    assertEquals(
        List.of("1 line above the table passed over"), read.report().dialects().getFirst().notes());
  }

  @Test
  void obeysColumnsThatAreNamed() {
    assertEquals(
        List.of("2024-07-01T00:00:00Z 3 4 1 2 9"),
        bars(
            "a,b,c,d,e,f\n1719792000,2,1,4,3,9\n",
            TestFiles.minutes()
                .withColumns(List.of("time", "close", "low", "high", "open", "volume"))));
  }

  @Test
  void readsEntriesOfAnArchiveInTheOrderOfTheirNames() {
    byte[] inner = TestFiles.zip("b.csv", "1719792120000,1,2,1,2,3\n");
    Path file =
        TestFiles.write(
            folder,
            "a.zip",
            TestFiles.zip(
                "X/1m/2024-07-02.csv",
                "1719792060000,1,2,1,2,3\n",
                "X/1m/2024-07-01.csv",
                "1719792000000,1,2,1,2,3\n",
                "../../evil\n.csv",
                "1719792180000,1,2,1,2,3\n",
                "Y/nested.zip",
                inner));
    TestFiles.Read read = TestFiles.read(file, TestFiles.minutes().withEntries("X/"));
    assertEquals(2, read.report().kept());
    assertEquals(0, read.report().outOfOrder());
    assertEquals(2, read.report().dialects().getFirst().entries());

    assertEquals(
        List.of(
            "../../evil?.csv", "X/1m/2024-07-01.csv", "X/1m/2024-07-02.csv", "Y/nested.zip/b.csv"),
        BarFileEntries.list(file).stream().map(BarFileEntries.Entry::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "crypto/binance/minute/btcusdt/20250601_trade.zip/20250601_btcusdt_minute_trade.csv, BTCUSDT,"
        + " 1m, TRADES",
    "BTCUSDT/1d/2016-01-01.json, BTCUSDT, 1d, UNKNOWN",
    "1d/1000BONKUSDT.csv, 1000BONKUSDT, 1d, UNKNOWN",
    "BTCUSDT-1m-2017-12-01.csv, BTCUSDT, 1m, UNKNOWN",
    "ADAUSDT_240m.csv.gz, ADAUSDT, 4h, UNKNOWN",
    "ADA_USDT_USDT-1m-futures.csv.gz, ADA_USDT_USDT, 1m, UNKNOWN",
    "forex/fxcm/minute/nzdusd/20140512_quote.zip/20140512_nzdusd_minute_quote.csv, NZDUSD, 1m,"
        + " QUOTES",
    "Coinbase-BTC-USD-PT4H-20160518_20251028.json.gz, COINBASE-BTC-USD, 4h, UNKNOWN"
  })
  void guessesSymbolAndTimeframeFromNames(
      String name, String symbol, String timeframe, BarFileEntries.Kind kind) {
    BarFileEntries.Entry entry = BarFileEntries.entry(name);
    assertEquals(symbol, entry.symbol());
    assertEquals(Timeframe.parse(timeframe), entry.timeframe());
    assertEquals(kind, entry.kind());
  }

  @Test
  void describesItselfInLines() {
    TestFiles.Read read =
        TestFiles.read(
            folder, "time,open,high,low,close\n2024-07-01T00:00,1,2,1,2\n", TestFiles.minutes());
    assertEquals(
        """
        bars.csv into ABC.TEST 1m
          plain, text, values between ',', decimals with a point
          header; time = column 1 'time', open = column 2 'open', high = column 3 'high', low =\
         column 4 'low', close = column 5 'close'
          time: text such as '2024-07-01T00:00'; zone UTC; oldest first
          note: no volume column: volume is 0
        1 row read, 1 kept, 0 repeated, 0 contradicting, 0 rejected
        0 out of order, 0 off grid, 1 without volume, 0 blank or comment lines
        bars from 2024-07-01T00:00:00Z to 2024-07-01T00:00:00Z\
        """,
        String.join("\n", read.report().describe()));
  }

  @Test
  void groupsIssuesByReasonCountsTheRestAndSeparatesThousands() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      // Of minutes 0 to 1499 the first is repeated at the end; those below 25 but the first have no
      // high.
      text.append(1_719_792_000_000L + i * 60_000L)
          .append(i > 0 && i < 25 ? ",1,x,1,2,3\n" : ",1,2,1,2,3\n");
    }
    text.append("1719792000000,1,2,1,2,3\n");
    List<String> lines =
        TestFiles.read(folder, text.toString(), TestFiles.minutes()).report().describe();
    assertTrue(
        lines.contains("1,501 rows read, 1,476 kept, 1 repeated, 0 contradicting, 24 rejected"),
        lines.toString());
    int numbers = lines.indexOf("24 rows: value is not a number");
    assertTrue(lines.get(numbers + 20).startsWith("  bars.csv, line 21: high 'x'"));
    assertEquals("  \u2026 and 4 more like these", lines.get(numbers + 21));
    assertEquals("1 row: repeats an earlier row", lines.get(numbers + 22));
    assertTrue(lines.get(numbers + 23).startsWith("  bars.csv, line 1,501: repeats the bar"));
    assertEquals(numbers + 24, lines.size());
  }

  @Test
  void namesTheColumnsItIgnores() {
    TestFiles.Read read =
        TestFiles.read(
            folder,
            "Date,Open,High,Low,Close,Adj Close,Volume,Trades\n2024-07-01,1.5,2,1,1.75,0.9,10,7\n",
            TestFiles.days());
    assertEquals(
        "ignored: Adj Close and Trades", read.report().dialects().getFirst().columns().getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-01 10:00, 1h, true",
    "2024-07-01T10:00:00-04:00, 1h, false",
    "2024-07-01T14:00:00Z, 1h, false",
    "1719842400, 1h, false",
    "2024-07-01, 1d, false",
    "2024-07-01 00:00, 1d, false"
  })
  void saysThatItAssumedTheZoneOfTheCalendar(String time, String timeframe, boolean assumed) {
    ImportOptions options =
        ImportOptions.of(
            TestFiles.options(Timeframe.parse(timeframe)).key(), SessionCalendar.US_EQUITIES);
    String row = time + ",1,2,1,2,3\n";
    List<String> expected =
        assumed
            ? List.of(
                "times name no zone and are read as those of America/New_York, the zone of the"
                    + " calendar us-equities; choose the zone UTC (--zone UTC) if they are in UTC")
            : List.of();
    assertEquals(
        expected, TestFiles.read(folder, row, options).report().dialects().getFirst().notes());
    assertEquals(
        List.of(),
        TestFiles.read(folder, row, options.withZone(ZoneId.of("UTC")))
            .report()
            .dialects()
            .getFirst()
            .notes());
  }
}
