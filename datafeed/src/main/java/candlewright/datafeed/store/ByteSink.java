package candlewright.datafeed.store;

import java.util.Arrays;
import java.util.zip.Checksum;

/// A growing run of little-endian bytes.
final class ByteSink {
  private byte[] bytes;
  private int size;

  ByteSink(int capacity) {
    // Whole words are written beyond the end while bits are packed.
    bytes = new byte[capacity + Long.BYTES];
  }

  int size() {
    return size;
  }

  void putByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void putInt(int value) {
    room(Integer.BYTES);
    BlockFormat.INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    room(Long.BYTES);
    BlockFormat.LONG.set(bytes, size, value);
    size += Long.BYTES;
  }

  void putVarint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      putByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    putByte((int) rest);
  }

  /// Writes a length of one byte and that many bytes.
  void putText(byte[] text) {
    if (text.length > 255) {
      throw new IllegalArgumentException("a name of " + text.length + " bytes is longer than 255");
    }
    putByte(text.length);
    putAll(text, text.length);
  }

  void putAll(ByteSink other) {
    putAll(other.bytes, other.size);
  }

  void putAll(byte[] part, int length) {
    room(length);
    System.arraycopy(part, 0, bytes, size, length);
    size += length;
  }

  /// Writes the lowest `width` bits of the first `count` values without gaps, filling the last byte
  /// with zeros.
  void putBits(long[] values, int count, int width) {
    int length = (count * width + 7) >>> 3;
    room(length + Long.BYTES);
    for (int i = 0; i < count; i++) {
      int bit = i * width;
      int at = size + (bit >>> 3);
      int shift = bit & 7;
      BlockFormat.LONG.set(
          bytes, at, (long) BlockFormat.LONG.get(bytes, at) | (values[i] << shift));
      if (shift + width > Long.SIZE) {
        bytes[at + Long.BYTES] = (byte) (values[i] >>> (Long.SIZE - shift));
      }
    }
    size += length;
  }

  void updateChecksum(Checksum checksum) {
    checksum.update(bytes, 0, size);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int count) {
    int needed = size + count + Long.BYTES;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
  }
}
