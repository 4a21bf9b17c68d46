package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.text.Reading;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The published results of backtesting.py: reversals at each crossing of two averages of GOOG.
class BacktestingPyOracleTest {
  private static String reversal(int fast, int slow) {
    return """
    format: 1
    name: oracle
    operands:
      fast: sma(close, length=%d)
      slow: sma(close, length=%d)
    entry_long: crosses_above(fast, slow)
    exit_long: crosses_below(fast, slow)
    entry_short: crosses_below(fast, slow)
    exit_short: crosses_above(fast, slow)
    sizing: all_in
    """
        .formatted(fast, slow);
  }

  @Test
  void theReversalOf10And30DaysEndsWhereItDoesThere() throws IOException {
    JsonNode expected = oracle().get("A_test_10_30").get("expected");
    SimulationOutcome outcome = run(reversal(10, 30), "0.01", settings("profile: backtesting.py"));
    assertEquals(expected.get("# Trades").asInt(), outcome.trades().size());
    assertEquals(
        expected.get("Equity Final [$]").asDouble(), outcome.cash() / 1e8, 1e-8 * 51_422.99);
  }

  /// An older version took its commission of 0.2 % by a worse entry price, left a ten-thousandth of
  /// the cash alone, and did not close the last trade.
  @Test
  void theReversalOf10And20DaysWithACommissionEndsWhereItDoesThere() throws IOException {
    JsonNode expected = oracle().get("B_quickstart_10_20").get("expected");
    SimulationOutcome outcome =
        run(
            reversal(10, 20),
            // Cents times 1.002.
            "0.00001",
            settings(
                """
                profile: backtesting.py
                slippage:
                  entry_bps: 20
                cash_buffer:
                  percent: 0.01
                at_end: keep
                """));
    List<Trade> closed = outcome.trades().stream().filter(trade -> !trade.open()).toList();
    assertEquals(expected.get("# Trades").asInt(), closed.size());
    double peak = 0;
    double deepest = 0;
    for (int i = 0; i < outcome.size(); i++) {
      peak = Math.max(peak, outcome.equity(i));
      deepest = Math.min(deepest, outcome.equity(i) / peak - 1);
    }
    long won = closed.stream().filter(trade -> trade.profit() > 0).count();
    assertEquals(
        published(expected, "Equity Final [$]"), outcome.equity(outcome.size() - 1), 0.005);
    assertEquals(published(expected, "Equity Peak [$]"), peak, 0.005);
    assertEquals(published(expected, "Max. Drawdown [%]"), deepest * 100, 0.005);
    assertEquals(published(expected, "Win Rate [%]"), 100.0 * won / closed.size(), 0.005);
  }

  private static double published(JsonNode expected, String name) {
    return Double.parseDouble(expected.get(name).asString());
  }

  private static SimulationSettings settings(String yaml) {
    return switch (RunSettingsText.read("format: 1\n" + yaml, null)) {
      case Reading.Read<RunSettings>(RunSettings settings, _) -> settings.engine();
      case Reading.Refused<RunSettings> refused ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  private static SimulationOutcome run(String strategy, String tick, SimulationSettings settings)
      throws IOException {
    InstrumentId id = InstrumentId.parse("GOOG.TEST");
    Calendar calendar = Calendar.parse("us-equities");
    BarSeries bars =
        Bars.daily(
            Shared.path("data/backtesting_py/GOOG.csv"),
            new SeriesKey(id, Timeframe.ONE_DAY),
            calendar);
    Instrument instrument =
        Instrument.of(
            id,
            InstrumentKind.EQUITY,
            "GOOG",
            "USD",
            Increment.parse(tick),
            Increment.parse("1"),
            calendar);
    return new Simulation(Strategies.plan(strategy), instrument, bars, settings).finish();
  }

  private static JsonNode oracle() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(Shared.path("oracles/backtesting_py_goog_smacross.json")));
  }
}
