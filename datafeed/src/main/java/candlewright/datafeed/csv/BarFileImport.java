package candlewright.datafeed.csv;

import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.OffGrid;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a file of bars, finding out how it is written, and says everything that was odd about it.
///
/// The file streams through: memory does not grow with its length beyond 4 bytes a bar. Nothing is
/// corrected: a row becomes a bar as it stands or is left out and named in the report.
public final class BarFileImport {
  static final int SAMPLE = 512;

  /// Rows between two reports of progress: some milliseconds.
  private static final int STRIDE = 8_192;

  private final BarFile file;
  private final ImportOptions options;
  private final BarGatherer gatherer;
  private final DoubleConsumer progress;
  private final IssueLog log = new IssueLog();
  private final List<Dialect> dialects = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /// The texts without rows.
  private final List<String> nothing = new ArrayList<>();

  private long rowsRead;
  private long skipped;
  private int pieces = 1;
  private int piecesRead;

  private BarFileImport(
      BarFile file, ImportOptions options, Consumer<BarSeries> batches, DoubleConsumer progress) {
    this.file = file;
    this.options = options;
    this.progress = progress;
    this.gatherer = new BarGatherer(file.name(), options, batches);
  }

  /// Reads `path` and passes its bars to `batches`, at most 65,536 at a time, on the calling
  /// thread. A batch is sorted; batches may overlap in time if the file is unsorted, but no time
  /// comes twice.
  ///
  /// @throws ImportException if the file as a whole cannot be read: it is missing, binary, cut,
  ///   without recognisable columns, or of several series; batches passed before should then be
  ///   discarded
  public static ImportReport read(Path path, ImportOptions options, Consumer<BarSeries> batches) {
    return read(path, options, batches, _ -> {});
  }

  /// Reads a file as {@link #read(Path, ImportOptions, Consumer)} does.
  ///
  /// @param progress takes the fraction that is read, 0 to 1, every few milliseconds; what it
  ///   throws ends the reading
  public static ImportReport read(
      Path path, ImportOptions options, Consumer<BarSeries> batches, DoubleConsumer progress) {
    try (BarFile file = new BarFile(path)) {
      return new BarFileImport(file, options, batches, progress).run();
    }
  }

  private ImportReport run() {
    List<BarFile.Piece> chosen = BarFileEntries.select(file, options.entries(), options.key());
    pieces = chosen.size();
    for (BarFile.Piece piece : chosen) {
      read(piece);
      piecesRead++;
    }
    if (rowsRead == 0) {
      throw new ImportException(
          nothing.getFirst()
              + (nothing.size() > 1 ? ", and so on for every file chosen" : "")
              + ": there is nothing to import; get the file again");
    }
    notes.addAll(nothing);
    gatherer.flush();
    if (gatherer.offGrid() > 0 && options.calendar() != ContinuousCalendar.UTC) {
      OffGrid off = new OffGrid(gatherer.offGrid(), gatherer.firstOffGrid());
      notes.add(off.text(options.calendar(), options.key().timeframe()));
    }
    return new ImportReport(
        file.name(),
        options.key(),
        dialects,
        rowsRead,
        gatherer.kept(),
        log.total(RowProblem.OUT_OF_ORDER),
        gatherer.offGrid(),
        gatherer.zeroVolume(),
        skipped,
        gatherer.kept() == 0
            ? Optional.empty()
            : Optional.of(new ImportReport.Span(gatherer.firstTime(), gatherer.lastTime())),
        log.totals(),
        log.issues(),
        notes);
  }

  private String where(BarFile.Piece piece) {
    return piece.outer() == null ? file.name() : file.name() + ", " + piece.name();
  }

  private void read(BarFile.Piece piece) {
    String where = where(piece);
    try (RowSource rows = rowsOf(file.open(piece), where)) {
      readRows(piece, where, rows);
    } catch (IOException e) {
      String reached =
          gatherer.previous() == Long.MIN_VALUE
              ? where
              : where + " after " + Instant.ofEpochMilli(gatherer.previous());
      throw file.failure(reached, e);
    }
  }

