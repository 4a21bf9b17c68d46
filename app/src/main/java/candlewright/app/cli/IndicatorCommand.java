package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Counts;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorColumns;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.strategy.Names;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Describes one indicator and computes it over stored bars.
@Command(
    name = "indicator",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Describes an indicator; with an instrument, computes it over stored bars.",
    footer = {
      "",
      "Example:",
      "  candlewright indicator rsi --set length=14 --instrument BTCUSDT.DEMO --timeframe 1h \\",
      "      --csv rsi.csv"
    })
final class IndicatorCommand implements Runnable {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "A name from 'indicators'.")
  private String name;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A setting of the indicator; may be repeated.")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--instrument", paramLabel = "SYMBOL.VENUE", description = "Whose bars.")
  private @Nullable String instrument;

  @Option(names = "--timeframe", paramLabel = "TIMEFRAME", description = "1m to 1M.")
  private @Nullable String timeframe;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First moment shown, UTC; the indicator is fed from the first stored bar.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "End, exclusive.")
  private @Nullable String to;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Where to write time and outputs; - for standard output, the default.")
  private @Nullable Path csv;

  IndicatorCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    IndicatorType type = UsageException.read(this::type);
    double[] values = UsageException.read(() -> values(type));
    String symbol = instrument;
    if (symbol == null) {
      if (csv != null || timeframe != null || from != null || to != null) {
        throw new CommandException("Say whose bars, such as --instrument BTCUSDT.DEMO.");
      }
      session.out().print(CatalogueMarkdown.indicators("Indicator", List.of(type)));
      return;
    }
    InstrumentId id = UsageException.read(() -> InstrumentId.parse(symbol));
    Timeframe wanted = UsageException.read(this::wanted);
    TimeRange range = UsageException.read(() -> Moments.range(moment(from), moment(to)));
    try (BarStore store = session.wiring().bars()) {
      BarLookup lookup = new BarLookup(store, session.err()::println);
      lookup.instrument(id);
      BarSeries bars = lookup.bars(id, wanted, new TimeRange(Long.MIN_VALUE, range.to()));
      int first = bars.indexAtOrAfter(range.from());
      if (first == bars.size()) {
        throw lookup.nothing(id, wanted, range);
      }
      String table = table(type, IndicatorColumns.of(type, values, bars), bars, first);
      if (csv == null || csv.toString().equals("-")) {
        session.out().print(table);
      } else {
        OutputFile.write(csv, table);
        session.out().println(Counts.counted(bars.size() - first, "bar") + " written to " + csv);
      }
    }
  }

  private IndicatorType type() {
    IndicatorType type = IndicatorCatalogue.find(name);
    if (type == null) {
      throw new IllegalArgumentException(
          "no indicator is called '" + name + "'" + Names.remedy(name, IndicatorCatalogue.names()));
    }
    return type;
  }

  private double[] values(IndicatorType type) {
    List<String> names = type.settings().stream().map(Setting::name).toList();
    for (String setting : set.keySet()) {
      if (!names.contains(setting)) {
        throw new IllegalArgumentException(
            name + " has no setting '" + setting + "'" + Names.remedy(setting, names));
      }
    }
    return type.settings().stream()
        .mapToDouble(setting -> {
          String text = set.get(setting.name());
          return text == null ? setting.defaultValue() : setting.parse(text);
        })
        .toArray();
  }

  private Timeframe wanted() {
    if (timeframe == null) {
      throw new IllegalArgumentException("Say which timeframe, such as --timeframe 1h.");
    }
    return Timeframe.parse(timeframe);
  }

  private static @Nullable Long moment(@Nullable String text) {
    return text == null ? null : Moments.parse(text);
  }

  /// Returns time and outputs; an unknown value is an empty cell, numbers have all their digits.
  private static String table(IndicatorType type, double[][] columns, BarSeries bars, int first) {
    StringBuilder text = new StringBuilder("time,");
    text.append(String.join(",", type.outputNames())).append('\n');
    for (int i = first; i < bars.size(); i++) {
      text.append(Instant.ofEpochMilli(bars.openTime(i)));
      for (double[] column : columns) {
        text.append(',');
        if (!Double.isNaN(column[i])) {
          text.append(column[i]);
        }
      }
      text.append('\n');
    }
    return text.toString();
  }
}
