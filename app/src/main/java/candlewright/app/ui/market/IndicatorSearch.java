package candlewright.app.ui.market;

import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.strategy.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Finds indicators by name, title, family and the other names they go by.
final class IndicatorSearch {
  /// Other names by the name of the catalogue.
  private static final ResourceBundle SYNONYMS =
      ResourceBundle.getBundle("candlewright.app.ui.market.indicators", Locale.ROOT);

  private static final int NOTHING = Integer.MAX_VALUE;

  private final List<Entry> entries;

  /// @param key its name without the library's prefix
  /// @param title in lower case
  /// @param others the other names, in lower case
  private record Entry(
      IndicatorType type, String key, String title, List<String> others, String family) {}

  private record Hit(IndicatorType type, int rank) {}

  IndicatorSearch(List<IndicatorType> types) {
    entries = types.stream().map(IndicatorSearch::entry).toList();
  }

  private static Entry entry(IndicatorType type) {
    String key = type.name().substring(type.name().indexOf('.') + 1);
    List<String> others =
        SYNONYMS.containsKey(key) ? List.of(SYNONYMS.getString(key).split(" *, *")) : List.of();
    return new Entry(
        type,
        key,
        type.title().toLowerCase(Locale.ROOT),
        others,
        Texts.of("family." + type.family()).toLowerCase(Locale.ROOT));
  }

  /// Returns what matches every word, the best first; all in the order of the catalogue where
  /// nothing is typed.
  List<IndicatorType> find(String query) {
    String typed = query.strip().toLowerCase(Locale.ROOT);
    if (typed.isEmpty()) {
      return entries.stream().map(Entry::type).toList();
    }
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      int rank = rank(entry, typed);
      if (rank < NOTHING) {
        hits.add(new Hit(entry.type(), rank));
      }
    }
    // Sorting keeps the order of the catalogue among equals: our own come before the library's.
    hits.sort(Comparator.comparingInt(Hit::rank));
    return hits.stream().map(Hit::type).toList();
  }

  /// Returns a sentence for a query that finds nothing.
  String nothing(String query) {
    String typed = query.strip().toLowerCase(Locale.ROOT);
    // Of names equally near, the one of the same letters is meant: two were swapped.
    List<String> names =
        entries.stream()
            .map(Entry::key)
            .distinct()
            .sorted(Comparator.comparing(key -> !letters(key).equals(letters(typed))))
            .toList();
    String near = Names.suggestion(typed, names);
    return near.startsWith("did")
        ? Texts.of("palette.nothing.but", query.strip(), near.replaceFirst("d", "D"))
        : Texts.of("palette.nothing", query.strip());
  }

  private static String letters(String text) {
    char[] letters = text.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static int rank(Entry entry, String typed) {
    if (entry.key().equals(typed)
        || entry.title().equals(typed)
        || entry.others().contains(typed)) {
      return 0;
    }
    if (entry.key().startsWith(typed)) {
      return 1;
    }
    if (entry.title().startsWith(typed)) {
      return 2;
    }
    int worst = 0;
    for (String word : typed.split("\\s+", -1)) {
      worst = Math.max(worst, wordRank(entry, word));
    }
    return worst;
  }

  private static int wordRank(Entry entry, String word) {
    if (texts(entry).anyMatch(text -> startsWord(text, word))) {
      return 3;
    }
    if (entry.family().startsWith(word)) {
      return 4;
    }
    return texts(entry).anyMatch(text -> text.contains(word)) ? 5 : NOTHING;
  }

  private static Stream<String> texts(Entry entry) {
    return Stream.concat(Stream.of(entry.key(), entry.title()), entry.others().stream());
  }

  private static boolean startsWord(String text, String word) {
    int at = text.indexOf(word);
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at = text.indexOf(word, at + 1);
    }
    return at >= 0;
  }
}
