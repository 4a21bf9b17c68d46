package candlewright.core.trading.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.Side;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random orders of all kinds in random bars.
class OrderSoupTest {
  private static final int BARS = 60;
  private static final long NONE = OrderRequest.NONE;

  private record Bar(
      int number, double open, double high, double low, double close, double volume) {}

  private record Submission(OrderRequest request, long delay, boolean inBar) {}

  /// Bars with gaps, some missing, and the orders put in before each.
  private record Soup(MatchRules rules, List<Bar> bars, List<List<Submission>> orders) {
    static Soup of(SplittableRandom random) {
      List<Bar> bars = new ArrayList<>();
      List<List<Submission>> orders = new ArrayList<>();
      long last = 1_000;
      int number = 0;
      for (int i = 0; i < BARS; i++) {
        number += random.nextInt(10) == 0 ? random.nextInt(2, 7) : 1;
        long open = Math.max(50, last + random.nextInt(-4, 5));
        long close = Math.max(50, open + random.nextInt(-20, 21));
        long high = Math.max(open, close) + random.nextInt(15);
        long low = Math.min(open, close) - random.nextInt(15);
        bars.add(new Bar(number, open, high, low, close, random.nextInt(60)));
        List<Submission> now = new ArrayList<>();
        while (random.nextInt(3) == 0) {
          now.add(submission(random, last));
        }
        orders.add(now);
        last = close;
      }
      MatchRules rules =
          new MatchRules(
              any(random, List.of(IntrabarRule.values())),
              SlippageModel.NONE,
              0,
              random.nextInt(3),
              random.nextBoolean() ? 0 : 0.3);
      return new Soup(rules, bars, orders);
    }

    private static Submission submission(SplittableRandom random, long last) {
      OrderType type = any(random, List.of(OrderType.values()));
      boolean limited = type == OrderType.LIMIT || type == OrderType.STOP_LIMIT;
      boolean triggered =
          type == OrderType.STOP || type == OrderType.STOP_LIMIT || type == OrderType.TAKE_PROFIT;
      Trail trail = null;
      if (type == OrderType.TRAILING_STOP) {
        trail = random.nextBoolean() ? Trail.ofTicks(random.nextInt(1, 30)) : Trail.ofFraction(.02);
        trail = random.nextBoolean() ? trail.from(near(random, last)) : trail;
      }
      boolean plain = type == OrderType.MARKET || type == OrderType.LIMIT;
      List<TimeInForce> times = List.of(TimeInForce.values());
      TimeInForce timeInForce = any(random, plain ? times : times.subList(0, 4));
      boolean post =
          type == OrderType.LIMIT
              && random.nextInt(4) == 0
              && timeInForce != TimeInForce.IMMEDIATE_OR_CANCEL
              && timeInForce != TimeInForce.FILL_OR_KILL;
      boolean inBar = random.nextInt(3) == 0;
      return new Submission(
          new OrderRequest(
              any(random, List.of(Side.values())),
              type,
              random.nextInt(5) == 0 ? OrderRequest.ALL : random.nextLong(1, 30),
              limited ? near(random, last) : NONE,
              triggered ? near(random, last) : NONE,
              trail,
              timeInForce,
              post,
              random.nextBoolean(),
              random.nextInt(4) == 0 ? random.nextInt(1, 4) : 0,
              0,
              ""),
          random.nextInt(4) == 0 ? random.nextInt(200_000) : 0,
          inBar);
    }

    private static <T> T any(SplittableRandom random, List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }

    private static long near(SplittableRandom random, long last) {
      return Math.max(1, last + random.nextInt(-40, 41));
    }

    void submit(Desk desk, int i) {
      for (Submission each : orders.get(i)) {
        desk.put(each.request, bars.get(i).number * Desk.MINUTE + each.delay, each.inBar);
      }
    }

    String show(Desk desk, int i) {
      Bar bar = bars.get(i);
      desk.bar = bar.number - 1;
      return desk.bar(bar.open, bar.high, bar.low, bar.close, bar.volume);
    }
  }

