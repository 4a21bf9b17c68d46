package candlewright.datafeed.store;

import static candlewright.datafeed.store.BlockFormat.FRAME;

import candlewright.core.market.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Writes bars as a block; see {@link BlockFormat}.
final class BlockEncoder {
  private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

  private record Column(String name, int encoding, int scale, ByteSink payload) {}

  private final MonthBars bars;
  private final int count;
  private final List<Column> columns = new ArrayList<>();

  private BlockEncoder(MonthBars bars) {
    this.bars = bars;
    this.count = bars.size;
  }

  /// Returns the block of `bars`, at least one.
  ///
  /// @param label whose bars these are; at most 255 bytes of UTF-8
  static byte[] encode(String label, MonthBars bars) {
    BlockEncoder encoder = new BlockEncoder(bars);
    encoder.times();
    encoder.prices();
    encoder.volumes();
    return encoder.assemble(label);
  }

  private void times() {
    long[] time = bars.openTime;
    long[] steps = new long[count];
    for (int i = 1; i < count; i++) {
      steps[i] = time[i] - time[i - 1];
    }
    // As long as the second step, so that the first frame of a gapless series needs no bits.
    steps[0] = count > 1 ? steps[1] : 0;
    ByteSink payload = new ByteSink(count / 8 + 64);
    payload.putLong(time[0] - steps[0]);
    packFrames(steps, payload);
    columns.add(new Column(BlockFormat.TIME, BlockFormat.STEPS, 0, payload));
  }

  private void prices() {
    int scale = 0;
    double[][] prices = {bars.open, bars.high, bars.low, bars.close};
    for (double[] values : prices) {
      int own = Decimals.scaleOf(values, count, Decimals.MAX_SCALE);
      scale = own == Decimals.OFF_GRID || scale < 0 ? Decimals.OFF_GRID : Math.max(scale, own);
    }
    long @Nullable [] open = units(bars.open, scale);
    long @Nullable [] high = units(bars.high, scale);
    long @Nullable [] low = units(bars.low, scale);
    long @Nullable [] close = units(bars.close, scale);
    if (open == null || high == null || low == null || close == null) {
      columns.add(xor(BlockFormat.OPEN, bars.open));
      columns.add(xor(BlockFormat.CLOSE, bars.close));
      columns.add(xor(BlockFormat.HIGH, bars.high));
      columns.add(xor(BlockFormat.LOW, bars.low));
      return;
    }
    ByteSink openSteps = new ByteSink(count * 2 + 64);
    openSteps.putLong(open[0]);
    for (int i = 0; i < count; i++) {
      high[i] -= Math.max(open[i], close[i]);
      low[i] = Math.min(open[i], close[i]) - low[i];
    }
    for (int i = count - 1; i >= 0; i--) {
      long step = close[i] - open[i];
      open[i] -= i == 0 ? open[0] : close[i - 1];
      close[i] = step;
    }
    packFrames(open, openSteps);
    columns.add(new Column(BlockFormat.OPEN, BlockFormat.FROM_CLOSE, scale, openSteps));
    columns.add(packed(BlockFormat.CLOSE, BlockFormat.FROM_OPEN, scale, close));
    columns.add(packed(BlockFormat.HIGH, BlockFormat.ABOVE, scale, high));
    columns.add(packed(BlockFormat.LOW, BlockFormat.BELOW, scale, low));
  }

  private void volumes() {
    int scale = Decimals.scaleOf(bars.volume, count, Decimals.MAX_SCALE);
    long @Nullable [] units = units(bars.volume, scale);
    columns.add(
        units == null
            ? xor(BlockFormat.VOLUME, bars.volume)
            : packed(BlockFormat.VOLUME, BlockFormat.UNITS, scale, units));
  }

  /// Returns the values in units of a scale, or null if one of them would not come back bit for
  /// bit.
  private long @Nullable [] units(double[] values, int scale) {
    if (scale == Decimals.OFF_GRID) {
      return null;
    }
    long[] units = new long[count];
    for (int i = 0; i < count; i++) {
      if (!Decimals.onGrid(values[i], scale)
          || Double.doubleToRawLongBits(values[i]) == NEGATIVE_ZERO) {
        return null;
      }
      units[i] = Decimals.units(values[i], scale);
    }
    return units;
  }

  private static Column packed(String name, int encoding, int scale, long[] values) {
    ByteSink payload = new ByteSink(values.length * 2 + 64);
    packFrames(values, payload);
    return new Column(name, encoding, scale, payload);
  }

  private Column xor(String name, double[] values) {
    ByteSink payload = new ByteSink(count * 8 + 64);
    long[] frame = new long[FRAME];
    long previous = 0;
    for (int begin = 0; begin < count; begin += FRAME) {
      int n = Math.min(FRAME, count - begin);
      long all = 0;
      for (int i = 0; i < n; i++) {
        long bits = Double.doubleToRawLongBits(values[begin + i]);
        frame[i] = bits ^ previous;
        previous = bits;
        all |= frame[i];
      }
      int shift = all == 0 ? 0 : Long.numberOfTrailingZeros(all);
      int width = 64 - Long.numberOfLeadingZeros(all >>> shift);
      for (int i = 0; i < n; i++) {
        frame[i] >>>= shift;
      }
      payload.putByte(width);
      payload.putByte(shift);
      payload.putBits(frame, n, width);
    }
    return new Column(name, BlockFormat.XOR, Decimals.OFF_GRID, payload);
  }

  private static void packFrames(long[] values, ByteSink payload) {
    long[] frame = new long[FRAME];
    for (int begin = 0; begin < values.length; begin += FRAME) {
      int n = Math.min(FRAME, values.length - begin);
      long reference = values[begin];
      for (int i = 1; i < n; i++) {
        reference = Math.min(reference, values[begin + i]);
      }
      long all = 0;
      for (int i = 0; i < n; i++) {
        frame[i] = values[begin + i] - reference;
        all |= frame[i];
      }
      int width = 64 - Long.numberOfLeadingZeros(all);
      payload.putByte(width);
      payload.putVarint((reference << 1) ^ (reference >> 63));
      payload.putBits(frame, n, width);
    }
  }

  private byte[] assemble(String label) {
    ByteSink block = new ByteSink(256 + columns.stream().mapToInt(c -> c.payload().size()).sum());
    block.putInt(BlockFormat.MAGIC);
    block.putByte(BlockFormat.VERSION);
    block.putText(label.getBytes(StandardCharsets.UTF_8));
    block.putInt(count);
    block.putByte(columns.size());
    for (Column column : columns) {
      block.putText(column.name().getBytes(StandardCharsets.US_ASCII));
      block.putByte(column.encoding());
      block.putByte(column.scale());
      block.putInt(column.payload().size());
    }
    for (Column column : columns) {
      block.putAll(column.payload());
    }
    block.putLong(0);
    CRC32C crc = new CRC32C();
    block.updateChecksum(crc);
    block.putInt((int) crc.getValue());
    return block.toByteArray();
  }
}
