package candlewright.datafeed.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The bytes of a block, version 1. Everything is little endian.
///
/// | bytes | what |
/// |---|---|
/// | 4 | magic `CWBK` |
/// | 1 | version, 1 |
/// | 1 + n | length and UTF-8 text of the label: whose bars these are |
/// | 4 | number of bars |
/// | 1 | number of columns |
/// | per column | 1 + n length and ASCII name, 1 encoding, 1 scale (-1: none), 4 payload length |
/// | payloads | one per column, in the order of the list |
/// | 8 | zeros, so that a decoder may load whole words up to the end |
/// | 4 | CRC-32C of everything before |
///
/// A payload is cut into frames of 128 values. A frame is its bit width (1 byte), its reference (a
/// zigzag varint) and the values above the reference, bit-packed from the lowest bit on; a frame of
/// {@link #XOR} has a shift (1 byte) in place of the reference. Columns of an unknown name are
/// skipped; a known column with an unknown encoding is refused.
final class BlockFormat {
  static final int MAGIC = 'C' | ('W' << 8) | ('B' << 16) | ('K' << 24);
  static final int VERSION = 1;
  static final int FRAME = 128;
  static final int PADDING = 8;
  static final int CRC_BYTES = 4;

  /// Long values, each as the step from the one before; the payload begins with 8 bytes: the value
  /// before the first.
  static final int STEPS = 1;

  /// Units, each as the step from the previous bar's close; begins with 8 bytes: the close before
  /// the first.
  static final int FROM_CLOSE = 2;

  /// Units, each as the step from the same bar's open.
  static final int FROM_OPEN = 3;

  /// Units above the higher of open and close.
  static final int ABOVE = 4;

  /// Units below the lower of open and close.
  static final int BELOW = 5;

  /// Units as they are.
  static final int UNITS = 6;

  /// The bits of doubles on no decimal grid, each xor the one before.
  static final int XOR = 7;

  static final String TIME = "t";
  static final String OPEN = "o";
  static final String HIGH = "h";
  static final String LOW = "l";
  static final String CLOSE = "c";
  static final String VOLUME = "v";

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private BlockFormat() {}
}
