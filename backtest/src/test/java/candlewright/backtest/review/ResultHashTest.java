package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Side;
import candlewright.core.trading.SlippageModel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultHashTest {
  private static final String DATA = "d".repeat(64);
  private static final Trade TRADE = trade(1, 1_000, 2, 1_100, 7, 5, 300, false);
  private static final SimulationSettings SETTINGS =
      SimulationSettings.usual(100_00000000L, new FeeRate(1_000_000), 0);

  @Test
  void aFixedRunHasAFixedHash() {
    // `printf` of the hashed text through `sha256sum`; a change of it would orphan every kept run.
    // After the hash of the data: the rules, the instrument, the settings, the trade.
    assertEquals(
        "02ae1f9905f6af7470e9cb32306c2092d322fac49ae9adee1dfe63910b7b1231",
        hash(DATA, definition("a", "A", "", "n"), 10, instrument(), SETTINGS, TRADE));
  }

  @Test
  void namesAndNotesDoNotMatter() {
    assertEquals(
        hash(DATA, definition("a", "A", "", "n"), 10, instrument(), SETTINGS, TRADE),
        hash(DATA, definition("b", "B", "notes", "m"), 10, instrument(), SETTINGS, TRADE));
  }

  @Test
  void everyInputAndEveryFigureOfATradeMatters() {
    StrategyDefinition definition = definition("a", "A", "", "n");
    StrategyDefinition other =
        new StrategyDefinition(
            "a",
            "A",
            "",
            definition.parameters(),
            definition.exitLong(),
            definition.entryLong(),
            definition.sizing());
    StrategyDefinition smaller =
        new StrategyDefinition(
            "a",
            "A",
            "",
            definition.parameters(),
            definition.entryLong(),
            definition.exitLong(),
            new Sizing.FixedQuantity(new Scalar.Literal(1)));
    Instrument plain = instrument();
    Set<String> hashes = new HashSet<>();
    int count = 0;
    for (StrategyDefinition each : List.of(definition, other, smaller)) {
      hashes.add(hash(DATA, each, 10, plain, SETTINGS, TRADE));
      count++;
    }
    hashes.add(hash("e".repeat(64), definition, 10, plain, SETTINGS, TRADE));
    hashes.add(hash(DATA, definition, 11, plain, SETTINGS, TRADE));
    count += 2;
    for (SimulationSettings each :
        List.of(
            SETTINGS.withCash(100_00000001L),
            SETTINGS.withFees(new FeeModel.Percentage(new FeeRate(1_000_001))),
            SETTINGS.withAtEnd(AtEnd.CLOSE_AT_LAST_OPEN),
            SETTINGS.withMatch(SETTINGS.match().withSlippage(new SlippageModel.Ticks(1))))) {
      hashes.add(hash(DATA, definition, 10, plain, each, TRADE));
      count++;
    }
    for (Instrument each :
        List.of(
            instrument(InstrumentKind.EQUITY, "0.01", "0.001", 1, 0, "1"),
            instrument(InstrumentKind.SPOT, "0.1", "0.001", 1, 0, "1"),
            instrument(InstrumentKind.SPOT, "0.01", "0.01", 1, 0, "1"),
            instrument(InstrumentKind.SPOT, "0.01", "0.001", 2, 0, "1"),
            instrument(InstrumentKind.SPOT, "0.01", "0.001", 1, 1, "1"),
            instrument(InstrumentKind.SPOT, "0.01", "0.001", 1, 0, "10"))) {
      hashes.add(hash(DATA, definition, 10, each, SETTINGS, TRADE));
      count++;
    }
    for (Trade each :
        List.of(
            trade(1, 1_000, 2, 1_100, 7, 5, 300, true),
            trade(2, 1_000, 2, 1_100, 7, 5, 300, false),
            trade(1, 1_001, 2, 1_100, 7, 5, 300, false),
            trade(1, 1_000, 3, 1_100, 7, 5, 300, false),
            trade(1, 1_000, 2, 1_101, 7, 5, 300, false),
            trade(1, 1_000, 2, 1_100, 8, 5, 300, false),
            trade(1, 1_000, 2, 1_100, 7, 6, 300, false),
            trade(1, 1_000, 2, 1_100, 7, 5, 301, false))) {
      hashes.add(hash(DATA, definition, 10, plain, SETTINGS, each));
      count++;
    }
    hashes.add(hash(DATA, definition, 10, plain, SETTINGS, trade(Side.SELL, TRADE)));
    count++;
    hashes.add(hash(DATA, definition, 10, plain, SETTINGS));
    hashes.add(hash(DATA, definition, 10, plain, SETTINGS, TRADE, TRADE));
    assertEquals(count + 2, hashes.size());
    assertTrue(hashes.stream().allMatch(hash -> hash.matches("[0-9a-f]{64}")));
  }

  private static Trade trade(
      int entryMinute,
      long entryTicks,
      int exitMinute,
      long exitTicks,
      long lots,
      long fees,
      long profit,
      boolean open) {
    return new Trade(
        Bars.flat(10).instrument(),
        Side.BUY,
        1,
        Bars.START + entryMinute * 60_000L,
        entryTicks,
        2,
        Bars.START + exitMinute * 60_000L,
        exitTicks,
        lots,
        entryTicks * lots,
        exitTicks * lots,
        fees,
        0,
        0,
        profit,
        "",
        open ? ExitReason.END_OF_DATA : ExitReason.SIGNAL,
        open);
  }

  private static Trade trade(Side side, Trade like) {
    return new Trade(
        like.instrument(),
        side,
        like.entryBar(),
        like.entryTime(),
        like.entryTicks(),
        like.exitBar(),
        like.exitTime(),
        like.exitTicks(),
        like.lots(),
        like.entryValue(),
        like.exitValue(),
        like.fees(),
        like.funding(),
        like.slippage(),
        like.profit(),
        like.tag(),
        like.exitReason(),
        like.open());
  }

  private static String hash(
      String data,
      StrategyDefinition definition,
      double level,
      Instrument instrument,
      SimulationSettings settings,
      Trade... trades) {
    ParameterValues values = ParameterValues.of(definition, Map.of("level", level));
    return ResultHash.of(
        data, definition, values, List.of(instrument), null, settings, List.of(trades));
  }

  private static StrategyDefinition definition(
      String name, String title, String notes, String parameterNote) {
    Operand close = new Operand.Field(BarField.CLOSE);
    Operand level = new Operand.Constant(new Scalar.ParameterReference("level"));
    return new StrategyDefinition(
        name,
        title,
        notes,
        List.of(new Parameter(new Setting("level", 5, 0, 100, false), parameterNote)),
        Condition.above(close, level),
        Condition.above(level, close),
        new Sizing.AllIn());
  }

  private static Instrument instrument() {
    return instrument(InstrumentKind.SPOT, "0.01", "0.001", 1, 0, "1");
  }

  private static Instrument instrument(
      InstrumentKind kind,
      String tick,
      String lot,
      long minimumLots,
      long minimumNotional,
      String contractSize) {
    return new Instrument(
        Bars.MINUTES.instrument(),
        kind,
        "BTC",
        "USDT",
        "USDT",
        Increment.parse(tick),
        Increment.parse(lot),
        minimumLots,
        minimumNotional,
        Increment.parse(contractSize),
        ContinuousCalendar.UTC,
        1);
  }
}
