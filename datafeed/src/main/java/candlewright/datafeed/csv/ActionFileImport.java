package candlewright.datafeed.csv;

import candlewright.core.market.Calendar;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads dividends and splits from files of several kinds: exports of this program, LEAN's factor
/// files, tables with columns of dividends or splits such as those of Yahoo, and daily bars with an
/// adjusted close, from which the dividends are worked out.
///
/// A date is the ex date; its ex time is the open of the first session on or after it.
public final class ActionFileImport {
  static final Set<String> DIVIDENDS = Set.of("dividends", "dividend");
  static final Set<String> SPLITS = Set.of("stocksplits", "stocksplit", "splits", "split");
  private static final Set<String> EX_TIMES = Set.of("extime");
  private static final Set<String> DATES =
      Set.of("date", "datetime", "exdate", "timestamp", "time");
  private static final Set<String> ADJUSTED = Set.of("adjclose", "adjustedclose");
  private static final Set<String> GAINS = Set.of("capitalgains");

  private final Calendar calendar;
  private final boolean keepSplits;
  private final ActionGatherer gatherer;
  private long splitsLeftOut;
  private long gainsLeftOut;

  private ActionFileImport(InstrumentId id, Calendar calendar, boolean keepSplits) {
    this.calendar = calendar;
    this.keepSplits = keepSplits;
    this.gatherer = new ActionGatherer(id);
  }

  /// Reads the actions of one instrument.
  ///
  /// @param calendar whose sessions the dates are
  /// @param entries chooses the text of an archive; null if it has only one
  /// @param keepSplits whether splits are kept although the prices beside them are adjusted for
  ///   them already
  /// @throws ImportException if the file as a whole cannot be read
  public static ActionImport read(
      Path path, InstrumentId id, Calendar calendar, @Nullable String entries, boolean keepSplits) {
    try (BarFile file = new BarFile(path)) {
      List<BarFile.Piece> pieces = EventFile.select(file, entries);
      if (pieces.size() > 1) {
        throw new ImportException(
            file.name()
                + " holds "
                + FieldText.count(pieces.size(), "file")
                + ": choose the one of "
                + id
                + " with --entries");
      }
      ActionFileImport run = new ActionFileImport(id, calendar, keepSplits);
      try (EventText text = EventText.open(file, pieces.getFirst())) {
        return run.read(file.name(), text);
      }
    }
  }

  private ActionImport read(String file, EventText text) {
    if (FactorRows.isFactorFile(text)) {
      FactorRows rows = new FactorRows(gatherer, calendar);
      rows.read(text);
      return gatherer.finish(file, rows.factors());
    }
    int exTime = text.column(EX_TIMES);
    int time = exTime >= 0 ? exTime : text.column(DATES);
    int dividends = text.column(DIVIDENDS);
    int splits = text.column(SPLITS);
    int close = text.column(EventFile.CLOSES);
    int adjusted = text.column(ADJUSTED);
    if (time >= 0 && (dividends >= 0 || splits >= 0)) {
      boolean adjustedAlready = exTime < 0 && (dividends >= 0 || close >= 0) && !keepSplits;
      readColumns(text, time, exTime >= 0, dividends, splits, adjustedAlready);
    } else if (time >= 0 && close >= 0 && adjusted >= 0) {
      new AdjustedCloses(gatherer, time, close, adjusted, this::sessionOf).read(text);
    } else {
      throw new ImportException(
          text.where()
              + " holds neither dividends nor splits nor an adjusted close: name the columns in its"
              + " first line, such as date,dividends,splits");
    }
    if (splitsLeftOut > 0) {
      gatherer.note(
          FieldText.count(splitsLeftOut, "split")
              + " left out, because prices and dividends from such a source are adjusted for splits"
              + " already; --keep-splits keeps them");
    }
    if (gainsLeftOut > 0) {
      gatherer.note(
          FieldText.count(gainsLeftOut, "capital gain")
              + " left out, because sources differ on whether the dividends contain them");
    }
    return gatherer.finish(file, null);
  }

