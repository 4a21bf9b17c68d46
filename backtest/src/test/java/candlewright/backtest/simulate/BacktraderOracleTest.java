package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The published orders of backtrader's own test of a crossing of price and average on 2006 data.
class BacktraderOracleTest {
  private static final long CASH = 10_000_00000000L;
  private static final Increment CENT = Increment.parse("0.01");

  private static final InstrumentId ID = InstrumentId.parse("STOXX.TEST");

  @Test
  void everyOrderPriceAndTheFinalAccountAreThePublishedOnes() throws IOException {
    JsonNode oracle = oracle();
    BarSeries bars = bars();
    SimulationOutcome outcome = run(bars, "1", SimulationSettings.usual(CASH, new FeeRate(0), 0));

    List<String> decidedToBuy = new ArrayList<>();
    List<String> bought = new ArrayList<>();
    List<String> decidedToSell = new ArrayList<>();
    List<String> sold = new ArrayList<>();
    for (Trade trade : outcome.trades()) {
      decidedToBuy.add("%.2f".formatted(bars.close(trade.entryBar() - 1)));
      bought.add("%.2f".formatted(CENT.value(trade.entryTicks())));
      if (!trade.open()) {
        decidedToSell.add("%.2f".formatted(bars.close(trade.exitBar() - 1)));
        sold.add("%.2f".formatted(CENT.value(trade.exitTicks())));
      }
    }
    JsonNode orders = oracle.get("orders");
    assertEquals(texts(orders.get("BUYCREATE")), decidedToBuy);
    assertEquals(texts(orders.get("BUYEXEC")), bought);
    assertEquals(texts(orders.get("SELLCREATE")), decidedToSell);
    assertEquals(texts(orders.get("SELLEXEC")), sold);
    JsonNode account = oracle.get("final").get("stocklike");
    assertEquals(account.get("value").asDouble(), outcome.equity(bars.size() - 1), 0.005);
    assertEquals(account.get("cash").asDouble(), outcome.cash() / 1e8, 0.005);
  }

  @Test
  void theFutureWithAFeeForEachContractEndsWithThePublishedValue() throws IOException {
    // A commission of 2 a side and a multiplier of 10; the margin of 1,000 a contract, for a value
    // of at most 42,000, is a leverage of about 42.
    SimulationSettings settings =
        new SimulationSettings(
            CASH,
            FeeModel.PerUnit.each(2_00000000L),
            new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
            Timing.NEXT_OPEN,
            new AccountRules(PositionMode.ONE_WAY, 1, 42, 0, false),
            AtEnd.KEEP);
    BarSeries bars = bars();
    SimulationOutcome outcome = run(bars, "10", settings);
    double expected = oracle().get("final").get("futureslike").get("value").asDouble();
    assertEquals(expected, outcome.equity(bars.size() - 1), 0.005);
  }

  private static JsonNode oracle() throws IOException {
    return new ObjectMapper()
        .readTree(Files.readString(Shared.path("oracles/backtrader_sma15_2006.json")));
  }

  private static BarSeries bars() {
    return Bars.daily(
        Shared.path("data/backtrader_2006/2006-day-001.txt"),
        new SeriesKey(ID, Timeframe.ONE_DAY),
        ContinuousCalendar.UTC);
  }

  private static SimulationOutcome run(
      BarSeries bars, String contractSize, SimulationSettings settings) {
    Increment one = Increment.parse("1");
    Instrument instrument =
        new Instrument(
            ID,
            InstrumentKind.EQUITY,
            "STOXX",
            "EUR",
            "EUR",
            CENT,
            one,
            1,
            0,
            Increment.parse(contractSize),
            ContinuousCalendar.UTC,
            1);
    Operand close = new Operand.Field(BarField.CLOSE);
    Operand average =
        new Operand.Indicator(
            "sma", Map.of("length", new Scalar.Literal(15)), List.of(close), "sma");
    StrategyDefinition definition =
        new StrategyDefinition(
            "oracle",
            "Oracle",
            "",
            List.of(),
            Condition.crossesAbove(close, average),
            Condition.crossesAbove(average, close),
            new Sizing.FixedQuantity(new Scalar.Literal(1)));
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    return new Simulation(plan, instrument, bars, settings).finish();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
