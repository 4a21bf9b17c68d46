package candlewright.datafeed.csv;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an import would read a file, shown on its first rows; nothing is kept of it.
///
/// @param file its name
/// @param packing `plain`, `gz` or `zip`
/// @param series what an archive holds; none for other files
/// @param reading how it is read; empty if that cannot be told, and {@link #problem} says why
/// @param header the names of the columns as the file has them, none if it has none
/// @param rows the first rows below the header
/// @param problem why an import would refuse the file, without advice on the command's options;
///   empty if it would not
/// @param choiceHelps whether other options are the remedy
public record BarFilePreview(
    String file,
    String packing,
    List<BarFileEntries.Series> series,
    Optional<Reading> reading,
    List<String> header,
    List<Row> rows,
    Optional<String> problem,
    boolean choiceHelps) {
  /// Rows that are shown.
  private static final int SHOWN = 60;

  private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};

  /// How rows are read.
  ///
  /// @param delimiter between values
  /// @param columns a name for each column that {@link ImportOptions#columns} understands, `-` for
  ///   one that is not used
  /// @param decimal the decimal mark
  /// @param time how times are written
  /// @param zone of times that name none
  /// @param ordered whether dates could begin with the day or with the month
  /// @param dateOrder which of them they do
  /// @param step the timeframe whose length lies between most rows
  /// @param notes what was decided between readings that both make sense
  public record Reading(
      char delimiter,
      List<String> columns,
      char decimal,
      TimeText time,
      String zone,
      boolean ordered,
      DateOrder dateOrder,
      Optional<Timeframe> step,
      List<String> notes) {
    public Reading {
      columns = List.copyOf(columns);
      notes = List.copyOf(notes);
    }
  }

  /// How times are written.
  public enum TimeText {
    /// As numbers since 1970, UTC.
    NUMBER,
    /// As numbers since the midnight of the day in the file's name.
    NUMBER_OF_DAY,
    /// As dates, with or without a time of day.
    DATE
  }

  /// One row.
  ///
  /// @param line its line in the file, counted from 1
  /// @param values as the file has them
  /// @param bar what becomes of them; empty if the row is left out
  /// @param problem why it is left out, else empty
  public record Row(long line, List<String> values, Optional<Values> bar, String problem) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /// A row as a bar.
  ///
  /// @param time of its open, epoch milliseconds UTC
  public record Values(
      long time, double open, double high, double low, double close, double volume) {}

  public BarFilePreview {
    series = List.copyOf(series);
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /// Looks at a file. Blocks; reads the first rows only, unless nothing but a later date tells
  /// whether day or month comes first.
  ///
  /// @throws ImportException if the file cannot be opened at all
  public static BarFilePreview of(Path path, ImportOptions options) {
    try (BarFile file = new BarFile(path)) {
      return new Look(file, options).preview();
    }
  }

  /// One look at one file.
  private static final class Look {
    private final BarFile file;
    private final ImportOptions options;
    private final List<byte[]> sample = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private boolean json;
    private @Nullable Layout layout;
    private @Nullable String problem;
    private boolean choiceHelps;

    Look(BarFile file, ImportOptions options) {
      this.file = file;
      this.options = options;
    }

    BarFilePreview preview() {
      try {
        read(BarFileEntries.select(file, options.entries(), options.key()).getFirst());
      } catch (ImportException e) {
        problem = e.problem();
        choiceHelps = e.optionsHelp();
      }
      Layout found = layout;
      Optional<Reading> reading = Optional.empty();
      List<String> header = List.of();
      List<Row> rows;
      if (found == null) {
        rows = unread();
      } else {
        rows = rows(found);
        reading = Optional.of(reading(found, times(found)));
        if (found.hasHeader() && found.headerRows() > 0) {
          header = Sample.split(sample.get(found.headerRows() - 1), found.delimiter());
        }
      }
      return new BarFilePreview(
          file.name(),
          file.packing().name().toLowerCase(Locale.ROOT),
          BarFileEntries.series(file),
          reading,
          header,
          rows,
          Optional.ofNullable(problem),
          choiceHelps);
    }

    private void read(BarFile.Piece piece) {
      String where = piece.outer() == null ? file.name() : file.name() + ", " + piece.name();
      try (RowSource rows = BarFileImport.rowsOf(file.open(piece), where)) {
        json = rows instanceof JsonRows;
        while (sample.size() < BarFileImport.SAMPLE && rows.next()) {
          sample.add(Arrays.copyOfRange(rows.bytes(), rows.start(), rows.end()));
          lines.add(rows.line());
        }
        if (sample.isEmpty()) {
          problem = where + " is empty: there is nothing to import; get the file again";
          return;
        }
        Layout found = new Sniffer(where, options).sniff(sample, json ? JsonRows.DELIMITER : null);
        layout = found;
        if (sample.size() <= found.headerRows()) {
          problem = where + " has a header but no rows: there is nothing to import; get it again";
          return;
        }
        if (found.orderMatters()) {
          found = BarFileImport.withDateOrder(found, file, piece, where);
          layout = found;
        }
        checkColumns(found);
        StepCheck.check(where, times(found), options);
      } catch (IOException e) {
        throw file.failure(where, e);
      }
    }

    /// Refuses names that are not enough, which an import would pass over.
    private void checkColumns(Layout found) {
      List<String> names = options.columns();
      for (int i = 0; names != null && i < Math.min(names.size(), found.roles().size()); i++) {
        if (names.get(i).equals("-") && found.roles().get(i) != Role.SKIP) {
          throw ImportException.withOptions(
              "the columns " + names + " are not enough: bars need time, open, high, low and close",
              "name them all");
        }
      }
    }

    /// Returns the first rows of a file that is not understood, split by what splits them best.
    private List<Row> unread() {
      char delimiter = ',';
      int most = 0;
      for (char each : DELIMITERS) {
        int width = sample.isEmpty() ? 0 : new Sample(sample, each).width();
        if (width > most) {
          most = width;
          delimiter = each;
        }
      }
      Character known = json ? Character.valueOf(JsonRows.DELIMITER) : options.delimiter();
      char split = known != null ? known : delimiter;
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < Math.min(SHOWN, sample.size()); i++) {
        rows.add(new Row(lines.get(i), values(i, split), Optional.empty(), ""));
      }
      return rows;
    }

    private List<String> values(int i, char delimiter) {
      return Sample.split(sample.get(i), delimiter).stream().map(FieldText::printable).toList();
    }

    private List<Row> rows(Layout found) {
      RowParser parser = new RowParser(found, options);
      List<Row> rows = new ArrayList<>();
      long previous = Long.MIN_VALUE;
      int end = Math.min(sample.size(), found.headerRows() + SHOWN);
      for (int i = found.headerRows(); i < end; i++) {
        byte[] bytes = sample.get(i);
        @Nullable RowProblem wrong = parser.parse(bytes, 0, bytes.length, previous);
        @Nullable String detail =
            wrong != null
                ? parser.detail()
                : BarSeries.defectOf(
                    parser.open, parser.high, parser.low, parser.close, parser.volume);
        Optional<Values> bar = Optional.empty();
        if (detail == null) {
          previous = parser.time;
          bar =
              Optional.of(
                  new Values(
                      parser.time,
                      parser.open,
                      parser.high,
                      parser.low,
                      parser.close,
                      parser.volume));
        }
        rows.add(
            new Row(lines.get(i), values(i, found.delimiter()), bar, detail == null ? "" : detail));
      }
      return rows;
    }

    private List<Long> times(Layout found) {
      return BarFileImport.timesOf(sample, found, options);
    }

    private Reading reading(Layout found, List<Long> times) {
      return new Reading(
          found.delimiter(),
          columns(found),
          found.decimal(),
          switch (found.timeForm()) {
            case EPOCH -> TimeText.NUMBER;
            case DAY_MILLIS -> TimeText.NUMBER_OF_DAY;
            case TEXT -> TimeText.DATE;
          },
          BarFileImport.zoneText(found.zone()),
          found.orderMatters() || options.dateOrder() != null,
          found.dateOrder(),
          Optional.ofNullable(StepCheck.timeframeOf(times)),
          found.notes());
    }

    /// Returns names that lead an import to the same columns.
    private List<String> columns(Layout found) {
      if (options.columns() != null && options.columns().size() == found.roles().size()) {
        return options.columns();
      }
      boolean clock = found.roles().contains(Role.CLOCK);
      List<String> names = new ArrayList<>();
      for (Role role : found.roles()) {
        names.add(
            switch (role) {
              case SKIP -> "-";
              case TIME ->
                  clock
                      ? "date"
                      : found.atClose() ? "close_time" : found.atOpen() ? "open_time" : "time";
              case CLOCK -> "clock";
              case OPEN -> found.mid() ? "bid_open" : "open";
              case HIGH -> found.mid() ? "bid_high" : "high";
              case LOW -> found.mid() ? "bid_low" : "low";
              case CLOSE -> found.mid() ? "bid_close" : "close";
              case VOLUME -> "volume";
              case ASK_OPEN -> "ask_open";
              case ASK_HIGH -> "ask_high";
              case ASK_LOW -> "ask_low";
              case ASK_CLOSE -> "ask_close";
            });
      }
      return names;
    }
  }
}
