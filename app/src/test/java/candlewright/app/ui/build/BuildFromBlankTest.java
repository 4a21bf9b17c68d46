package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.work.Edits;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.Preset;
import candlewright.core.indicator.BarField;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Blocks;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Strategies built edit by edit are the ones written by hand, to the trade.
class BuildFromBlankTest {
  private final Edits edits = new Edits();
  private final BuildViewModel build = new BuildViewModel(edits, _ -> {});
  private int done;

  private void apply(Edit edit) {
    assertInstanceOf(Outcome.Done.class, build.apply(edit), () -> build.refusalProperty().get());
    done++;
  }

  private static Address at(String text) {
    return Address.parse(text);
  }

  private void add(String container, int place, Object row) {
    apply(new Edit.Add(at(container), place, row));
  }

  private void set(String address, Object value) {
    apply(new Edit.Set(at(address), value));
  }

  private void number(String address, double value) {
    set(address, new Scalar.Literal(value));
  }

  private static Operand field(BarField field) {
    return new Operand.Field(field);
  }

  /// The definition built does what the other does and gives the same trades, and some.
  private void assertSame(StrategyDefinition other) {
    StrategyDefinition built = build.definitionProperty().get();
    assertEquals(CanonicalText.of(other), CanonicalText.of(built));
    Run run = run(built);
    assertEquals(run(other).resultHash(), run.resultHash());
    assertTrue(run.outcome().trades().size() > 3, "only " + run.outcome().trades().size());
    for (int i = 0; i < done; i++) {
      edits.undo();
    }
    assertEquals(BuildViewModel.blank("my-strategy"), build.definitionProperty().get());
    for (int i = 0; i < done; i++) {
      edits.redo();
    }
    assertEquals(built, build.definitionProperty().get());
  }

  private static Run run(StrategyDefinition definition) {
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        List.of(BuildBars.data(definition, BuildBars.BTC, Timeframe.ONE_HOUR)),
        Long.MIN_VALUE,
        Preset.REALISTIC.settings());
  }

  private static StrategyDefinition yaml(String text) {
    return ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(text)).value();
  }

  @Test
  void crossingAveragesAreTheTemplate() {
    add("entry_long", 0, Blocks.signal("crosses_above"));
    set("entry_long.value", Blocks.indicator("sma"));
    number("entry_long.value.length", 10);
    number("entry_long.other.length", 30);
    apply(new Edit.Parametrise(at("entry_long.value.length"), "fast", 1, 10_000));
    apply(new Edit.Parametrise(at("entry_long.other.length"), "slow", 2, 10_000));
    add("exit_long", 0, Blocks.signal("crosses_above"));
    set("exit_long.value", Blocks.indicator("sma"));
    set("exit_long.value.length", new Scalar.ParameterReference("slow"));
    set("exit_long.other.length", new Scalar.ParameterReference("fast"));
    assertSame(Templates.named("sma-cross"));
  }

  @Test
  void pullbackOverTwoTimeframes() {
    set("timeframe", Timeframe.ONE_HOUR);
    add("regime", 0, Blocks.signal("above"));
    set("regime.other", Blocks.indicator("ema"));
    number("regime.other.length", 20);
    apply(new Edit.On(List.of(at("regime.other")), new Source("", Timeframe.FOUR_HOURS)));
    add("entry_long", 0, Blocks.signal("below"));
    set("entry_long.value", Blocks.indicator("rsi"));
    set("entry_long.other", new Operand.Constant(new Scalar.Literal(45)));
    add("entry_long", 1, Blocks.signal("above"));
    set("entry_long[1].other", field(BarField.OPEN));
    apply(new Edit.Group(List.of(at("entry_long[0]")), "within"));
    number("entry_long[0].length", 3);
    add("exits", 0, new Exit.StopLoss(new Distance.Percent(new Scalar.Literal(2))));
    set("exits[0].distance.kind", "atr");
    number("exits[0].distance.atr", 1.5);
    add("exits", 1, new Exit.TakeProfit(new Distance.RiskMultiple(new Scalar.Literal(2))));
    set("sizing.kind", "percent_risk");
    number("sizing.percent", 0.5);
    assertSame(
        yaml(
            """
            format: 1
            name: by-hand
            timeframe: 1h
            regime: close > ema(20)@4h
            entry_long:
              all:
                - within:
                    length: 3
                    of: rsi(14) < 45
                - close > open
            exits:
              - stop_loss: {atr: 1.5, length: 14}
              - take_profit: {risk: 2}
            sizing: {percent_risk: 0.5}
            """));
  }

  @Test
  void pairOfTwoInstruments() {
    add("universe.roles", 0, new Universe.Role("hedge", BuildBars.ETH, 3, Delay.NONE, ""));
    Operand ratio =
        new Operand.Arithmetic(
            Operand.Function.DIVIDE, List.of(field(BarField.CLOSE), field(BarField.CLOSE)));
    add("entry_long", 0, Blocks.signal("below"));
    set("entry_long.value", ratio);
    apply(new Edit.On(List.of(at("entry_long.value[1]")), new Source("hedge", null)));
    set("entry_long.other.value", ratio);
    apply(new Edit.On(List.of(at("entry_long.other.value[1]")), new Source("hedge", null)));
    number("entry_long.other.length", 48);
    apply(new Edit.Add(at("exit_long"), 0, Blocks.signal("above")));
    set("exit_long.value", ratio);
    apply(new Edit.On(List.of(at("exit_long.value[1]")), new Source("hedge", null)));
    set("exit_long.other.value", ratio);
    apply(new Edit.On(List.of(at("exit_long.other.value[1]")), new Source("hedge", null)));
    apply(new Edit.Replace("length", 20, 48, at("exit_long")));
    assertSame(
        yaml(
            """
            format: 1
            name: by-hand
            universe:
              roles:
                hedge: {instrument: ETHUSDT.DEMO, stale_after: 3}
            entry_long: close / close@hedge < sma(close / close@hedge, 48)
            exit_long: close / close@hedge > sma(close / close@hedge, 48)
            sizing: all_in
            """));
  }

  @Test
  void sequenceWithinAVote() {
    add("entry_long", 0, Blocks.signal("above"));
    number("entry_long.other.length", 50);
    add("entry_long", 1, Blocks.signal("above"));
    set("entry_long[1].value", field(BarField.VOLUME));
    set("entry_long[1].other.value", field(BarField.VOLUME));
    add("entry_long", 2, Blocks.signal("crosses_above"));
    set("entry_long[2].value", Blocks.indicator("rsi"));
    set("entry_long[2].other", new Operand.Constant(new Scalar.Literal(40)));
    add("entry_long", 3, Blocks.signal("rising"));
    apply(new Edit.Group(List.of(at("entry_long[2]"), at("entry_long[3]")), "sequence"));
    number("entry_long[2].timeout", 6);
    set("entry_long.is", "k_of_n");
    apply(new Edit.Set(at("entry_long.k"), new Scalar.Literal(2)));
    add("exits", 0, new Exit.TimeLimit(new Scalar.Literal(12)));
    add("protections", 0, new Protection.Cooldown(new Scalar.Literal(4)));
    assertSame(
        yaml(
            """
            format: 1
            name: by-hand
            entry_long:
              k_of_n:
                k: 2
                of:
                  - close > sma(50)
                  - volume > sma(volume, 20)
                  - sequence:
                      timeout: 6
                      of:
                        - crosses_above(rsi(14), 40)
                        - rising(3)
            exits:
              - time_limit: 12
            protections:
              - cooldown: 4
            sizing: all_in
            """));
  }
}
