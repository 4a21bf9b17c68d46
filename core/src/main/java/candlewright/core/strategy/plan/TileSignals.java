package candlewright.core.strategy.plan;

/// Where a plan is known to want to enter and to leave, over the bars of one tile: bar `i` of the
/// tile is bit `i & 63` of word `i >> 6`, bits beyond its last bar are clear. The arrays are the
/// batch's own and change with the next tile and the next plan.
@SuppressWarnings("ArrayRecordComponent") // A view that is made once and never compared.
public record TileSignals(long[] entryLong, long[] exitLong, long[] entryShort, long[] exitShort) {}
