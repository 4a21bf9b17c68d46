package candlewright.backtest.capsule;

import candlewright.backtest.review.Run;
import candlewright.backtest.review.TradeLine;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.settings.SettingsText;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.text.StrategyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A finished run as one file: everything it was given and everything it did, so that it can be run
/// again on another machine and held against what came out. The same run gives the same bytes.
///
/// @param build the program that made it
/// @param strategy the definition in YAML
/// @param settings of the run in YAML, with the parameters' values and the instruments of roles
/// @param rules canonical text of the definition with its values
/// @param canonicalSettings canonical text of the settings of the engine
/// @param instrument as its rules were
/// @param series that were fed, the traded one first
/// @param tradedFrom open time of the first bar it traded over, epoch milliseconds UTC
/// @param dataHash of all bars that were fed
/// @param resultHash of inputs and trades
/// @param trades a {@link TradeLine} each
public record Capsule(
    String build,
    String strategy,
    String settings,
    String rules,
    String canonicalSettings,
    Instrument instrument,
    List<FedSeries> series,
    long tradedFrom,
    String dataHash,
    String resultHash,
    List<String> trades) {
  public Capsule {
    series = List.copyOf(series);
    trades = List.copyOf(trades);
  }

  /// A series that must be at hand to run it again.
  ///
  /// @param range that holds all of its bars
  public record Need(String role, InstrumentId instrument, Timeframe timeframe, TimeRange range) {}

  /// Makes the capsule of a run.
  ///
  /// @param feeds all bars it was fed
  /// @param build names the program
  /// @param withData whether the bars themselves become part of it
  public static Capsule of(Run run, Feeds feeds, String build, boolean withData) {
    List<FedSeries> series = new ArrayList<>();
    series.add(FedSeries.of("", feeds.traded(), withData));
    Map<String, String> with = new LinkedHashMap<>();
    new TreeMap<>(feeds.roles())
        .forEach((role, bars) -> {
          series.add(FedSeries.of(role, bars, withData));
          with.put(role, bars.instrument().toString());
        });
    Map<String, String> set = new LinkedHashMap<>();
    run.values().asMap().forEach((name, value) -> set.put(name, Decimals.text(value)));
    BarSeries bars = run.bars();
    RunSettings settings =
        new RunSettings(
            Preset.REALISTIC,
            run.settings(),
            run.definition().name(),
            run.instrument().id().toString(),
            bars.timeframe().code(),
            Instant.ofEpochMilli(bars.openTime(0)).toString(),
            Instant.ofEpochMilli(bars.knownAt(bars.size() - 1)).toString(),
            set,
            with);
    return new Capsule(
        build,
        StrategyText.yaml(run.definition()),
        RunSettingsText.yaml(settings),
        CanonicalText.of(run.definition(), run.values()),
        SettingsText.canonical(run.settings()),
        run.instrument(),
        series,
        bars.openTime(0),
        run.dataHash(),
        run.resultHash(),
        run.outcome().trades().stream().map(TradeLine::of).toList());
  }

  /// Reads a capsule.
  ///
  /// @throws CapsuleException if the bytes are none, damaged, or of a newer version
  public static Capsule read(byte[] bytes) {
    return CapsuleFile.read(bytes);
  }

  /// Returns the bytes of the file.
  public byte[] toBytes() {
    return CapsuleFile.toBytes(this);
  }

  /// Returns the series that are not part of it.
  public List<Need> needs() {
    return series.stream()
        .filter(each -> each.bars() == null)
        .map(each ->
            new Need(
                each.role(),
                each.key().instrument(),
                each.key().timeframe(),
                new TimeRange(each.from(), each.to())))
        .toList();
  }

  /// Returns the bars to run it again on.
  ///
  /// @param found the bars of each of {@link #needs}, by role
  public Feeds feeds(Map<String, BarSeries> found) {
    Map<String, BarSeries> all = new LinkedHashMap<>(found);
    for (FedSeries each : series) {
      BarSeries own = each.bars();
      if (own != null) {
        all.put(each.role(), own);
      }
    }
    BarSeries traded = all.remove("");
    if (traded == null) {
      throw new IllegalArgumentException("the bars of the traded instrument are missing");
    }
    return new Feeds(traded, all);
  }
}
