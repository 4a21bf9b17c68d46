package candlewright.datafeed.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Shape of the demo market: instruments, grid, range, outage.
final class DemoMarketTest {
  private static final long MINUTE = 60_000;
  private final DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);

  @Test
  void thereAreSixInstrumentsWithRulesOfTheirOwn() {
    List<Instrument> instruments = market.instruments();
    assertEquals(
        "[BTCUSDT.DEMO, ETHUSDT.DEMO, BNBUSDT.DEMO, SOLUSDT.DEMO, XRPUSDT.DEMO, DOGEUSDT.DEMO]",
        instruments.stream().map(Instrument::id).toList().toString());
    assertEquals("0.01", instruments.getFirst().tick().toString());
    assertEquals("0.00001", instruments.getFirst().lot().toString());
    assertEquals("0.00001", instruments.getLast().tick().toString());
    assertEquals("1", instruments.getLast().lot().toString());
  }

  @Test
  void theTwoYearsAreWholeAndLieOnTheGrids() {
    // 2024 is a leap year: 731 days of 1,440 minutes.
    int minutes = 731 * 1_440;
    long outage = (at("2024-09-17T05:30:00Z") - at("2024-09-17T02:00:00Z")) / MINUTE;
    int outages = 0;
    for (Instrument instrument : market.instruments()) {
      BarSeries bars = market.bars(instrument.id());
      assertEquals(at("2024-01-01T00:00:00Z"), bars.openTime(0));
      assertEquals(at("2025-12-31T23:59:00Z"), bars.openTime(bars.size() - 1));
      long missing = 0;
      for (int i = 0; i < bars.size(); i++) {
        if (i > 0 && bars.openTime(i) - bars.openTime(i - 1) != MINUTE) {
          outages++;
          missing = (bars.openTime(i) - bars.openTime(i - 1)) / MINUTE - 1;
          assertEquals("SOLUSDT.DEMO", instrument.id().toString());
          assertEquals(at("2024-09-17T05:30:00Z"), bars.openTime(i));
          assertEquals(outage, missing);
        }
        double least = Math.min(bars.open(i), Math.min(bars.low(i), bars.close(i)));
        double most = Math.max(bars.open(i), Math.max(bars.high(i), bars.close(i)));
        if (!(bars.low(i) > 0
            && bars.low(i) == least
            && bars.high(i) == most
            && bars.volume(i) > 0
            && instrument.tick().divides(bars.open(i))
            && instrument.tick().divides(bars.high(i))
            && instrument.tick().divides(bars.low(i))
            && instrument.tick().divides(bars.close(i))
            && instrument.lot().divides(bars.volume(i)))) {
          throw new AssertionError(instrument.id() + ": " + bars.bar(i));
        }
      }
      assertEquals(minutes - missing, bars.size());
    }
    assertEquals(1, outages);
  }

  @Test
  void aPartIsTheSameAsThatPartOfTheWhole() {
    InstrumentId id = InstrumentId.parse("SOLUSDT.DEMO");
    BarSeries whole = market.bars(id);
    // Begins within the outage and within a step of the volatility.
    TimeRange range = new TimeRange(at("2024-09-17T03:07:00Z"), at("2024-11-02T10:31:00Z"));
    BarSeries part = market.bars(id, range);
    BarSeries expected = whole.slice(range);
    assertEquals(expected.size(), part.size());
    assertEquals(at("2024-09-17T05:30:00Z"), part.openTime(0));
    for (int i = 0; i < part.size(); i++) {
      if (!expected.bar(i).equals(part.bar(i))) {
        assertEquals(expected.bar(i), part.bar(i));
      }
    }
  }

  @Test
  void rangesAreCutToTheTwoYears() {
    InstrumentId id = market.instruments().getFirst().id();
    assertEquals(0, market.bars(id, new TimeRange(0, at("2024-01-01T00:00:00Z"))).size());
    assertEquals(
        0, market.bars(id, new TimeRange(at("2026-01-01T00:00:00Z"), Long.MAX_VALUE)).size());
    assertEquals(731 * 1_440, market.bars(id, TimeRange.ALL).size());
    // The bar opened half a minute after the range's start is its first.
    long odd = at("2024-01-01T00:00:30Z");
    assertEquals(
        at("2024-01-01T00:01:00Z"),
        market.bars(id, new TimeRange(odd, odd + 2 * MINUTE)).openTime(0));
  }

  @Test
  void anotherSeedIsAnotherMarket() {
    Set<Double> closes = new HashSet<>();
    TimeRange hour = new TimeRange(at("2024-01-01T00:00:00Z"), at("2024-01-01T01:00:00Z"));
    for (long seed = 0; seed < 20; seed++) {
      closes.add(new DemoMarket(seed).bars(market.instruments().getFirst().id(), hour).close(59));
    }
    assertEquals(20, closes.size());
  }

  @Test
  void anUnknownInstrumentIsNamedWithTheOnesThereAre() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> market.bars(InstrumentId.parse("BTCUSDT.BINANCE")));
    assertEquals(
        "the demo market has no BTCUSDT.BINANCE: use one of [BTCUSDT.DEMO, ETHUSDT.DEMO,"
            + " BNBUSDT.DEMO, SOLUSDT.DEMO, XRPUSDT.DEMO, DOGEUSDT.DEMO]",
        refused.getMessage());
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
