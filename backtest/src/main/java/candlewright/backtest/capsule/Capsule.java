package candlewright.backtest.capsule;

import candlewright.backtest.capsule.FedSeries.Use;
import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.review.Run;
import candlewright.backtest.review.TradeLine;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.Decimals;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A finished run as one file: everything it was given and everything it did, so that it can be run
/// again on another machine and held against what came out. The same run gives the same bytes.
///
/// @param build the program that made it
/// @param strategy the definition in YAML
/// @param settings of the run in YAML, with the parameters' values and the instruments of roles
/// @param rules canonical text of the definition with its values
/// @param canonicalSettings canonical text of the settings of the engine
/// @param instruments as their rules were, in the order they were traded in
/// @param series that were fed, the traded ones first
/// @param events that were known of each instrument
/// @param pairs whose prices convert currencies, each as often as one is read
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
    List<Instrument> instruments,
    List<FedSeries> series,
    List<KnownEvents> events,
    List<Instrument> pairs,
    long tradedFrom,
    String dataHash,
    String resultHash,
    List<String> trades) {
  public Capsule {
    instruments = List.copyOf(instruments);
    series = List.copyOf(series);
    events = List.copyOf(events);
    pairs = List.copyOf(pairs);
    trades = List.copyOf(trades);
  }

  /// A series that must be at hand to run it again.
  ///
  /// @param index in the list of series
  /// @param range that holds all of its bars
  public record Need(int index, InstrumentId instrument, Timeframe timeframe, TimeRange range) {}

  /// Makes the capsule of a run.
  ///
  /// @param build names the program
  /// @param withData whether the bars themselves become part of it
  public static Capsule of(Run run, String build, boolean withData) {
    List<FedSeries> series = new ArrayList<>();
    for (MarketData each : run.data()) {
      series.add(FedSeries.of(Use.TRADED, "", each.feeds().traded(), withData));
    }
    Map<String, String> with = new LinkedHashMap<>();
    new TreeMap<>(run.data().getFirst().feeds().roles())
        .forEach((role, bars) -> {
          series.add(FedSeries.of(Use.ROLE, role, bars, withData));
          with.put(role, bars.instrument().toString());
        });
    for (int i = 0; i < run.data().size(); i++) {
      DetailBars detail = run.data().get(i).detail();
      Set<TimeRange> looked = run.looked().get(i).keySet();
      if (detail != null && !looked.isEmpty()) {
        series.add(FedSeries.of(Use.DETAIL, "", joined(detail, looked), looked, withData));
      }
    }
    DetailBars detail = run.data().getFirst().detail();
    List<Instrument> pairs = new ArrayList<>();
    for (MarketData each : run.data()) {
      CurrencyRates rates = each.rates();
      if (rates != null) {
        String of = each.instrument().id().toString();
        series.add(FedSeries.of(Use.RATES, of, rates.bars(), withData));
        pairs.add(rates.pair());
      }
    }
    Map<String, String> set = new LinkedHashMap<>();
    run.values().asMap().forEach((name, value) -> set.put(name, Decimals.text(value)));
    AccountCurve curve = run.curve();
    RunSettings settings =
        new RunSettings(
            Preset.REALISTIC,
            run.settings(),
            run.definition().name(),
            run.markets().stream()
                .map(market -> market.instrument().id().toString())
                .collect(Collectors.joining(", ")),
            run.bars().timeframe().code(),
            detail == null ? "" : detail.timeframe().code(),
            Instant.ofEpochMilli(curve.openTime(0)).toString(),
            Instant.ofEpochMilli(curve.closeTime(curve.size() - 1)).toString(),
            set,
            with);
    return new Capsule(
        build,
        StrategyText.yaml(run.definition()),
        RunSettingsText.yaml(settings),
        CanonicalText.of(run.definition(), run.values()),
        SettingsText.canonical(run.settings()),
        run.data().stream().map(MarketData::instrument).toList(),
        series,
        run.data().stream().map(KnownEvents::of).toList(),
        pairs,
        curve.openTime(0),
        run.dataHash(),
        run.resultHash(),
        run.outcome().trades().stream().map(TradeLine::of).toList());
  }

  private static BarSeries joined(DetailBars detail, Set<TimeRange> spans) {
    List<BarSeries> parts = spans.stream().map(detail::within).toList();
    BarColumns columns = new BarColumns(parts.stream().mapToInt(BarSeries::size).sum());
    for (BarSeries part : parts) {
      for (int i = 0; i < part.size(); i++) {
        columns.add(
            part.openTime(i),
            part.open(i),
            part.high(i),
            part.low(i),
            part.close(i),
            part.volume(i));
      }
    }
    return BarSeries.of(parts.getFirst().key(), parts.getFirst().calendar(), columns);
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
    List<Need> needs = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      FedSeries each = series.get(i);
      if (each.bars() == null) {
        SeriesKey key = each.key();
        needs.add(new Need(i, key.instrument(), key.timeframe(), each.range()));
      }
    }
    return needs;
  }

  /// Returns the data to run it again on.
  ///
  /// @param found the bars of each of {@link #needs}, by their index
  /// @param currency of the account
  List<MarketData> data(Map<Integer, BarSeries> found, String currency) {
    Map<String, BarSeries> roles = new LinkedHashMap<>();
    Map<InstrumentId, BarSeries> traded = new LinkedHashMap<>();
    Map<InstrumentId, BarSeries> detail = new LinkedHashMap<>();
    Map<InstrumentId, BarSeries> rates = new LinkedHashMap<>();
    for (int i = 0; i < series.size(); i++) {
      FedSeries each = series.get(i);
      BarSeries bars = each.bars() == null ? found.get(i) : each.bars();
      if (bars == null) {
        throw new IllegalArgumentException("the bars of " + each.key() + " are missing");
      }
      switch (each.use()) {
        case TRADED -> traded.put(bars.instrument(), bars);
        case ROLE -> roles.put(each.role(), bars);
        case DETAIL -> detail.put(bars.instrument(), bars);
        case RATES -> rates.put(InstrumentId.parse(each.role()), bars);
      }
    }
    List<MarketData> data = new ArrayList<>();
    for (int i = 0; i < instruments.size(); i++) {
      Instrument instrument = instruments.get(i);
      BarSeries bars = traded.get(instrument.id());
      if (bars == null) {
        throw new IllegalArgumentException("the bars of " + instrument.id() + " are missing");
      }
      MarketData each = MarketData.of(instrument, new Feeds(bars, roles));
      BarSeries smaller = detail.get(instrument.id());
      each = smaller == null ? each : each.withDetail(DetailBars.of(smaller));
      BarSeries pair = rates.get(instrument.id());
      if (pair != null) {
        String from = instrument.quote();
        each = each.withRates(CurrencyRates.of(pair(pair.instrument()), pair, from, currency));
      }
      data.add(events.get(i).addTo(each));
    }
    return data;
  }

  private Instrument pair(InstrumentId id) {
    return pairs.stream()
        .filter(pair -> pair.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the rules of " + id + " are missing"));
  }
}
