package candlewright.core.indicator.oracle;

import candlewright.core.testkit.Shared;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Files of the folder of published results, packed or not.
final class SharedFiles {
  private SharedFiles() {}

  /// Returns a file's text as UTF-8, with line ends made `\n` and without a byte order mark.
  static String text(String relative) throws IOException {
    byte[] bytes = Files.readAllBytes(Shared.path(relative));
    if (relative.endsWith(".gz")) {
      try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = unpacked.readAllBytes();
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Returns the names in a folder that end so, sorted, without that end.
  static List<String> names(String folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(Shared.path(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .sorted()
          .toList();
    }
  }
}
