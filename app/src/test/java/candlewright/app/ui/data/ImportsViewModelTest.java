package candlewright.app.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.FileImport;
import candlewright.app.data.StoredCatalogue;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.SampleFiles;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.work.Toasts;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.WriteSummary;
import candlewright.datafeed.csv.BarFilePreview;
import candlewright.datafeed.csv.RowIssue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsViewModelTest {
  private final ByHand hand = new ByHand();
  private BarStore store;
  private ImportsViewModel imports;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    store = StoredMinutes.open(folder.resolve("home"));
    CatalogueViewModel catalogue = new CatalogueViewModel(new StoredCatalogue(store), hand.jobs());
    imports =
        new ImportsViewModel(
            store, new WriteTurn(), hand.jobs(), new Toasts(), catalogue, catalogue::refresh);
  }

  @AfterEach
  void close() {
    store.close();
    assertNull(hand.problems().currentProperty().get());
  }

  private ImportDraft add(Path file) {
    imports.add(List.of(file));
    hand.runAll();
    return Objects.requireNonNull(imports.shownProperty().get());
  }

  private static BarFilePreview preview(ImportDraft draft) {
    return Objects.requireNonNull(draft.previewProperty().get());
  }

  private static BarFilePreview.Values bar(ImportDraft draft, int row) {
    return preview(draft).rows().get(row).bar().orElseThrow();
  }

  private FileImport.Result run(ImportDraft draft) {
    imports.start(draft);
    hand.runAll();
    assertEquals("", draft.faultProperty().get());
    return Objects.requireNonNull(draft.resultProperty().get());
  }

  @Test
  void aFileIsUnderstoodAndReadAndToldAbout() {
    ImportDraft draft = add(SampleFiles.withDefects(folder));
    assertEquals("ADAUSDT", draft.symbolProperty().get());
    assertEquals(Timeframe.ONE_HOUR, draft.timeframeProperty().get());
    assertEquals(ImportState.READY, draft.stateProperty().get());
    BarFilePreview.Reading reading = preview(draft).reading().orElseThrow();
    assertEquals(';', reading.delimiter());
    assertEquals(',', reading.decimal());
    assertEquals(60.0, bar(draft, 0).open());
    assertEquals("open 'abc,7' is not a number", preview(draft).rows().get(3).problem());

    FileImport.Result result = run(draft);
    assertEquals(ImportState.DONE, draft.stateProperty().get());
    assertEquals(471, result.report().rowsRead());
    assertEquals(3, result.report().rejected());
    assertEquals(1, result.report().identical());
    assertEquals(
        List.of(5L, 8L, 10L, 12L), result.report().issues().stream().map(RowIssue::line).toList());
    assertEquals(new WriteSummary(467, 0, 0, 0), result.outcome().orElseThrow().summary());
    assertEquals(467, store.catalogue().getFirst().bars());
  }

  @Test
  void theSameFileAgainIsFoundEqual() {
    Path file = SampleFiles.withDefects(folder);
    run(add(file));
    imports.leave();
    FileImport.Result again = run(add(file));
    assertEquals(new WriteSummary(0, 0, 467, 0), again.outcome().orElseThrow().summary());
  }

  @Test
  void aCorrectedChoiceChangesTheRowsAndTheImport() {
    Path file =
        SampleFiles.write(
            folder.resolve("XYZUSD_1d.csv"),
            List.of(
                "date;open;high;low;close",
                "2026-01-05;1,234;1,250;1,200;1,240",
                "2026-01-06;1,240;1,260;1,230;1,255"));
    ImportDraft draft = add(file);
    assertEquals(1.234, bar(draft, 0).open());
    draft.decimalProperty().set('.');
    hand.runAll();
    assertEquals(1234.0, bar(draft, 0).open());
    draft.columnsProperty().set(List.of("date", "open", "high", "low", "-"));
    hand.runAll();
    assertFalse(draft.faultProperty().get().isEmpty());
    assertEquals(ImportState.REFUSED, draft.stateProperty().get());
    imports.reset(draft);
    draft.decimalProperty().set('.');
    hand.runAll();
    run(draft);
    assertEquals(2, store.catalogue().getFirst().bars());
    assertEquals(
        1234.0, store.read(store.catalogue().getFirst().key(), TimeRange.ALL).bars().open(0));
  }

  @Test
  void aWrongTimeframeIsRefusedInOneSentence() {
    ImportDraft draft = add(SampleFiles.withDefects(folder));
    draft.timeframeProperty().set(Timeframe.ONE_DAY);
    hand.runAll();
    assertEquals(ImportState.REFUSED, draft.stateProperty().get());
    assertEquals(
        "ADAUSDT_1h.csv: rows are 1 hour apart, but the timeframe is 1d. Correct the choices beside"
            + " the rows.",
        draft.faultProperty().get());
    draft.timeframeProperty().set(Timeframe.ONE_HOUR);
    draft.symbolProperty().set("");
    hand.runAll();
    assertEquals(
        "The file does not say whose bars it holds. Write the symbol, such as BTCUSDT.",
        draft.faultProperty().get());
    draft.symbolProperty().set("ADAUSDT");
    draft.tickProperty().set("abc");
    hand.runAll();
    assertEquals(ImportState.REFUSED, draft.stateProperty().get());
    assertTrue(draft.faultProperty().get().contains("'abc'"), draft.faultProperty().get());
  }

  @Test
  void theTimeframeIsToldByTheRowsWhereTheNameSaysNone() {
    ImportDraft draft = add(SampleFiles.minutes(folder.resolve("btcusdt.csv"), 100));
    assertEquals(Timeframe.ONE_MINUTE, draft.timeframeProperty().get());
    assertEquals(ImportState.READY, draft.stateProperty().get());
  }

  @Test
  void aCanceledImportStoresNothing() {
    // More than two batches, so that some are on their way when it is canceled.
    ImportDraft draft = add(SampleFiles.minutes(folder.resolve("BTCUSDT_1m.csv"), 150_000));
    imports.start(draft);
    Objects.requireNonNull(draft.jobProperty().get()).cancel();
    hand.runAll();
    assertEquals(ImportState.CANCELED, draft.stateProperty().get());
    assertEquals(List.of(), store.catalogue());
    FileImport.Result again = run(draft);
    assertEquals(150_000, again.report().kept());
  }

  @Test
  void aFileThatChangedSinceItWasShownIsNotImported() throws Exception {
    Path file = SampleFiles.withDefects(folder);
    ImportDraft draft = add(file);
    Files.writeString(file, "more\n", StandardOpenOption.APPEND);
    imports.start(draft);
    hand.runAll();
    assertEquals(ImportState.FAILED, draft.stateProperty().get());
    assertEquals(
        "ADAUSDT_1h.csv has changed since its rows were shown, so nothing of it was stored. Look at"
            + " the rows again, then import it.",
        draft.faultProperty().get());
    assertEquals(List.of(), store.catalogue());
    Files.delete(file);
    imports.add(List.of(file));
    hand.runAll();
    assertTrue(
        draft.faultProperty().get().startsWith("ADAUSDT_1h.csv does not exist: check the path "),
        draft.faultProperty().get());
  }

  @Test
  void aFileThatIsNoneOfBarsIsRefusedInOneSentence() {
    ImportDraft draft =
        add(SampleFiles.write(folder.resolve("notes_1d.csv"), List.of("dear diary", "it rained")));
    assertEquals(ImportState.REFUSED, draft.stateProperty().get());
    assertEquals(
        "notes_1d.csv, line 1 'dear diary' does not have five columns or more: bars need time,"
            + " open, high, low and close",
        draft.faultProperty().get());
    assertNotNull(draft.previewProperty().get());
    ImportDraft gone = add(folder.resolve("nowhere_1d.csv"));
    assertEquals(
        "nowhere_1d.csv does not exist: check the path " + folder.resolve("nowhere_1d.csv"),
        gone.faultProperty().get());
    imports.drop(gone);
    assertEquals(draft, imports.shownProperty().get());
  }
}
