package candlewright.core.trading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes what a simulation or an account remembers as canonical bytes, big endian.
public final class StateOutput {
  private ByteBuffer buffer = ByteBuffer.allocate(256);

  /// Writes a number of 64 bits.
  public void writeLong(long value) {
    room(Long.BYTES).putLong(value);
  }

  /// Writes a number of 32 bits.
  public void writeInt(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /// Writes a number of 64 bits; NaN always alike.
  public void writeDouble(double value) {
    writeLong(Double.doubleToLongBits(value));
  }

  /// Writes a truth as one byte.
  public void writeBoolean(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  /// Writes a text, its length first.
  public void writeText(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    writeInt(bytes.length);
    room(bytes.length).put(bytes);
  }

  /// Returns what was written.
  public byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private ByteBuffer room(int more) {
    if (buffer.remaining() < more) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + more);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }
}
