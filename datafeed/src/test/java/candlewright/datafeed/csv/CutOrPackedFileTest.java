package candlewright.datafeed.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are cut, packed, endless or still growing.
class CutOrPackedFileTest {
  private static final String BAR = "1719792000000,1,2,1,2,10.5\n";

  @TempDir Path folder;

  private String refusal(Path file) {
    return refusal(file, TestFiles.minutes());
  }

  private static String refusal(Path file, ImportOptions options) {
    return assertThrows(ImportException.class, () -> TestFiles.read(file, options)).getMessage();
  }

  @Test
  void stopsAtAnEndlessLine() throws IOException {
    try (Endless endless = new Endless((byte) '1');
        RowSource rows = new TextRows(endless, "pipe")) {
      ImportException failure = assertThrows(ImportException.class, rows::next);
      assertTrue(failure.getMessage().startsWith("pipe, line 1 is longer than 65536 bytes"));
      assertTrue(endless.given < 1 << 20, "took " + endless.given + " bytes");
    }
  }

  @Test
  void stopsAtAnEndlessLineInTheMiddle() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      text.append(BAR);
    }
    InputStream begin = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    try (Endless endless = new Endless((byte) '1');
        RowSource rows = new TextRows(new SequenceInputStream(begin, endless), "pipe")) {
      for (int i = 0; i < 30_000; i++) {
        assertTrue(rows.next());
      }
      ImportException failure = assertThrows(ImportException.class, rows::next);
      assertTrue(failure.getMessage().startsWith("pipe, line 30001 is longer"));
    }
  }

  @Test
  void refusesASparseFileOfTwoGigabytesAtOnce() throws IOException {
    Path file = folder.resolve("bars.csv");
    Files.writeString(file, BAR);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // A sparse file: a bar, and then 2 GiB of zero bytes without a line end.
      channel.position(2L << 30);
      channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }
    assertTrue(refusal(file).contains("is binary"), refusal(file));
  }

  @Test
  void refusesAGzThatEndsInTheMiddle() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(1_719_792_000_000L + i * 60_000L)
          .append(",1,2,1,2,")
          .append(i * 7919 % 1000)
          .append('\n');
    }
    byte[] whole = TestFiles.gz(text.toString().getBytes(StandardCharsets.UTF_8));
    Path file = TestFiles.write(folder, "bars.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    List<BarSeries> batches = new ArrayList<>();
    ImportException failure =
        assertThrows(
            ImportException.class,
            () -> BarFileImport.read(file, TestFiles.minutes(), batches::add));
    assertTrue(
        failure
            .getMessage()
            .matches(
                "bars.csv.gz after 2024-.*Z ends in the middle of its compressed data: get the file"
                    + " again"),
        failure.getMessage());
  }

  @Test
  void refusesAZipThatEndsInTheMiddle() {
    byte[] whole = TestFiles.zip("a.csv", BAR.repeat(100));
    Path file = TestFiles.write(folder, "bars.zip", Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refusal(file).startsWith("bars.zip is a damaged archive"), refusal(file));
  }

  @Test
  void refusesJsonThatEndsInTheMiddle() {
    Path file =
        TestFiles.write(folder, "bars.json", "[[1719792000000,1,2,1,2,3],[1719792060000,1,");
    assertTrue(refusal(file).startsWith("bars.json is not complete JSON after"), refusal(file));
  }

  @Test
  void refusesZipBombs() {
    byte[] zeros = new byte[40 << 20];
    Arrays.fill(zeros, (byte) '\n');
    String flat = refusal(TestFiles.write(folder, "flat.zip", TestFiles.zip("a.csv", zeros)));
    assertTrue(flat.startsWith("flat.zip, a.csv unpacks to more than 200 times its size"), flat);
    String gz = refusal(TestFiles.write(folder, "bars.gz", TestFiles.gz(zeros)));
    assertTrue(gz.startsWith("bars.gz unpacks to more than 200 times its size"), gz);
    byte[] deep = TestFiles.zip("b.zip", TestFiles.zip("c.zip", TestFiles.zip("d.csv", BAR)));
    String nested = refusal(TestFiles.write(folder, "deep.zip", deep));
    assertTrue(nested.contains("an archive within an archive within it"), nested);
  }

  @Test
  void readsAFileThatGrowsUpToTheSizeItHadAtFirst() throws IOException {
    // Long enough that the end is still unread when the first batch of 65,536 comes.
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(1_719_792_000_000L + i * 60_000L).append(",1,2,1,2,3\n");
    }
    Path file = TestFiles.write(folder, "bars.csv", text.toString());
    long later = 1_719_792_000_000L + 100_000 * 60_000L;
    Consumer<BarSeries> appending =
        batch -> {
          try {
            Files.writeString(file, later + ",1,2,1,2,3\n", StandardOpenOption.APPEND);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    assertEquals(100_000, BarFileImport.read(file, TestFiles.minutes(), appending).kept());
    assertEquals(100_001, BarFileImport.read(file, TestFiles.minutes(), batch -> {}).kept());
  }

  /// Gives the same byte for ever.
  private static final class Endless extends InputStream {
    private final byte value;
    private long given;

    Endless(byte value) {
      this.value = value;
    }

    @Override
    public int read() {
      given++;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, value);
      given += length;
      return length;
    }
  }
}
