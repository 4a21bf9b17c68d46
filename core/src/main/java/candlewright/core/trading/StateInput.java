package candlewright.core.trading;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads what a {@link StateOutput} wrote, in the same order.
///
/// Every method throws an IllegalArgumentException if the bytes end before.
public final class StateInput {
  private final ByteBuffer buffer;

  /// Reads from the first byte on.
  public StateInput(byte[] bytes) {
    buffer = ByteBuffer.wrap(bytes);
  }

  /// Reads a number of 64 bits.
  public long readLong() {
    try {
      return buffer.getLong();
    } catch (BufferUnderflowException e) {
      throw cut(e);
    }
  }

  /// Reads a number of 32 bits.
  public int readInt() {
    try {
      return buffer.getInt();
    } catch (BufferUnderflowException e) {
      throw cut(e);
    }
  }

  /// Reads a number of 64 bits.
  public double readDouble() {
    return Double.longBitsToDouble(readLong());
  }

  /// Reads a truth.
  public boolean readBoolean() {
    try {
      return buffer.get() != 0;
    } catch (BufferUnderflowException e) {
      throw cut(e);
    }
  }

  /// Reads a text.
  public String readText() {
    int length = readInt();
    if (length < 0 || length > buffer.remaining()) {
      throw cut(new BufferUnderflowException());
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// Tells whether all bytes were read.
  public boolean isAtEnd() {
    return !buffer.hasRemaining();
  }

  private static IllegalArgumentException cut(BufferUnderflowException e) {
    return new IllegalArgumentException("the state is cut short", e);
  }
}
