package candlewright.datafeed.csv;

import candlewright.core.market.InstrumentId;
import candlewright.core.strategy.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads files of funding rates, finding out how they are written.
///
/// A row becomes a settlement or is left out and named. A time within 30 seconds of a full hour is
/// that hour, at which the settlement was due; the report says how many were moved. Rates are read
/// as exact decimals, as fractions or with a percent sign.
public final class FundingFileImport {
  private final BarFile file;
  private final @Nullable String entries;
  private final SortedMap<String, FundingGatherer> gatherers = new TreeMap<>();
  private final SortedSet<String> others = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();
  private long rowsOfOthers;
  private long tooShort;

  private FundingFileImport(BarFile file, @Nullable String entries) {
    this.file = file;
    this.entries = entries;
  }

  /// Reads the settlements of one instrument; rows that name another symbol are passed over.
  ///
  /// @param entries chooses texts of an archive by the beginning of their names or with `*`; null
  ///   for all
  /// @throws ImportException if the file as a whole cannot be read or holds nothing of the
  ///   instrument
  public static FundingImport read(Path path, InstrumentId id, @Nullable String entries) {
    try (BarFile file = new BarFile(path)) {
      FundingFileImport run = new FundingFileImport(file, entries);
      String wanted = symbol(id.symbol());
      run.gatherers.put(wanted, new FundingGatherer(id));
      run.readAll(wanted, id.venue());
      List<FundingImport> found = run.finish();
      if (found.getFirst().rowsRead() == 0) {
        throw new ImportException(
            file.name()
                + (run.others.isEmpty()
                    ? " has no rows: there is nothing to import"
                    : " holds no funding of "
                        + id.symbol()
                        + Names.remedy(id.symbol(), List.copyOf(run.others))));
      }
      return found.getFirst();
    }
  }

  /// Reads the settlements of every symbol that the rows name.
  ///
  /// @return by symbol
  /// @throws ImportException if the file as a whole cannot be read or its rows name no symbols
  public static List<FundingImport> readAll(Path path, String venue, @Nullable String entries) {
    try (BarFile file = new BarFile(path)) {
      FundingFileImport run = new FundingFileImport(file, entries);
      run.readAll(null, venue);
      List<FundingImport> found = run.finish();
      if (found.isEmpty()) {
        throw new ImportException(file.name() + " has no rows: there is nothing to import");
      }
      return found;
    }
  }

  private void readAll(@Nullable String wanted, String venue) {
    List<BarFile.Piece> pieces = EventFile.select(file, entries);
    for (BarFile.Piece piece : pieces) {
      try (EventText text = EventText.open(file, piece)) {
        if (text.width() > 0) {
          read(text, wanted, venue, pieces.size());
        }
      }
    }
  }

  private void read(EventText text, @Nullable String wanted, String venue, int pieces) {
    FundingColumns columns = FundingColumns.of(text);
    if (columns.symbol() < 0 && (wanted == null || pieces > 1)) {
      throw new ImportException(
          text.where()
              + " does not say whose funding it is: "
              + (wanted == null
                  ? "name one instrument, such as --instrument BTCUSDT.BINANCE"
                  : "choose one file of the archive with --entries"));
    }
    boolean closed = true;
    while (text.next()) {
      closed = text.closed();
      String symbol = wanted;
      if (columns.symbol() >= 0 && columns.symbol() < text.size()) {
        symbol = symbol(text.value(columns.symbol()));
      }
      if (symbol == null) {
        tooShort++;
        continue;
      }
      if (wanted != null && !symbol.equals(wanted)) {
        rowsOfOthers++;
        others.add(symbol);
        continue;
      }
      FundingGatherer gatherer = gatherers.get(symbol);
      if (gatherer == null) {
        gatherer = new FundingGatherer(identify(text, symbol, venue));
        gatherers.put(symbol, gatherer);
      }
      if (text.size() < columns.needed()) {
        gatherer.rejectShort(text, columns.needed());
      } else {
        gatherer.add(text, columns);
      }
    }
    if (!closed && file.packing() == BarFile.Packing.PLAIN && columns.rate() == text.size() - 1) {
      notes.add("the last line has no line end; check that its rate is complete");
    }
  }

  private static InstrumentId identify(EventText text, String symbol, String venue) {
    try {
      return new InstrumentId(symbol, venue);
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          text.where() + ", line " + text.line() + ": " + e.getMessage() + "; correct it", e);
    }
  }

  private List<FundingImport> finish() {
    if (rowsOfOthers > 0) {
      notes.add(FieldText.count(rowsOfOthers, "row") + " of other symbols passed over");
    }
    if (tooShort > 0) {
      notes.add(FieldText.count(tooShort, "row") + " too short to name a symbol left out");
    }
    List<FundingImport> found = new ArrayList<>();
    for (Map.Entry<String, FundingGatherer> entry : gatherers.entrySet()) {
      found.add(entry.getValue().finish(file.name(), notes));
    }
    return found;
  }

  /// Returns the letters and digits of a symbol, without the settlement currency that some write
  /// behind a colon.
  private static String symbol(String text) {
    int colon = text.indexOf(':');
    return EventText.letters(colon < 0 ? text : text.substring(0, colon)).toUpperCase(Locale.ROOT);
  }
}
