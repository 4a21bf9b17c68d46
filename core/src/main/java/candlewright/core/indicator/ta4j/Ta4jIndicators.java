package candlewright.core.indicator.ta4j;

import candlewright.core.indicator.IndicatorType;
import java.util.ArrayList;
import java.util.List;

/// Every indicator of ta4j that is made from a series and numbers.
public final class Ta4jIndicators {
  /// What their names begin with.
  public static final String PREFIX = "ta4j.";

  /// The release of ta4j that they are from.
  static final String VERSION = "0.22.2";

  private Ta4jIndicators() {}

  /// Returns the types, part by part.
  public static List<IndicatorType> types() {
    return entries().stream().map(Entry::type).toList();
  }

  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    entries.addAll(Averages.ENTRIES);
    entries.addAll(Trends.ENTRIES);
    entries.addAll(Momentum.ENTRIES);
    entries.addAll(Channels.ENTRIES);
    entries.addAll(Volumes.ENTRIES);
    entries.addAll(Candles.ENTRIES);
    entries.addAll(Swings.ENTRIES);
    entries.addAll(Pivots.ENTRIES);
    entries.addAll(Statistics.ENTRIES);
    entries.addAll(Transforms.ENTRIES);
    return entries;
  }
}
