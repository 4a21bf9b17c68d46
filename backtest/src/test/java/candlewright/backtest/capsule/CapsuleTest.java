package candlewright.backtest.capsule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.review.Run;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.testkit.Currencies;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CapsuleTest {
  private static final StrategyDefinition DEFINITION =
      Strategies.read(
          """
          format: 1
          name: follow
          parameters:
            n: {default: 5, min: 1, max: 50}
          universe:
            roles:
              leader: {instrument: ETHUSDT.TEST, stale_after: 3}
          operands:
            lead: sma(close@leader, n)
          entry_long: close@leader > lead
          exit_long: close@leader < lead
          """);
  private static final BarSeries TRADED = Bars.walk(new SplittableRandom(1), 400);
  private static final BarSeries LEADER =
      changed(Bars.walk(new SplittableRandom(2), 400), InstrumentId.parse("ETHUSDT.TEST"), -1);
  private static final Feeds FEEDS = new Feeds(TRADED, Map.of("leader", LEADER));
  private static final Map<Integer, BarSeries> HERE = Map.of(0, TRADED, 1, LEADER);
  private static final long DAY = 86_400_000L;
  private static final String BUILD = "candlewright 1";

  /// Returns bars as those of another instrument, one of them with another volume.
  private static BarSeries changed(BarSeries bars, InstrumentId id, int bar) {
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      columns.add(
          bars.openTime(i),
          bars.open(i),
          bars.high(i),
          bars.low(i),
          bars.close(i),
          i == bar ? 777 : bars.volume(i));
    }
    return BarSeries.of(new SeriesKey(id, Timeframe.ONE_MINUTE), ContinuousCalendar.UTC, columns);
  }

  private static Capsule capsule(boolean withData) {
    Instrument instrument =
        Instrument.of(
            TRADED.instrument(),
            InstrumentKind.SPOT,
            "BTC",
            "USDT",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC);
    Run run =
        Run.of(
            DEFINITION,
            ParameterValues.of(DEFINITION, Map.of("n", 7.0)),
            List.of(MarketData.of(instrument, FEEDS)),
            TRADED.openTime(50),
            Preset.PESSIMISTIC.settings());
    assertTrue(run.outcome().trades().size() > 10, "a run with trades");
    return Capsule.of(run, BUILD, withData);
  }

  @Test
  void aCapsuleIsReadBackAndReproduced() {
    for (boolean withData : new boolean[] {false, true}) {
      byte[] bytes = capsule(withData).toBytes();
      Capsule read = Capsule.read(bytes);
      assertArrayEquals(bytes, read.toBytes());
      assertEquals(withData ? 0 : 2, read.needs().size());
      Replay replay = Replay.of(read, withData ? Map.of() : HERE, "candlewright 2");
      assertEquals("[]", replay.differences().toString());
    }
  }

  /// Two instruments of two currencies, with funding, a dividend, and smaller bars of two months.
  @Test
  void allThatSeveralInstrumentsWereGivenIsReproduced() {
    BarColumns columns = new BarColumns(60);
    for (int i = 0; i < 60; i++) {
      columns.add(Bars.START + i * DAY, 100, i % 9 == 4 ? 112 : 101, 95, 100, i % 3 == 0 ? 1 : 0);
    }
    BarSeries days =
        BarSeries.of(
            new SeriesKey(InstrumentId.parse("ABCUSD.TEST"), Timeframe.ONE_DAY),
            ContinuousCalendar.UTC,
            columns);
    BarColumns halves = new BarColumns(120);
    for (int i = 0; i < 60; i++) {
      halves.add(days.openTime(i), 100, days.high(i), 99, 100, 1);
      halves.add(days.openTime(i) + DAY / 2, 100, 101, 95, 100, 1);
    }
    BarSeries smaller =
        BarSeries.of(
            new SeriesKey(days.instrument(), Timeframe.parse("12h")),
            ContinuousCalendar.UTC,
            halves);
    BarSeries euros = Currencies.flat("AIR.PARIS", Timeframe.ONE_DAY, twice(20));
    double[] pair = new double[21];
    Arrays.setAll(pair, i -> 1.1 + i / 1000.0);
    CurrencyRates rates = Currencies.rates("EURUSD", "EUR", Timeframe.ONE_DAY, pair);
    Instrument perpetual =
        Instrument.of(
            days.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "ABC",
            "USD",
            Increment.parse("0.01"),
            Increment.parse("1"),
            ContinuousCalendar.UTC);
    FundingRates funding =
        FundingRates.of(
            perpetual.id(),
            new long[] {Bars.START + 9 * DAY / 3},
            new long[] {1_000_000_000_000L},
            new int[] {8});
    CorporateActions dividend =
        new CorporateActions(
            euros.instrument(),
            List.of(new Dividend(Bars.START + 5 * DAY, 100_000_000L)),
            List.of());
    StrategyDefinition definition =
        Currencies.plan(
                """
                exits: [{take_profit: {points: 10}}, {stop_loss: {points: 4}}]
                sizing: {fixed_quantity: 1}
                """)
            .definition();
    Run run =
        Run.of(
            definition,
            ParameterValues.of(definition, Map.of()),
            List.of(
                MarketData.of(perpetual, Feeds.of(days))
                    .withDetail(DetailBars.of(smaller))
                    .withFunding(funding),
                MarketData.of(Currencies.share(euros.instrument(), "EUR"), Feeds.of(euros))
                    .withActions(dividend)
                    .withRates(rates)),
            Long.MIN_VALUE,
            Preset.REALISTIC.settings());
    assertEquals(2, run.looked().getFirst().size());
    Map<SeriesKey, BarSeries> stored =
        Map.of(
            days.key(),
            days,
            smaller.key(),
            smaller,
            euros.key(),
            euros,
            rates.bars().key(),
            rates.bars());
    for (boolean withData : new boolean[] {false, true}) {
      byte[] bytes = Capsule.of(run, BUILD, withData).toBytes();
      Capsule read = Capsule.read(bytes);
      assertArrayEquals(bytes, read.toBytes());
      Map<Integer, BarSeries> found = new HashMap<>();
      for (Capsule.Need need : read.needs()) {
        BarSeries bars = stored.get(new SeriesKey(need.instrument(), need.timeframe()));
        found.put(need.index(), Objects.requireNonNull(bars).slice(need.range()));
      }
      assertEquals(withData ? 0 : 4, found.size());
      Replay replay = Replay.of(read, found, BUILD);
      assertEquals(List.of(), replay.differences());
      assertEquals(run.band(), replay.run().band());
    }
  }

  private static double[] twice(int bars) {
    double[] rows = new double[2 * bars];
    for (int i = 0; i < bars; i++) {
      rows[2 * i] = 50;
      rows[2 * i + 1] = i == 0 ? 1 : 0;
    }
    return rows;
  }

  @Test
  void whatDiffersIsNamed() {
    BarSeries other = changed(LEADER, LEADER.instrument(), 123);
    Replay volume = Replay.of(capsule(false), Map.of(0, TRADED, 1, other), "candlewright 2");
    assertEquals(
        "[ETHUSDT.TEST 1m differs from bar 124 on, which opens here at 2024-01-01T02:03:00Z (400"
            + " bars here, 400 then)., All "
            + capsule(false).trades().size()
            + " trades are the same., It was made by candlewright 1; this is candlewright 2.]",
        volume.differences().toString());
    Replay shorter =
        Replay.of(
            capsule(false),
            Map.of(0, TRADED.slice(new TimeRange(0, TRADED.openTime(300))), 1, LEADER),
            BUILD);
    assertEquals(
        "BTCUSDT.TEST 1m ends after bar 300 (300 bars here, 400 then).",
        shorter.differences().getFirst());
    assertTrue(
        shorter.differences().getLast().startsWith("Trade "), shorter.differences().toString());
  }

  @Test
  void settingsThatAreReadInAnotherWayAreNamed() {
    Map<String, byte[]> contents = Archive.read(capsule(false).toBytes());
    String settings = new String(contents.get("settings.yaml"), StandardCharsets.UTF_8);
    contents.put(
        "settings.yaml",
        settings.replace("cash: 10000", "cash: 500").getBytes(StandardCharsets.UTF_8));
    Replay replay = Replay.of(Capsule.read(Archive.toBytes(contents)), HERE, BUILD);
    assertEquals(
        "The settings are read in another way here: cash 500, which was cash 10000.",
        replay.differences().getFirst());
    assertEquals(2, replay.differences().size());
  }

  @Test
  void aNewerCapsuleSaysSo() {
    Map<String, byte[]> contents = Archive.read(capsule(false).toBytes());
    String head = new String(contents.get("capsule.json"), StandardCharsets.UTF_8);
    contents.put(
        "capsule.json",
        head.replace("\"format\": 2", "\"format\": 3").getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "The capsule cannot be read: the format 3 is newer than this program; update the program;"
            + " it reads up to format 2.",
        assertThrows(CapsuleException.class, () -> Capsule.read(Archive.toBytes(contents)))
            .getMessage());
  }

  @Test
  void anyChangedByteIsDamage() {
    byte[] plain = capsule(false).toBytes();
    byte[] whole = capsule(true).toBytes();
    Seeds.forEach(
        300,
        random -> {
          byte[] bytes = (random.nextBoolean() ? plain : whole).clone();
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          assertThrows(CapsuleException.class, () -> Capsule.read(bytes));
        });
    for (int length = 0; length < plain.length; length += 997) {
      byte[] cut = Arrays.copyOf(plain, length);
      assertThrows(CapsuleException.class, () -> Capsule.read(cut));
    }
  }
}
