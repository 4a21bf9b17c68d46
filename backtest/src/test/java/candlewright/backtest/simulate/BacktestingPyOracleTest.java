package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The published result of backtesting.py's own test: a reversal at each crossing of two averages
/// of GOOG.
class BacktestingPyOracleTest {
  private static final String REVERSAL =
      """
      format: 1
      name: oracle
      operands:
        fast: sma(close, length=10)
        slow: sma(close, length=30)
      entry_long: crosses_above(fast, slow)
      exit_long: crosses_below(fast, slow)
      entry_short: crosses_below(fast, slow)
      exit_short: crosses_above(fast, slow)
      sizing: all_in
      """;

  @Test
  void theReversalOf10And30DaysEndsWhereItDoesThere() throws IOException {
    JsonNode expected = oracle().get("A_test_10_30").get("expected");
    SimulationSettings settings =
        new SimulationSettings(
            10_000_00000000L,
            FeeModel.NONE,
            new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
            Timing.NEXT_OPEN,
            new AccountRules(PositionMode.ONE_WAY, 1, 1, 0, true),
            AtEnd.CLOSE_AT_LAST_OPEN);
    SimulationOutcome outcome = run(settings);
    assertEquals(expected.get("# Trades").asInt(), outcome.trades().size());
    assertEquals(
        expected.get("Equity Final [$]").asDouble(), outcome.cash() / 1e8, 1e-8 * 51_422.99);
  }

  private static SimulationOutcome run(SimulationSettings settings) throws IOException {
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
            Increment.parse("0.01"),
            Increment.parse("1"),
            calendar);
    return new Simulation(Strategies.plan(REVERSAL), instrument, bars, settings).finish();
  }

  private static JsonNode oracle() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(Shared.path("oracles/backtesting_py_goog_smacross.json")));
  }
}
