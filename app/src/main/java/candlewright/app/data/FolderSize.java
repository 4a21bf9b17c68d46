package candlewright.app.data;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/// How much a folder holds.
///
/// @param bytes of all files in it and in the folders below
public record FolderSize(long bytes, long files) {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  /// Measures a folder; blocks. Files that vanish meanwhile do not count.
  ///
  /// @throws IllegalArgumentException if the folder cannot be read; one sentence with the remedy
  public static FolderSize of(Path folder) {
    long[] sums = new long[2];
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              sums[0] += attributes.size();
              sums[1]++;
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (file.equals(folder)) {
                throw e;
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The folder " + folder + " cannot be read. Allow reading it.", e);
    }
    return new FolderSize(sums[0], sums[1]);
  }

  /// Returns bytes in the largest decimal unit of which there is at least one, such as `1.4 MB`.
  public static String words(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    double amount = bytes;
    int unit = -1;
    // From here on the shown number would be 1,000.0 of the smaller unit.
    while (amount >= 999.95 && unit < UNITS.length - 1) {
      amount /= 1_000;
      unit++;
    }
    unit = Math.max(unit, 0);
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
  }
}
