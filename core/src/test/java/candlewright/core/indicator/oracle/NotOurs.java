package candlewright.core.indicator.oracle;

import java.util.List;

/// Published columns that no row uses, and why.
///
/// @param source who published them
/// @param file name of the table, or `*` for all
/// @param column name of the column, or `*` for all
/// @param reason why we do not compare with it
record NotOurs(Source source, String file, String column, String reason) {
  static final List<NotOurs> ALL =
      List.of(new NotOurs(Source.CINAR, "*", "*", "actions of a strategy, not an indicator"));

  boolean covers(Source from, String table, String name) {
    return source == from
        && (file.equals("*") || file.equals(table))
        && (column.equals("*") || column.equals(name));
  }
}