  /// Returns the rows of a text: JSON if it begins with a bracket or brace.
  static RowSource rowsOf(InputStream in, String where) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(in, 4);
    byte[] head = stream.readNBytes(4);
    stream.unread(head);
    int i = head.length >= 3 && head[0] == (byte) 0xEF ? 3 : 0;
    while (i < head.length && (head[i] == ' ' || head[i] == '\n' || head[i] == '\r')) {
      i++;
    }
    boolean json = i < head.length && (head[i] == '[' || head[i] == '{');
    return json ? new JsonRows(stream, where) : new TextRows(stream, where);
  }

  private void readRows(BarFile.Piece piece, String where, RowSource rows) throws IOException {
    boolean json = rows instanceof JsonRows;
    List<byte[]> sample = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    boolean closed = true;
    while (sample.size() < SAMPLE && rows.next()) {
      sample.add(Arrays.copyOfRange(rows.bytes(), rows.start(), rows.end()));
      lines.add(rows.line());
      closed = rows.closed();
    }
    if (sample.isEmpty()) {
      nothing.add(where + " is empty");
      return;
    }
    Layout layout = new Sniffer(where, options).sniff(sample, json ? JsonRows.DELIMITER : null);
    if (sample.size() <= layout.headerRows()) {
      nothing.add(where + " has a header but no rows");
      return;
    }
    if (layout.orderMatters()) {
      layout = withDateOrder(layout, file, piece, where);
    }
    List<Long> times = timesOf(sample, layout, options);
    StepCheck.check(where, times, options);
    boolean newestFirst = isNewestFirst(times);
    RowParser parser = new RowParser(layout, options);
    gatherer.begin(newestFirst);
    Position position = new Position(piece.name(), parser, layout);
    for (int i = layout.headerRows(); i < sample.size(); i++) {
      byte[] row = sample.get(i);
      boolean last = i == sample.size() - 1;
      take(position, row, 0, row.length, lines.get(i), !last || closed);
    }
    while (rows.next()) {
      take(position, rows.bytes(), rows.start(), rows.end(), rows.line(), rows.closed());
    }
    skipped += rows.skipped();
    addDialect(describe(piece, json, layout, parser, newestFirst));
    addNotes(where, parser);
  }

  /// Looks through a whole text for a date that tells whether day or month comes first.
  static Layout withDateOrder(Layout layout, BarFile file, BarFile.Piece piece, String where)
      throws IOException {
    @Nullable DateOrder found;
    try (RowSource rows = rowsOf(file.open(piece), where)) {
      found = new DateOrderScan(layout).find(rows);
    }
    if (found != null) {
      return layout.withDateOrder(found, null);
    }
    // With dots the day comes first wherever they are in use.
    DateOrder usual =
        layout.firstTime().indexOf('.') > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return layout.withDateOrder(
        usual,
        "no date of the file tells whether day or month comes first, as in '"
            + FieldText.printable(layout.firstTime())
            + "'; read as "
            + (usual == DateOrder.DAY_FIRST ? "day first" : "month first")
            + ", set the date order if that is wrong");
  }

  private record Position(String entry, RowParser parser, Layout layout) {}

  private void take(Position position, byte[] bytes, int from, int to, long line, boolean closed) {
    rowsRead++;
    if (rowsRead % STRIDE == 0) {
      progress.accept((piecesRead + file.read()) / pieces);
    }
    RowParser parser = position.parser();
    @Nullable RowProblem problem = parser.parse(bytes, from, to, gatherer.previous());
    String detail;
    if (!closed && isCut(position, bytes, from, to, problem)) {
      problem = RowProblem.CUT;
      detail = "the last line has no end and is cut off";
    } else if (problem != null) {
      detail = parser.detail();
    } else {
      problem = gatherer.offer(parser);
      if (problem == null) {
        return;
      }
      detail = gatherer.detail();
    }
    if (log.count(problem)) {
      byte[] row = Arrays.copyOfRange(bytes, from, Math.min(to, from + 80));
      log.keep(new RowIssue(position.entry(), line, problem, detail, Sniffer.excerpt(row)));
    }
  }

  /// Tells whether a last line without line end lost its tail: values are missing or unreadable, or
  /// its last one has fewer decimals than that of every other row.
  private static boolean isCut(
      Position position, byte[] bytes, int from, int to, @Nullable RowProblem problem) {
    if (problem != null) {
      return true;
    }
    int common = position.layout().lastDecimals();
    if (common <= 0) {
      return false;
    }
    int mark = to - 1;
    while (mark > from && bytes[mark] >= '0' && bytes[mark] <= '9') {
      mark--;
    }
    int decimals = bytes[mark] == position.layout().decimal() ? to - 1 - mark : 0;
    return decimals < common;
  }

  /// Returns the times of the rows that can be read, as they follow each other in the file.
  static List<Long> timesOf(List<byte[]> sample, Layout layout, ImportOptions options) {
    RowParser parser = new RowParser(layout, options);
    List<Long> times = new ArrayList<>();
    long previous = Long.MIN_VALUE;
    for (byte[] row : sample.subList(layout.headerRows(), sample.size())) {
      if (parser.parse(row, 0, row.length, previous) == null) {
        previous = parser.time;
        times.add(previous);
      }
    }
    return times;
  }

  private static boolean isNewestFirst(List<Long> times) {
    int back = 0;
    int forth = 0;
    for (int i = 1; i < times.size(); i++) {
      back += times.get(i) < times.get(i - 1) ? 1 : 0;
      forth += times.get(i) > times.get(i - 1) ? 1 : 0;
    }
    return back > forth;
  }

  private Dialect describe(
      BarFile.Piece piece, boolean json, Layout layout, RowParser parser, boolean newestFirst) {
    String packing =
        switch (file.packing()) {
          case PLAIN -> "plain";
          case GZ -> "gz";
          case ZIP -> piece.inner() == null ? "zip" : "zip within a zip";
        };
    return new Dialect(
        piece.name(),
        1,
        packing,
        json ? "JSON" : "text",
        delimiterText(json, layout.delimiter()),
        layout.hasHeader(),
        layout.columnTexts(),
        layout.decimal() == ',' ? "a comma" : "a point",
        timeText(layout, parser),
        layout.timeForm() == TimeForm.EPOCH ? "UTC" : zoneText(layout.zone()),
        newestFirst ? "newest first" : "oldest first",
        layout.notes());
  }

  static String zoneText(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  static String delimiterText(boolean json, char delimiter) {
    if (json) {
      return "rows in an array";
    }
    return switch (delimiter) {
      case '\t' -> "values between tabs";
      case ' ' -> "values between blanks";
      default -> "values between '" + delimiter + "'";
    };
  }

  private static String timeText(Layout layout, RowParser parser) {
    String such = " such as '" + FieldText.printable(layout.firstTime()) + "'";
    return switch (layout.timeForm()) {
      case EPOCH -> {
        List<String> units = new ArrayList<>();
        for (EpochUnit unit : EpochUnit.values()) {
          if (parser.times().rowsIn(unit) > 0) {
            units.add(unit.text());
          }
        }
        yield String.join(" and ", units) + " since 1970" + such;
      }
      case DAY_MILLIS -> "milliseconds since midnight of the day in the name" + such;
      case TEXT -> {
        String order =
            layout.dateOrder() == DateOrder.MONTH_FIRST ? ", month first" : ", day first";
        yield "text" + such + (layout.orderMatters() ? order : "");
      }
    };
  }

  private void addDialect(Dialect dialect) {
    for (int i = 0; i < dialects.size(); i++) {
      if (dialects.get(i).isLike(dialect)) {
        dialects.set(i, dialects.get(i).plusOne());
        return;
      }
    }
    dialects.add(dialect);
  }

  private void addNotes(String where, RowParser parser) {
    List<String> units = new ArrayList<>();
    for (EpochUnit unit : EpochUnit.values()) {
      if (parser.times().rowsIn(unit) > 0) {
        units.add(FieldText.count(parser.times().rowsIn(unit), "row") + " in " + unit.text());
      }
    }
    if (units.size() > 1) {
      notes.add(where + " changes its unit of time: " + String.join(", ", units));
    }
    if (parser.times().finerTimes() > 0) {
      notes.add(
          where
              + ": digits below a millisecond dropped from "
              + FieldText.count(parser.times().finerTimes(), "time"));
    }
    if (parser.times().midnightDates() > 0) {
      notes.add(
          where
              + ": "
              + FieldText.count(parser.times().midnightDates(), "time")
              + " at midnight UTC read as the trading date, at the session's open; call the"
              + " column open_time if they are moments");
    }
    if (parser.times().repeatedTimes() > 0) {
      notes.add(
          where
              + ": "
              + FieldText.count(parser.times().repeatedTimes(), "time")
              + " in the hour the clock shows twice; the first was taken unless that goes back in"
              + " time");
    }
  }
}
