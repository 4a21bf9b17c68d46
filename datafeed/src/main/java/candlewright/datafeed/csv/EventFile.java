package candlewright.datafeed.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a file of events looks like from outside.
public final class EventFile {
  /// What a file holds beside or instead of bars.
  public enum Kind {
    FUNDING,
    ACTIONS,
    /// Bars, or something else; perhaps with events beside them.
    OTHER
  }

  static final Set<String> CLOSES = Set.of("close");

  private EventFile() {}

  /// Judges a file by its name and its first row: funding if a column is named after it, actions if
  /// there are dividends or splits and no prices, or the rows of a LEAN factor file.
  ///
  /// @throws ImportException if it cannot be opened
  public static Kind kindOf(Path path) {
    try (BarFile file = new BarFile(path)) {
      if (EventText.letters(file.name()).contains("fundingrate")) {
        return Kind.FUNDING;
      }
      if (file.pieces().isEmpty()) {
        return Kind.OTHER;
      }
      try (EventText text = EventText.open(file, file.pieces().getFirst())) {
        if (text.column(FundingColumns.RATES) >= 0) {
          return Kind.FUNDING;
        }
        boolean actions =
            text.column(ActionFileImport.DIVIDENDS) >= 0
                || text.column(ActionFileImport.SPLITS) >= 0;
        return (actions && text.column(CLOSES) < 0) || FactorRows.isFactorFile(text)
            ? Kind.ACTIONS
            : Kind.OTHER;
      }
    }
  }

  /// Returns the texts that a pattern chooses.
  ///
  /// @param entries the beginning of their names, a pattern with `*`, or null for all
  /// @throws ImportException if there are none
  static List<BarFile.Piece> select(BarFile file, @Nullable String entries) {
    List<BarFile.Piece> chosen =
        file.pieces().stream()
            .filter(piece -> entries == null || EntrySeries.matches(piece.name(), entries))
            .toList();
    if (chosen.isEmpty()) {
      throw new ImportException(
          file.name()
              + (entries == null
                  ? " holds no files: get it again"
                  : " holds nothing that matches '" + entries + "': list it with --list"));
    }
    return chosen;
  }
}
