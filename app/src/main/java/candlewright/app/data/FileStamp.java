package candlewright.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Tells whether a file is still the one it was.
///
/// @param size in bytes, -1 if there is no file
/// @param modified when it was written last, epoch milliseconds UTC
public record FileStamp(long size, long modified) {
  private static final FileStamp NONE = new FileStamp(-1, 0);

  /// Looks at a file; one that is gone has a stamp of its own.
  public static FileStamp of(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(now.size(), now.lastModifiedTime().toMillis());
    } catch (IOException e) {
      // Whoever reads the file next says what is wrong with it.
      return NONE;
    }
  }
}
