package candlewright.core.indicator.ta4j;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

/// The warm-up of each indicator of ta4j with given settings.
///
/// What ta4j calls unstable bars is not always where the values begin: some indicators are known
/// later than they say, and many give a number long before they have seen enough for it. The
/// warm-up is the later of the two. Where the values begin is measured on bars of our own making,
/// because nothing in ta4j tells it.
final class WarmUps {
  /// How many bars after the unstable ones an indicator may take until it gives a number.
  private static final int PATIENCE = 1000;

  private static final Map<Key, Integer> KNOWN = new ConcurrentHashMap<>();

  private record Key(String name, List<Double> settings) {}

  private WarmUps() {}

  /// Returns the number of leading bars without a value.
  ///
  /// @throws IllegalArgumentException if ta4j refuses the settings or gives nothing with them
  static int of(Entry entry, double[] settings) {
    Key key = new Key(entry.type().name(), DoubleStream.of(settings).boxed().toList());
    Integer known = KNOWN.get(key);
    if (known == null) {
      known = measure(entry, settings);
      KNOWN.put(key, known);
    }
    return known;
  }

  private static int measure(Entry entry, double[] settings) {
    Evaluation evaluation = new Evaluation(entry, settings);
    SplittableRandom random = new SplittableRandom(1);
    double[] in = new double[entry.feed().inputs().size()];
    double close = 100;
    int unstable = 0;
    for (int i = 0; i <= unstable + PATIENCE; i++) {
      double open = close;
      close = Math.max(1, open + random.nextInt(-40, 41) / 100.0);
      double high = Math.max(open, close) + random.nextInt(1, 10) / 100.0;
      double low = Math.min(open, close) - random.nextInt(1, 10) / 100.0;
      fill(entry.feed(), in, open, high, low, close, 1 + random.nextInt(1000), i);
      double value = evaluation.next(in);
      if (i == 0) {
        unstable = Math.max(0, evaluation.indicator().getCountOfUnstableBars());
        if (entry.has(Trait.GAPS)) {
          return unstable;
        }
      }
      if (i >= unstable && !Double.isNaN(value)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        entry.type().name() + " gives no value with these settings within its first bars");
  }

  private static void fill(
      Feed feed,
      double[] in,
      double open,
      double high,
      double low,
      double close,
      double volume,
      int bar) {
    switch (feed) {
      case VALUE -> in[0] = close;
      case PAIR -> {
        in[0] = close;
        in[1] = volume;
      }
      case PRICES, BARS, SESSIONS -> {
        in[0] = open;
        in[1] = high;
        in[2] = low;
        in[3] = close;
        if (feed != Feed.PRICES) {
          in[4] = feed == Feed.BARS ? volume : Math.floorDiv(bar, 24);
        }
      }
    }
  }
}
