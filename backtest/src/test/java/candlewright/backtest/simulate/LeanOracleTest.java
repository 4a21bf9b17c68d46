package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.PriceFactors;
import candlewright.core.market.PriceFactors.Step;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Shared;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Published results of LEAN's own regression algorithms.
class LeanOracleTest {
  private static final SessionCalendar NEW_YORK = SessionCalendar.US_EQUITIES;
  private static final long CASH = 100_000_00000000L;

  /// DividendRegressionAlgorithm: half of the cash into SPY at raw prices in 1998, less the share
  /// of 0.25 % that LEAN keeps free, held to the end of 2005. Published: one order, fees of 2.56,
  /// end equity 120,462.08.
  @Test
  void dividendsArePaidIntoTheAccountToTheCent() {
    Plan plan = Strategies.plan(hold("49.875"));
    BarSeries bars = between(raw("spy"), 1998, 2006);
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    TradedSeries.of(share("SPY.TEST", "0.0001"), plan, bars, 0, plan.evaluate(bars))
                        .withActions(dividends("spy"))),
                settings())
            .finish();
    Trade trade = outcome.trades().getFirst();
    assertEquals(1, outcome.trades().size());
    assertEquals(512, trade.lots());
    assertEquals(256_000_000L, trade.fees());
    assertEquals(12_046_208L, outcome.finalEquity() / 1_000_000);
    assertEquals(0, outcome.finalEquity() % 1_000_000);
  }

  /// MACDTrendAlgorithm: SPY at adjusted prices from 2004 to 2014, all in while the histogram is
  /// above 0.25 % of the fast average, until it is below the same on the other side. Published: 85
  /// orders, fees of 468.54, end equity 137,751.04; a separate reckoning by the same rules came to
  /// 84 orders, 468.56 and 137,745.81.
  @Test
  void aTrendByMovingAveragesEndsWithinAHundredthOfAPercent() {
    Plan plan =
        Strategies.plan(
            """
            format: 1
            name: macd-trend
            entry_long: macd(close, 12, 26, 9).histogram / ema(close, 12) > 0.0025
            exit_long: macd(close, 12, 26, 9).histogram / ema(close, 12) < -0.0025
            sizing: {percent_of_equity: 99.75}
            """);
    BarSeries bars = between(factors("spy").adjust(raw("spy")), 2004, 2015);
    SimulationOutcome outcome =
        new Simulation(plan, share("SPY.TEST", "0.000001"), bars, settings()).finish();
    int fills = 0;
    long fees = 0;
    for (Trade trade : outcome.trades()) {
      fills += trade.open() ? 1 : 2;
      fees += trade.fees();
    }
    assertEquals(84, fills);
    assertEquals(468_56000000L, fees);
    assertEquals(137_745.81, outcome.finalEquity() / 1e8, 0.01);
    assertEquals(137_751.04, outcome.finalEquity() / 1e8, 13.77);
  }

  /// MarginRemainingRegressionAlgorithm: 70 % SPY from 2007 on, in 2009 30 % AAPL beside it, both
  /// at adjusted prices on one account. Published: 2 orders, end equity 119,303.75; the separate
  /// reckoning 119,318.21.
  @Test
  void twoSharesOnOneAccountEndWithinAFiftiethOfAPercent() {
    BarSeries spy = between(factors("spy").adjust(raw("spy")), 2007, 2010);
    BarSeries aapl = between(factors("aapl").adjust(raw("aapl")), 2009, 2010);
    Plan most = Strategies.plan(hold("69.825"));
    Plan rest = Strategies.plan(hold("29.925"));
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    TradedSeries.of(
                        share("SPY.TEST", "0.000001"), most, spy, 0, most.evaluate(spy)),
                    TradedSeries.of(
                        share("AAPL.TEST", "0.000001"), rest, aapl, 0, rest.evaluate(aapl))),
                settings())
            .finish();
    assertEquals(2, outcome.trades().size());
    assertEquals(119_318.21, outcome.finalEquity() / 1e8, 0.01);
    assertEquals(119_303.75, outcome.finalEquity() / 1e8, 23.86);
  }

  private static String hold(String percent) {
    return """
    format: 1
    name: hold
    entry_long: always
    exit_long: never
    sizing: {percent_of_equity: %s}
    """
        .formatted(percent);
  }

  /// 0.005 a share, at least 1, at most 0.5 % of the value.
  private static SimulationSettings settings() {
    return new SimulationSettings(
        CASH,
        new FeeModel.PerUnit(500_000L, 1_00000000L, new FeeRate(5_000_000), true),
        new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
        Timing.NEXT_OPEN,
        // LEAN lends up to the value of what is owned, so that a higher open does not cut an order.
        AccountRules.PLAIN.withLeverage(2),
        AtEnd.KEEP);
  }

  private static Instrument share(String id, String tick) {
    return Instrument.of(
        InstrumentId.parse(id),
        InstrumentKind.EQUITY,
        "SPY",
        "USD",
        Increment.parse(tick),
        Increment.parse("1"),
        NEW_YORK);
  }

  private static BarSeries between(BarSeries bars, int from, int to) {
    return bars.slice(
        new TimeRange(
            NEW_YORK.dayOpen(LocalDate.of(from, 1, 1)), NEW_YORK.dayOpen(LocalDate.of(to, 1, 1))));
  }

  /// Days of ten-thousandths of a dollar, packed.
  private static BarSeries raw(String name) {
    SeriesKey key =
        new SeriesKey(
            InstrumentId.parse(name.toUpperCase(Locale.ROOT) + ".TEST"), Timeframe.ONE_DAY);
    BarColumns columns = new BarColumns(6_000);
    try (ZipInputStream zip =
            new ZipInputStream(
                Files.newInputStream(Shared.path("data/equity_daily_lean/" + name + ".zip")));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))) {
      zip.getNextEntry();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        columns.add(
            NEW_YORK.dayOpen(date(cells[0].substring(0, 8))),
            Long.parseLong(cells[1]) / 10_000.0,
            Long.parseLong(cells[2]) / 10_000.0,
            Long.parseLong(cells[3]) / 10_000.0,
            Long.parseLong(cells[4]) / 10_000.0,
            Double.parseDouble(cells[5]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BarSeries.of(key, NEW_YORK, columns);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  /// The last date for which it holds, price factor, split factor and last close of each row.
  private static List<String[]> rows(String name) {
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line :
          Files.readAllLines(Shared.path("data/equity_daily_lean/factor_files/" + name + ".csv"))) {
        rows.add(line.split(",", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static PriceFactors factors(String name) {
    List<String[]> rows = rows(name);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      boolean last = i + 1 == rows.size();
      steps.add(
          new Step(
              last ? Long.MAX_VALUE : NEW_YORK.dayOpen(date(row[0]).plusDays(1)),
              Double.parseDouble(row[1]),
              Double.parseDouble(row[2])));
    }
    return new PriceFactors(steps);
  }

  /// What the factors imply, in whole cents: last close * (1 - factor / next factor), due on the
  /// session after the row's date.
  private static CorporateActions dividends(String name) {
    List<String[]> rows = rows(name);
    List<Dividend> dividends = new ArrayList<>();
    for (int i = 0; i + 1 < rows.size(); i++) {
      String[] row = rows.get(i);
      BigDecimal ratio =
          new BigDecimal(row[1])
              .divide(new BigDecimal(rows.get(i + 1)[1]), 20, RoundingMode.HALF_EVEN);
      BigDecimal amount =
          new BigDecimal(row[3])
              .multiply(BigDecimal.ONE.subtract(ratio))
              .setScale(2, RoundingMode.HALF_EVEN);
      if (amount.signum() > 0) {
        dividends.add(
            new Dividend(
                NEW_YORK.dayOpen(date(row[0]).plusDays(1)),
                amount.movePointRight(8).longValueExact()));
      }
    }
    return new CorporateActions(InstrumentId.parse("SPY.TEST"), dividends, List.of());
  }
}
