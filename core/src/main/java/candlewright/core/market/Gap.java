package candlewright.core.market;

/// Scheduled bars that a series lacks between two bars it has.
///
/// @param from open time of the first missing bar, epoch milliseconds UTC
/// @param to open time of the next bar present
/// @param missingBars number of scheduled intervals from `from` (inclusive) to `to` (exclusive)
public record Gap(long from, long to, long missingBars) {}
