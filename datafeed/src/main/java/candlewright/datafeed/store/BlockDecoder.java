package candlewright.datafeed.store;

import static candlewright.datafeed.store.BlockFormat.FRAME;

import candlewright.core.market.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Reads one block: {@link #open} checks the bytes and reads the header, {@link #decode} writes the
/// bars. See {@link BlockFormat}.
///
/// Values on a grid are rebuilt by a division, which rounds correctly; a multiplication by the
/// reciprocal would not give the same bits.
final class BlockDecoder {
  private final String label;
  private final int count;
  private final FrameReader time;

  /// Open, high, low and close. They are read in loops, so that the compiler, which works while a
  /// person waits, meets the code for one column and not for four.
  private final FrameReader[] prices;

  private final FrameReader volume;
  private long highestUnits;
  private long largestVolumeUnits;

  private BlockDecoder(byte[] block) {
    int at = 5;
    int labelLength = block[at++] & 0xFF;
    label = new String(block, at, labelLength, StandardCharsets.UTF_8);
    at += labelLength;
    count = (int) BlockFormat.INT.get(block, at);
    at += Integer.BYTES;
    int columns = block[at++] & 0xFF;
    int payload = payloadStart(block, at, columns);
    @Nullable FrameReader[] known = new FrameReader[6];
    for (int i = 0; i < columns; i++) {
      int nameLength = block[at++] & 0xFF;
      String name = new String(block, at, nameLength, StandardCharsets.US_ASCII);
      at += nameLength;
      int encoding = block[at++];
      int scale = block[at++];
      int length = (int) BlockFormat.INT.get(block, at);
      at += Integer.BYTES;
      int place = place(name);
      if (place >= 0) {
        known[place] = new FrameReader(block, payload, encoding, scale);
      }
      payload += length;
    }
    time = require(known[0], BlockFormat.STEPS, BlockFormat.STEPS, BlockFormat.TIME);
    FrameReader open = require(known[1], BlockFormat.FROM_CLOSE, BlockFormat.XOR, BlockFormat.OPEN);
    FrameReader high =
        require(known[2], BlockFormat.ABOVE, open.pair(BlockFormat.ABOVE), BlockFormat.HIGH);
    FrameReader low =
        require(known[3], BlockFormat.BELOW, open.pair(BlockFormat.BELOW), BlockFormat.LOW);
    FrameReader close =
        require(
            known[4], BlockFormat.FROM_OPEN, open.pair(BlockFormat.FROM_OPEN), BlockFormat.CLOSE);
    prices = new FrameReader[] {open, high, low, close};
    volume = require(known[5], BlockFormat.UNITS, BlockFormat.XOR, BlockFormat.VOLUME);
  }

  /// Checks a block's sum and reads its header.
  ///
  /// @throws BlockDamage if the bytes are not those of a block of a known version
  static BlockDecoder open(byte[] block) {
    int end = block.length - BlockFormat.CRC_BYTES;
    if (end < BlockFormat.PADDING) {
      throw new BlockDamage("it is only " + block.length + " bytes long");
    }
    CRC32C crc = new CRC32C();
    crc.update(block, 0, end);
    if ((int) crc.getValue() != (int) BlockFormat.INT.get(block, end)) {
      throw new BlockDamage("its checksum does not match its bytes");
    }
    if ((int) BlockFormat.INT.get(block, 0) != BlockFormat.MAGIC) {
      throw new BlockDamage("it does not begin as a block does");
    }
    if (block[4] != BlockFormat.VERSION) {
      throw new BlockDamage("it is of format " + block[4] + ", which this program does not know");
    }
    try {
      return new BlockDecoder(block);
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(e);
    }
  }

  /// Returns whose bars these are.
  String label() {
    return label;
  }

  int count() {
    return count;
  }

  /// Returns the scale of the prices, or {@link Decimals#OFF_GRID}.
  int priceScale() {
    return prices[0].scale();
  }

  /// Returns the scale of the volumes, or {@link Decimals#OFF_GRID}.
  int volumeScale() {
    return volume.scale();
  }

  /// Returns the highest price in units of its scale, once decoded; 0 off the grid.
  long highestUnits() {
    return highestUnits;
  }

  /// Returns the largest volume in units of its scale, once decoded; 0 off the grid.
  long largestVolumeUnits() {
    return largestVolumeUnits;
  }

  /// Writes all bars into the arrays from `offset` on; may be called once.
  void decode(long[] t, double[] o, double[] h, double[] l, double[] c, double[] v, int offset) {
    try {
      boolean grid = priceScale() != Decimals.OFF_GRID;
      double[][] out = {o, h, l, c};
      long[][] units = new long[out.length][];
      long previousTime = time.first();
      long previousClose = grid ? prices[0].first() : 0;
      double power = grid ? Decimals.power(priceScale()) : 1;
      for (int begin = 0; begin < count; begin += FRAME) {
        int n = Math.min(FRAME, count - begin);
        int at = offset + begin;
        previousTime = times(time.next(n), previousTime, t, at, n);
        if (grid) {
          for (int k = 0; k < units.length; k++) {
            units[k] = prices[k].next(n);
          }
          previousClose = chain(units[0], units[1], units[2], units[3], previousClose, n);
          highestUnits = Math.max(highestUnits, max(units[1], n));
          for (int k = 0; k < units.length; k++) {
            divide(units[k], power, out[k], at, n);
          }
        } else {
          for (int k = 0; k < out.length; k++) {
            prices[k].nextDoubles(n, out[k], at);
          }
        }
        if (volumeScale() != Decimals.OFF_GRID) {
          long[] volumes = volume.next(n);
          largestVolumeUnits = Math.max(largestVolumeUnits, max(volumes, n));
          divide(volumes, Decimals.power(volumeScale()), v, at, n);
        } else {
          volume.nextDoubles(n, v, at);
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw outOfBounds(e);
    }
  }

  /// Decodes into columns of their own.
  MonthBars bars() {
    MonthBars bars = new MonthBars(count);
    decode(bars.openTime, bars.open, bars.high, bars.low, bars.close, bars.volume, 0);
    bars.size = count;
    return bars;
  }

  private static long times(long[] steps, long previous, long[] t, int at, int n) {
    long now = previous;
    for (int i = 0; i < n; i++) {
      now += steps[i];
      t[at + i] = now;
    }
    return now;
  }

  /// Turns steps and distances into units, in place; returns the last close.
  private static long chain(
      long[] opens, long[] highs, long[] lows, long[] closes, long previousClose, int n) {
    long last = previousClose;
    for (int i = 0; i < n; i++) {
      long first = last + opens[i];
      last = first + closes[i];
      opens[i] = first;
      closes[i] = last;
      highs[i] += Math.max(first, last);
      lows[i] = Math.min(first, last) - lows[i];
    }
    return last;
  }

  private static void divide(long[] units, double power, double[] out, int at, int n) {
    for (int i = 0; i < n; i++) {
      out[at + i] = units[i] / power;
    }
  }

  private static long max(long[] units, int n) {
    long max = 0;
    for (int i = 0; i < n; i++) {
      max = Math.max(max, units[i]);
    }
    return max;
  }

  private static int payloadStart(byte[] block, int at, int columns) {
    int next = at;
    for (int i = 0; i < columns; i++) {
      next += 1 + (block[next] & 0xFF) + 2 + Integer.BYTES;
    }
    return next;
  }

  private static int place(String name) {
    return Arrays.asList(
            BlockFormat.TIME,
            BlockFormat.OPEN,
            BlockFormat.HIGH,
            BlockFormat.LOW,
            BlockFormat.CLOSE,
            BlockFormat.VOLUME)
        .indexOf(name);
  }

  private static FrameReader require(
      @Nullable FrameReader column, int encoding, int other, String name) {
    if (column == null) {
      throw new BlockDamage("it has no column '" + name + "'");
    }
    if (column.encoding() != encoding && column.encoding() != other) {
      throw new BlockDamage(
          "its column '"
              + name
              + "' is written in a way ("
              + column.encoding()
              + ") this program does not know");
    }
    return column;
  }

  private static BlockDamage outOfBounds(IndexOutOfBoundsException e) {
    BlockDamage damage = new BlockDamage("its columns do not fit its length");
    damage.initCause(e);
    return damage;
  }
}
