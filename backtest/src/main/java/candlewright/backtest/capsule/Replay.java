package candlewright.backtest.capsule;

import candlewright.backtest.review.Run;
import candlewright.backtest.review.TradeLine;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The run of a capsule made again.
///
/// @param run as it comes out here
/// @param differences one sentence for each thing that is not as in the capsule: data, rules,
///   settings, trades, and last the builds; empty if the result hash is the same
public record Replay(Run run, List<String> differences) {
  public Replay {
    differences = List.copyOf(differences);
  }

  /// Runs a capsule again.
  ///
  /// @param found the bars of each of {@link Capsule#needs} as they are here, by their index
  /// @param build names this program
  /// @throws CapsuleException if this program cannot read its strategy or settings
  /// @throws IllegalArgumentException if the strategy cannot be run on these bars
  public static Replay of(Capsule capsule, Map<Integer, BarSeries> found, String build) {
    StrategyDefinition definition =
        read("strategy", StrategyText.readYaml(capsule.strategy()), capsule, build);
    RunSettings settings =
        read("settings", RunSettingsText.read(capsule.settings(), null), capsule, build);
    String currency = settings.engine().currency();
    List<MarketData> data =
        capsule.data(
            found, currency.isEmpty() ? capsule.instruments().getFirst().quote() : currency);
    Map<String, Double> numbers = new LinkedHashMap<>();
    settings.set().forEach((name, text) -> numbers.put(name, Double.valueOf(text)));
    ParameterValues values = ParameterValues.of(definition, numbers);
    Run run = Run.of(definition, values, data, capsule.tradedFrom(), settings.engine());
    if (run.resultHash().equals(capsule.resultHash())) {
      return new Replay(run, List.of());
    }
    List<String> differences = new ArrayList<>();
    for (Capsule.Need need : capsule.needs()) {
      BarSeries here = found.get(need.index());
      FedSeries series = capsule.series().get(need.index());
      data(series, here == null ? null : series.within(here), differences);
    }
    text("The rules are read", capsule.rules(), CanonicalText.of(definition, values), differences);
    text(
        "The settings are read",
        capsule.canonicalSettings(),
        SettingsText.canonical(settings.engine()),
        differences);
    trades(
        capsule.trades(), run.outcome().trades().stream().map(TradeLine::of).toList(), differences);
    if (!build.equals(capsule.build())) {
      differences.add("It was made by " + capsule.build() + "; this is " + build + ".");
    }
    return new Replay(run, differences);
  }

  private static <T> T read(String what, Reading<T> reading, Capsule capsule, String build) {
    return switch (reading) {
      case Reading.Read<T>(T value, _) -> value;
      case Reading.Refused<T>(var problems) ->
          throw new CapsuleException(
              "This program, "
                  + build
                  + ", cannot read the "
                  + what
                  + " of the capsule, which was made by "
                  + capsule.build()
                  + ": "
                  + problems.getFirst().message()
                  + ".",
              null);
    };
  }

  private static void data(FedSeries series, @Nullable BarSeries here, List<String> differences) {
    if (here == null) {
      differences.add(series.key() + " was read and is missing.");
      return;
    }
    if (SeriesHash.of(here).equals(series.hash())) {
      return;
    }
    String key = series.key().toString();
    if (!here.calendar().code().equals(series.calendar())) {
      differences.add(
          key
              + " has the calendar "
              + here.calendar().code()
              + " here, it had "
              + series.calendar()
              + ".");
    }
    int first = series.prints().firstDifference(BarPrints.of(here));
    String counts = " (" + here.size() + " bars here, " + series.prints().size() + " then).";
    if (first < here.size()) {
      String time = Instant.ofEpochMilli(here.openTime(first)).toString();
      differences.add(
          key + " differs from bar " + (first + 1) + " on, which opens here at " + time + counts);
    } else if (first < series.prints().size()) {
      differences.add(key + " ends after bar " + first + counts);
    }
  }

  private static void text(String what, String then, String here, List<String> differences) {
    if (!then.equals(here)) {
      List<String> old = then.lines().toList();
      List<String> now = here.lines().toList();
      differences.add(
          what
              + " in another way here: "
              + without(now, old)
              + ", which was "
              + without(old, now)
              + ".");
    }
  }

  private static String without(List<String> lines, List<String> others) {
    List<String> own = lines.stream().filter(line -> !others.contains(line)).toList();
    return own.isEmpty() ? "nothing" : String.join(", ", own);
  }

  private static void trades(List<String> then, List<String> here, List<String> differences) {
    int first = 0;
    while (first < then.size() && first < here.size() && then.get(first).equals(here.get(first))) {
      first++;
    }
    if (first == then.size() && first == here.size()) {
      differences.add("All " + first + " trades are the same.");
      return;
    }
    differences.add(
        "Trade "
            + (first + 1)
            + " is '"
            + (first < here.size() ? here.get(first) : "none")
            + "' here and was '"
            + (first < then.size() ? then.get(first) : "none")
            + "'.");
  }
}
