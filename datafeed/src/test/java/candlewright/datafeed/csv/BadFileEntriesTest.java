package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives of several series, from which one must be chosen by a filter that a person can type.
class BadFileEntriesTest {
  private static final String BAR = "1719792000000,1,2,1,2,10.5\n";
  private static final String NEXT = "1719878400000,1,2,1,2,10.5\n";

  @TempDir Path folder;
  private Path archive = Path.of("all.zip");

  @BeforeEach
  void packThreeSeries() {
    archive =
        TestFiles.write(
            folder,
            "all.zip",
            TestFiles.zip(
                "BTCUSDT/1d/2024-07-01.json",
                "[[" + BAR.trim() + "]]",
                "ETHUSDT/1d/2024-07-01.json",
                "[[" + BAR.trim() + "]]",
                "ETHUSDT/1d/2024-07-02.json",
                "[[" + NEXT.trim() + "]]",
                "ETHUSDT/1w/2024-07-01.json",
                "[[" + BAR.trim() + "]]"));
  }

  private static ImportOptions options(
      String symbol, Timeframe timeframe, @Nullable String entries) {
    ImportOptions options =
        ImportOptions.of(
            new SeriesKey(new InstrumentId(symbol, "TEST"), timeframe), ContinuousCalendar.UTC);
    return entries == null ? options : options.withEntries(entries);
  }

  private String refusal(String symbol, Timeframe timeframe, @Nullable String entries) {
    ImportOptions options = options(symbol, timeframe, entries);
    return assertThrows(ImportException.class, () -> TestFiles.read(archive, options)).getMessage();
  }

  private long kept(String symbol, Timeframe timeframe, @Nullable String entries) {
    return TestFiles.read(archive, options(symbol, timeframe, entries)).report().kept();
  }

  @Test
  void refusesSeveralTimeframesAndNamesTheFilterThatFits() {
    assertEquals(
        "all.zip holds 2 series where one is to be read: choose one with --entries ETHUSDT/1d/ or"
            + " --entries ETHUSDT/1w/",
        refusal("ETHUSDT", Timeframe.ONE_DAY, "ETHUSDT*"));
    assertEquals(2, kept("ETHUSDT", Timeframe.ONE_DAY, "ETHUSDT/1d/"));
  }

  @Test
  void refusesSeveralSymbolsWithAFilterAndWithout() {
    String expected =
        "all.zip holds 3 series where one is to be read: choose one with --entries ETHUSDT/1w/ or"
            + " --entries BTCUSDT/1d/ or --entries ETHUSDT/1d/";
    assertEquals(expected, refusal("ETHUSDT", Timeframe.ONE_WEEK, null));
    assertEquals(expected, refusal("ETHUSDT", Timeframe.ONE_WEEK, "*"));
  }

  @Test
  void refusesATimeframeThatContradictsTheNames() {
    assertEquals(
        "all.zip, ETHUSDT/1w/2024-07-01.json: its name says 1w, but the timeframe is 1d: say"
            + " --timeframe 1w or --entries ETHUSDT/1d/",
        refusal("ETHUSDT", Timeframe.ONE_DAY, "ETHUSDT/1w"));
    assertEquals(1, kept("ETHUSDT", Timeframe.ONE_WEEK, "ETHUSDT/1w"));
  }

  @Test
  void refusesAnotherSymbolWhileTheArchiveHasTheWantedOne() {
    assertEquals(
        "all.zip, BTCUSDT/1d/2024-07-01.json: its name says BTCUSDT, but the instrument is"
            + " ETHUSDT.TEST: say --entries ETHUSDT/1d/",
        refusal("ETHUSDT", Timeframe.ONE_DAY, "BTC*"));
    assertEquals(1, kept("XBT", Timeframe.ONE_DAY, "BTC*"));
  }

  @Test
  void namesAFilterThatFitsWhenNothingMatches() {
    assertEquals(
        "all.zip holds nothing that matches 'ETHUSDT/1d/#.json': choose a series with --entries"
            + " ETHUSDT/1d/",
        refusal("ETHUSDT", Timeframe.ONE_DAY, "ETHUSDT/1d/#.json"));
  }

  @Test
  void takesASoleEntryOfAnyName() {
    Path sole = TestFiles.write(folder, "nvda.zip", TestFiles.zip("nvda.csv", BAR));
    ImportOptions options = options("NVIDIA", Timeframe.ONE_DAY, null);
    assertEquals(1, TestFiles.read(sole, options).report().kept());
  }

  @Test
  void listsEachSeriesWithAFilterThatChoosesIt() {
    assertEquals(
        List.of(
            "--entries BTCUSDT/1d/  BTCUSDT  1d  1 file",
            "--entries ETHUSDT/1d/  ETHUSDT  1d  2 files",
            "--entries ETHUSDT/1w/  ETHUSDT  1w  1 file"),
        BarFileEntries.describe(archive));
  }

  @Test
  void quotesFiltersWithAStarAndTellsTradesFromQuotes() {
    archive =
        TestFiles.write(
            folder,
            "flat.zip",
            TestFiles.zip(
                "20240701_a_minute_trade.csv", BAR,
                "20240701_a_minute_quote.csv", BAR,
                "20240702_a_minute_trade.csv", NEXT,
                "20240702_a_minute_quote.csv", NEXT));
    assertEquals(
        List.of(
            "--entries \"*_a_minute_quote.csv\"  A  1m  quotes  2 files",
            "--entries \"*_a_minute_trade.csv\"  A  1m  trades  2 files"),
        BarFileEntries.describe(archive));
    assertEquals(2, kept("A", Timeframe.ONE_MINUTE, "*_a_minute_trade.csv"));
  }
}
