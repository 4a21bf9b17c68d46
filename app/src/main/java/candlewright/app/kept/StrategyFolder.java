package candlewright.app.kept;

import candlewright.app.data.FileStamp;
import candlewright.core.port.StoreException;
import candlewright.core.strategy.template.TemplateTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of strategies: one YAML file each, which a person may read, edit and copy, in folders
/// of their own. What belongs to one lies beside them below `.kept`: its versions and text that
/// cannot be read yet. What is deleted goes to `.deleted`.
///
/// A file is written beside its place and takes it at once, so that after a crash it is the old or
/// the new one. All calls block; they are safe from any thread.
public final class StrategyFolder {
  /// The ending of a strategy's file.
  public static final String ENDING = ".yaml";

  /// The largest file that is read, a little above what a definition may be.
  private static final long MOST_BYTES = 300 * 1024;

  private static final int DEEPEST = 8;
  private static final Pattern TITLE = Pattern.compile("(?m)^title: *(.+?) *$");
  private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.yaml");
  private static final Pattern FOLDER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,39}");

  private final Path root;
  private final InstantSource clock;

  /// @param root need not exist until something is kept
  /// @param clock tells when a version was kept
  public StrategyFolder(Path root, InstantSource clock) {
    this.root = root;
    this.clock = clock;
  }

  public Path root() {
    return root;
  }

  /// Returns the file of a strategy.
  public Path file(String id) {
    return root.resolve(id + ENDING);
  }

  /// Returns all strategies by their ids; none if there is no folder yet.
  ///
  /// @throws StoreException if the folder cannot be read
  public List<KeptStrategy> list() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .filter(this::isSeen)
          .filter(Files::isRegularFile)
          .map(this::about)
          .sorted(Comparator.comparing(KeptStrategy::id))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new StoreException(
          "The strategies in "
              + root
              + " cannot be read ("
              + e.getMessage()
              + "). Check that you may read the folder.",
          e);
    }
  }

  /// What begins with a point is the program's own or hidden.
  private boolean isSeen(Path file) {
    for (Path step : root.relativize(file)) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private KeptStrategy about(Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    String id = path.substring(0, path.length() - ENDING.length());
    FileStamp stamp = FileStamp.of(file);
    KeptText content;
    try {
      content = KeptText.of(text(file), stamp);
    } catch (StoreException e) {
      // It stays in the list under its name; opening it says what is wrong.
      content = new KeptText(List.of(), "", stamp);
    }
    Matcher title = TITLE.matcher(content.text());
    return new KeptStrategy(
        id,
        title.find() ? title.group(1) : KeptStrategy.name(id),
        content.tags(),
        stamp.modified());
  }

  /// Returns the strategies of a name, in whatever folder, or the one of an id or file.
  public List<KeptStrategy> named(String name) {
    return list().stream()
        .filter(each ->
            each.name().equals(name) || each.id().equals(name) || (each.id() + ENDING).equals(name))
        .toList();
  }

  /// Returns what a strategy's file holds.
  ///
  /// @throws StoreException if it cannot be read; one sentence with the remedy
  public KeptText read(String id) {
    Path file = file(id);
    FileStamp stamp = FileStamp.of(file);
    return KeptText.of(text(file), stamp);
  }

  /// Reads a file that may hold a strategy.
  ///
  /// @throws StoreException if it cannot be read; one sentence with the remedy
  public static String text(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new StoreException(file + " is a folder; name a file in it.");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new StoreException(
            file + " is larger than 256 KiB and so no strategy; name another file.");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new StoreException("There is no file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new StoreException(file + " is not a text in UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw new StoreException(
          file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "). Check the name and that you may read it.",
          e);
    }
  }

  /// Writes a strategy. If the file is not the one that was read or written last, what it holds is
  /// kept as a version before.
  ///
  /// @param known stamp of the file as it was read or written last
  /// @param outside note of that version
  /// @return the file's new stamp
  /// @throws StoreException if it cannot be written; one sentence with the remedy
  public synchronized FileStamp write(
      String id, List<String> tags, String text, FileStamp known, String outside) {
    Path file = file(id);
    if (Files.exists(file) && !FileStamp.of(file).equals(known)) {
      String other = read(id).text();
      if (!other.equals(text)) {
        keep(id, other, outside);
      }
    }
    replace(file, KeptText.content(tags, text));
    return FileStamp.of(file);
  }

  /// Writes a file anywhere, whole or not at all.
  ///
  /// @throws StoreException if it cannot be written; one sentence with the remedy
  public static void export(Path file, byte[] content) {
    replace(file, content);
  }

  /// Returns text as files hold it.
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void replace(Path file, String content) {
    replace(file, bytes(content));
  }

  private static void replace(Path file, byte[] content) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel out =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        // A name on the disk must not come before what it names.
        out.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(
          file
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "). Check that you may write there and that the disk is not full.",
          e);
    }
  }

  /// Returns an id that nothing is kept as yet, and that is no name of a template: the wanted one,
  /// or that with a number.
  public String free(String wanted) {
    String id = wanted;
    for (int i = 2; isTaken(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  /// Tells whether a strategy cannot be kept under an id because another or a template has it.
  public boolean isTaken(String id) {
    return Files.exists(file(id)) || TemplateTexts.byName().containsKey(KeptStrategy.name(id));
  }

  /// Tells whether a folder of strategies may have this name.
  public static boolean isFolderName(String name) {
    return FOLDER.matcher(name).matches();
  }

  private Path beside(String id) {
    return root.resolve(".kept").resolve(id);
  }

  /// Returns the versions of a strategy, the newest first.
  public synchronized List<Version> versions(String id) {
    Path folder = beside(id);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Version> versions = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = VERSION.matcher(file.getFileName().toString());
        if (name.matches()) {
          versions.add(Version.of(Integer.parseInt(name.group(1)), text(file)));
        }
      }
    } catch (IOException e) {
      throw new StoreException(
          "The versions in "
              + folder
              + " cannot be read ("
              + e.getMessage()
              + "). Check that you may read the folder.",
          e);
    }
    versions.sort(Comparator.comparingInt(Version::number).reversed());
    return List.copyOf(versions);
  }

  /// Keeps a state as the next version.
  ///
  /// @param note why; may be empty
  public synchronized Version keep(String id, String text, String note) {
    int number = versions(id).stream().mapToInt(Version::number).max().orElse(0) + 1;
    Version version = new Version(number, clock.millis(), note.strip(), text);
    replace(beside(id).resolve(padded(number) + ENDING), version.content());
    return version;
  }

  private static String padded(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /// Keeps text that cannot be read yet beside the strategy, whose file stays whole.
  public synchronized void writeUnfinished(String id, String text) {
    replace(beside(id).resolve("unfinished.txt"), text);
  }

  /// Returns the text that a person did not finish.
  public synchronized Optional<String> unfinished(String id) {
    Path file = beside(id).resolve("unfinished.txt");
    return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
  }

  /// Forgets what was not finished, since the strategy is whole.
  public synchronized void dropUnfinished(String id) {
    change(id, () -> Files.deleteIfExists(beside(id).resolve("unfinished.txt")));
  }

  /// Gives a strategy another id, with all that lies beside it.
  ///
  /// @throws StoreException if it is taken or cannot be moved
  public synchronized void move(String id, String other) {
    if (Files.exists(file(other))) {
      throw new StoreException(
          "There is a strategy " + other + " already. Choose another name or folder.");
    }
    change(
        id,
        () -> {
          shift(file(id), file(other));
          shift(beside(id), beside(other));
          return true;
        });
  }

  /// Deletes a strategy with all that lies beside it, so that it can be brought back.
  ///
  /// @return what {@link #bringBack} brings it back by
  public synchronized String delete(String id) {
    Predicate<String> gone = each -> !Files.exists(root.resolve(".deleted").resolve(each));
    String place = id;
    for (int i = 2; !gone.test(place + ENDING) || !gone.test(place); i++) {
      place = id + "-" + i;
    }
    Path deleted = root.resolve(".deleted").resolve(place);
    change(
        id,
        () -> {
          shift(file(id), Path.of(deleted + ENDING));
          shift(beside(id), deleted);
          return true;
        });
    return place;
  }

  /// Brings back what was deleted.
  ///
  /// @param deleted what {@link #delete} returned
  /// @param id what it is called now
  public synchronized void bringBack(String deleted, String id) {
    Path place = root.resolve(".deleted").resolve(deleted);
    change(
        id,
        () -> {
          shift(Path.of(place + ENDING), file(id));
          shift(place, beside(id));
          return true;
        });
  }

  private static void shift(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.createDirectories(to.getParent());
      Files.move(from, to);
    }
  }

  /// A change of the folder.
  @FunctionalInterface
  private interface Change {
    boolean run() throws IOException;
  }

  private static void change(String id, Change change) {
    try {
      change.run();
    } catch (IOException e) {
      throw new StoreException(
          "The files of "
              + id
              + " cannot be changed ("
              + e.getMessage()
              + "). Check that you may write to the folder of strategies.",
          e);
    }
  }
}
