package candlewright.backtest.validate;

import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyWarnings;
import java.util.List;

/// Whether there are trades enough to have learned anything from them.
final class TradeCountCheck {
  private static final String TOPIC = "trades and parameters";

  /// Below so many trades a mean says next to nothing.
  private static final int LEAST = 30;

  private TradeCountCheck() {}

  static Finding of(Trial trial) {
    int trades = (int) trial.outcome().trades().stream().filter(trade -> !trade.open()).count();
    int parameters = trial.plan().definition().parameters().size();
    List<Problem> warnings = StrategyWarnings.ofTrades(trial.plan().definition(), trades);
    if (trades == 0) {
      return new Finding(
          TOPIC,
          Verdict.FAIL,
          "not a single trade was closed",
          "test on more bars, or use 'explain' to see which condition keeps it out",
          List.of());
    }
    if (!warnings.isEmpty()) {
      Problem first = warnings.getFirst();
      return new Finding(TOPIC, Verdict.WARN, first.sentence(), first.remedy(), List.of());
    }
    if (trades < LEAST) {
      return new Finding(
          TOPIC,
          Verdict.WARN,
          trades + " trades are few: chance alone explains much of what they earned",
          "test on more bars: " + LEAST + " trades are the least",
          List.of());
    }
    return Finding.pass(TOPIC, trades + " trades for " + parameters + " parameters");
  }
}
