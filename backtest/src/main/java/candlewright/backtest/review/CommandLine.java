package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.Decimals;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Notional;
import candlewright.core.trading.SlippageModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The command that runs the same backtest again on a machine that has the same bars. Its range
/// ends where the last bar does, and is exclusive there.
final class CommandLine {
  private static final String PLAIN = "-_./:=,+@%";

  private final StringBuilder out = new StringBuilder(200);

  private CommandLine() {}

  static String of(Run run) {
    CommandLine line = new CommandLine();
    AccountCurve curve = run.curve();
    SimulationSettings settings = run.settings();
    line.out.append("candlewright backtest");
    line.word(run.definition().name());
    run.markets()
        .forEach(market -> line.option("--instrument", market.instrument().id().toString()));
    line.option("--timeframe", run.bars().timeframe().code());
    DetailBars detail = run.data().getFirst().detail();
    if (detail != null) {
      line.option("--detail", detail.timeframe().code());
    }
    new TreeMap<>(run.data().getFirst().feeds().roles())
        .forEach((role, bars) -> line.option("--with", role + "=" + bars.instrument()));
    line.option("--from", Instant.ofEpochMilli(curve.openTime(0)).toString());
    line.option("--to", Instant.ofEpochMilli(curve.closeTime(curve.size() - 1)).toString());
    line.settings(settings);
    for (Map.Entry<String, Double> value : run.values().asMap().entrySet()) {
      line.option("--set", value.getKey() + "=" + Decimals.text(value.getValue()));
    }
    return line.out.toString();
  }

  /// The name of the file that the command takes settings from which options cannot say.
  static final String FILE = "run.yaml";

  /// Tells whether options cannot say these settings.
  static boolean needsFile(SimulationSettings settings) {
    return profile(settings) == null;
  }

  /// Returns what the file holds.
  static String file(SimulationSettings settings) {
    return RunSettingsText.yaml(RunSettings.of(Preset.REALISTIC).withEngine(settings));
  }

  /// Returns the profile that differs at most in what there are options for; null for none.
  private static @Nullable Preset profile(SimulationSettings settings) {
    for (Preset preset : List.of(Preset.REALISTIC, Preset.OPTIMISTIC, Preset.PESSIMISTIC)) {
      SimulationSettings like = preset.settings().withCash(settings.cash());
      if (settings.fees() instanceof FeeModel.Percentage) {
        like = like.withFees(settings.fees());
      }
      if (settings.match().slippage() instanceof SlippageModel.Ticks ticks) {
        like = like.withMatch(like.match().withSlippage(ticks));
      }
      if (like.equals(settings)) {
        return preset;
      }
    }
    return null;
  }

  private void settings(SimulationSettings settings) {
    Preset profile = profile(settings);
    if (profile == null) {
      option("--settings", FILE);
      return;
    }
    option("--profile", profile.code());
    option("--cash", exact(settings.cash()));
    if (settings.fees() instanceof FeeModel.Percentage(var rate)) {
      option("--fee", rate.toString());
    }
    if (settings.match().slippage() instanceof SlippageModel.Ticks(int ticks)) {
      option("--slippage-ticks", Integer.toString(ticks));
    }
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
