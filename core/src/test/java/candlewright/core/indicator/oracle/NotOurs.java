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
      List.of(
          new NotOurs(Source.CINAR, "*", "*", "actions of a strategy, not an indicator"),
          stock("adl", "moneyFlowMultiplier", "a step of the calculation"),
          stock("adl", "moneyFlowVolume", "a step of the calculation"),
          stock("cmf", "moneyFlowMultiplier", "a step of the calculation"),
          stock("cmf", "moneyFlowVolume", "a step of the calculation"),
          stock("beta", "betaUp", "the file has no values"),
          stock("beta", "betaDown", "the file has no values"),
          stock("beta", "ratio", "the file has no values"),
          stock("beta", "convexity", "the file has no values"),
          stock("corr", "rSquared", "the square of the correlation"),
          stock("sma-analysis", "mape", "the deviation in percent of each value"),
          stock("pivots", "highLine", "a line to a point that is not yet known"),
          stock("pivots", "lowLine", "a line to a point that is not yet known"),
          stock("pivots", "highTrend", "of a line to a point that is not yet known"),
          stock("pivots", "lowTrend", "of a line to a point that is not yet known"),
          stock("zigzag-close", "retraceHigh", "a line to a point that is not yet known"),
          stock("zigzag-close", "retraceLow", "a line to a point that is not yet known"),
          new NotOurs(
              Source.LEAN,
              "spy_qqq_corr.csv",
              "Correlation_Spearman",
              "correlation of ranks: not offered"));

  private static NotOurs stock(String file, String column, String reason) {
    return new NotOurs(Source.STOCK_INDICATORS, file, column, reason);
  }

  boolean covers(Source from, String table, String name) {
    return source == from
        && (file.equals("*") || file.equals(table))
        && (column.equals("*") || column.equals(name));
  }
}
