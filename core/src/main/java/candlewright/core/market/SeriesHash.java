package candlewright.core.market;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the canonical bytes of a series: its key, its calendar, the number of bars, then
/// all open times and the raw bits of each column, big endian. The same bars give the same hash on
/// every machine, however they are stored.
public final class SeriesHash {
  private static final int BUFFER = 1 << 16;

  private SeriesHash() {}

  /// Returns the hash as 64 hexadecimal digits.
  public static String of(BarSeries bars) {
    MessageDigest digest = sha256();
    digest.update(
        (bars.key() + "\n" + bars.calendar().code() + "\n" + bars.size() + "\n")
            .getBytes(StandardCharsets.UTF_8));
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    int room = BUFFER / Long.BYTES;
    long[] times = new long[room];
    double[] values = new double[room];
    for (int from = 0; from < bars.size(); from += room) {
      int to = Math.min(bars.size(), from + room);
      bars.copyOpenTimes(from, to, times, 0);
      buffer.clear().asLongBuffer().put(times, 0, to - from);
      digest.update(buffer.limit((to - from) * Long.BYTES));
    }
    for (Column column : Column.values()) {
      for (int from = 0; from < bars.size(); from += room) {
        int to = Math.min(bars.size(), from + room);
        bars.copy(column, from, to, values, 0);
        buffer.clear().asDoubleBuffer().put(values, 0, to - from);
        digest.update(buffer.limit((to - from) * Double.BYTES));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have it.
      throw new IllegalStateException(e);
    }
  }
}
