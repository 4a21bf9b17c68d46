package candlewright.datafeed.csv;

import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.datafeed.csv.BarFileEntries.Entry;
import candlewright.datafeed.csv.BarFileEntries.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The entries of an archive that are parts of one series, as far as their names tell.
///
/// @param symbol null if the names tell none
/// @param timeframe null if the names tell none
/// @param entries by name, at least one
/// @param filter chooses exactly these entries of the archive, or as few more as names allow
record EntrySeries(
    @Nullable String symbol,
    @Nullable Timeframe timeframe,
    Kind kind,
    List<Entry> entries,
    String filter) {
  private record Told(@Nullable String symbol, @Nullable Timeframe timeframe, Kind kind) {}

  private static final int NAMED_IN_MESSAGE = 4;

  EntrySeries {
    entries = List.copyOf(entries);
  }

  /// Parts the entries of an archive into series.
  static List<EntrySeries> of(Collection<Entry> all) {
    Map<Told, List<Entry>> parts = new LinkedHashMap<>();
    for (Entry entry : all) {
      Told told = new Told(entry.symbol(), entry.timeframe(), entry.kind());
      parts.computeIfAbsent(told, each -> new ArrayList<>()).add(entry);
    }
    List<EntrySeries> found = new ArrayList<>();
    parts.forEach((told, entries) ->
        found.add(
            new EntrySeries(
                told.symbol, told.timeframe, told.kind, entries, filter(entries, all))));
    return found;
  }

  /// Tells whether a filter of entries chooses a name.
  static boolean matches(String name, String filter) {
    if (filter.indexOf('*') < 0) {
      return name.startsWith(filter);
    }
    StringBuilder pattern = new StringBuilder();
    for (String part : filter.split("\\*", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return name.matches(pattern.toString());
  }

  /// Returns the shortest filter that is easy to read and chooses these entries and no others.
  private static String filter(List<Entry> wanted, Collection<Entry> all) {
    String common = commonBeginning(wanted);
    String folder = common.substring(0, common.lastIndexOf('/') + 1);
    String dated = wanted.getFirst().series().replace('#', '*');
    for (String filter : List.of(folder, dated, common)) {
      long chosen = all.stream().filter(entry -> matches(entry.name(), filter)).count();
      boolean whole = wanted.stream().allMatch(entry -> matches(entry.name(), filter));
      if (whole && chosen == wanted.size() && !filter.isEmpty()) {
        return filter;
      }
    }
    return dated;
  }

  private static String commonBeginning(List<Entry> entries) {
    String common = entries.getFirst().name();
    for (Entry entry : entries) {
      int i = 0;
      int end = Math.min(common.length(), entry.name().length());
      while (i < end && common.charAt(i) == entry.name().charAt(i)) {
        i++;
      }
      common = common.substring(0, i);
    }
    return common;
  }

  /// Returns the option that chooses this series, as every command line takes it.
  String option() {
    boolean plain = filter.matches("[A-Za-z0-9_./@:+-]+");
    return "--entries " + (plain ? filter : '"' + filter + '"');
  }

  /// Returns one line for a person.
  String describe() {
    List<String> parts = new ArrayList<>();
    parts.add(option());
    parts.add(symbol == null ? "symbol not told" : symbol);
    parts.add(timeframe == null ? "timeframe not told" : timeframe.code());
    switch (kind) {
      case TRADES -> parts.add("trades");
      case QUOTES -> parts.add("quotes");
      case UNKNOWN -> {}
    }
    parts.add(FieldText.count(entries.size(), "file"));
    return String.join("  ", parts);
  }

  /// Refuses what is not the one series of `key`.
  ///
  /// @param archive its name, for the message
  /// @param all every entry of the archive
  /// @param chosen those of them that are to be read, at least one
  /// @throws ImportException if the chosen entries' names tell of several series, of another
  ///   timeframe, or of another symbol while the archive has the wanted one
  static void check(String archive, List<Entry> all, List<Entry> chosen, SeriesKey key) {
    List<EntrySeries> series = of(all);
    List<EntrySeries> read =
        series.stream().filter(each -> each.entries.stream().anyMatch(chosen::contains)).toList();
    if (read.size() > 1) {
      throw several(archive, read, key);
    }
    EntrySeries only = read.getFirst();
    if (only.timeframe != null && only.timeframe != key.timeframe()) {
      List<EntrySeries> fitting =
          series.stream()
              .filter(each -> each.timeframe == key.timeframe())
              .filter(each -> Objects.equals(each.symbol, only.symbol))
              .toList();
      String problem =
          archive
              + ", "
              + chosen.getFirst().name()
              + ": its name says "
              + only.timeframe
              + ", but the timeframe is "
              + key.timeframe();
      throw ImportException.withOptions(
          problem,
          "say --timeframe "
              + only.timeframe
              + (fitting.isEmpty() ? "" : " or " + fitting.getFirst().option()));
    }
    boolean another = only.symbol != null && !same(only.symbol, key);
    for (EntrySeries each : series) {
      if (another && each.symbol != null && same(each.symbol, key)) {
        throw ImportException.withOptions(
            archive
                + ", "
                + chosen.getFirst().name()
                + ": its name says "
                + only.symbol
                + ", but the instrument is "
                + key.instrument(),
            "say " + best(series, key).option());
      }
    }
  }

  private static ImportException several(String archive, List<EntrySeries> series, SeriesKey key) {
    List<EntrySeries> shown = new ArrayList<>();
    shown.add(best(series, key));
    series.stream().filter(each -> !each.equals(shown.getFirst())).forEach(shown::add);
    List<String> options = shown.stream().limit(NAMED_IN_MESSAGE).map(EntrySeries::option).toList();
    return ImportException.withOptions(
        archive + " holds " + FieldText.count(series.size()) + " series where one is to be read",
        "choose one with " + String.join(" or ", options));
  }

  /// Returns the series that fits a key best.
  static EntrySeries best(List<EntrySeries> series, SeriesKey key) {
    EntrySeries best = series.getFirst();
    int fit = -1;
    for (EntrySeries each : series) {
      int symbol = each.symbol != null && same(each.symbol, key) ? 2 : 0;
      int both = symbol + (each.timeframe == key.timeframe() ? 1 : 0);
      if (both > fit) {
        fit = both;
        best = each;
      }
    }
    return best;
  }

  /// Tells whether a name's symbol is that of the key, however its parts are joined.
  private static boolean same(String symbol, SeriesKey key) {
    return bare(symbol).equals(bare(key.instrument().symbol()));
  }

  private static String bare(String symbol) {
    return symbol.replaceAll("[-_. /]", "");
  }
}
