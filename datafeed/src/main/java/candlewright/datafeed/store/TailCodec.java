package candlewright.datafeed.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// The bytes of one tail bar: time and five doubles as they are, little endian, then a CRC-32C of
/// these and of the series' label.
final class TailCodec {
  private static final int VALUES = 6 * Long.BYTES;

  private TailCodec() {}

  static byte[] encode(String label, MonthBars bars, int i) {
    byte[] bytes = new byte[VALUES + BlockFormat.CRC_BYTES];
    BlockFormat.LONG.set(bytes, 0, bars.openTime[i]);
    put(bytes, 1, bars.open[i]);
    put(bytes, 2, bars.high[i]);
    put(bytes, 3, bars.low[i]);
    put(bytes, 4, bars.close[i]);
    put(bytes, 5, bars.volume[i]);
    BlockFormat.INT.set(bytes, VALUES, checksum(label, bytes));
    return bytes;
  }

  /// Appends the bar to `bars`.
  static void decode(String label, long openTime, byte[] bytes, MonthBars bars) {
    if (bytes.length != VALUES + BlockFormat.CRC_BYTES
        || (int) BlockFormat.INT.get(bytes, VALUES) != checksum(label, bytes)
        || (long) BlockFormat.LONG.get(bytes, 0) != openTime) {
      throw new BlockDamage("the checksum of a bar at its end does not match its bytes");
    }
    bars.add(openTime, get(bytes, 1), get(bytes, 2), get(bytes, 3), get(bytes, 4), get(bytes, 5));
  }

  private static int checksum(String label, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, VALUES);
    crc.update(label.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  private static void put(byte[] bytes, int place, double value) {
    BlockFormat.LONG.set(bytes, place * Long.BYTES, Double.doubleToRawLongBits(value));
  }

  private static double get(byte[] bytes, int place) {
    return Double.longBitsToDouble((long) BlockFormat.LONG.get(bytes, place * Long.BYTES));
  }
}
