package candlewright.backtest.capsule;

import candlewright.core.market.BarSeries;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// One check sum for each bar of a series, so that the first one that differs can be named: the
/// CRC-32C of its open time and its five numbers, big endian.
final class BarPrints {
  private final int[] sums;

  private BarPrints(int[] sums) {
    this.sums = sums;
  }

  static BarPrints of(BarSeries bars) {
    int[] sums = new int[bars.size()];
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocate(6 * Long.BYTES);
    for (int i = 0; i < sums.length; i++) {
      buffer.clear();
      buffer.putLong(bars.openTime(i));
      buffer.putDouble(bars.open(i)).putDouble(bars.high(i)).putDouble(bars.low(i));
      buffer.putDouble(bars.close(i)).putDouble(bars.volume(i));
      sum.reset();
      sum.update(buffer.flip());
      sums[i] = (int) sum.getValue();
    }
    return new BarPrints(sums);
  }

  /// Reads what {@link #toBytes} gave.
  static BarPrints read(byte[] bytes) {
    int[] sums = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(sums);
    return new BarPrints(sums);
  }

  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(sums.length * Integer.BYTES);
    bytes.asIntBuffer().put(sums);
    return bytes.array();
  }

  int size() {
    return sums.length;
  }

  /// Returns the first bar that differs; the number of bars of the shorter one if there is none.
  int firstDifference(BarPrints other) {
    int same = 0;
    while (same < sums.length && same < other.sums.length && sums[same] == other.sums[same]) {
      same++;
    }
    return same;
  }
}
