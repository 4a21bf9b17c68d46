package candlewright.backtest.pinned;

import candlewright.core.strategy.Templates;
import java.util.List;
import java.util.function.Function;

/// The pinned runs and why each of them is there.
final class PinnedRuns {
  private static final String CROSSING =
      """
      entry_long: crosses_above(sma(10), sma(30))
      exit_long: crosses_below(sma(10), sma(30))
      """;
  private static final String REVERSAL =
      CROSSING
          + """
          entry_short: crosses_below(sma(10), sma(30))
          exit_short: crosses_above(sma(10), sma(30))
          """;

  static final List<PinnedRun> ALL =
      List.of(
          one(
              "usual",
              "the strategy and the assumptions one gets by saying nothing, over a year of minutes",
              template("sma-cross"),
              "profile: realistic",
              all -> all.spot("BTC", "1m")),
          one(
              "ties",
              "averages of prices on a coarse grid that touch without crossing; no costs, which"
                  + " targets before stops would flatter",
              template("sma-cross"),
              "profile: optimistic",
              all -> all.spot("TAO", "1m")),
          one(
              "turtle",
              "sized by the risk to a stop in average ranges, both sides, tried twice by each bar",
              template("donchian-turtle"),
              "profile: pessimistic",
              all -> all.spot("ETH", "4h")),
          one(
              "reversion",
              "a stop in percent that gaps on a volatile coin of a small price",
              template("rsi-reversion"),
              "profile: realistic",
              all -> all.spot("SUI", "15m")),
          one(
              "kelly",
              "sized by the strategy's own trades and by the drawdown; target in multiples of the"
                  + " risk; a time limit",
              template("candle-reversal"),
              "profile: realistic\nfees: none\nslippage: none",
              all -> all.spot("BTC", "15m")),
          one(
              "streak",
              "pauses after losses in a row, and a time limit",
              template("bollinger-reversion"),
              "profile: realistic",
              all -> all.spot("TAO", "1h")),
          one(
              "loss-pause",
              "a pause after each loss; rules that hold in a regime only",
              template("adx-trend"),
              "profile: realistic",
              all -> all.bybit("SOL", "15m", "0.01", "0.1")),
          one(
              "volatility-target",
              "sized by volatility, shares at odd prices, a fee for each share with minimum and cap",
              strategy(
                  """
                  entry_long: close > sma(50)
                  exit_long: close < sma(50)
                  sizing:
                    volatility_target: {percent: 20, length: 20, maximum_percent: 100}
                  """),
              "profile: lean\nlimit_fill: touch",
              all -> all.yahoo("nvda-1999-2014.txt.gz", "NVDA")),
          one(
              "hedge",
              "long and short held side by side, each with a target and a stop of its own",
              strategy(
                  """
                  entry_long: crosses_above(rsi(7), 30)
                  exit_long: never
                  entry_short: crosses_below(rsi(7), 70)
                  exit_short: never
                  exits:
                    - stop_loss: {percent: 1.5}
                    - take_profit: {percent: 1}
                  sizing: {fixed_notional: 2000}
                  """),
              "profile: realistic\npositions: hedge\nintrabar: nearer_first",
              all -> all.bybit("DOGE", "5m", "0.00001", "1")),
          one(
              "pyramid",
              "a position entered up to four times, left as a whole",
              strategy(
                  """
                  entry_long: crosses_above(close, donchian(20).upper[1])
                  exit_long: close < donchian(10).lower[1]
                  sizing: {percent_of_equity: 24}
                  """),
              "profile: realistic\nmax_entries: 4",
              all -> all.spot("BTC", "1h")),
          one(
              "scale-out",
              "a position left in parts at three targets and a stop, rounded to lots",
              strategy(
                  """
                  entry_long: crosses_above(ema(9), ema(21))
                  exit_long: never
                  exits:
                    - stop_loss: {percent: 2}
                    - take_profit: {percent: 1, part: 33}
                    - take_profit: {percent: 2, part: 33}
                    - take_profit: {percent: 4, part: 34}
                  sizing: {fixed_quantity: 777.7}
                  """),
              "profile: realistic",
              all -> all.spot("SUI", "5m")),
          one(
              "limit-entries",
              "limit orders that follow each close for three bars, filled at a touch, makers and"
                  + " takers with tiers",
              strategy(
                  """
                  entry_long: close < sma(50)
                  exit_long: close > sma(20)
                  orders:
                    entry_long:
                      limit: {price: close - atr(14), bars: 3, follow: true}
                  sizing: {percent_of_equity: 90}
                  """),
              """
              profile: realistic
              fees:
                maker_taker:
                  tiers:
                    - maker_percent: 0.02
                      taker_percent: 0.055
                    - from_volume: 1000000
                      maker_percent: 0.01
                      taker_percent: 0.04
              limit_fill: touch
              """,
              all -> all.bybit("ADA", "1m", "0.0001", "1")),
          one(
              "limit-exits",
              "limit orders that are filled bit by bit by a tenth of the volume, two ticks beyond",
              strategy(
                  """
                  entry_long: crosses_below(rsi(14), 30)
                  exit_long: rsi(14) > 50
                  orders:
                    entry_long:
                      limit: {price: low}
                    exit_long:
                      limit: {price: high, bars: 20}
                  exits:
                    - stop_loss: {percent: 2}
                  """),
              """
              profile: realistic
              cash: 2000000
              limit_fill: {ticks_beyond: 2}
              volume_share: {percent: 10}
              """,
              all -> all.bybit("DOT", "1m", "0.0001", "0.1")),
          one(
              "trail-points",
              "a trailing stop at a difference of prices, over weekends without bars and volume",
              strategy(
                  """
                  entry_long: crosses_above(close, sma(100))
                  exit_long: never
                  entry_short: crosses_below(close, sma(100))
                  exit_short: never
                  exits:
                    - trailing_stop: {points: 0.004}
                  sizing: {fixed_quantity: 10000}
                  """),
              """
              profile: realistic
              cash: 50000
              fees: none
              slippage: {ticks: 3}
              """,
              all -> all.currencyHours("eurusd", "0.00001")),
          one(
              "trail-percent",
              "a trailing stop in percent that begins to follow at a gain, most favourable first",
              strategy(
                  """
                  entry_long: breakout_up(50)
                  exit_long: never
                  exits:
                    - stop_loss: {percent: 3}
                    - trailing_stop: {percent: 1, activation: {percent: 2}}
                  """),
              "profile: realistic\nintrabar: most_favourable",
              all -> all.spot("TAO", "5m")),
          one(
              "trail-ranges",
              "a trailing stop in average ranges tried by the whole range of each bar; slippage by"
                  + " the true range",
              strategy(
                  """
                  entry_long: crosses_above(close, bollinger(20, 2).upper)
                  exit_long: never
                  entry_short: crosses_below(close, bollinger(20, 2).lower)
                  exit_short: never
                  exits:
                    - trailing_stop: {atr: 3, length: 14}
                  sizing: {percent_of_equity: 50}
                  """),
              """
              profile: realistic
              intrabar: adverse_twice
              slippage:
                true_range: {percent: 5, bars: 20}
              """,
              all -> all.perpetual("SOL", "0.01")),
          one(
              "break-even",
              "a stop that moves to the entry and beyond it; targets before stops",
              strategy(
                  """
                  entry_long: crosses_above(macd(), macd().signal)
                  exit_long: never
                  exits:
                    - stop_loss: {atr: 2, length: 14}
                    - break_even: {risk: 1, beyond: {percent: 0.15}}
                    - take_profit: {risk: 3}
                  sizing: {percent_risk: 1}
                  """),
              "profile: realistic\nintrabar: favourable_first\nfees:\n  entry_only:\n    fees:\n      percent: 0.1",
              all -> all.bybit("BTC", "15m", "0.1", "0.001")),
          one(
              "time-limit",
              "a time limit in minutes of a market that rests at weekends; a fee for each order",
              strategy(
                  """
                  entry_long: falling(value=close, length=4)
                  exit_long: never
                  exits:
                    - time_limit: 7
                  protections:
                    - cooldown: 12
                    - max_trades: {trades: 4, bars: 240}
                  sizing: {fixed_quantity: 1000}
                  """),
              "profile: realistic\nfees: {per_order: 0.02}\nslippage: none\nhalf_spread: {ticks: 5}",
              PinnedMarkets::poundMinutes),
          one(
              "target-by-minutes",
              "the targets by age, the bars as ranges and the end of freqtrade",
              strategy(
                  """
                  entry_long: crosses_above(rsi(14), 35)
                  exit_long: rsi(14) > 75
                  exits:
                    - stop_loss: {percent: 4}
                    - target_by_age:
                      - {minutes: 0, percent: 3}
                      - {minutes: 120, percent: 1.5}
                      - {minutes: 600, percent: 0.5}
                      - {minutes: 1440, percent: -100}
                  """),
              "profile: freqtrade\nfees: {percent: 0.1}",
              all -> all.bybit("ETH", "5m", "0.01", "0.01")),
          one(
              "target-by-bars",
              "targets by age in bars, with orders that come a bar late",
              strategy(
                  """
                  entry_short: crosses_below(close, ema(50))
                  exit_short: never
                  exits:
                    - stop_loss: {percent: 2}
                    - target_by_age:
                      - {bars: 0, percent: 2}
                      - {bars: 10, percent: 0.5}
                      - {bars: 40, percent: 0}
                      - {bars: 60, percent: -100}
                  """),
              "profile: realistic\nfill: {delay: {bars: 1}}",
              all -> all.bybit("XRP", "5m", "0.0001", "0.1")),
          one(
              "isolated",
              "settlements of funding, liquidation of each position for itself, tiers of margin",
              strategy(
                  """
                  entry_long: crosses_above(sma(20), sma(100))
                  exit_long: crosses_below(sma(20), sma(100))
                  entry_short: crosses_below(sma(20), sma(100))
                  exit_short: crosses_above(sma(20), sma(100))
                  sizing: {percent_of_equity: 400}
                  """),
              """
              profile: realistic
              fees: {percent: 0.02}
              leverage: 75
              margin:
                isolated:
                  tiers:
                    - maintenance_percent: 0.4
                    - from_value: 20000
                      maintenance_percent: 0.5
                  liquidation_fee_percent: 0.5
              """,
              all -> all.perpetual("BTC", "0.1")),
          one(
              "cross",
              "liquidation of the whole account, long and short side by side, all that is allowed",
              strategy(
                  """
                  entry_long: crosses_above(sma(50), sma(500))
                  exit_long: never
                  entry_short: crosses_below(sma(50), sma(500))
                  exit_short: never
                  exits:
                    - take_profit: {percent: 3}
                  sizing: {percent_of_equity: 1000}
                  """),
              """
              profile: realistic
              fees: {percent: 0.02}
              positions: hedge
              leverage: 25
              margin:
                cross:
                  tiers:
                    - maintenance_percent: 1
              """,
              all -> all.perpetual("ETH", "0.01")),
          one(
              "dividends",
              "dividends of raw prices, paid by the short side and received by the long one, and"
                  + " borrowing",
              strategy(REVERSAL + "sizing: {percent_of_equity: 95}\n"),
              "profile: lean\nlimit_fill: touch\nborrow: {percent_a_year: 3}",
              all -> all.share("spy", 1998, 2021)),
          one(
              "splits",
              "four splits of raw prices while positions and stops are held",
              strategy(
                  """
                  entry_long: always
                  exit_long: never
                  exits:
                    - stop_loss: {percent: 40}
                    - trailing_stop: {percent: 35}
                  protections:
                    - cooldown_after_loss: 20
                  """),
              "profile: lean\nlimit_fill: touch\ncash: 10000",
              all -> all.share("aapl", 1998, 2021)),
          one(
              "late-milliseconds",
              "orders that arrive a second and a half after the close, within bars whose minutes are"
                  + " known",
              strategy(
                  """
                  entry_long: crosses_above(close, sma(50))
                  exit_long: crosses_below(close, sma(50))
                  exits:
                    - stop_loss: {percent: 1}
                    - take_profit: {percent: 1}
                  """),
              "profile: realistic\nfill: {delay: {milliseconds: 90000}}",
              all -> all.spot("BTC", "1h").withDetail(all.spotBars("BTC", "1m"))),
          one(
              "crash",
              "stops through the gaps of a crash and of hours in which the venue stood still; a"
                  + " pause after a drawdown",
              strategy(
                  """
                  entry_long: crosses_above(close, ema(100))
                  exit_long: crosses_below(close, ema(100))
                  exits:
                    - stop_loss: {percent: 0.6}
                  protections:
                    - drawdown_pause: {percent: 5, bars: 500}
                  """),
              "profile: realistic\nfees: {percent: 0.02}",
              all -> all.crash("BTC", "1m")),
          one(
              "day-trades",
              "positions that are left at the close of each session; what the first bars of a day"
                  + " say",
              strategy(
                  """
                  operands:
                    day: ema(30)
                  entry_long: crosses_above(close, day) and bars_in_session(15)
                  exit_long: crosses_below(close, day)
                  entry_short: crosses_below(close, day) and bars_in_session(15)
                  exit_short: crosses_above(close, day)
                  exits:
                    - stop_loss: {percent: 0.3}
                    - session_end
                  sizing: {fixed_notional: 50000}
                  """),
              "profile: lean\nlimit_fill: touch",
              PinnedMarkets::shareMinutes),
          one(
              "deciding-close",
              "orders filled at the close that decided them, sized there, sold at the last open",
              strategy(REVERSAL),
              "profile: backtesting.py\nfill: deciding_close\nslippage: {entry_bps: 20}",
              PinnedMarkets::google),
          one(
              "roles",
              "a role that is read only, a day and hours that are built from minutes",
              """
              format: 1
              name: pinned
              universe:
                roles:
                  market: {stale_after: 3}
              operands:
                trend: ema(20)@market:1d
              entry_long: crosses_above(close@1h, sma(20)@1h) and close@market:1d > trend
              exit_long: crosses_below(close@1h, sma(20)@1h)
              """,
              "profile: realistic\nfees: {percent: 0.02}",
              all -> all.spot("SUI", "5m").withRole("market", all.spotBars("BTC", "5m"))),
          one(
              "impact",
              "slippage by the square root of the share in the volume, of a coin below a cent",
              strategy(
                  """
                  entry_long: rsi(14) < 30
                  exit_long: rsi(14) > 60
                  """),
              """
              profile: realistic
              cash: 100000
              slippage:
                impact: {coefficient: 0.7, bars: 20}
              """,
              all -> all.universe("1000BONKUSDT", "0.0000001")),
          one(
              "volume-slippage",
              "slippage by the share in the bar's own volume, of which no more than a part is had",
              strategy(
                  """
                  entry_long: crosses_above(sma(5), sma(20))
                  exit_long: crosses_below(sma(5), sma(20))
                  """),
              """
              profile: realistic
              cash: 300000
              cash_buffer: {percent: 1}
              slippage:
                volume_share: {impact: 2, limit_percent: 10}
              volume_share: {percent: 25}
              at_end: close_at_last_close
              """,
              all -> all.spot("TAO", "15m")),
          several(
              "rotation",
              "the two strongest of four coins, those that rest sold before others are bought",
              strategy(
                  """
                  allocation:
                    eligible: close > sma(60)
                    rank: roc(30)
                    select: {top: 2}
                    weights: equal
                    invested_percent: 95
                    rebalance: day
                  """),
              "profile: realistic",
              all ->
                  List.of(
                      all.spot("BTC", "4h"),
                      all.spot("ETH", "4h"),
                      all.spot("SUI", "4h"),
                      all.spot("TAO", "4h"))),
          several(
              "small-coins",
              "coins of very small prices by weights of their volatility, some listed later",
              strategy(
                  """
                  allocation:
                    rank: roc(20)
                    select: {top: 4}
                    weights: {inverse_volatility: 20}
                    rebalance: week
                  """),
              "profile: realistic",
              all ->
                  List.of(
                      all.universe("1000BONKUSDT", "0.0000001"),
                      all.universe("1000SATSUSDT", "0.0000001"),
                      all.universe("1000PEPEUSDT", "0.0000001"),
                      all.universe("SPELLUSDT", "0.0000001"),
                      all.universe("XVGUSDT", "0.0000001"),
                      all.universe("BTCUSDT", "0.1"),
                      all.universe("WUSDT", "0.00001"),
                      all.universe("ETHUSDT", "0.01"))),
          several(
              "shared-cash",
              "one strategy on three instruments that compete for the same cash",
              template("supertrend-follow"),
              "profile: realistic",
              all ->
                  List.of(
                      all.bybit("BTC", "1h", "0.1", "0.001"),
                      all.bybit("ETH", "1h", "0.01", "0.01"),
                      all.bybit("SOL", "1h", "0.01", "0.1"))));

  private PinnedRuns() {}

  private static String strategy(String rules) {
    return "format: 1\nname: pinned\n" + rules;
  }

  private static String template(String name) {
    return Templates.list().stream()
        .filter(template -> template.name().equals(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static PinnedRun one(
      String name,
      String why,
      String strategy,
      String settings,
      Function<PinnedMarkets, PinnedMarket> market) {
    return several(name, why, strategy, settings, all -> List.of(market.apply(all)));
  }

  private static PinnedRun several(
      String name,
      String why,
      String strategy,
      String settings,
      Function<PinnedMarkets, List<PinnedMarket>> markets) {
    return new PinnedRun(name, why, strategy, settings, markets);
  }
}
