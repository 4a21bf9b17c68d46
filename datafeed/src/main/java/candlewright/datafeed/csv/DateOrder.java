package candlewright.datafeed.csv;

/// The order of day and month in dates such as 03/04/2017; dates that begin with the year need
/// none.
public enum DateOrder {
  MONTH_FIRST,
  DAY_FIRST
}
