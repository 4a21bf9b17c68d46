package candlewright.backtest.simulate;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A strategy whose action on every day of a share is published, and the same rules as a definition
/// of ours.
///
/// Their action is 1 to buy, -1 to sell, 0 for neither; ours is the entry and the exit of a long
/// position, and neither where what decides is unknown.
///
/// @param name of the published file
/// @param buys when it buys, in our language; empty where that cannot be said
/// @param sells when it sells
/// @param differing rows, counted from 0, on which ours is known to be another action
/// @param remark what one has to know of it, the reason of every difference among it; empty for
///   nothing
record CinarStrategy(
    String name, String buys, String sells, List<Integer> differing, String remark) {
  private static final String FOLDER = "oracles/cinar_brkb_strategies/";

  private static final String MACD_BUYS = "macd() > macd().signal and macd() < 0";
  private static final String MACD_SELLS = "macd() < macd().signal and macd() > 0";
  private static final String EASE =
      "sma((median_price() - median_price()[1]) * (high[1] - low[1]) / volume[1], 14)";
  private static final String LATE =
      "they publish each action a row late: ours is read a bar ago; their last row has no bar";

  static final List<CinarStrategy> ALL =
      List.of(
          of(
              "compound__macd_rsi_strategy",
              "latch(%s, %s) and latch(rsi(14) <= 30, rsi(14) >= 70)"
                  .formatted(MACD_BUYS, MACD_SELLS),
              "not latch(%s, %s) and not latch(rsi(14) <= 30, rsi(14) >= 70)"
                  .formatted(MACD_BUYS, MACD_SELLS),
              "the last action of both, kept until the other one"),
          of(
              "decorator__no_loss_strategy",
              "",
              "",
              "it sells only above the price it bought at, and conditions do not read"
                  + " the position; an operand for the price of the entry would do"),
          of("momentum__awesome_oscillator_strategy", "awesome() > 0", "awesome() < 0", ""),
          of(
              "momentum__elder_ray_strategy",
              "ema(13) > ema(13)[1] and elder_ray().bear < 0"
                  + " and elder_ray().bear > elder_ray().bear[1]",
              "ema(13) < ema(13)[1] and elder_ray().bull > 0"
                  + " and elder_ray().bull < elder_ray().bull[1]",
              ""),
          of("momentum__rsi_strategy", "rsi(14) <= 30", "rsi(14) >= 70", ""),
          of(
              "momentum__stochastic_rsi_strategy",
              "stoch_rsi(14, 14, smooth=1) <= 80",
              "stoch_rsi(14, 14, smooth=1) > 80",
              "buys below 80 and sells above 20, buying first"),
          of("momentum__williams_r_strategy", "williams_r(14) <= -80", "williams_r(14) >= -20", ""),
          of(
              "testdata__buy_and_hold_strategy",
              "cumulative_sum(value=1) <= 1",
              "never",
              "on the first bar"),
          of(
              "testdata__or",
              "latch(cumulative_sum(value=1) <= 33 or %s, cumulative_sum(value=1) > 33 and %s)"
                  .formatted(MACD_BUYS, MACD_SELLS),
              "never",
              "holding, or the last action of MACD: buys unless that is to sell; the 33 bars on which"
                  + " MACD is unknown count as no objection"),
          of(
              "trend__alligator_strategy",
              "smma(5)[1] > smma(8)[1] and smma(5)[1] > smma(13)[1]",
              "smma(5)[1] < smma(8)[1] and smma(5)[1] < smma(13)[1]",
              LATE),
          of(
              "trend__aroon_strategy",
              "aroon(highest(high, 25), lowest(low, 25), 24, ties=first).oscillator > 0",
              "aroon(highest(high, 25), lowest(low, 25), 24, ties=first).oscillator < 0",
              IntStream.rangeClosed(25, 47).boxed().toList(),
              "not the one of Chande: it counts from the first of 25 highest highs that is the highest"
                  + " of them. Theirs begins with windows that are not full yet; ours is unknown until"
                  + " they are"),
          of(
              "trend__cci_strategy",
              "cci(20, deviation=running) >= 100",
              "cci(20, deviation=running) <= -100",
              ""),
          of(
              "trend__dema_strategy",
              "2 * ema(5)[4] - ema(ema(5), 5) > 2 * ema(35)[34] - ema(ema(35), 35)",
              "2 * ema(5)[4] - ema(ema(5), 5) < 2 * ema(35)[34] - ema(ema(35), 35)",
              "their average is not the one of Mulloy: the first of its two is that of length - 1 bars"
                  + " ago"),
          of(
              "trend__golden_cross_strategy",
              "ema(5) > ema(20)",
              "ema(5) < ema(20)",
              "published for 5 and 20 bars"),
          of("trend__kama_strategy", "close > kama(10, 2, 30)", "close < kama(10, 2, 30)", ""),
          of("trend__macd_strategy", MACD_BUYS, MACD_SELLS, ""),
          of(
              "trend__smma_strategy",
              "smma(20)[1] > smma(50)[1]",
              "smma(20)[1] < smma(50)[1]",
              LATE),
          of(
              "trend__triple_moving_average_crossover_strategy",
              "ema(2) > ema(5) and ema(2) > ema(20)",
              "ema(2) < ema(5) and ema(2) < ema(20)",
              "published for 2, 5 and 20 bars"),
          of(
              "trend__tsi_strategy",
              "tsi(13, 25, 12) > 0 and tsi(13, 25, 12) > tsi(13, 25, 12).signal",
              "tsi(13, 25, 12) < 0 and tsi(13, 25, 12) < tsi(13, 25, 12).signal",
              "their first and second smoothing are the other way round"),
          of(
              "trend__weighted_close_strategy",
              "weighted_close() > sma(weighted_close(), 20)",
              "weighted_close() <= sma(weighted_close(), 20)",
              ""),
          of(
              "volatility__donchian_channel_breakout_strategy",
              "close >= highest(close, 20)",
              "close <= lowest(close, 20)",
              "on closes"),
          of(
              "volatility__super_trend_strategy",
              "close > %s".formatted(superTrend()),
              "close < %s".formatted(superTrend()),
              List.of(17),
              "with Hull's average of ranges, and averages that weigh the oldest value most. Ours has"
                  + " no such setting; as a multiplier of each range it is unknown on the first bar"),
          of(
              "volume__ease_of_movement_strategy",
              "%s > 0".formatted(EASE),
              "%s < 0".formatted(EASE),
              "each movement is divided by volume and range of the bar before; eom() takes those of the"
                  + " same bar"),
          of("volume__money_flow_index_strategy", "mfi(14) <= 20", "mfi(14) >= 80", ""),
          of(
              "volume__obv_strategy",
              "obv(start=volume) > smoothed_obv(10, start=volume)",
              "obv(start=volume) < smoothed_obv(10, start=volume)",
              ""),
          of(
              "volume__volume_weighted_average_price_strategy",
              "close < vwma(14)",
              "close > vwma(14)",
              "of closes"));

  private static String superTrend() {
    String range = "true_range()";
    String hull =
        oldestFirst("2 * %s - %s".formatted(oldestFirst(range, 7), oldestFirst(range, 14)), 4);
    return "supertrend(length=1, multiplier=2.5 * %s / %s, start=up)".formatted(hull, range);
  }

  /// Their weighted average gives the oldest value the greatest weight.
  private static String oldestFirst(String value, int length) {
    return "(2 * sma(%s, %d) - wma(%s, %d))".formatted(value, length, value, length);
  }

  private static CinarStrategy of(String name, String buys, String sells, String remark) {
    return of(name, buys, sells, List.of(), remark);
  }

  private static CinarStrategy of(
      String name, String buys, String sells, List<Integer> differing, String remark) {
    return new CinarStrategy(name, buys, sells, differing, remark);
  }

  boolean expressible() {
    return !buys.isEmpty();
  }

  /// Returns how many rows can be compared: those for which there is a bar.
  int compared() {
    return Math.min(published().size(), bars().size());
  }

  /// Returns the rows on which our action is another.
  List<Integer> found() {
    List<Integer> published = published();
    List<Integer> ours = ours();
    return IntStream.range(0, compared())
        .filter(i -> !published.get(i).equals(ours.get(i)))
        .boxed()
        .toList();
  }

  /// Returns the published actions, one a row.
  private List<Integer> published() {
    return rows(name).stream().map(row -> Integer.valueOf(row.split(",", -1)[0])).toList();
  }

  /// Returns our actions, one a bar.
  private List<Integer> ours() {
    Signals signals =
        Strategies.plan(
                "format: 1\nname: published\nentry_long: " + buys + "\nexit_long: " + sells + "\n")
            .evaluate(bars());
    List<Integer> actions = new ArrayList<>();
    for (int i = 0; i < signals.entryLong().size(); i++) {
      boolean buys = signals.entryLong().isTrue(i);
      boolean sells = signals.exitLong().isTrue(i);
      if (buys && sells) {
        throw new AssertionError(name + " buys and sells on bar " + i);
      }
      actions.add(buys ? 1 : sells ? -1 : 0);
    }
    return actions;
  }

  private static BarSeries bars() {
    Calendar calendar = Calendar.parse("us-equities");
    SeriesKey key = new SeriesKey(InstrumentId.parse("BRK-B.TEST"), Timeframe.ONE_DAY);
    BarColumns columns = new BarColumns(251);
    for (String line : rows("brk-b")) {
      // Date, open, high, low, close, adjusted close, volume.
      String[] cells = line.split(",", -1);
      columns.add(
          calendar.dayOpen(LocalDate.parse(cells[0])),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[6]));
    }
    return BarSeries.of(key, calendar, columns);
  }

  private static List<String> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(Shared.path(FOLDER + file + ".csv"));
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
