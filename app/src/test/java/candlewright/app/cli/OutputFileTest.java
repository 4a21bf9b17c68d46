package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void aLinkStaysAndTheFileBehindItIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("real.html"), "old");
    Path link = link("link.html", Path.of("real.html"));
    OutputFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("link.html", "real.html"), names());
  }

  @Test
  void aLinkToNoFileYetMakesTheFile() throws IOException {
    Path link = link("link.html", folder.resolve("fresh.html"));
    OutputFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(folder.resolve("fresh.html")));
  }

  @Test
  void aLinkToItselfIsRefused() throws IOException {
    Path link = link("a.html", folder.resolve("a.html"));
    CommandException refused =
        assertThrows(CommandException.class, () -> OutputFile.write(link, "new"));
    assertTrue(String.valueOf(refused.getMessage()).contains("leads back to itself"));
  }

  @Test
  void devicesAreWrittenIntoAndStay() throws IOException {
    // Through links, so that a fault here replaces a link and no device.
    Path nothing = device("/dev/null");
    OutputFile.write(nothing, "new");
    assertTrue(Files.isSymbolicLink(nothing));
    Path full = device("/dev/full");
    CommandException refused =
        assertThrows(CommandException.class, () -> OutputFile.write(full, "new"));
    assertTrue(String.valueOf(refused.getMessage()).contains("full cannot be written ("));
    assertTrue(Files.isSymbolicLink(full));
    assertFalse(Files.isRegularFile(full));
    assertEquals(List.of("full", "null"), names());
  }

  @Test
  void aFileThatIsOpenAlreadyIsNotReplacedUnderItsWriter() throws IOException {
    Path open = folder.resolve("open.txt");
    try (Writer writer = Files.newBufferedWriter(open)) {
      Path descriptor = descriptorOf(open);
      CommandException refused =
          assertThrows(CommandException.class, () -> OutputFile.write(descriptor, "new"));
      assertEquals(
          descriptor + " leads to a file that is already open; name another file.",
          refused.getMessage());
      writer.write("printed");
    }
    assertEquals("printed", Files.readString(open));
  }

  @Test
  void aNewFileHasThePermissionsOfAnyOtherNewFile() throws IOException {
    assumePosix();
    Path usual = Files.writeString(folder.resolve("usual"), "");
    Path written = folder.resolve("written");
    OutputFile.write(written, "new");
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(written));
  }

  @Test
  void aReplacedFileKeepsItsPermissions() throws IOException {
    assumePosix();
    Path secret = Files.writeString(folder.resolve("secret"), "old");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    OutputFile.write(secret, "new");
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    assertEquals("new", Files.readString(secret));
  }

  @Test
  void anEmptyNameIsSaidToBeOne() {
    CommandException refused =
        assertThrows(CommandException.class, () -> OutputFile.write(Path.of(""), "new"));
    assertEquals(
        "The name of the file to write is empty; name a file, such as report.html.",
        refused.getMessage());
  }

  /// Returns the link through which Linux shows that this process has a file open.
  private static Path descriptorOf(Path file) throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors), "skipped: this system shows no open files");
    List<Path> links;
    try (Stream<Path> all = Files.list(descriptors)) {
      links = all.toList();
    }
    for (Path link : links) {
      if (Files.exists(link) && Files.isSameFile(link, file)) {
        return link;
      }
    }
    throw new IllegalStateException(file + " is not open");
  }

  private Path device(String path) throws IOException {
    assumeTrue(Files.exists(Path.of(path)), "skipped: this system has no " + path);
    return link(String.valueOf(Path.of(path).getFileName()), Path.of(path));
  }

  private Path link(String name, Path target) throws IOException {
    assumePosix();
    return Files.createSymbolicLink(folder.resolve(name), target);
  }

  private void assumePosix() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "skipped: this file system has no permissions and perhaps no links");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
