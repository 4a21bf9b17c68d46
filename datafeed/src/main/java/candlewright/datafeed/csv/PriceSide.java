package candlewright.datafeed.csv;

/// Which prices to take from a file of bid and ask quotes.
public enum PriceSide {
  BID,
  /// The mean of bid and ask, field by field.
  MID,
  ASK
}
