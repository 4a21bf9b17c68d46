package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.trading.FeeRate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CautionsTest {
  private static final String FEW = "Not enough trades to judge: 1 of 30.";
  private static final String NO_FEE = "No fee is charged. Real venues charge one.";
  private static final String NO_SLIPPAGE =
      "No slippage: an order that takes liquidity is filled at exactly the price that set it off.";
  private static final String NO_SPREAD =
      "No spread is paid: orders are filled at the prices of the bars, not at ask and bid.";

  /// Closes that are above the level, 10, from the second bar on up to the last but two.
  private static double[] oneTrade(int size) {
    double[] closes = new double[size];
    Arrays.fill(closes, 11);
    closes[0] = 9;
    closes[size - 2] = 9;
    closes[size - 1] = 9;
    return closes;
  }

  /// Returns the cautions but those of the costs that all runs here do without.
  private static List<String> cautions(Run run) {
    return Cautions.of(run).stream()
        .filter(caution -> !caution.equals(NO_SLIPPAGE) && !caution.equals(NO_SPREAD))
        .toList();
  }

  private static Run run(String fee, BarSeries bars) {
    return ReportRuns.run(ReportRuns.level(), bars, fee, 0);
  }

  private static Run daily(String fee, double... closes) {
    return run(fee, ReportRuns.bars(Timeframe.ONE_DAY, closes));
  }

  /// Returns the bars of 200 days but those of the given days, which would be in the trade.
  private static BarSeries without(Integer... missing) {
    double[] closes = oneTrade(200);
    Set<Integer> gone = Set.of(missing);
    BarSeries whole = ReportRuns.bars(Timeframe.ONE_DAY, closes);
    BarColumns columns = new BarColumns(closes.length);
    for (int i = 0; i < closes.length; i++) {
      if (!gone.contains(i)) {
        columns.addAll(whole, i, i + 1);
      }
    }
    return BarSeries.of(whole.key(), whole.calendar(), columns);
  }

  private static Run with(Run run, InstrumentKind kind, String cash) {
    Instrument spot = run.instrument();
    StrategyDefinition definition = run.definition();
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        Instrument.of(
            spot.id(), kind, spot.base(), spot.quote(), spot.tick(), spot.lot(), spot.calendar()),
        run.bars(),
        SimulationSettings.usual(SimulationSettings.parseCash(cash), FeeRate.parse("0.001"), 0));
  }

  @Test
  void aLongRunOfManyClosedTradesWithFeesHasNone() {
    double[] closes = new double[200];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = i % 4 < 2 ? 9.99 : 10.01;
    }
    closes[199] = 9.99;
    closes[198] = 9.99;
    assertEquals(List.of(), cautions(daily("0.0001", closes)));
  }

  @Test
  void tooFewTradesAreCounted() {
    assertEquals(List.of(FEW), cautions(daily("0.001", oneTrade(200))));
  }

  @Test
  void missingBarsAreCountedWithTheirGaps() {
    assertEquals(
        List.of(
            FEW,
            "1 scheduled bar is missing in 1 gap. Nothing is decided or filled while it lasts."),
        cautions(run("0.001", without(50))));
    assertEquals(
        List.of(
            FEW,
            "2 scheduled bars are missing in 1 gap. Nothing is decided or filled while it lasts."),
        cautions(run("0.001", without(50, 51))));
    assertEquals(
        List.of(
            FEW,
            "3 scheduled bars are missing in 2 gaps. Nothing is decided or filled while they"
                + " last."),
        cautions(run("0.001", without(50, 51, 100))));
  }

  @Test
  void aRunWithoutAnyTradeSaysWhy() {
    double[] low = new double[200];
    Arrays.fill(low, 9);
    assertEquals(
        List.of("No trade was made: the entry rule was never fulfilled in time to be filled."),
        cautions(daily("0.001", low)));
  }

  @Test
  void refusedOrdersAreCounted() {
    // A lot of 0.001 costs 0.011 at 11; there is 0.01.
    List<String> cautions =
        Cautions.of(with(daily("0.001", 9, 11, 9, 9), InstrumentKind.SPOT, "0.01"));
    assertEquals("No trade was made: every order was refused.", cautions.get(0));
    assertEquals(
        "1 order was refused: not enough free cash. The trade it would have opened is missing"
            + " here.",
        cautions.get(1));
    List<String> two =
        Cautions.of(with(daily("0.001", 9, 11, 9, 9, 11, 9, 9), InstrumentKind.SPOT, "0.01"));
    assertEquals(
        "2 orders were refused: not enough free cash. The trades they would have opened are missing"
            + " here.",
        two.get(1));
  }

  /// The average range of 3 is known from the fourth close on; what is decided there is not paid
  /// for by 0.005, and what is decided at the last close comes too late.
  @Test
  void ordersRefusedForSeveralReasonsAreCountedByReason() {
    StrategyDefinition definition =
        Strategies.plan(
                """
                format: 1
                name: reasons
                entry_long: close > 0
                exits: [{stop_loss: {atr: 2, length: 3}}, {time_limit: 1000}]
                sizing: {fixed_quantity: 1000}
                """)
            .definition();
    BarSeries bars = ReportRuns.bars(Timeframe.ONE_DAY, 9, 9, 9, 9, 9);
    Run run = with(ReportRuns.run(definition, bars, "0", 0), InstrumentKind.SPOT, "0.005");
    String caution =
        Cautions.of(run).stream()
            .filter(each -> each.contains("refused: "))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "4 orders were refused: not enough free cash (1), the distance of a stop or target was not"
            + " known yet (3). The trades they would have opened are missing here.",
        caution);
    assertTrue(
        RunJson.of(run).replace(" ", "").contains("\"no_cash\":1,\n\"distance_unknown\":3"),
        "the document counts them too");
  }

  /// Days that begin at midnight UTC, where those of the exchange begin at 14:30.
  @Test
  void barsOffTheGridOfTheirSessionsAreCounted() {
    BarSeries days = ReportRuns.bars(Timeframe.ONE_DAY, oneTrade(200));
    BarColumns columns = new BarColumns(days.size());
    columns.addAll(days, 0, days.size());
    BarSeries sessions = BarSeries.of(days.key(), SessionCalendar.US_EQUITIES, columns);
    assertTrue(
        Cautions.of(run("0.001", sessions)).stream()
            .anyMatch(each ->
                each.startsWith(
                    "200 bars do not open where the calendar us-equities has bars of 1d, the first"
                        + " at 2024-01-28T00:00:00Z: ")));
  }

  @Test
  void rulesThatNeedMoreBarsThanThereAreSayHowMany() {
    StrategyDefinition slow = Templates.usual();
    Run run = ReportRuns.run(slow, ReportRuns.bars(Timeframe.ONE_DAY, oneTrade(3)), "0.001", 0);
    assertEquals(
        // An average of 30 days is known on day 29 and can cross on the next.
        "The rules need 30 bars to warm up and got 3. Choose a longer span.",
        Cautions.of(run).getFirst());
  }

  @Test
  void aFallOfNineTenthsIsNamed() {
    double[] closes = oneTrade(200);
    Arrays.fill(closes, 100, 200, 1);
    List<String> cautions = Cautions.of(daily("0.001", closes));
    // 1,000 buy 1,000 / 11.011 = 90.818 for 998.998 and a fee of 0.998998, so 0.003002 are left.
    // They are sold at 1 for a fee of 0.090818: 90.730184 of 1,000, a fall of 90.93 %.
    assertEquals(
        "Equity fell by 90.93 % from its high. A real account would have been given up long"
            + " before; ratios and later trades say little.",
        cautions.get(1));
  }

  @Test
  void anOpenTradeIsValuedAtTheLastClose() {
    double[] closes = oneTrade(200);
    closes[198] = 11;
    closes[199] = 12.5;
    assertEquals(
        List.of(
            FEW,
            "The last trade was still open at the end. It is valued at the last close, 12.50,"
                + " without a fee for leaving."),
        cautions(daily("0.001", closes)));
  }

  @Test
  void lessThanHalfAYearIsExtrapolated() {
    assertEquals(
        List.of(FEW, "The run is 181 d long. Figures for a whole year are extrapolated from it."),
        cautions(daily("0.001", oneTrade(181))));
    assertEquals(List.of(FEW), cautions(daily("0.001", oneTrade(182))));
  }

  @Test
  void aRunWithoutCostsSaysSoOnceForEachOfThem() {
    assertEquals(
        List.of(FEW, NO_FEE, NO_SLIPPAGE, NO_SPREAD), Cautions.of(daily("0", oneTrade(200))));
  }

  @Test
  void perpetualsHaveNoFunding() {
    Run spot = daily("0.001", oneTrade(200));
    assertEquals(
        List.of(
            FEW,
            "Funding is not included: no rates are stored; import them with 'import --funding'. On"
                + " a perpetual contract it is paid or received every few hours and can outweigh"
                + " the profit."),
        cautions(with(spot, InstrumentKind.LINEAR_PERPETUAL, "1000")));
  }

  @Test
  void pageAndDocumentSayTheSameInAscii() {
    List<Run> runs = new ArrayList<>(List.of(ReportRuns.small(), ReportRuns.busy(3)));
    runs.add(run("0.001", without(50, 51, 100)));
    for (Run run : runs) {
      String page = HtmlReport.of(run);
      String document = RunJson.of(run);
      List<String> cautions = Cautions.of(run);
      assertFalse(cautions.isEmpty());
      for (String caution : cautions) {
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(caution), caution);
        assertTrue(page.contains("<b>Caution:</b> " + caution + "</li>"), caution);
        assertTrue(document.contains("\"" + caution + "\""), caution);
      }
    }
  }
}