  private void readColumns(
      EventText text, int time, boolean exact, int dividends, int splits, boolean adjusted) {
    int gains = text.column(GAINS);
    int needed = Math.max(time, Math.max(dividends, splits)) + 1;
    while (text.next()) {
      gatherer.count();
      if (text.size() < needed) {
        gatherer.reject(
            text, RowProblem.COLUMNS, "has " + text.size() + " values, needs " + needed);
        continue;
      }
      String dividend = dividends < 0 ? "" : text.value(dividends);
      String split = splits < 0 ? "" : text.value(splits);
      gainsLeftOut += gains >= 0 && gains < text.size() && !isNothing(text.value(gains)) ? 1 : 0;
      if (isNothing(dividend) && isNothing(split)) {
        continue;
      }
      Long exTime = exact ? EventValues.moment(text.value(time)) : sessionOf(text.value(time));
      if (exTime == null) {
        gatherer.reject(
            text,
            RowProblem.TIME,
            "time '" + FieldText.printable(text.value(time)) + "' is not understood");
        continue;
      }
      if (!isNothing(dividend)) {
        addDividend(text, exTime, dividend);
      }
      if (!isNothing(split)) {
        if (adjusted) {
          splitsLeftOut++;
        } else {
          addSplit(text, exTime, split);
        }
      }
    }
  }

  private static boolean isNothing(String value) {
    return value.isEmpty() || value.matches("0+(\\.0*)?") || value.equalsIgnoreCase("nan");
  }

  /// Returns the open of the first session on or after a date, or null if the text is no date.
  private @Nullable Long sessionOf(String text) {
    Long day = EventValues.date(text);
    if (day == null) {
      return null;
    }
    long open = calendar.dayOpen(LocalDate.ofEpochDay(day));
    return calendar.onGrid(open, Timeframe.ONE_DAY)
        ? open
        : calendar.nextOpen(open, Timeframe.ONE_DAY);
  }

  private void addDividend(EventText text, long exTime, String value) {
    BigDecimal amount = EventValues.decimal(value, text.delimiter());
    if (amount == null) {
      gatherer.reject(
          text, RowProblem.NUMBER, "dividend '" + FieldText.printable(value) + "' is not a number");
      return;
    }
    // The largest long is 9.2e18, hence 9.2e10 of 1e-8 units.
    if (amount.compareTo(BigDecimal.valueOf(90_000_000_000L)) > 0
        || ActionGatherer.units(amount) <= 0) {
      gatherer.reject(
          text, RowProblem.OUT_OF_RANGE, "dividend " + value + " is no amount for a share");
      return;
    }
    gatherer.add(text, new Dividend(exTime, ActionGatherer.units(amount)));
  }

  private void addSplit(EventText text, long exTime, String value) {
    String[] terms = value.split("[:/]", -1);
    BigDecimal above = EventValues.decimal(terms[0].trim(), text.delimiter());
    BigDecimal below =
        terms.length == 1 ? BigDecimal.ONE : EventValues.decimal(terms[1].trim(), text.delimiter());
    if (above == null || below == null || terms.length > 2) {
      gatherer.reject(
          text,
          RowProblem.NUMBER,
          "split '" + FieldText.printable(value) + "' is neither a number nor a ratio such as 2:1");
      return;
    }
    if (!isShares(above) || !isShares(below)) {
      gatherer.reject(text, RowProblem.OUT_OF_RANGE, "split " + value + " is no ratio of shares");
      return;
    }
    Ratio ratio = Ratio.of(above, below);
    if (ratio.newShares() == ratio.oldShares()) {
      gatherer.reject(text, RowProblem.OUT_OF_RANGE, "split " + value + " changes nothing");
      return;
    }
    gatherer.add(text, new Split(exTime, ratio.newShares(), ratio.oldShares()));
  }

  /// Tells whether a term is positive, below a billion, and written with at most 18 decimals.
  private static boolean isShares(BigDecimal term) {
    return term.signum() > 0 && term.precision() - term.scale() <= 9 && term.scale() <= 18;
  }
}
