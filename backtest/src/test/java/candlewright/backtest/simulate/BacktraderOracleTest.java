package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
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
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import candlewright.core.trading.FeeRate;
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
  private static final Increment CENT = Increment.parse("0.01");

  @Test
  void everyOrderPriceAndTheFinalAccountAreThePublishedOnes() throws IOException {
    JsonNode oracle =
        new ObjectMapper()
            .readTree(Files.readString(Shared.path("oracles/backtrader_sma15_2006.json")));
    Calendar calendar = ContinuousCalendar.UTC;
    InstrumentId id = InstrumentId.parse("STOXX.TEST");
    BarSeries bars =
        Bars.daily(
            Shared.path("data/backtrader_2006/2006-day-001.txt"),
            new SeriesKey(id, Timeframe.ONE_DAY),
            calendar);
    Instrument instrument =
        Instrument.of(
            id, InstrumentKind.EQUITY, "STOXX", "EUR", CENT, Increment.parse("1"), calendar);
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
    SimulationOutcome outcome =
        new Simulation(
                StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of())),
                instrument,
                bars,
                SimulationSettings.usual(10_000_00000000L, new FeeRate(0), 0))
            .finish();

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

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
