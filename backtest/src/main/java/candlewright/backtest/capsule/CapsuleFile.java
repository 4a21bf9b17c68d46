package candlewright.backtest.capsule;

import candlewright.backtest.capsule.FedSeries.Use;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.text.DocumentText;
import candlewright.core.strategy.text.Findings;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file of a capsule: a ZIP archive of `capsule.json`, `strategy.yaml`, `settings.yaml`,
/// `trades.txt`, and for each series either its bars as text or a check sum for each of them.
final class CapsuleFile {
  /// The format that is written. Every older one is read as well.
  private static final int FORMAT = 2;

  private static final String HEAD = "capsule.json";
  private static final String STRATEGY = "strategy.yaml";
  private static final String SETTINGS = "settings.yaml";
  private static final String TRADES = "trades.txt";

  private CapsuleFile() {}

  static byte[] toBytes(Capsule capsule) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(HEAD, bytes(DocumentText.json(head(capsule))));
    contents.put(STRATEGY, bytes(capsule.strategy()));
    contents.put(SETTINGS, bytes(capsule.settings()));
    StringBuilder trades = new StringBuilder();
    capsule.trades().forEach(trade -> trades.append(trade).append('\n'));
    contents.put(TRADES, bytes(trades.toString()));
    for (int i = 0; i < capsule.series().size(); i++) {
      FedSeries series = capsule.series().get(i);
      BarSeries bars = series.bars();
      if (bars == null) {
        contents.put(prints(i), series.prints().toBytes());
      } else {
        contents.put(bars(i), BarText.toBytes(bars));
      }
    }
    for (int i = 0; i < capsule.instruments().size(); i++) {
      FundingRates funding = capsule.events().get(i).funding();
      CorporateActions actions = capsule.events().get(i).actions();
      if (funding != null) {
        contents.put(funding(i), EventText.toBytes(funding));
      }
      if (actions != null) {
        contents.put(actions(i), EventText.toBytes(actions));
      }
    }
    return Archive.toBytes(contents);
  }

  private static String prints(int index) {
    return "series/" + index + ".crc32c";
  }

  private static String bars(int index) {
    return "series/" + index + ".csv";
  }

  private static String funding(int index) {
    return "events/" + index + ".funding.csv";
  }

  private static String actions(int index) {
    return "events/" + index + ".actions.csv";
  }

  private static Tree.Mapping head(Capsule capsule) {
    List<Tree> series = new ArrayList<>();
    for (FedSeries each : capsule.series()) {
      series.add(
          Tree.mapping(
              entry("use", each.use().code()),
              entry("role", each.role()),
              entry("instrument", each.key().instrument().toString()),
              entry("timeframe", each.key().timeframe().code()),
              entry("calendar", each.calendar()),
              new Tree.Entry(
                  "spans",
                  Tree.sequence(each.spans().stream().<Tree>map(CapsuleFile::span).toList())),
              new Tree.Entry("bars", Tree.number(each.prints().size())),
              entry("hash", each.hash())));
    }
    return Tree.mapping(
        new Tree.Entry(DocumentText.FORMAT, Tree.number(FORMAT)),
        entry("build", capsule.build()),
        entry("result_hash", capsule.resultHash()),
        entry("data_hash", capsule.dataHash()),
        entry("rules", capsule.rules()),
        entry("settings", capsule.canonicalSettings()),
        entry("traded_from", Instant.ofEpochMilli(capsule.tradedFrom()).toString()),
        new Tree.Entry(
            "instruments",
            Tree.sequence(
                capsule.instruments().stream().<Tree>map(CapsuleFile::instrument).toList())),
        new Tree.Entry(
            "pairs",
            Tree.sequence(capsule.pairs().stream().<Tree>map(CapsuleFile::instrument).toList())),
        new Tree.Entry("series", Tree.sequence(series)));
  }

  private static Tree.Mapping span(TimeRange span) {
    return Tree.mapping(
        entry("from", Instant.ofEpochMilli(span.from()).toString()),
        entry("to", Instant.ofEpochMilli(span.to()).toString()));
  }

  private static Tree.Mapping instrument(Instrument instrument) {
    return Tree.mapping(
        entry("id", instrument.id().toString()),
        entry("kind", instrument.kind().code()),
        entry("base", instrument.base()),
        entry("quote", instrument.quote()),
        entry("settlement", instrument.settlement()),
        entry("tick", instrument.tick().toString()),
        entry("lot", instrument.lot().toString()),
        entry("minimum_lots", Long.toString(instrument.minimumLots())),
        entry("minimum_notional", Long.toString(instrument.minimumNotional())),
        entry("contract_size", instrument.contractSize().toString()),
        entry("calendar", instrument.calendar().code()),
        entry("version", Integer.toString(instrument.version())));
  }

  private static Tree.Entry entry(String key, String value) {
    return new Tree.Entry(key, Tree.text(value));
  }

  static Capsule read(byte[] bytes) {
    Map<String, byte[]> contents = Archive.read(bytes);
    Reading<Capsule> reading =
        DocumentText.read(
            text(contents, HEAD), true, (tree, findings) -> capsule(tree, findings, contents));
    return switch (reading) {
      case Reading.Read<Capsule>(Capsule capsule, _) -> capsule;
      case Reading.Refused<Capsule>(List<Problem> problems) ->
          throw new CapsuleException(
              "The capsule cannot be read: " + problems.getFirst().message() + ".", null);
    };
  }

  private static Capsule capsule(Tree tree, Findings findings, Map<String, byte[]> contents) {
    if (!(tree instanceof Tree.Mapping head)) {
      throw Archive.damaged(null);
    }
    DocumentText.format(head, FORMAT, findings);
    try {
      List<FedSeries> series = new ArrayList<>();
      for (Tree each : part(head, "series", Tree.Sequence.class).items()) {
        series.add(series(as(each, Tree.Mapping.class), series.size(), contents));
      }
      List<Instrument> instruments = instruments(head);
      List<KnownEvents> events = new ArrayList<>();
      for (int i = 0; i < instruments.size(); i++) {
        InstrumentId id = instruments.get(i).id();
        byte[] rates = contents.get(funding(i));
        byte[] happened = contents.get(actions(i));
        events.add(
            new KnownEvents(
                rates == null ? null : EventText.funding(id, rates),
                happened == null ? null : EventText.actions(id, happened)));
      }
      return new Capsule(
          value(head, "build"),
          text(contents, STRATEGY),
          text(contents, SETTINGS),
          value(head, "rules"),
          value(head, "settings"),
          instruments,
          series,
          events,
          head.find("pairs") == null ? List.of() : instruments(head, "pairs"),
          time(head, "traded_from"),
          value(head, "data_hash"),
          value(head, "result_hash"),
          text(contents, TRADES).lines().toList());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw Archive.damaged(e);
    }
  }

  private static FedSeries series(Tree.Mapping head, int index, Map<String, byte[]> contents) {
    SeriesKey key =
        new SeriesKey(
            InstrumentId.parse(value(head, "instrument")),
            Timeframe.parse(value(head, "timeframe")));
    String calendar = value(head, "calendar");
    byte[] text = contents.get(bars(index));
    BarSeries bars = text == null ? null : BarText.read(key, Calendar.parse(calendar), text);
    if (bars != null && !SeriesHash.of(bars).equals(value(head, "hash"))) {
      throw Archive.damaged(null);
    }
    String role = value(head, "role");
    return new FedSeries(
        use(head, role),
        role,
        key,
        calendar,
        spans(head),
        value(head, "hash"),
        bars == null ? BarPrints.read(content(contents, prints(index))) : BarPrints.of(bars),
        bars);
  }

  /// Format 1 knew traded series, without a role, and those of roles.
  private static Use use(Tree.Mapping head, String role) {
    if (head.find("use") == null) {
      return role.isEmpty() ? Use.TRADED : Use.ROLE;
    }
    return Use.parse(value(head, "use"));
  }

  /// In format 1 every series was whole.
  private static List<TimeRange> spans(Tree.Mapping head) {
    List<TimeRange> spans = new ArrayList<>();
    if (head.find("spans") == null) {
      spans.add(new TimeRange(time(head, "from"), time(head, "to")));
    } else {
      for (Tree each : part(head, "spans", Tree.Sequence.class).items()) {
        Tree.Mapping span = as(each, Tree.Mapping.class);
        spans.add(new TimeRange(time(span, "from"), time(span, "to")));
      }
    }
    if (spans.isEmpty()) {
      throw Archive.damaged(null);
    }
    return spans;
  }

  /// Format 1 knew one instrument.
  private static List<Instrument> instruments(Tree.Mapping head) {
    if (head.find("instruments") == null) {
      return List.of(instrument(part(head, "instrument", Tree.Mapping.class)));
    }
    return instruments(head, "instruments");
  }

  private static List<Instrument> instruments(Tree.Mapping head, String key) {
    List<Instrument> instruments = new ArrayList<>();
    for (Tree each : part(head, key, Tree.Sequence.class).items()) {
      instruments.add(instrument(as(each, Tree.Mapping.class)));
    }
    return instruments;
  }

  private static Instrument instrument(Tree.Mapping head) {
    return new Instrument(
        InstrumentId.parse(value(head, "id")),
        InstrumentKind.parse(value(head, "kind")),
        value(head, "base"),
        value(head, "quote"),
        value(head, "settlement"),
        Increment.parse(value(head, "tick")),
        Increment.parse(value(head, "lot")),
        Long.parseLong(value(head, "minimum_lots")),
        Long.parseLong(value(head, "minimum_notional")),
        Increment.parse(value(head, "contract_size")),
        Calendar.parse(value(head, "calendar")),
        Integer.parseInt(value(head, "version")));
  }

  private static long time(Tree.Mapping head, String key) {
    return Instant.parse(value(head, key)).toEpochMilli();
  }

  private static String value(Tree.Mapping head, String key) {
    return part(head, key, Tree.Scalar.class).value();
  }

  private static <T extends Tree> T part(Tree.Mapping head, String key, Class<T> kind) {
    return as(head.find(key), kind);
  }

  private static <T extends Tree> T as(@Nullable Tree tree, Class<T> kind) {
    if (!kind.isInstance(tree)) {
      throw Archive.damaged(null);
    }
    return kind.cast(tree);
  }

  private static String text(Map<String, byte[]> contents, String name) {
    return new String(content(contents, name), StandardCharsets.UTF_8);
  }

  private static byte[] content(Map<String, byte[]> contents, String name) {
    byte @Nullable [] content = contents.get(name);
    if (content == null) {
      throw Archive.damaged(null);
    }
    return content;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
