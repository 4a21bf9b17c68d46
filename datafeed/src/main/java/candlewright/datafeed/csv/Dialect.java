package candlewright.datafeed.csv;

import java.util.ArrayList;
import java.util.List;

/// How a file was read: what the sniffer found, or was told.
///
/// @param firstEntry the first file it applies to
/// @param entries to how many files of an archive it applies
/// @param packing `plain`, `gz` or `zip`
/// @param format `text` or `JSON`
/// @param header whether the first row names the columns
/// @param columns what is in which column, and last, if there are any, the named ones not used
/// @param time how times are written, with the first one
/// @param zone of times that name none
/// @param order `oldest first` or `newest first`
/// @param notes whatever was decided between readings that both make sense
public record Dialect(
    String firstEntry,
    int entries,
    String packing,
    String format,
    String delimiter,
    boolean header,
    List<String> columns,
    String decimal,
    String time,
    String zone,
    String order,
    List<String> notes) {
  public Dialect {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /// Returns the dialect as lines for a person.
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(
        firstEntry + (entries > 1 ? " and " + FieldText.count(entries - 1) + " more like it" : ""));
    lines.add("  " + packing + ", " + format + ", " + delimiter + ", decimals with " + decimal);
    lines.add("  " + (header ? "header; " : "no header; ") + String.join(", ", columns));
    lines.add("  time: " + time + "; zone " + zone + "; " + order);
    for (String note : notes) {
      lines.add("  note: " + note);
    }
    return lines;
  }

  /// Tells whether `other` reads its rows the same way.
  boolean isLike(Dialect other) {
    return packing.equals(other.packing)
        && format.equals(other.format)
        && delimiter.equals(other.delimiter)
        && header == other.header
        && columns.equals(other.columns)
        && decimal.equals(other.decimal)
        && zone.equals(other.zone)
        && order.equals(other.order)
        && notes.equals(other.notes);
  }

  Dialect plusOne() {
    return new Dialect(
        firstEntry,
        entries + 1,
        packing,
        format,
        delimiter,
        header,
        columns,
        decimal,
        time,
        zone,
        order,
        notes);
  }
}
