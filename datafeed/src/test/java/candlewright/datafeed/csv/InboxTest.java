package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
  private static final String BAR = "1719792000000,1,2,1,2,10\n";

  @TempDir Path folder;
  private final List<String> taken = new ArrayList<>();
  private final List<Inbox.Outcome> outcomes = new ArrayList<>();

  private ImportReport take(Path file, BarFileName name) {
    InstrumentId instrument = new InstrumentId(name.symbol(), name.venue().orElse("HOME"));
    SeriesKey key = new SeriesKey(instrument, name.timeframe());
    taken.add(key.toString());
    return BarFileImport.read(
        file, ImportOptions.of(key, ContinuousCalendar.UTC), batch -> assertFalse(batch.isEmpty()));
  }

  private Inbox inbox() {
    return new Inbox(folder, this::take, outcomes::add);
  }

  @Test
  void takesAFileOnceTwoLooksFindItUnchanged() throws IOException {
    try (Inbox inbox = inbox()) {
      Path file = TestFiles.write(folder, "BTCUSDT.BYBIT_1m.csv", BAR);
      inbox.look();
      assertEquals(List.of(), taken);

      Files.writeString(file, "1719792060000,1,2,1,2,10\n", StandardOpenOption.APPEND);
      inbox.look();
      assertEquals(List.of(), taken);

      inbox.look();
      assertEquals(List.of("BTCUSDT.BYBIT 1m"), taken);
    }
    assertFalse(Files.exists(folder.resolve("BTCUSDT.BYBIT_1m.csv")));
    assertTrue(Files.exists(folder.resolve("done/BTCUSDT.BYBIT_1m.csv")));
    String report = Files.readString(folder.resolve("done/BTCUSDT.BYBIT_1m.csv.txt"));
    assertTrue(report.contains("2 rows read, 2 kept"), report);
  }

  @Test
  void takesPackedFilesAndJsonByTheSameRule() {
    TestFiles.write(
        folder, "ETHUSDT_1m.csv.gz", TestFiles.gz(BAR.getBytes(StandardCharsets.UTF_8)));
    TestFiles.write(folder, "SOLUSDT_1m.zip", TestFiles.zip("x.csv", BAR));
    TestFiles.write(folder, "XRPUSDT_1m.json", "[[1719792000000,1,2,1,2,10]]");
    try (Inbox inbox = inbox()) {
      inbox.look();
      inbox.look();
    }
    taken.sort(null);
    assertEquals(List.of("ETHUSDT.HOME 1m", "SOLUSDT.HOME 1m", "XRPUSDT.HOME 1m"), taken);
    assertTrue(outcomes.stream().allMatch(Inbox.Outcome::imported));
  }

  @Test
  void keepsBothReportsWhenTheSameFileComesTwice() {
    try (Inbox inbox = inbox()) {
      for (int i = 0; i < 2; i++) {
        TestFiles.write(folder, "BTCUSDT_1m.csv", BAR);
        // The system's notice may come late; the tenth look needs none, and one more finds it
        // whole.
        for (int looks = 0; looks < 12; looks++) {
          inbox.look();
        }
      }
    }
    assertTrue(Files.exists(folder.resolve("done/BTCUSDT_1m.csv.txt")));
    assertTrue(Files.exists(folder.resolve("done/2-BTCUSDT_1m.csv.txt")));
  }

  @Test
  void setsAsideWhatItCannotNameOrRead() throws IOException {
    TestFiles.write(folder, "prices.csv", BAR);
    TestFiles.write(folder, "BTCUSDT_7m.csv", BAR);
    TestFiles.write(folder, "BTCUSDT_1m.csv", new byte[] {1, 2, 0, 4});
    try (Inbox inbox = inbox()) {
      inbox.look();
      inbox.look();
    }
    assertEquals(3, outcomes.size());
    assertTrue(outcomes.stream().noneMatch(Inbox.Outcome::imported));
    String unnamed = Files.readString(folder.resolve("failed/prices.csv.txt"));
    assertTrue(unnamed.contains("name it SYMBOL_TIMEFRAME.csv"), unnamed);
    String timeframe = Files.readString(folder.resolve("failed/BTCUSDT_7m.csv.txt"));
    assertTrue(timeframe.contains("'7m' is not a timeframe"), timeframe);
    String binary = Files.readString(folder.resolve("failed/BTCUSDT_1m.csv.txt"));
    assertTrue(binary.contains("is binary"), binary);
  }

  @Test
  void takesFilesInTheOrderOfTheirNames() {
    List<String> names = List.of("E", "B", "D", "A", "G", "C", "F", "I", "H");
    names.forEach(name -> TestFiles.write(folder, name + "_1m.csv", BAR));
    try (Inbox inbox = inbox()) {
      inbox.look();
      inbox.look();
    }
    List<String> sorted = names.stream().sorted().map(name -> name + ".HOME 1m").toList();
    assertEquals(sorted, taken);
    assertEquals(
        names.stream().sorted().map(name -> name + "_1m.csv").toList(),
        outcomes.stream().map(outcome -> outcome.file().getFileName().toString()).toList());
  }

  @Test
  void advisesNoOptionsBecauseItHasNone() {
    TestFiles.write(
        folder, "ETHUSDT_1d.zip", TestFiles.zip("ETHUSDT/1d/a.csv", BAR, "ETHUSDT/1w/a.csv", BAR));
    try (Inbox inbox = inbox()) {
      inbox.look();
      inbox.look();
    }
    assertEquals(
        List.of(
            "Not imported: ETHUSDT_1d.zip holds 2 series where one is to be read: name the file"
                + " after what it holds, SYMBOL_TIMEFRAME.csv, or import it with the import"
                + " command, which lets you choose"),
        outcomes.getFirst().lines());
  }

  @Test
  void leavesHiddenAndUnfinishedFilesAlone() {
    TestFiles.write(folder, ".BTCUSDT_1m.csv", BAR);
    TestFiles.write(folder, "BTCUSDT_1m.csv.part", BAR);
    try (Inbox inbox = inbox()) {
      inbox.look();
      inbox.look();
    }
    assertEquals(List.of(), outcomes);
    assertTrue(Files.exists(folder.resolve(".BTCUSDT_1m.csv")));
  }

  @Test
  void looksByItselfOnTheSchedulerItIsGiven() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        Inbox inbox = new Inbox(folder, this::take, outcome -> done.countDown())) {
      inbox.start(scheduler, Duration.ofMillis(5));
      TestFiles.write(folder, "BTCUSDT_1m.csv", BAR);
      assertTrue(done.await(30, TimeUnit.SECONDS));
      scheduler.shutdownNow();
    }
  }
}
