package candlewright.backtest.capsule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Named contents as the bytes of a ZIP file, which other programs open too.
///
/// The same contents give the same bytes on every machine: nothing is compressed, because
/// compressors differ, and every entry is of the same time.
final class Archive {
  /// The first of February because the first moment of a ZIP file's time means none, which Java
  /// fills with a time of the machine's zone.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Archive() {}

  static byte[] toBytes(Map<String, byte[]> contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        byte[] bytes = content.getValue();
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      }
    } catch (IOException e) {
      // Nothing is written but memory.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Reads what {@link #toBytes} gave, and nothing else: a byte that differs is damage.
  ///
  /// @throws CapsuleException if it is something else
  static Map<String, byte[]> read(byte[] bytes) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getMethod() != ZipEntry.STORED) {
          throw damaged(null);
        }
        contents.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
    if (contents.isEmpty() || !Arrays.equals(bytes, toBytes(contents))) {
      throw damaged(null);
    }
    return contents;
  }

  static CapsuleException damaged(@Nullable Throwable cause) {
    return new CapsuleException(
        "This is no capsule, or it was damaged or changed since it was written; get it again from"
            + " where it came from.",
        cause);
  }
}
