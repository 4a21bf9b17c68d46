package candlewright.core.indicator.ta4j;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/// One indicator of ta4j on a series that grows bar by bar. Only the value at the last bar is ever
/// asked for, when there is no later bar that could be read.
final class Evaluation {
  private final Entry entry;
  private final double[] settings;
  private final FedBars series = new FedBars();
  private @Nullable Indicator<?> indicator;
  private long time = -1;

  /// @param settings one for each setting of the entry
  Evaluation(Entry entry, double[] settings) {
    this.entry = entry;
    this.settings = settings;
  }

  /// Takes one bar and returns the value there; NaN where there is none and for an infinity.
  double next(double[] in) {
    return next(entry.feed().bar(in, time));
  }

  private double next(FedBar bar) {
    series.add(bar);
    time = bar.endMillis();
    return number(indicator().getValue(series.getEndIndex()));
  }

  /// Returns the indicator; some cannot be made before there is a bar.
  Indicator<?> indicator() {
    if (indicator == null) {
      indicator = entry.recipe().make(series, settings);
    }
    return indicator;
  }

  /// Returns one of its own that has seen the same bars. It sees them all again: ta4j's indicators
  /// keep what they know in caches that cannot be copied.
  Evaluation copy() {
    Evaluation copy = new Evaluation(entry, settings);
    for (int i = 0; i < series.getBarCount(); i++) {
      copy.next(series.getBar(i));
    }
    return copy;
  }

  /// Returns what an indicator gave as a number: 1 for true, 0 for false.
  static double number(@Nullable Object value) {
    return switch (value) {
      case Num number when Double.isFinite(number.doubleValue()) -> number.doubleValue();
      case Boolean yes -> yes ? 1 : 0;
      case null, default -> Double.NaN;
    };
  }
}
