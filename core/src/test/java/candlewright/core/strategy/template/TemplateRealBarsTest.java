package candlewright.core.strategy.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Aggregation;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.MarketFixtures;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.LookAhead;
import candlewright.core.strategy.plan.Plan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every template on bars of real markets: bitcoin against ether in quarter hours,
/// and the two large American share funds in days.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateRealBarsTest {
  private final List<Feeds> markets = new ArrayList<>();

  @BeforeAll
  void load() {
    markets.add(new Feeds(quarterHours("BTCUSDT"), Map.of("hedge", quarterHours("ETHUSDT"))));
    markets.add(new Feeds(days("spy"), Map.of("hedge", days("qqq"))));
  }

  private static Stream<String> names() {
    return Templates.list().stream().map(Template::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void entersAndKeepsToWhatIsKnown(String name) {
    StrategyDefinition definition = Templates.named(name);
    Plan plan = Decisions.plan(definition, Map.of());
    SplittableRandom random = new SplittableRandom(17);
    int entries = 0;
    for (Feeds feeds : markets) {
      if (!GeneratedMarkets.canRun(definition, feeds.traded().timeframe())) {
        continue;
      }
      int size = feeds.traded().size();
      Decisions decisions = Decisions.of(plan, feeds);
      entries += decisions.entries(size).size();
      int warmUp = plan.warmUp(feeds.traded().timeframe());
      int first = Objects.requireNonNullElse(TemplateDecisionsTest.FIRST_BAR.get(name), warmUp);
      assertEquals(List.of(), decisions.entries(first), name);
      int cut = random.nextInt(1, size);
      Decisions part = Decisions.of(plan, TemplateDecisionsTest.until(feeds, cut));
      assertEquals(-1, decisions.firstDifference(part, cut), name + " cut at " + cut);
      int[] bars = random.ints(3, 1, size).toArray();
      assertEquals(List.of(), LookAhead.check(plan, feeds, bars), name);
    }
    assertTrue(entries > 0, name + " never enters");
  }

  private static BarSeries quarterHours(String symbol) {
    BarSeries minutes =
        MarketFixtures.minutes("data/crypto_1m/" + symbol + "_1m_2024-07-01_2025-06-30.csv.gz");
    return Aggregation.of(minutes, Timeframe.FIFTEEN_MINUTES).bars();
  }

  /// Reads lines of `yyyyMMdd HH:mm,open,high,low,close,volume` with prices in ten-thousandths.
  private static BarSeries days(String symbol) {
    BarColumns columns = new BarColumns(6_000);
    String text = MarketFixtures.unzipped("data/equity_daily_lean/" + symbol + ".zip").getFirst();
    text.lines()
        .map(line -> line.split(",", -1))
        .forEach(cells ->
            columns.add(
                SessionCalendar.US_EQUITIES.dayOpen(
                    LocalDate.parse(cells[0].substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)),
                Double.parseDouble(cells[1]) / 10_000,
                Double.parseDouble(cells[2]) / 10_000,
                Double.parseDouble(cells[3]) / 10_000,
                Double.parseDouble(cells[4]) / 10_000,
                Double.parseDouble(cells[5])));
    return BarSeries.of(
        new SeriesKey(
            InstrumentId.parse(symbol.toUpperCase(Locale.ROOT) + ".US"), Timeframe.ONE_DAY),
        SessionCalendar.US_EQUITIES,
        columns);
  }
}
