package candlewright.backtest.review;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/// The command that runs the same backtest again on a machine that has the same bars. Its range
/// ends where the last bar does, and is exclusive there.
final class CommandLine {
  private static final String PLAIN = "-_./:=,+@%";

  private final StringBuilder out = new StringBuilder(200);

  private CommandLine() {}

  static String of(Run run) {
    CommandLine line = new CommandLine();
    BarSeries bars = run.bars();
    SimulationSettings settings = run.settings();
    line.out.append("candlewright backtest");
    line.word(run.definition().name());
    line.option("--instrument", run.instrument().id().toString());
    line.option("--timeframe", bars.timeframe().code());
    line.option("--from", Instant.ofEpochMilli(bars.openTime(0)).toString());
    line.option("--to", Instant.ofEpochMilli(bars.knownAt(bars.size() - 1)).toString());
    line.option("--cash", exact(settings.cash()));
    line.option("--fee", settings.fee().toString());
    if (settings.slippageTicks() > 0) {
      line.option("--slippage-ticks", Integer.toString(settings.slippageTicks()));
    }
    for (Map.Entry<String, Double> value : run.values().asMap().entrySet()) {
      line.option("--set", value.getKey() + "=" + Decimals.text(value.getValue()));
    }
    return line.out.toString();
  }

  private static String exact(long units) {
    return BigDecimal.valueOf(units, Notional.CASH_SCALE).stripTrailingZeros().toPlainString();
  }

  private void option(String name, String value) {
    out.append(' ').append(name);
    word(value);
  }

  /// Appends a word, in double quotes unless every shell takes it as it is.
  private void word(String word) {
    out.append(' ');
    if (!word.isEmpty() && word.chars().allMatch(CommandLine::isPlain)) {
      out.append(word);
      return;
    }
    out.append('"');
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '"' || c == '\\' || c == '$' || c == '`') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('"');
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }
}
