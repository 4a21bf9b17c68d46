package candlewright.core.port;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Bar;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Seeds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every {@link BarStore} promises.
public abstract class BarStoreContract {
  protected static final Instrument BTC = instrument("BTCUSDT", 2);
  protected static final SeriesKey KEY = new SeriesKey(BTC.id(), Timeframe.ONE_MINUTE);
  protected static final Provenance DEMO = new Provenance(Origin.DEMO, "generator");
  protected static final Provenance STREAM = new Provenance(Origin.STREAM, "wss trades");
  protected static final Provenance FILE = new Provenance(Origin.IMPORT, "a.csv");
  protected static final Provenance VENUE = new Provenance(Origin.VENUE, "klines");

  private static final List<Origin> ORIGINS = List.of(Origin.values());
  private static final long MINUTE = 60_000;

  /// 31 December 2024, 23:00 UTC: minute 60 is the first of January.
  protected static final long START = Instant.parse("2024-12-31T23:00:00Z").toEpochMilli();

  private static final Instant NOW = Instant.parse("2025-01-02T03:04:05Z");

  protected BarStore store;

  /// Opens an empty store that takes its time from `clock`.
  protected abstract BarStore open(InstantSource clock);

  @BeforeEach
  void openStore() {
    store = open(InstantSource.fixed(NOW));
    store.saveInstrument(BTC);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void keepsTheNewestRulesOfAnInstrument() {
    assertEquals(Optional.of(BTC), store.instrument(BTC.id()));
    Instrument finer = instrument("BTCUSDT", 3);

    assertEquals(finer.withVersion(2), store.saveInstrument(finer));
    assertEquals(finer.withVersion(2), store.saveInstrument(finer), "saved twice");
    assertEquals(Optional.of(finer.withVersion(2)), store.instrument(BTC.id()));
    assertEquals(BTC.withVersion(3), store.saveInstrument(BTC), "changed back");
  }

  @Test
  void listsInstrumentsBySymbolAndVenue() {
    Instrument ada = instrument("ADAUSDT", 4);
    store.saveInstrument(ada);
    store.saveInstrument(instrument("BTCUSDT", 1));

    assertEquals(List.of(ada, instrument("BTCUSDT", 1).withVersion(2)), store.instruments());
    assertEquals(Optional.empty(), store.instrument(new InstrumentId("XRPUSDT", "TEST")));
  }

  @Test
  void readsBackWhatWasWrittenBitForBit() {
    BarColumns columns = new BarColumns(3);
    columns.add(START, 0.1, 0.3, 0.1, 0.2, 1e-8);
    columns.add(START + MINUTE, 1 / 3.0, Math.nextUp(1 / 3.0), 1e-300, 1 / 3.0, 1e17 / 3);
    columns.add(START + 2 * MINUTE, 0, 0, 0, 0, 0);
    BarSeries written = BarSeries.of(KEY, BTC.calendar(), columns);
    BarSeries copy = written.slice(new TimeRange(0, START + MINUTE));

    store.write(written, FILE);

    assertBars(written, store.read(KEY, TimeRange.ALL));
    assertBars(copy, store.read(KEY, new TimeRange(0, START + MINUTE)));
    assertEquals(1, store.read(KEY, new TimeRange(0, START + MINUTE)).bars().priceScale());
  }

  @Test
  void readsTheBarsOpenedWithinTheRange() {
    store.write(bars(10, 0, 1, 59, 60, 61), FILE);

    assertEquals("1 59 60", minutes(range(1, 61)));
    assertEquals("60", minutes(range(60, 61)));
    assertEquals("", minutes(range(62, 99)));
    assertEquals("", minutes(range(60, 60)));
  }

  @Test
  void readsAnEmptySeriesOfAKnownInstrumentAndRefusesAnUnknownOne() {
    assertTrue(store.read(KEY, TimeRange.ALL).bars().isEmpty());
    SeriesKey unknown = new SeriesKey(new InstrumentId("XRPUSDT", "TEST"), Timeframe.ONE_DAY);

    assertRefused(StoreException.class, () -> store.read(unknown, TimeRange.ALL), "XRPUSDT.TEST");
    assertThrows(StoreException.class, () -> store.begin(unknown, FILE));
    store.write(bars(10, 0), FILE);
  }

  @Test
  void countsWhatAWriteDid() {
    assertEquals(new WriteSummary(3, 0, 0, 0), store.write(bars(10, 0, 1, 2), FILE));
    assertEquals(new WriteSummary(0, 0, 3, 0), store.write(bars(10, 0, 1, 2), FILE), "again");
    assertEquals(new WriteSummary(1, 2, 0, 0), store.write(bars(11, 1, 2, 3), FILE));
    assertEquals(new WriteSummary(1, 0, 0, 2), store.write(bars(12, 2, 3, 4), STREAM));
    assertEquals(new WriteSummary(0, 1, 1, 0), store.write(mixed(), VENUE));

    assertEquals("0=10 1=11 2=11 3=9 4=12", prices());
  }

  private BarSeries mixed() {
    BarColumns columns = new BarColumns(2);
    add(columns, 2, 11);
    add(columns, 3, 9);
    return BarSeries.of(KEY, BTC.calendar(), columns);
  }

  @Test
  void keepsBarsThatAHigherOriginConfirmedFromALowerOne() {
    store.write(bars(10, 0), STREAM);
    assertEquals(new WriteSummary(0, 0, 1, 0), store.write(bars(10, 0), VENUE));
    assertEquals(new WriteSummary(0, 0, 0, 1), store.write(bars(11, 0), FILE));
    assertEquals("0=10", prices());
    assertEquals("0..0 klines", provenance());
    assertEquals(new TimeRange(START, START + 1), store.provenance(KEY).getFirst().range());
  }

  @Test
  void leavesTheSourceOfBarsThatAnotherSourceOfTheSameOriginRepeats() {
    store.write(bars(10, 0, 1), FILE);
    store.write(bars(10, 0, 1, 2), new Provenance(Origin.IMPORT, "b.csv"));
    assertEquals("0..1 a.csv, 2..2 b.csv", provenance());
  }

  @Test
  void keepsTheFirstOfTwoBarsOfOneWrite() {
    try (BarWrite write = store.begin(KEY, FILE)) {
      write.add(bars(10, 5, 6));
      write.add(bars(11, 4, 5));
      write.add(bars(12, 5, 60, 61));
      write.add(bars(13, 0, 61));
      assertEquals(new WriteSummary(6, 0, 0, 0), write.commit());
    }
    assertEquals("0=13 4=11 5=10 6=10 60=12 61=12", prices());
  }

  @Test
  void showsNothingOfAWriteBeforeItsCommit() {
    store.write(bars(10, 0), FILE);
    try (BarWrite write = store.begin(KEY, FILE)) {
      write.add(bars(11, 0, 1));
      assertEquals("0=10", prices());
      write.commit();
      assertEquals("0=11 1=11", prices());
    }
    assertEquals("0=11 1=11", prices());
  }

  @Test
  void rollsBackAWriteThatIsClosedWithoutACommit() {
    store.write(bars(10, 0), FILE);
    try (BarWrite write = store.begin(KEY, FILE)) {
      write.add(bars(11, 0, 1));
    }
    assertEquals("0=10", prices());
    assertEquals(new WriteSummary(1, 1, 0, 0), store.write(bars(11, 0, 1), FILE));
  }

  @Test
  void refusesASecondWriteWhileOneIsOpen() {
    try (BarWrite write = store.begin(KEY, FILE)) {
      assertRefused(StoreException.class, () -> store.begin(KEY, FILE), "write");
      write.add(bars(10, 0));
      write.commit();
    }
    assertEquals("0=10", prices());
  }

  @Test
  void refusesBarsOfAnotherSeries() {
    SeriesKey hours = new SeriesKey(BTC.id(), Timeframe.ONE_HOUR);
    BarSeries other = BarSeries.of(hours, BTC.calendar(), new BarColumns(0));
    try (BarWrite write = store.begin(KEY, FILE)) {
      assertRefused(IllegalArgumentException.class, () -> write.add(other), "BTCUSDT.TEST 1h");
    }
  }

  @Test
  void namesTheSourceOfEverySpan() {
    store.write(bars(10, 0, 1, 2, 3, 60, 61), FILE);
    assertEquals("0..61 a.csv", provenance());

    store.write(bars(11, 2, 3), VENUE);
    long end = START + MINUTE + 1;
    assertEquals(new TimeRange(START, end), store.provenance(KEY).getFirst().range());
    store.write(bars(12, 62, 64), STREAM);
    store.write(bars(13, 64), VENUE);
    assertEquals(
        START + 62 * MINUTE + 1, store.provenance(KEY).get(3).range().to(), "cut in the tail");
    store.delete(KEY, range(64, 65));
    store.write(bars(13, 3, 61, 63), STREAM);
    assertEquals("0..1 a.csv, 2..3 klines, 60..61 a.csv, 62..63 wss trades", provenance());

    store.delete(KEY, range(1, 3));
    assertEquals("0..0 a.csv, 3..3 klines, 60..61 a.csv, 62..63 wss trades", provenance());
    assertEquals(NOW, store.provenance(KEY).getFirst().writtenAt());
    assertEquals(Origin.VENUE, store.provenance(KEY).get(1).provenance().origin());
  }

  @Test
  void listsWhatItHolds() {
    assertEquals(List.of(), store.catalogue());
    SeriesKey days = new SeriesKey(BTC.id(), Timeframe.ONE_DAY);
    BarColumns day = new BarColumns(1);
    day.add(START, 1, 1, 1, 1, 1);
    store.write(BarSeries.of(days, BTC.calendar(), day), FILE);
    store.write(bars(10, 1, 59, 60), FILE);

    List<SeriesSummary> lines = store.catalogue();
    assertEquals(List.of(KEY, days), lines.stream().map(SeriesSummary::key).toList());
    SeriesSummary line = lines.getFirst();
    assertEquals(3, line.bars());
    assertEquals(START + MINUTE, line.firstOpenTime());
    assertEquals(START + 60 * MINUTE, line.lastOpenTime());
    assertTrue(line.bytes() > 0);

    store.delete(days, TimeRange.ALL);
    assertEquals(List.of(KEY), store.catalogue().stream().map(SeriesSummary::key).toList());
  }

  @Test
  void deletesTheBarsOfARange() {
    store.write(bars(10, 0, 1, 59, 60, 61), FILE);
    assertEquals(2, store.delete(KEY, range(1, 60)));
    assertEquals("0=10 60=10 61=10", prices());
    assertEquals(0, store.delete(KEY, range(1, 60)));
    assertEquals(0, store.delete(KEY, range(60, 60)));
    assertEquals(3, store.delete(KEY, TimeRange.ALL));
    assertEquals("", prices());
    assertEquals(List.of(), store.provenance(KEY));
    assertEquals(new WriteSummary(1, 0, 0, 0), store.write(bars(11, 60), DEMO));
  }

  @Test
  void bringsBackWhatWasSetAside() {
    store.write(bars(10, 0, 1, 2, 59, 60, 61), FILE);
    store.write(bars(11, 1), VENUE);
    store.pin("run", KEY, range(0, 60));
    BarSeries before = store.read(KEY, TimeRange.ALL).bars();

    assertEquals(6, store.setAside("one", List.of(KEY)));
    assertEquals("", prices());
    assertEquals(List.of(), store.catalogue());
    assertEquals(List.of(), store.provenance(KEY));
    assertEquals(List.of(new SetAside("one", KEY, 6)), store.asides());
    assertEquals("0=10 1=11 2=10 59=10", prices(store.readPinned("run", KEY)));
    store.unpin("run");

    assertEquals(6, store.putBack("one"));
    assertBars(before, store.read(KEY, TimeRange.ALL));
    assertEquals("0..0 a.csv, 1..1 klines, 2..61 a.csv", provenance());
    assertEquals(List.of(), store.asides());
    assertEquals(0, store.putBack("one"));
  }

  @Test
  void leavesBarsThatWereStoredSinceOthersWereSetAside() {
    store.write(bars(10, 0, 1, 2, 60), VENUE);
    store.setAside("one", List.of(KEY));
    store.write(bars(12, 1, 3), FILE);
    store.putBack("one");
    assertEquals("0=10 1=12 2=10 3=12 60=10", prices());
    assertEquals("0..0 klines, 1..1 a.csv, 2..2 klines, 3..3 a.csv, 60..60 klines", provenance());
  }

  @Test
  void forgetsWhatWasSetAside() {
    store.write(bars(10, 0, 60), FILE);
    store.setAside("one", List.of(KEY));
    store.forget("one");
    assertEquals(List.of(), store.asides());
    assertEquals(0, store.putBack("one"));
    assertEquals("", prices());
  }

  @Test
  void keepsPinnedBarsAsTheyWere() {
    store.write(bars(10, 0, 1, 59, 60, 61), FILE);
    store.pin("run a", KEY, range(1, 61));
    store.write(bars(11, 0, 1, 2, 60), FILE);
    store.pin("run b", KEY, range(1, 61));
    store.delete(KEY, TimeRange.ALL);

    assertEquals("1=10 59=10 60=10", prices(store.readPinned("run a", KEY)));
    assertEquals("1=11 2=11 59=10 60=11", prices(store.readPinned("run b", KEY)));
    store.unpin("run a");
    assertEquals("1=11 2=11 59=10 60=11", prices(store.readPinned("run b", KEY)));
    assertThrows(StoreException.class, () -> store.readPinned("run a", KEY));
    assertEquals("", prices());
  }

  @Test
  void pinsASeriesOncePerOwner() {
    store.write(bars(10, 0, 1), FILE);
    store.pin("run", KEY, range(0, 1));
    store.write(bars(11, 0, 1), FILE);
    store.pin("run", KEY, range(1, 2));
    store.write(bars(12, 0, 1), FILE);

    assertEquals("1=11", prices(store.readPinned("run", KEY)));
    store.pin("empty", KEY, range(5, 5));
    assertEquals("", prices(store.readPinned("empty", KEY)));
    store.unpin("nobody");
  }

  @Test
  void givesReadersInOtherThreadsTheCommittedBars() throws InterruptedException {
    store.write(bars(10, 0), FILE);
    List<String> seen = new ArrayList<>();
    try (BarWrite write = store.begin(KEY, FILE)) {
      write.add(bars(11, 0, 60));
      Thread reader = Thread.ofPlatform().start(() -> seen.add(prices()));
      reader.join();
      write.commit();
    }
    assertEquals(List.of("0=10"), seen);
  }

  /// Random writes, deletes and pins against a map of bars and ranks.
  @Test
  void agreesWithAMapOfBars() {
    Seeds.forEach(
        30,
        random -> {
          store.delete(KEY, TimeRange.ALL);
          TreeMap<Long, Bar> held = new TreeMap<>();
          TreeMap<Long, Origin> ranks = new TreeMap<>();
          for (int step = 0; step < 12; step++) {
            if (random.nextInt(6) == 0) {
              long from = START + random.nextInt(3000) * MINUTE;
              long to = from + random.nextInt(2000) * MINUTE;
              long removed = held.subMap(from, to).size();
              held.subMap(from, to).clear();
              ranks.subMap(from, to).clear();
              assertEquals(removed, store.delete(KEY, new TimeRange(from, to)));
            } else {
              write(random, held, ranks);
            }
            assertEquals(List.copyOf(held.values()), list(store.read(KEY, TimeRange.ALL)));
          }
        });
  }

  private void write(SplittableRandom random, Map<Long, Bar> held, Map<Long, Origin> ranks) {
    Origin origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
    TreeMap<Long, Bar> given = new TreeMap<>();
    WriteSummary summary;
    try (BarWrite write = store.begin(KEY, new Provenance(origin, "random"))) {
      for (int batch = random.nextInt(1, 4); batch > 0; batch--) {
        BarColumns columns = new BarColumns(0);
        long time = START + random.nextInt(3000) * MINUTE;
        for (int i = random.nextInt(1, random.nextBoolean() ? 5 : 400); i > 0; i--) {
          Bar bar = new Bar(time, 5, 9, 1, random.nextInt(3, 5), random.nextInt(2));
          columns.add(bar);
          given.putIfAbsent(time, bar);
          time += MINUTE * random.nextInt(1, 3);
        }
        write.add(BarSeries.of(KEY, BTC.calendar(), columns));
      }
      summary = write.commit();
    }
    long[] counts = new long[4];
    given.forEach((time, bar) -> {
      Bar old = held.get(time);
      int rank = old == null ? 1 : origin.compareTo(ranks.get(time));
      counts[old == null ? 0 : old.equals(bar) ? 2 : rank >= 0 ? 1 : 3]++;
      if (rank >= 0) {
        held.put(time, bar);
        ranks.put(time, origin);
      }
    });
    assertEquals(new WriteSummary(counts[0], counts[1], counts[2], counts[3]), summary);
  }

  /// Returns bars of one price, opened so many minutes after {@link #START}.
  protected static BarSeries bars(double price, long... minutes) {
    BarColumns columns = new BarColumns(minutes.length);
    for (long minute : minutes) {
      add(columns, minute, price);
    }
    return BarSeries.of(KEY, BTC.calendar(), columns);
  }

  protected static TimeRange range(long fromMinute, long toMinute) {
    return new TimeRange(START + fromMinute * MINUTE, START + toMinute * MINUTE);
  }

  /// Returns minute and price of every stored bar.
  protected String prices() {
    return prices(store.read(KEY, TimeRange.ALL));
  }

  private static String prices(StoredBars stored) {
    List<String> texts = new ArrayList<>();
    for (Bar bar : list(stored)) {
      texts.add((bar.openTime() - START) / MINUTE + "=" + Math.round(bar.close()));
    }
    return String.join(" ", texts);
  }

  private String minutes(TimeRange range) {
    List<String> texts = new ArrayList<>();
    for (Bar bar : list(store.read(KEY, range))) {
      texts.add(Long.toString((bar.openTime() - START) / MINUTE));
    }
    return String.join(" ", texts);
  }

  private String provenance() {
    List<String> texts = new ArrayList<>();
    for (ProvenanceSpan span : store.provenance(KEY)) {
      texts.add(
          (span.range().from() - START) / MINUTE
              + ".."
              + (span.range().to() - 1 - START) / MINUTE
              + " "
              + span.provenance().source());
    }
    return String.join(", ", texts);
  }

  private static List<Bar> list(StoredBars stored) {
    assertEquals(List.of(), stored.damaged());
    List<Bar> list = new ArrayList<>();
    for (int i = 0; i < stored.bars().size(); i++) {
      list.add(stored.bars().bar(i));
    }
    return list;
  }

  /// Checks that the bars are the same in every bit.
  protected static void assertBars(BarSeries expected, StoredBars stored) {
    assertEquals(List.of(), stored.damaged());
    assertEquals(expected.key(), stored.bars().key());
    assertFalse(stored.bars().size() != expected.size(), () -> "holds " + stored.bars());
    for (int i = 0; i < expected.size(); i++) {
      // Records compare doubles by their bits.
      assertEquals(expected.bar(i), stored.bars().bar(i));
    }
  }

  private static void add(BarColumns columns, long minute, double price) {
    columns.add(START + minute * MINUTE, price, price + 0.5, price - 0.5, price, 1.25);
  }

  private static Instrument instrument(String symbol, int tickScale) {
    return Instrument.of(
        new InstrumentId(symbol, "TEST"),
        InstrumentKind.SPOT,
        symbol.substring(0, 3),
        "USDT",
        Increment.ofScale(tickScale),
        Increment.ofScale(5),
        ContinuousCalendar.UTC);
  }
}
