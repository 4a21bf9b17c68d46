package candlewright.core.market;

/// The bars of a longer timeframe built from a whole series by a {@link BarAggregator}, and what
/// was left out of them.
///
/// @param bars final bars only; scales as the source's, without a volume scale if a sum passed 2^53
///   units
/// @param outsideSessions source bars left out because the market was closed at their end
/// @param late source bars left out because an irregular bar before them had completed their
///   interval; 0 for every series on the calendar's grid
public record Aggregation(BarSeries bars, long outsideSessions, long late) {
  /// Aggregates all bars of `source`.
  ///
  /// The last target bar is among the result only if a source bar is known at its scheduled close;
  /// if the last minutes are missing, state the time by {@link #of(BarSeries, Timeframe, long)}.
  ///
  /// @throws IllegalArgumentException if the source's bars do not fill those of `target`
  public static Aggregation of(BarSeries source, Timeframe target) {
    return of(source, target, source.size(), Long.MIN_VALUE);
  }

  /// Aggregates what is known at `asOf`: source bars known later are not read, and a target bar
  /// whose scheduled close is at or before it is final even if its last source bars are missing.
  ///
  /// @throws IllegalArgumentException if the source's bars do not fill those of `target`
  public static Aggregation of(BarSeries source, Timeframe target, long asOf) {
    int known = 0;
    while (known < source.size() && source.knownAt(known) <= asOf) {
      known++;
    }
    return of(source, target, known, asOf);
  }

  private static Aggregation of(BarSeries source, Timeframe target, int count, long asOf) {
    long ratio = Math.max(1, target.millis() / source.timeframe().millis());
    BarColumns columns = new BarColumns((int) (count / ratio) + 16);
    BarAggregator aggregator =
        new BarAggregator(
            source.calendar(), source.timeframe(), target, source.volumeScale(), columns::add);
    for (int i = 0; i < count; i++) {
      aggregator.add(
          source.openTime(i),
          source.open(i),
          source.high(i),
          source.low(i),
          source.close(i),
          source.volume(i));
    }
    aggregator.advanceTo(asOf);
    return new Aggregation(
        BarSeries.of(
            new SeriesKey(source.instrument(), target),
            source.calendar(),
            source.priceScale(),
            aggregator.volumeExact() ? source.volumeScale() : Decimals.OFF_GRID,
            columns),
        aggregator.outsideSessions(),
        aggregator.late());
  }
}
