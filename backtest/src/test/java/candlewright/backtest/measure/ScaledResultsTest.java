package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.backtest.testkit.Currencies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeRate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Exposure and comparison where a position changes its size, worked out by hand.
class ScaledResultsTest {
  private static final long DAY = 86_400_000L;
  private static final InstrumentId ID = InstrumentId.parse("ABC.TEST");

  private static BarSeries days(double... highs) {
    BarColumns columns = new BarColumns(highs.length);
    for (int i = 0; i < highs.length; i++) {
      double close = Math.min(100, highs[i]);
      columns.add(Bars.START + i * DAY, close, highs[i], close, close, i == 0 ? 1 : 0);
    }
    return BarSeries.of(new SeriesKey(ID, Timeframe.ONE_DAY), ContinuousCalendar.UTC, columns);
  }

  private static TradedSeries series(BarSeries bars, String rules) {
    return Currencies.series(bars, "USD", Currencies.plan(rules));
  }

  private static AccountCurve curve(TradedSeries... series) {
    long cash = 10_000_00000000L;
    SimulationSettings settings = SimulationSettings.usual(cash, new FeeRate(0), 0);
    SimulationOutcome outcome = new Simulation(List.of(series), settings).finish();
    List<TradedBars> markets = List.of(series).stream().map(ScaledResultsTest::traded).toList();
    Conventions conventions =
        Conventions.of(ContinuousCalendar.UTC, markets.getFirst().bars().timeframe());
    return SimulationResults.of(markets, outcome, cash, conventions).curve();
  }

  private static TradedBars traded(TradedSeries series) {
    CorporateActions actions = series.actions();
    return actions == null
        ? new TradedBars(series.instrument(), series.bars())
        : new TradedBars(series.instrument(), series.bars(), actions);
  }

  /// 10 shares from the second day on; half of them are left at 110 on the fourth.
  @Test
  void exposureFollowsWhatIsLeftOfAPosition() {
    TradedSeries half =
        series(
            days(100, 100, 100, 120, 100),
            "exits: [{take_profit: {points: 10, part: 50}}]\nsizing: {fixed_quantity: 10}\n");
    AccountCurve curve = curve(half);
    double[] gross = {0, 1_000, 1_000, 500, 500};
    for (int i = 0; i < gross.length; i++) {
      assertEquals(gross[i], curve.grossExposure(i), "close " + i);
      assertEquals(gross[i], curve.netExposure(i), "close " + i);
    }
    // Asked backwards too.
    assertEquals(1_000, curve.grossExposure(1));
    assertEquals(0, curve.netExposure(0));
  }

  /// The second, in euros, begins on the third day and gains 20 % by the rate of the last.
  @Test
  void aBasketBeginsOnceAllHaveACloseAndIsInTheCurrencyOfTheAccount() {
    BarColumns columns = new BarColumns(3);
    for (int i = 2; i < 5; i++) {
      columns.add(Bars.START + i * DAY, 50, 50, 50, 50, 0);
    }
    BarSeries late =
        BarSeries.of(
            new SeriesKey(InstrumentId.parse("AIR.PARIS"), Timeframe.ONE_DAY),
            ContinuousCalendar.UTC,
            columns);
    String rules = "sizing: {fixed_quantity: 10}\n";
    TradedSeries euros =
        Currencies.series(late, "EUR", Currencies.plan(rules))
            .withRates(Currencies.rates("EURUSD", "EUR", Timeframe.ONE_DAY, 1, 1, 1, 1, 1, 1.2));
    AccountCurve curve = curve(series(days(100, 100, 100, 100, 100), rules), euros);
    double[] basket = {Double.NaN, Double.NaN, 1, 1, 1.1};
    for (int i = 0; i < basket.length; i++) {
      assertEquals(basket[i], curve.benchmark(i), 1e-12, "close " + i);
    }
  }

  @Test
  void theAccountIsMeasuredByTheDaysOfWhatTradesOnMost() {
    BarColumns columns = new BarColumns(1);
    columns.add(Bars.START, 1, 1, 1, 1, 0);
    SeriesKey key = new SeriesKey(ID, Timeframe.ONE_DAY);
    TradedBars shares =
        new TradedBars(
            Currencies.share(ID, "USD"), BarSeries.of(key, SessionCalendar.US_EQUITIES, columns));
    TradedBars coins = new TradedBars(Currencies.share(ID, "USD"), days(100));
    assertEquals(coins, SimulationResults.mostOpen(List.of(shares, coins)));
    assertEquals(coins, SimulationResults.mostOpen(List.of(coins, shares)));
  }

  /// 10 shares at 100 become 20 at 50: worth 1,000 before and after, as one share and its two
  /// successors are 100.
  @Test
  void aSplitChangesNeitherExposureNorWhatIsComparedWith() {
    BarSeries bars = days(100, 100, 100, 50, 50);
    CorporateActions actions =
        new CorporateActions(ID, List.of(), List.of(new Split(Bars.START + 3 * DAY, 2, 1)));
    TradedSeries split = series(bars, "sizing: {fixed_quantity: 10}\n").withActions(actions);
    AccountCurve alone = curve(split);
    BarSeries still = Currencies.flat("XYZ.TEST", Timeframe.ONE_DAY, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0);
    AccountCurve both = curve(split, series(still, "sizing: {fixed_quantity: 10}\n"));
    for (int i = 0; i < 5; i++) {
      assertEquals(i == 0 ? 0 : 1_000, alone.grossExposure(i), "close " + i);
      assertEquals(i == 0 ? 0 : 1_000, both.grossExposure(i), "close " + i);
      assertEquals(100, alone.benchmark(i), "close " + i);
      assertEquals(1, both.benchmark(i), 1e-12, "close " + i);
    }
  }
}
