package candlewright.app.cli;

import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what a run assumes.
final class RunOptions {
  @Option(
      names = "--cash",
      paramLabel = "AMOUNT",
      description = "Cash at the start, in the quote currency; by default the profile's.")
  private @Nullable String cash;

  @Option(
      names = "--fee",
      paramLabel = "FRACTION",
      description = "Fee on every fill: 0.001 is 0.1 %%; by default the profile's.")
  private @Nullable String fee;

  @Option(
      names = "--slippage-ticks",
      paramLabel = "TICKS",
      description =
          "How many ticks worse a fill is that takes liquidity; by default the profile's slippage.")
  private @Nullable String slippageTicks;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "What the run assumes, a name from 'settings presets'; by default that of the settings"
              + " file, or realistic.")
  private @Nullable String profile;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "A YAML or JSON file with any of the above and all other settings; the command line goes"
              + " before it. 'settings show' prints one.")
  private @Nullable Path settingsFile;

  /// Returns the settings of the file, or of the profile alone, with what the options say instead.
  ///
  /// @throws IllegalArgumentException if one of them cannot be read
  RunSettings settings() {
    RunSettings file = SettingsFile.read(settingsFile, profile);
    SimulationSettings settings = file.engine();
    if (cash != null) {
      settings = settings.withCash(SimulationSettings.parseCash(cash));
    }
    if (fee != null) {
      settings = settings.withFees(new FeeModel.Percentage(FeeRate.parse(fee)));
    }
    if (slippageTicks != null) {
      SlippageModel slippage = new SlippageModel.Ticks(whole(slippageTicks));
      settings = settings.withMatch(settings.match().withSlippage(slippage));
    }
    return file.withEngine(settings);
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--slippage-ticks must be a whole number, was '" + text + "'", e);
    }
  }

  /// Returns what the file says by name, with what the options say instead.
  static Map<String, String> merged(Map<String, String> file, Map<String, String> options) {
    Map<String, String> texts = new LinkedHashMap<>(file);
    texts.putAll(options);
    return texts;
  }

  /// Returns what the option or the file says.
  ///
  /// @throws IllegalArgumentException if neither does
  static String required(String name, @Nullable String option, String file) {
    String value = choose(option, file, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "Say which "
              + name
              + ", such as "
              + (name.equals("strategy") ? "" : "--" + name)
              + switch (name) {
                case "instrument" -> " BTCUSDT.DEMO.";
                case "strategy" -> " sma-cross.";
                default -> " 1h.";
              });
    }
    return value;
  }

  /// Returns what the option says, or the file, or neither of them.
  static String choose(@Nullable String option, String file, String otherwise) {
    if (option != null) {
      return option;
    }
    return file.isEmpty() ? otherwise : file;
  }
}
