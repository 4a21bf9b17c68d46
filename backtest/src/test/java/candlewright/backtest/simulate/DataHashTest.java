package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import candlewright.backtest.testkit.Currencies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.testkit.Bars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whatever a run is given and can make a difference is in the hash of its data, and nothing else.
class DataHashTest {
  private static final long HOUR = 3_600_000L;
  private static final InstrumentId ID = InstrumentId.parse("BTCUSDT.TEST");
  private static final BarSeries BARS = flat("BTCUSDT.TEST", 100);
  private static final BarSeries OTHER = flat("ETHUSDT.TEST", 50);
  private static final BarSeries THIRD = flat("SOLUSDT.TEST", 20);

  private static BarSeries flat(String id, double price) {
    return Currencies.flat(
        id, Timeframe.ONE_HOUR, price, 1, price, 1, price, 1, price, 1, price, 1);
  }

  private static MarketData data(Map<String, BarSeries> roles) {
    Instrument instrument =
        Instrument.of(
            ID,
            InstrumentKind.LINEAR_PERPETUAL,
            "BTC",
            "USDT",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC);
    return MarketData.of(instrument, new Feeds(BARS, roles));
  }

  private static FundingRates funding(long hours, long rate, int interval) {
    return FundingRates.of(
        ID, new long[] {Bars.START + hours * HOUR}, new long[] {rate}, new int[] {interval});
  }

  private static CorporateActions actions(long hours, long amount, long shares) {
    long time = Bars.START + hours * HOUR;
    return new CorporateActions(
        ID,
        amount == 0 ? List.of() : List.of(new Dividend(time, amount)),
        shares == 0 ? List.of() : List.of(new Split(time, shares, 1)));
  }

  private static String hash(MarketData data) {
    return DataHash.of(List.of(DataHash.part(data)), List.of(Map.of()));
  }

  @Test
  void barsAloneAreTheirOwnHash() {
    assertEquals(SeriesHash.of(BARS), hash(data(Map.of())));
  }

  @Test
  void everythingThatIsKnownMatters() {
    MarketData plain = data(Map.of());
    List<MarketData> all =
        List.of(
            plain,
            data(Map.of("leader", OTHER)),
            data(Map.of("market", OTHER)),
            data(Map.of("leader", THIRD)),
            plain.withFunding(funding(2, 1_000, 8)),
            plain.withFunding(funding(3, 1_000, 8)),
            plain.withFunding(funding(2, 1_001, 8)),
            plain.withFunding(funding(2, 1_000, 4)),
            plain.withActions(actions(2, 100, 0)),
            plain.withActions(actions(3, 100, 0)),
            plain.withActions(actions(2, 101, 0)),
            plain.withActions(actions(2, 0, 2)),
            plain.withActions(actions(3, 0, 2)),
            plain.withActions(actions(2, 0, 3)),
            plain.withRates(Currencies.rates("EURUSD", "EUR", Timeframe.ONE_HOUR, 1.1, 1.2)),
            plain.withRates(Currencies.rates("EURUSD", "EUR", Timeframe.ONE_HOUR, 1.1, 1.3)),
            plain.withRates(Currencies.rates("EURUSD", "USD", Timeframe.ONE_HOUR, 1.1, 1.2)));
    Set<String> hashes = new HashSet<>();
    all.forEach(each -> hashes.add(hash(each)));
    assertEquals(all.size(), hashes.size());
  }

  /// The same on every machine, whatever the order in which a map gives its keys.
  @Test
  void rolesAreHashedInTheOrderOfTheirNames() {
    Map<String, BarSeries> roles = new HashMap<>();
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    names.forEach(name -> roles.put(name, OTHER));
    List<String> hashed =
        DataHash.part(data(roles)).lines().skip(1).map(line -> line.split(" ", -1)[0]).toList();
    assertEquals(names, hashed);
  }

  /// The bars open from hour 0 to 4, and the last is known at 5.
  @Test
  void whatHappensOutsideTheBarsDoesNotMatter() {
    MarketData plain = data(Map.of());
    MarketData none = plain.withFunding(FundingRates.of(ID, new long[0], new long[0], new int[0]));
    assertEquals(hash(none), hash(plain.withFunding(funding(6, 1_000, 8))));
    assertEquals(hash(none), hash(plain.withFunding(funding(-1, 1_000, 8))));
    assertNotEquals(hash(none), hash(plain.withFunding(funding(0, 1_000, 8))));
    assertEquals(hash(plain), hash(plain.withActions(actions(6, 100, 2))));
    assertEquals(hash(plain), hash(plain.withActions(actions(-1, 100, 2))));
    assertNotEquals(hash(plain), hash(plain.withActions(actions(0, 100, 2))));
  }

  @Test
  void smallerBarsMatterWhereTheyWereLookedAt() {
    List<String> part = List.of(DataHash.part(data(Map.of())));
    TimeRange first = new TimeRange(0, HOUR);
    TimeRange second = new TimeRange(HOUR, 2 * HOUR);
    Set<String> hashes = new HashSet<>();
    for (Map<TimeRange, String> looked :
        List.of(
            Map.<TimeRange, String>of(),
            Map.of(first, "a"),
            Map.of(first, "b"),
            Map.of(second, "a"))) {
      hashes.add(DataHash.of(part, List.of(looked)));
    }
    assertEquals(4, hashes.size());
  }
}
