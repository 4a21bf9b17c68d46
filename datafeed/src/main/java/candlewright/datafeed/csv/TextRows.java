package candlewright.datafeed.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Lines of text ended by LF, CRLF or CR; blank lines and lines that begin with `#` are passed
/// over. A byte order mark is skipped.
///
/// Memory is one buffer whatever the length of the file: a line longer than {@link #LONGEST} bytes
/// is refused, so a stream without line ends stops soon.
final class TextRows implements RowSource {
  /// Bars take tens of bytes, the widest known archive row about 200.
  static final int LONGEST = 64 * 1024;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final InputStream in;
  private final String where;
  private final byte[] buffer = new byte[4 * LONGEST];
  private byte terminator = '\n';
  private boolean begun;
  private boolean exhausted;
  private int position;
  private int limit;
  private int start;
  private int end;
  private boolean closed;
  private long line;
  private long skipped;

  /// @param where the file, for messages
  TextRows(InputStream in, String where) {
    this.in = in;
    this.where = where;
  }

  @Override
  public boolean next() throws IOException {
    if (!begun) {
      begin();
    }
    while (true) {
      int at = find(position);
      while (at < 0 && !exhausted) {
        int from = limit - position;
        fill();
        at = find(position + from);
      }
      if (at < 0 && position == limit) {
        return false;
      }
      closed = at >= 0;
      start = position;
      end = closed ? at : limit;
      position = closed ? at + 1 : limit;
      line++;
      if (end - start > LONGEST) {
        throw tooLong(line);
      }
      if (end > start && buffer[end - 1] == '\r') {
        end--;
      }
      if (!isBlankOrComment()) {
        return true;
      }
      skipped++;
    }
  }

  private void begin() throws IOException {
    begun = true;
    fill();
    if (limit >= 2
        && ((buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE)
            || (buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF))) {
      throw new ImportException(where + " is UTF-16 text: save it as UTF-8 and import it again");
    }
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      position = 3;
    }
    int carriageReturn = -1;
    for (int i = 0; i < limit; i++) {
      if (buffer[i] == 0) {
        throw new ImportException(
            where
                + " is binary, not text (a zero byte at position "
                + i
                + "): export it as CSV or JSON and import that");
      }
      if (buffer[i] == '\r' && carriageReturn < 0) {
        carriageReturn = i;
      }
    }
    if (carriageReturn >= 0 && find(position) < 0) {
      terminator = '\r';
    }
  }

  /// Returns the index of the next terminator at or after `from`, or -1.
  private int find(int from) {
    long pattern = ONES * terminator;
    int i = from;
    for (; i + 8 <= limit; i += 8) {
      long word = (long) WORDS.get(buffer, i) ^ pattern;
      long hit = (word - ONES) & ~word & TOPS;
      if (hit != 0) {
        return i + (Long.numberOfTrailingZeros(hit) >>> 3);
      }
    }
    for (; i < limit; i++) {
      if (buffer[i] == terminator) {
        return i;
      }
    }
    return -1;
  }

  /// Moves the unread bytes to the front and reads more behind them.
  private void fill() throws IOException {
    if (limit - position > LONGEST) {
      throw tooLong(line + 1);
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    while (limit < buffer.length) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        exhausted = true;
        return;
      }
      limit += read;
    }
  }

  private ImportException tooLong(long number) {
    return new ImportException(
        where
            + ", line "
            + number
            + " is longer than "
            + LONGEST
            + " bytes: this is not a file of bars, or its line ends are lost; export it again");
  }

  private boolean isBlankOrComment() {
    for (int i = start; i < end; i++) {
      byte c = buffer[i];
      if (c != ' ' && c != '\t' && c != '\r') {
        return c == '#';
      }
    }
    return true;
  }

  @Override
  public byte[] bytes() {
    return buffer;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean closed() {
    return closed;
  }

  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
