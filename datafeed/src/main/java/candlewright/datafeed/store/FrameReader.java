package candlewright.datafeed.store;

import static candlewright.datafeed.store.BlockFormat.FRAME;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// Walks the frames of one column of a block.
final class FrameReader {
  /// Up to this width a value and its shift fit one loaded word.
  private static final int ONE_WORD = 57;

  private final byte[] block;
  private final int encoding;
  private final int scale;
  private final long first;
  private final long[] values = new long[FRAME];
  private int at;
  private long previousBits;

  FrameReader(byte[] block, int payload, int encoding, int scale) {
    this.block = block;
    this.encoding = encoding;
    this.scale = scale;
    if (encoding == BlockFormat.STEPS || encoding == BlockFormat.FROM_CLOSE) {
      first = (long) BlockFormat.LONG.get(block, payload);
      at = payload + Long.BYTES;
    } else {
      first = 0;
      at = payload;
    }
  }

  int encoding() {
    return encoding;
  }

  int scale() {
    return encoding == BlockFormat.XOR ? Decimals.OFF_GRID : scale;
  }

  /// Returns the value before the first, of the encodings that state one.
  long first() {
    return first;
  }

  /// Returns the encoding that goes with this one in the other price columns.
  int pair(int onGrid) {
    return encoding == BlockFormat.XOR ? BlockFormat.XOR : onGrid;
  }

  /// Returns the next `n` values, in an array that the next call uses again.
  long[] next(int n) {
    int width = block[at++];
    long reference = 0;
    int shift = 0;
    byte part;
    do {
      part = block[at++];
      reference |= (part & 0x7FL) << shift;
      shift += 7;
    } while (part < 0);
    unpack(n, width, (reference >>> 1) ^ -(reference & 1));
    return values;
  }

  /// Writes the next `n` doubles of an {@link BlockFormat#XOR} column.
  void nextDoubles(int n, double[] out, int offset) {
    int width = block[at++];
    int shift = block[at++];
    unpack(n, width, 0);
    long bits = previousBits;
    for (int i = 0; i < n; i++) {
      bits ^= values[i] << shift;
      out[offset + i] = Double.longBitsToDouble(bits);
    }
    previousBits = bits;
  }

  private void unpack(int n, int width, long reference) {
    if (width == 0) {
      Arrays.fill(values, 0, n, reference);
      return;
    }
    long mask = -1L >>> (Long.SIZE - width);
    if (width <= ONE_WORD) {
      unpackShort(block, at, n, width, mask, reference, values);
    } else {
      for (int i = 0; i < n; i++) {
        int bit = i * width;
        int from = at + (bit >>> 3);
        int shift = bit & 7;
        long word = (long) BlockFormat.LONG.get(block, from) >>> shift;
        if (shift + width > Long.SIZE) {
          word |= (block[from + Long.BYTES] & 0xFFL) << (Long.SIZE - shift);
        }
        values[i] = (word & mask) + reference;
      }
    }
    at += (n * width + 7) >>> 3;
  }

  private static void unpackShort(
      byte[] block, int at, int n, int width, long mask, long reference, long[] values) {
    for (int i = 0; i < n; i++) {
      int bit = i * width;
      long word = (long) BlockFormat.LONG.get(block, at + (bit >>> 3));
      values[i] = ((word >>> (bit & 7)) & mask) + reference;
    }
  }
}
