package candlewright.datafeed.csv;

import java.util.Set;

/// What is in which column of a text of funding rates; -1 for what it lacks.
///
/// Known are the exports of this program, Binance's archive and API, Bybit's API, the collections
/// of freqtrade (rates as the open of bars whose other prices are 0) and texts of two columns
/// without a header, as LEAN's margin interest.
record FundingColumns(int time, int rate, int interval, int symbol) {
  static final Set<String> RATES = Set.of("fundingrate", "lastfundingrate", "rate", "realizedrate");
  private static final Set<String> TIMES =
      Set.of(
          "timestamp",
          "time",
          "date",
          "datetime",
          "calctime",
          "fundingtime",
          "fundingtimestamp",
          "fundingratetimestamp",
          "timestampms",
          "ts");
  private static final Set<String> INTERVALS = Set.of("fundingintervalhours", "intervalhours");
  private static final Set<String> SYMBOLS =
      Set.of("symbol", "instrument", "instid", "pair", "market", "contract");
  private static final Set<String> OPENS = Set.of("open");

  /// @throws ImportException if times or rates cannot be found
  static FundingColumns of(EventText text) {
    if (!text.hasHeader()) {
      if (text.width() != 2) {
        throw new ImportException(
            text.where()
                + " has no header and "
                + text.width()
                + " columns: name them in its first line, such as timestamp,funding_rate");
      }
      return new FundingColumns(0, 1, -1, -1);
    }
    int time = text.column(TIMES);
    int rate = text.column(RATES);
    if (rate < 0) {
      rate = text.column(OPENS);
    }
    if (time < 0 || rate < 0) {
      throw new ImportException(
          text.where()
              + " has no column of "
              + (time < 0 ? "times" : "funding rates")
              + ": name the columns in its first line, such as timestamp,funding_rate");
    }
    return new FundingColumns(time, rate, text.column(INTERVALS), text.column(SYMBOLS));
  }

  /// Returns how many values a row must have at least.
  int needed() {
    return Math.max(Math.max(time, rate), Math.max(interval, symbol)) + 1;
  }
}