  @Test
  void lotsAreConservedAndPricesAreThoseOfTheBar() {
    Seeds.forEach(
        3_000,
        random -> {
          Soup soup = Soup.of(random);
          Desk desk = new Desk(soup.rules);
          List<long[]> fills = new ArrayList<>();
          List<WorkingOrder> orders = new ArrayList<>();
          desk.onFill = text -> fills.add(numbers(text));
          for (int i = 0; i < BARS; i++) {
            Bar bar = soup.bars.get(i);
            for (Submission each : soup.orders.get(i)) {
              orders.add(desk.put(each.request, bar.number * Desk.MINUTE + each.delay, each.inBar));
            }
            long before = desk.longs - desk.shorts;
            fills.clear();
            soup.show(desk, i);
            long volume = 0;
            for (long[] fill : fills) {
              WorkingOrder order = orders.get((int) fill[0] - 1);
              volume += fill[1];
              before += order.request().side() == Side.BUY ? fill[1] : -fill[1];
              assertTrue(fill[2] >= bar.low && fill[2] <= bar.high, "outside the bar");
              if (order.limit() != NONE) {
                assertTrue(order.accepts(fill[2]), "beyond its limit");
              }
            }
            assertEquals(before, desk.longs - desk.shorts);
            assertTrue(desk.longs >= 0 && desk.shorts >= 0, "more reduced than was held");
            if (soup.rules.participation() > 0) {
              assertTrue(volume <= bar.volume * soup.rules.participation(), "too much volume");
            }
          }
          for (WorkingOrder order : orders) {
            long asked = order.request().lots();
            if (asked != OrderRequest.ALL) {
              assertTrue(order.filled() <= asked, "more than was asked for");
            }
          }
        });
  }

  @Test
  void aBookThatWasWrittenAndReadGoesOnTheSame() {
    Seeds.forEach(
        1_000,
        random -> {
          Soup soup = Soup.of(random);
          int stop = random.nextInt(BARS);
          Desk desk = new Desk(soup.rules);
          Desk other = null;
          for (int i = 0; i < BARS; i++) {
            soup.submit(desk, i);
            if (other != null) {
              soup.submit(other, i);
            }
            if (i == stop) {
              other = desk.copy(soup.rules);
              assertArrayEquals(desk.state(), other.state());
            }
            String what = soup.show(desk, i);
            if (other != null) {
              assertEquals(what, soup.show(other, i));
              assertArrayEquals(desk.state(), other.state());
            }
          }
        });
  }

  @Test
  void barsThatNoOrderWaitsForChangeNothing() {
    int[] shown = new int[1];
    Seeds.forEach(
        3_000,
        random -> {
          Soup soup = Soup.of(random);
          Desk every = new Desk(soup.rules);
          Desk some = new Desk(soup.rules);
          for (int i = 0; i < BARS; i++) {
            soup.submit(every, i);
            soup.submit(some, i);
            String what = soup.show(every, i);
            if (isWaitedFor(some, soup.bars.get(i))) {
              shown[0]++;
              assertEquals(what, soup.show(some, i));
            } else {
              assertEquals("", what);
            }
          }
          assertArrayEquals(every.state(), some.state());
        });
    assertTrue(shown[0] < 3_000 * BARS * 9 / 10, "hardly a bar was passed over");
  }

  private static boolean isWaitedFor(Desk desk, Bar bar) {
    desk.bar = bar.number;
    BarMatcher matcher = desk.matcher;
    long day = matcher.dayThatEnds();
    return matcher.needsEveryBar()
        || (matcher.needsOpenings() && desk.opensDay())
        || (day != NONE && (day != desk.tradingDay() || desk.closesDay()))
        || bar.low <= matcher.highestBelow()
        || bar.high >= matcher.lowestAbove();
  }

  /// Returns order, lots and price of a fill's text.
  private static long[] numbers(String text) {
    String[] words = text.split(" ", -1);
    return new long[] {
      Long.parseLong(words[0].substring(1)), Long.parseLong(words[2]), Long.parseLong(words[4])
    };
  }
}
