package candlewright.backtest.capsule;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One series that a run was fed, by what identifies its bars.
///
/// @param use what it was for
/// @param role of the strategy that it plays; empty if it plays none
/// @param calendar code
/// @param spans when its bars opened; smaller bars are those of the spans that were looked at, the
///   others are whole
/// @param hash {@link SeriesHash}
/// @param bars themselves, or null if they are not part of the capsule
record FedSeries(
    Use use,
    String role,
    SeriesKey key,
    String calendar,
    List<TimeRange> spans,
    String hash,
    BarPrints prints,
    @Nullable BarSeries bars) {
  /// What a series is for.
  enum Use {
    TRADED("traded"),
    ROLE("role"),
    DETAIL("detail"),
    /// Closes are rates between the currencies of an instrument and the account; the role is the
    /// instrument.
    RATES("rates");

    private final String code;

    Use(String code) {
      this.code = code;
    }

    /// Returns the word in the file.
    String code() {
      return code;
    }

    static Use parse(String code) {
      for (Use use : values()) {
        if (use.code.equals(code)) {
          return use;
        }
      }
      throw new IllegalArgumentException("there is no use '" + code + "' of a series");
    }
  }

  FedSeries {
    spans = List.copyOf(spans);
  }

  static FedSeries of(Use use, String role, BarSeries bars, boolean withData) {
    TimeRange span = new TimeRange(bars.openTime(0), bars.knownAt(bars.size() - 1));
    return of(use, role, bars, List.of(span), withData);
  }

  static FedSeries of(
      Use use, String role, BarSeries bars, Collection<TimeRange> spans, boolean withData) {
    return new FedSeries(
        use,
        role,
        bars.key(),
        bars.calendar().code(),
        List.copyOf(spans),
        SeriesHash.of(bars),
        BarPrints.of(bars),
        withData ? bars : null);
  }

  /// Returns the range that holds all of its bars.
  TimeRange range() {
    return new TimeRange(spans.getFirst().from(), spans.getLast().to());
  }

  /// Returns the bars of another series that opened within its spans.
  BarSeries within(BarSeries other) {
    if (spans.size() == 1) {
      return other.slice(spans.getFirst());
    }
    BarColumns columns = new BarColumns(other.size());
    for (TimeRange span : spans) {
      int end = other.indexAtOrAfter(span.to());
      for (int i = other.indexAtOrAfter(span.from()); i < end; i++) {
        columns.add(
            other.openTime(i),
            other.open(i),
            other.high(i),
            other.low(i),
            other.close(i),
            other.volume(i));
      }
    }
    return BarSeries.of(other.key(), other.calendar(), columns);
  }
}
