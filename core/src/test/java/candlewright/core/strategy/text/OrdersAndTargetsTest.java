package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarField;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Limit orders, targets of a part and targets by age in the text form.
class OrdersAndTargetsTest {
  private static final String HEAD = "format: 1\nname: x\n";
  private static final String TEXT =
      """
      format: 1
      name: x
      parameters:
        wait:
          default: 3
          min: 1
          max: 9
          whole: true
      entry_long: close > open
      exit_long: close < open
      orders:
        entry_long:
          limit:
            price: low - 1
            bars: wait
            follow: true
        exit_short:
          limit:
            price: high
      exits:
        - take_profit:
            percent: 2
            part: 50
        - target_by_age:
            - minutes: 0
              percent: 4
            - minutes: 120
              percent: -1
      sizing: all_in
      """;

  @Test
  void theyAreReadAndWrittenAlike() {
    StrategyDefinition definition = Texts.read(TEXT);
    OrderStyle.Market market = new OrderStyle.Market();
    Operand low = new Operand.Field(BarField.LOW);
    Operand one = new Operand.Constant(literal(1));
    assertEquals(
        new Orders(
            new OrderStyle.Limit(
                new Operand.Arithmetic(Operand.Function.SUBTRACT, List.of(low, one)),
                new Scalar.ParameterReference("wait"),
                true),
            market,
            market,
            new OrderStyle.Limit(new Operand.Field(BarField.HIGH), null, false)),
        definition.orders());
    assertEquals(
        List.of(
            new Exit.TakeProfit(new Distance.Percent(literal(2)), literal(50)),
            new Exit.TargetByAge(
                Exit.TargetByAge.Unit.MINUTES,
                List.of(
                    new Exit.TargetByAge.Step(literal(0), literal(4)),
                    new Exit.TargetByAge.Step(literal(120), literal(-1))))),
        definition.exits());
    assertEquals(TEXT, StrategyText.yaml(definition));
    assertEquals(definition, Texts.read(StrategyText.json(definition)));
  }

  @Test
  void theirCanonicalTextSaysWhatTheyDo() {
    // The order of a condition that is never true does nothing.
    assertEquals(
        "long: enter above(close, open) at limit subtract(low, 1) for {wait} following; exit"
            + " below(close, open); size all-in; leave by target 2% of 50%; leave by target by"
            + " minutes from 0: 4% from 120: -1%",
        CanonicalText.of(Texts.read(TEXT)));
  }

  @Test
  void whatIsByMarketMayBeSaidToBe() {
    assertEquals(
        Texts.read(HEAD + "entry_long: always\n"),
        Texts.read(HEAD + "entry_long: always\norders: {entry_long: market}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'exits: [{take_profit: {percent: 1, part: 101}}]'~'line 4:42 exits[0].take_profit.part: a"
            + " part must be above 0 and at most 100 percent, was 101'",
        "'exits: [{stop_loss: {percent: 1, part: 50}}]'~'line 4:34 exits[0].stop_loss.part: a"
            + " distance has no key ''part''; there are percent, points, atr, risk, length'",
        "'exits: [{trailing_stop: {percent: 100}}]'~'line 4:35 exits[0].trailing_stop.percent: a"
            + " trailing stop follows at less than 100 percent, was 100'",
        "'exits: [{target_by_age: 4}]'~'line 4:25 exits[0].target_by_age: target_by_age must"
            + " be a list, but is the number 4; write steps such as ''- {bars: 0, percent: 4}'''",
        "'exits: [{target_by_age: []}]'~'line 4:25 exits[0].target_by_age: it has no steps; write"
            + " ''- {bars: 0, percent: 4}'' for one of 4 percent'",
        "'exits: [{target_by_age: [{percent: 4}]}]'~'line 4:26 exits[0].target_by_age[0]: an age"
            + " is given in neither bars nor minutes; use one of them in all steps'",
        "'exits: [{target_by_age: [{bars: 0, percent: 4}, {minutes: 5, percent: 1}]}]'~'line 4:49"
            + " exits[0].target_by_age[1]: an age is given in both bars and minutes; use one of"
            + " them in all steps'",
        "'exits: [{target_by_age: [{bars: 5, percent: 4}, {bars: 5, percent: 1}]}]'~'line 4:49"
            + " exits[0].target_by_age[1]: its age 5 is not above 5 of the step before; order the"
            + " steps by age'",
        "'exits: [{target_by_age: [{bars: -1, percent: 4}]}]'~'line 4:26 exits[0].target_by_age[0]:"
            + " an age must be a whole number from 0, was -1'",
        "'exits: [{target_by_age: [{bars: 1}]}]'~'line 4:26 exits[0].target_by_age[0]: ''percent''"
            + " is missing; write steps such as ''- {bars: 0, percent: 4}'''",
        "'orders: {entry_long: {limit: {bars: 2}}}'~'line 4:30 orders.entry_long.limit: ''price''"
            + " is missing; say at which, as in price: close - atr(14)'",
        "'orders: {entry_long: {limit: {price: clos}}}'~'line 4:38 orders.entry_long.limit.price:"
            + " nothing is called ''clos'': did you mean ''close''?'",
        "'orders: {entry_long: {limit: {price: close, bars: 0}}}'~'line 4:51"
            + " orders.entry_long.limit.bars: bars must be a whole number from 1, was 0'",
        "'orders: {enter_long: market}'~'line 4:10 orders.enter_long: orders has no key"
            + " ''enter_long'': did you mean ''entry_long''?'",
        "'orders: {entry_long: {stop: {price: close}}}'~'line 4:23 orders.entry_long: no order is"
            + " called ''stop''; there are market, limit'",
        "'sizing: {volatility_target: {percent: 20, length: 1, maximum_percent: 50}}'~'line 4:51"
            + " sizing.volatility_target.length: a deviation needs at least 2 returns, was 1'",
      })
  void wrongPartsAreRefusedWhereTheyAreWrong(String line, String told) {
    assertEquals(
        told, Texts.told(StrategyText.readYaml(HEAD + "entry_long: close > open\n" + line)));
  }

  @Test
  void twoTargetsByAgeAreRefused() {
    String one = "{target_by_age: [{bars: 1, percent: 1}]}";
    String sentence = ".target_by_age: there are two targets by age; join their steps";
    Texts.assertRefused(
        HEAD + "entry_long: close > open\nexits: [" + one + ", " + one + "]",
        "line 4:25 exits[0]" + sentence,
        "line 4:67 exits[1]" + sentence);
  }

  @Test
  void ordersThatMakeNoSenseAreDoubted() {
    assertEquals(
        """
        line 4:38 orders.entry_long.limit.price: it orders at what is no price (volume); give a\
         price such as close - atr(14)
        line 4:59 orders.exit_long: it is for a condition that is never true; remove it\
        """,
        Texts.told(
            StrategyText.read(
                HEAD
                    + "entry_long: close > open\n"
                    + "orders: {entry_long: {limit: {price: volume}}, exit_long: {limit: {price:"
                    + " close}}}")));
  }

  private static Scalar literal(double value) {
    return new Scalar.Literal(value);
  }
}
