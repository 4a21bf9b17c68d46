package candlewright.datafeed.csv;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarFilePreviewTest {
  private static final InstrumentId ID = new InstrumentId("ABC", "TEST");

  @TempDir private Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static ImportOptions options(Timeframe timeframe) {
    return ImportOptions.of(new SeriesKey(ID, timeframe), ContinuousCalendar.UTC);
  }

  @Test
  void showsRowsAsAnImportReadsThem() throws IOException {
    Path file =
        file(
            "a.csv",
            "Date;Time;Open;High;Low;Close;Vol",
            "05.01.2026;13:00;1,5;2,5;1,0;2,0;10",
            "25.01.2026;14:00;2,0;1,5;1,0;1,5;x");
    BarFilePreview preview = BarFilePreview.of(file, options(Timeframe.ONE_HOUR));
    BarFilePreview.Reading reading = preview.reading().orElseThrow();
    assertEquals(';', reading.delimiter());
    assertEquals(',', reading.decimal());
    assertEquals(
        List.of("date", "clock", "open", "high", "low", "close", "volume"), reading.columns());
    assertEquals(BarFilePreview.TimeText.DATE, reading.time());
    // Only the second date tells that the day comes first.
    assertTrue(reading.ordered());
    assertEquals(DateOrder.DAY_FIRST, reading.dateOrder());
    assertEquals("Date", preview.header().getFirst());
    BarFilePreview.Row first = preview.rows().getFirst();
    assertEquals(2, first.line());
    // 5 January 2026, 13:00 UTC.
    assertEquals(
        Optional.of(new BarFilePreview.Values(1_767_618_000_000L, 1.5, 2.5, 1.0, 2.0, 10)),
        first.bar());
    assertEquals("volume 'x' is not a number", preview.rows().get(1).problem());
    assertEquals(Optional.empty(), preview.problem());
  }

  @Test
  void columnsThatItNamesLeadAnImportToTheSame() throws IOException {
    Path file =
        file(
            "b.csv",
            "2026-01-05,1.5,2.5,1.0,2.0,10",
            "2026-01-06,2.0,2.5,1.5,2.1,11",
            "2026-01-07,2.1,2.6,2.0,2.2,12");
    BarFilePreview found = BarFilePreview.of(file, options(Timeframe.ONE_DAY));
    List<String> columns = found.reading().orElseThrow().columns();
    assertEquals(Optional.of(Timeframe.ONE_DAY), found.reading().orElseThrow().step());
    BarFilePreview again = BarFilePreview.of(file, options(Timeframe.ONE_DAY).withColumns(columns));
    assertEquals(found.rows(), again.rows());
    List<String> swapped = new ArrayList<>(columns);
    swapped.set(1, "close");
    swapped.set(4, "open");
    BarFilePreview other = BarFilePreview.of(file, options(Timeframe.ONE_DAY).withColumns(swapped));
    assertEquals(2.0, other.rows().getFirst().bar().orElseThrow().open());
    assertEquals(1.5, other.rows().getFirst().bar().orElseThrow().close());
  }

  @Test
  void namesThatAreNotEnoughAreRefused() throws IOException {
    Path file = file("c.csv", "2026-01-05,1.5,2.5,1.0,2.0", "2026-01-06,2.0,2.5,1.5,2.1");
    BarFilePreview preview =
        BarFilePreview.of(
            file,
            options(Timeframe.ONE_DAY).withColumns(List.of("date", "open", "high", "low", "-")));
    assertEquals(
        Optional.of(
            "the columns [date, open, high, low, -] are not enough: bars need time, open, high, low"
                + " and close"),
        preview.problem());
    assertTrue(preview.choiceHelps());
  }

  @Test
  void rowsOfAnUnknownFileAreShownAllTheSame() throws IOException {
    Path file = file("d.csv", "a,b", "1,2");
    BarFilePreview preview = BarFilePreview.of(file, options(Timeframe.ONE_DAY));
    assertEquals(Optional.empty(), preview.reading());
    assertEquals(List.of("1", "2"), preview.rows().get(1).values());
    assertTrue(preview.problem().orElseThrow().contains("five columns"), "what is missing");
    assertRefused(
        ImportException.class,
        () -> BarFilePreview.of(folder.resolve("none.csv"), options(Timeframe.ONE_DAY)),
        "none.csv does not exist");
  }

  @Test
  void progressReachesTheWholeFile() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("timestamp,open,high,low,close");
    for (int i = 0; i < 50_000; i++) {
      lines.add((1_767_571_200_000L + i * 60_000L) + ",1,2,1,2");
    }
    Path file = Files.write(folder.resolve("e.csv"), lines);
    List<Double> seen = new ArrayList<>();
    BarFileImport.read(file, options(Timeframe.ONE_MINUTE), _ -> {}, seen::add);
    // 50,000 rows hold six strides of 8,192.
    assertEquals(6, seen.size());
    for (int i = 1; i < seen.size(); i++) {
      assertTrue(seen.get(i) >= seen.get(i - 1) && seen.get(i) <= 1, "goes on");
    }
    assertTrue(seen.getFirst() > 0.1 && seen.getLast() > 0.9, () -> "from 16 to 98 %, was " + seen);
  }
}
