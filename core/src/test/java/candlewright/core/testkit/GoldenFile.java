package candlewright.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A text that tests hold results against, in `src/test/resources/golden` of the module under test.
/// It changes only with `-Dgolden.update=true`.
public final class GoldenFile {
  /// More differing lines than anyone reads.
  private static final int MOST_LINES = 60;

  private final Path path;

  private GoldenFile(Path path) {
    this.path = path;
  }

  /// Names a file of the folder.
  public static GoldenFile named(String name) {
    return new GoldenFile(Path.of("src/test/resources/golden", name));
  }

  private String text() {
    try {
      return Files.readString(path).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(
          path + " cannot be read; -Dgolden.update=true writes it anew", e);
    }
  }

  /// Checks that the text is `actual`, or makes it so when golden files are updated.
  ///
  /// @throws AssertionError naming the lines that differ
  public void check(String actual) {
    if (Boolean.getBoolean("golden.update")) {
      try {
        Files.createDirectories(path.getParent());
        Files.writeString(path, actual);
      } catch (IOException e) {
        throw new UncheckedIOException(path + " cannot be written", e);
      }
    }
    assertSame(path.getFileName().toString(), text(), actual);
  }

  /// Checks that two texts are the same.
  ///
  /// @param what what the expected one is, for the message
  /// @throws AssertionError naming the lines that differ
  public static void assertSame(String what, String expected, String actual) {
    if (expected.equals(actual)) {
      return;
    }
    List<String> missing = onlyIn(expected, actual);
    List<String> added = onlyIn(actual, expected);
    List<String> lines =
        Stream.concat(
                missing.stream().map(line -> "\n- " + line),
                added.stream().map(line -> "\n+ " + line))
            .toList();
    throw new AssertionError(
        "not as in %s: %d lines are missing (-), %d are not in it (+)%s%s%s"
            .formatted(
                what,
                missing.size(),
                added.size(),
                lines.isEmpty() ? "; order, number or ends of lines differ" : "",
                String.join("", lines.subList(0, Math.min(MOST_LINES, lines.size()))),
                lines.size() > MOST_LINES ? "\nand more" : ""));
  }

  private static List<String> onlyIn(String text, String other) {
    Set<String> known = new HashSet<>(other.lines().toList());
    return text.lines().filter(line -> !known.contains(line)).toList();
  }
}
