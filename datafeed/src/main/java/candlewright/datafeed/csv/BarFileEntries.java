package candlewright.datafeed.csv;

import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an archive holds, judged by the names within it.
///
/// Entries of one symbol and timeframe are parts of one series; an import takes one series.
public final class BarFileEntries {
  /// What kind of rows an entry seems to hold.
  public enum Kind {
    TRADES,
    QUOTES,
    UNKNOWN
  }

  /// One text of bars within a file.
  ///
  /// @param name what an entry filter is matched against
  /// @param series the name with `#` for dates: the same for all parts of a series
  /// @param symbol as far as the name tells, upper case
  /// @param timeframe as far as the name tells
  public record Entry(
      String name,
      String series,
      @Nullable String symbol,
      @Nullable Timeframe timeframe,
      Kind kind) {}

  /// The entries of an archive that are parts of one series.
  ///
  /// @param filter chooses them in an import
  /// @param symbol as far as the names tell, upper case
  /// @param timeframe as far as the names tell
  public record Series(
      String filter,
      @Nullable String symbol,
      @Nullable Timeframe timeframe,
      Kind kind,
      int files) {}

  private static final Pattern DATES =
      Pattern.compile(
          "(?<![0-9])(?:19|20)[0-9]{2}(?:[-_]?[01][0-9](?:[-_]?[0-3][0-9])?)?(?![0-9])");
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:csv|txt|tsv|json|gz|zip)$");

  private BarFileEntries() {}

  /// Lists the texts of a file by name; a file that is no archive has one.
  ///
  /// @throws ImportException if the file cannot be opened
  public static List<Entry> list(Path path) {
    try (BarFile file = new BarFile(path)) {
      return file.pieces().stream().map(piece -> entry(piece.name())).toList();
    }
  }

  /// Judges one name.
  public static Entry entry(String name) {
    String plain = name;
    while (EXTENSION.matcher(plain).find()) {
      plain = EXTENSION.matcher(plain).replaceFirst("");
    }
    String series = DATES.matcher(name).replaceAll("#");
    List<String> segments = Arrays.asList(DATES.matcher(plain).replaceAll("#").split("/", -1));
    return new Entry(name, series, symbol(segments), timeframe(segments), kind(plain));
  }

  /// Lists the series of an archive; none for a file that is no archive.
  ///
  /// @throws ImportException if the file cannot be opened
  public static List<Series> series(Path path) {
    try (BarFile file = new BarFile(path)) {
      return series(file);
    }
  }

  static List<Series> series(BarFile file) {
    if (file.packing() != BarFile.Packing.ZIP) {
      return List.of();
    }
    return EntrySeries.of(entries(file.pieces())).stream()
        .map(each ->
            new Series(
                each.filter(), each.symbol(), each.timeframe(), each.kind(), each.entries().size()))
        .toList();
  }

  /// Lists an archive for a person: a line for each series with the option that chooses it, its
  /// symbol and timeframe as far as the names tell, and the number of files.
  ///
  /// @throws ImportException if the file cannot be opened
  public static List<String> describe(Path path) {
    try (BarFile file = new BarFile(path)) {
      List<Entry> entries = entries(file.pieces());
      if (file.packing() != BarFile.Packing.ZIP) {
        return List.of(file.name() + " is no archive: it needs no --entries");
      }
      return EntrySeries.of(entries).stream().map(EntrySeries::describe).toList();
    }
  }

  private static List<Entry> entries(List<BarFile.Piece> pieces) {
    return pieces.stream().map(piece -> entry(piece.name())).toList();
  }

  /// Returns the texts an import is to read.
  ///
  /// @param filter the beginning of their names, a pattern with `*`, or null for the only series
  /// @param key the series they are to be
  static List<BarFile.Piece> select(BarFile file, @Nullable String filter, SeriesKey key) {
    if (file.packing() != BarFile.Packing.ZIP) {
      return file.pieces();
    }
    if (file.pieces().isEmpty()) {
      throw new ImportException(file.name() + " holds no files of bars: get it again");
    }
    List<Entry> all = entries(file.pieces());
    List<BarFile.Piece> chosen =
        file.pieces().stream()
            .filter(piece -> filter == null || EntrySeries.matches(piece.name(), filter))
            .toList();
    if (chosen.isEmpty()) {
      throw ImportException.withOptions(
          file.name() + " holds nothing that matches '" + filter + "'",
          "choose a series with " + EntrySeries.best(EntrySeries.of(all), key).option());
    }
    EntrySeries.check(file.name(), all, entries(chosen), key);
    return chosen;
  }

  private static @Nullable Timeframe timeframe(List<String> segments) {
    for (String segment : segments.reversed()) {
      for (String token : segment.split("[-_.@ ]+", -1)) {
        @Nullable Timeframe timeframe = timeframe(token);
        if (timeframe != null) {
          return timeframe;
        }
      }
    }
    return null;
  }

  /// Reads a timeframe as file names write it: `1m`, `60m`, `1min`, `4H`, `daily`, `PT4H`.
  static @Nullable Timeframe timeframe(String token) {
    String text =
        switch (token.toLowerCase(Locale.ROOT)) {
          case "minute" -> "1m";
          case "hour", "hourly" -> "1h";
          case "daily", "day" -> "1d";
          case "weekly", "week" -> "1w";
          case "monthly", "month", "1mo", "1month" -> "1M";
          default -> token;
        };
    if (!text.matches("(?:PT)?[0-9]{1,4}(?:m|M|min|h|H|d|D|w|W)")) {
      return null;
    }
    boolean iso = text.startsWith("PT");
    String body = iso ? text.substring(2) : text;
    int digits = 0;
    while (Character.isDigit(body.charAt(digits))) {
      digits++;
    }
    long number = Long.parseLong(body.substring(0, digits));
    String unit = body.substring(digits);
    if (unit.equals("M") && !iso) {
      return number == 1 ? Timeframe.ONE_MONTH : null;
    }
    long millis =
        switch (unit) {
          case "h", "H" -> number * 3_600_000L;
          case "d", "D" -> number * 86_400_000L;
          case "w", "W" -> number * 604_800_000L;
          default -> number * 60_000L;
        };
    for (Timeframe timeframe : Timeframe.values()) {
      if (timeframe != Timeframe.ONE_MONTH && timeframe.millis() == millis) {
        return timeframe;
      }
    }
    return null;
  }

  private static @Nullable String symbol(List<String> segments) {
    String file = segments.getLast();
    String tail = beforeTimeframe(file);
    if (!tail.isEmpty()) {
      return tail.toUpperCase(Locale.ROOT);
    }
    // The file is only a date: the symbol is the nearest folder that is no timeframe.
    for (int i = segments.size() - 2; i >= 0; i--) {
      String folder = beforeTimeframe(segments.get(i));
      if (!folder.isEmpty()) {
        return folder.toUpperCase(Locale.ROOT);
      }
    }
    return null;
  }

  /// Returns what stands before the timeframe in a name, without dates and marks around it.
  private static String beforeTimeframe(String segment) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (from < segment.length()) {
      int to = from;
      while (to < segment.length() && "-_.@ ".indexOf(segment.charAt(to)) < 0) {
        to++;
      }
      String token = segment.substring(from, to);
      if (timeframe(token) != null) {
        break;
      }
      if (!token.equals("#") && !token.isEmpty()) {
        kept.append(kept.isEmpty() ? "" : segment.substring(from - 1, from)).append(token);
      }
      from = to + 1;
    }
    return kept.toString();
  }

  private static Kind kind(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("quote")) {
      return Kind.QUOTES;
    }
    return lower.contains("trade") ? Kind.TRADES : Kind.UNKNOWN;
  }
}
