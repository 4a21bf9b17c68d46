package candlewright.backtest.simulate;

import static candlewright.backtest.testkit.ByHand.bar;
import static candlewright.backtest.testkit.ByHand.flat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.ByHand;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Entries and exits by limit order, worked out by hand.
class LimitOrdersTest {
  private static final int BUY = 1;
  private static final int SELL = 2;
  private static final int SHORT = 3;
  private static final String TEN = "sizing: {fixed_quantity: 10}\n";

  private static ByHand orders(String orders) {
    return ByHand.of("orders: {" + orders + "}\n" + TEN);
  }

  @Test
  void anEntryWaitsForItsPrice() {
    assertEquals(
        List.of("long 10 from 2 at 990 to 2 at 995 end of data"),
        orders("entry_long: {limit: {price: close - 10}}")
            .trades(flat(1000, BUY), bar(1000, 1000, 991, 1000), bar(1000, 1000, 985, 995)));
    // Where the open is better already, that is what is paid.
    assertEquals(
        List.of("long 10 from 1 at 980 to 1 at 980 end of data"),
        orders("entry_long: {limit: {price: close - 10}}").trades(flat(1000, BUY), flat(980, 0)));
    assertEquals(
        List.of("short 10 from 2 at 1010 to 2 at 1000 end of data"),
        orders("entry_short: {limit: {price: close + 10}}")
            .trades(flat(1000, SHORT), flat(1000, 0), bar(1000, 1020, 1000, 1000)));
  }

  @Test
  void anEntryWorksForSoManyBars() {
    double[][] rows = {
      flat(1000, BUY), flat(1000, 0), flat(1000, 0), bar(1000, 1000, 985, 995), flat(995, 0)
    };
    SimulationOutcome two = orders("entry_long: {limit: {price: close - 10, bars: 2}}").run(rows);
    assertEquals(List.of(), two.trades());
    assertEquals(1, two.refusals().get(Refusal.ORDER_LAPSED));
    assertEquals(
        List.of("long 10 from 3 at 990 to 4 at 995 end of data"),
        orders("entry_long: {limit: {price: close - 10, bars: 3}}").trades(rows));
  }

  @Test
  void anEntryThatFollowsMovesWithEveryClose() {
    // 990, after the close of bar 1 at 1050 it is 1040.
    double[][] rows = {flat(1000, BUY), bar(1000, 1050, 1000, 1050), bar(1050, 1050, 1035, 1040)};
    assertEquals(
        List.of("long 10 from 2 at 1040 to 2 at 1040 end of data"),
        orders("entry_long: {limit: {price: close - 10, follow: true}}").trades(rows));
    assertEquals(List.of(), orders("entry_long: {limit: {price: close - 10}}").trades(rows));
  }

  @Test
  void aLimitIsRoundedToTheTickThatIsNotWorseThanAsked() {
    assertEquals(
        List.of("long 10 from 1 at 990 to 1 at 995 end of data"),
        orders("entry_long: {limit: {price: close - 9.5}}")
            .trades(flat(1000, BUY), bar(1000, 1000, 985, 995)));
    assertEquals(
        List.of("short 10 from 1 at 1010 to 1 at 1000 end of data"),
        orders("entry_short: {limit: {price: close + 9.5}}")
            .trades(flat(1000, SHORT), bar(1000, 1020, 1000, 1000)));
  }

  @Test
  void anEntryIsSizedByItsLimit() {
    // 50 % of 100,000 at 500 and not at the close of 1000.
    assertEquals(
        List.of("long 100 from 1 at 500 to 1 at 500 end of data"),
        ByHand.of("orders: {entry_long: {limit: {price: 500}}}\nsizing: {percent_of_equity: 50}\n")
            .trades(flat(1000, BUY), bar(1000, 1000, 500, 500)));
  }

  @Test
  void aPriceThatIsNotKnownOrdersNothing() {
    SimulationOutcome outcome =
        orders("entry_long: {limit: {price: sma(3)}}").run(flat(1000, BUY), flat(900, 0));
    assertEquals(List.of(), outcome.trades());
    assertEquals(1, outcome.refusals().get(Refusal.PRICE_UNKNOWN));
    assertEquals(
        1,
        orders("entry_long: {limit: {price: close - 2000}}")
            .run(flat(1000, BUY), flat(900, 0))
            .refusals()
            .get(Refusal.PRICE_UNKNOWN));
  }

  @Test
  void exitsInTheBarOfAnEntryBelowTheOpenBeginWithTheNext() {
    // The stop of 5 lies at 985, which the low of the bar is below; but what came first is not
    // said.
    assertEquals(
        List.of("long 10 from 1 at 990 to 2 at 985 stop loss"),
        ByHand.of(
                "orders: {entry_long: {limit: {price: close - 10}}}\n"
                    + "exits: [{stop_loss: {points: 5}}]\n"
                    + TEN)
            .trades(flat(1000, BUY), bar(1000, 1000, 980, 990), bar(990, 990, 980, 980)));
  }

  @Test
  void anExitByLimitWaitsAndIsDecidedAnew() {
    // Asked 1010 for one bar, which is not reached; the condition is true again at the close of bar
    // 3 and asks for 1000.
    assertEquals(
        List.of("long 10 from 1 at 1000 to 4 at 1000 signal"),
        orders("exit_long: {limit: {price: close + 10, bars: 1}}")
            .trades(
                flat(1000, BUY),
                flat(1000, SELL),
                flat(1000, 0),
                bar(1000, 1000, 990, 990, SELL),
                bar(990, 1005, 990, 1005)));
  }

  @Test
  void aTimeLimitDoesNotWaitForALimitOrder() {
    assertEquals(
        List.of("long 10 from 1 at 1000 to 3 at 1001 time limit"),
        ByHand.of(
                "orders: {exit_long: {limit: {price: close + 100}}}\n"
                    + "exits: [{time_limit: 2}]\n"
                    + TEN)
            .trades(flat(1000, BUY), flat(1000, SELL), flat(1000, 0), flat(1001, 0)));
  }

  @Test
  void theOtherSideDoesNotCountOnALimitOrder() {
    // The exit at 1100 may never be filled: a short position is not even tried.
    SimulationOutcome outcome =
        orders("exit_long: {limit: {price: close + 100}}")
            .run(flat(1000, BUY), flat(1000, SELL), flat(1000, SHORT), flat(1000, 0));
    assertEquals(1, outcome.trades().size());
    assertEquals(0, outcome.refused());
  }

  @Test
  void nothingIsEnteredAtAnEndThatClosesEverything() {
    SimulationOutcome outcome =
        ByHand.of(TEN)
            .atEnd(AtEnd.CLOSE_AT_LAST_OPEN)
            .run(flat(1000, 0), flat(1000, BUY), flat(1000, 0));
    assertEquals(List.of(), outcome.trades());
    assertEquals(1, outcome.refusals().get(Refusal.LAST_BAR));
    // What the last close decides is not filled by the price that closes the rest.
    assertEquals(
        List.of(),
        ByHand.of(TEN)
            .atEnd(AtEnd.CLOSE_AT_LAST_CLOSE)
            .trades(flat(1000, 0), flat(1000, 0), flat(1000, BUY)));
  }
}
