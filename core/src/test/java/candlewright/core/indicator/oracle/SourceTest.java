package candlewright.core.indicator.oracle;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Decimals;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each source is read as it is written; the numbers are copied from its files.
class SourceTest {
  @Test
  void leanHasBarsBesideResultsWithDatesInManyForms() throws IOException {
    OracleTable table = Source.LEAN.table("spy_ao.txt");
    assertEquals(500, table.size());
    assertEquals(List.of("AO"), table.expectedNames()); // Its first column has no name.
    assertEquals(151.16, table.input("open").value(0));
    assertEquals(106_292_600, table.input("volume").value(0));
    assertEquals(2, table.input("close").scale());
    assertEquals(33, table.expected("AO").firstKnown());
    assertEquals(3.802764705882282, table.expected("AO").value(499));
  }

  @Test
  void leanQuotesCellsWritesNanAndCountsInPowersOfTen() throws IOException {
    OracleTable quoted = Source.LEAN.table("spy_rvi.txt");
    assertEquals(List.of("Volume MA", "RVI", "RVI_S"), quoted.expectedNames());
    assertEquals(0.15220211018037463, quoted.expected("RVI").value(0));
    OracleTable nan = Source.LEAN.table("spy_ema.csv");
    assertEquals(13, nan.expected("EMA14").firstKnown());
    // 1.06E+08
    assertEquals(106_000_000, Source.LEAN.table("spy_heikin_ashi.txt").input("volume").value(0));
  }

  @Test
  void leanHoursOfOneDayAreOneSession() throws IOException {
    OracleTable table = Source.LEAN.table("spy_rdv.txt");
    OracleColumn session = table.input("session");
    assertEquals(0, session.value(6)); // 2021-04-05T19:30:00Z
    assertEquals(1, session.value(7)); // 2021-04-06T13:30:00Z
    assertEquals(13 * 60 + 30, table.input("minute").value(7));
    // Seconds since 1970: 1640876400 and 1640878200 are 30 December 2021, 15:00 and 15:30.
    OracleColumn seconds = Source.LEAN.table("spy_with_rma.csv").input("session");
    assertEquals(seconds.value(0), seconds.value(1));
  }

  @Test
  void leanPairHasBothInstrumentsOfADayInOneBar() throws IOException {
    OracleTable table = Source.LEAN.table("spy_qqq_corr.csv");
    assertEquals(3964, table.size()); // 7,928 rows.
    assertEquals(325_600, table.input("close").value(0));
    assertEquals(1_019_400, table.input("qqq.close").value(0));
    assertEquals(-0.5742656593616626, table.expected("Correlation_Pearson").value(3963));
  }

  @Test
  void stockIndicatorsHasNullsAndBooleans() throws IOException {
    OracleTable table = Source.STOCK_INDICATORS.table("vol-stop");
    assertEquals(502, table.size());
    assertEquals(212.8, table.input("close").value(0));
    assertEquals(54, table.expected("sar").firstKnown());
    assertEquals(251.7037635307712, table.expected("sar").value(501));
    assertEquals(0, table.expected("isStop").value(501));
    assertEquals(Decimals.OFF_GRID, table.expected("sar").scale());
  }

  @Test
  void stockIndicatorsBricksHaveNamesButNoBars() throws IOException {
    OracleTable renko = Source.STOCK_INDICATORS.table("renko");
    assertTrue(renko.expectedNames().contains("isUp"));
    assertEquals(-1, renko.expected("isUp").firstKnown());
  }

  @Test
  void backtraderPointsLieOnTheFirstKnownTheMiddleAndTheLastBar() throws IOException {
    OracleTable table = Source.BACKTRADER.table("wma");
    assertEquals(255, table.size());
    OracleColumn line = table.expected("line 1");
    // 255 bars, known from the 30th on: 225 bars lie between the first known and the end; half of
    // them, rounded up, before the last bar (index 254) is index 254 - 113.
    assertEquals(29, line.firstKnown());
    assertEquals(3655.193634, line.value(29));
    assertEquals(3576.228000, line.value(141));
    assertEquals(4076.212366, line.value(254));
    assertTrue(Double.isNaN(line.value(142)));
  }

  @Test
  void backtraderChoiceOfValuesIsItsNumber() throws IOException {
    // [nan, 3682.32]
    assertEquals(3682.32, Source.BACKTRADER.table("ichimoku").expected("line 5").value(254));
  }

  @Test
  void tulipResultsEndWithTheLastValue() throws IOException {
    OracleTable table = Source.TULIP.table("atr 5");
    assertEquals(15, table.size());
    assertEquals(82.15, table.input("high").value(0));
    assertEquals(81.29, table.input("low").value(0));
    assertEquals(81.59, table.input("close").value(0));
    assertEquals(4, table.expected("value").firstKnown()); // 11 results.
    assertEquals(1.116, table.expected("value").value(4));
    assertEquals(1.137, table.expected("value").value(14));
    assertEquals(-1, Source.TULIP.table("ao").expected("value").firstKnown());
  }

  @Test
  void tulipNamesTheLinesOfAnIndicatorWithSeveral() throws IOException {
    OracleTable table = Source.TULIP.table("aroon 5");
    assertEquals(20, table.expected("down").value(5));
    assertEquals(100, table.expected("up").value(5));
  }

  @Test
  void cinarActsOnEachBar() throws IOException {
    OracleTable table = Source.CINAR.table("testdata__buy_and_hold_strategy");
    assertEquals(251, table.size());
    assertEquals(1, table.expected("Action").value(0));
    assertEquals(318.600006, table.input("close").value(0));
  }

  @Test
  void candlePatternsHaveTheirBarsAndFinds() throws IOException {
    CandlePatternTable spy = CandlePatternTable.spy();
    assertEquals(500, spy.size());
    assertEquals(61, spy.patterns().size());
    assertEquals(151.89, spy.bars("close")[0]);
    assertEquals(2, spy.scale("close"));
    assertTrue(Double.isNaN(spy.pattern("CDLHAMMER")[0]));
    assertEquals(2534, CandlePatternTable.eurUsd().size());
    // 7 June 2007, the 60th row, 59th of the bars: three inside, down.
    assertEquals(-100, CandlePatternTable.eurUsd().pattern("CDL3INSIDE")[58]);
  }

  @Test
  void textAmongNumbersIsRefused() {
    assertRefused(
        NumberFormatException.class, () -> OracleColumn.parse(List.of("1.5", "", "about 2")));
    OracleColumn column = OracleColumn.parse(List.of("1.50", "", "NaN", "2.125"));
    assertEquals(3, column.scale());
    assertTrue(Double.isNaN(column.value(1)) && Double.isNaN(column.value(2)));
  }

  @Test
  void rowsOfOtherLengthThanTheHeadAreRefused() {
    assertRefused(
        IllegalArgumentException.class, () -> CsvText.parse("a,b\n1,2\n3\n"), "2 columns", "[3]");
  }
}
