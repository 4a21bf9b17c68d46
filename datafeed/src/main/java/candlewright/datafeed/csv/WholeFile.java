package candlewright.datafeed.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/// Exported files appear whole or not at all: they are written beside their place, forced to the
/// medium and then renamed.
final class WholeFile {
  private static final int MOVE_ATTEMPTS = 20;
  private static final long MOVE_PAUSE_NANOS = 25_000_000L;

  /// Writes the content of a file.
  @FunctionalInterface
  interface Content {
    void write(FileChannel channel) throws IOException;
  }

  private WholeFile() {}

  /// Writes a file, whose folder is created if need be.
  ///
  /// @throws ImportException if it cannot be written
  static void write(Path file, Content content) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".export-", ".tmp");
      try {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          content.write(channel);
          channel.force(true);
        }
        move(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new ImportException(
          file.getFileName()
              + " cannot be written to "
              + folder
              + " ("
              + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
              + "): check free space and permissions",
          e);
    }
  }

  /// Writes text of ASCII characters and empties it.
  static void flush(StringBuilder text, FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    text.setLength(0);
  }

  private static void move(Path draft, Path file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AccessDeniedException e) {
        // On Windows a virus scanner or a viewer may hold the old file for a moment.
        if (attempt == MOVE_ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(MOVE_PAUSE_NANOS);
      }
    }
  }
}
