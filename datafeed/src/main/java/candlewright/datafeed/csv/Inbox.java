package candlewright.datafeed.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder whose files of bars are imported by themselves.
///
/// Files are taken in the order of their names, each once two looks in a row found the same size
/// and date, so that one still being copied is left alone. Its name says what it is, see {@link
/// BarFileName}. Imported files move to `done`, others to `failed`, each with a report in a `.txt`
/// file beside it. The same file twice is harmless: the store finds nothing new. Hidden files,
/// links, folders and unfinished downloads are not looked at.
///
/// Each look is one call of {@link #look()} on the scheduler's thread; the system's notices save
/// the looks at a quiet folder, and every tenth look happens without a notice, for network folders
/// that give none.
public final class Inbox implements AutoCloseable {
  private static final int LOOK_ANYWAY = 10;

  /// Imports one file into the store.
  @FunctionalInterface
  public interface Importer {
    /// Reads the file and keeps its bars, or throws an unchecked exception that says why not; then
    /// nothing of the file must have been kept.
    ImportReport take(Path file, BarFileName name);
  }

  /// What became of a file.
  ///
  /// @param file where it lies now
  /// @param imported whether its bars were kept
  /// @param lines the report
  public record Outcome(Path file, boolean imported, List<String> lines) {
    public Outcome {
      lines = List.copyOf(lines);
    }
  }

  private record Seen(long size, long modified) {}

  private record Result(boolean imported, List<String> lines) {}

  private final Path folder;
  private final Importer importer;
  private final Consumer<Outcome> listener;
  private final WatchService notices;
  private Map<Path, Seen> before = new HashMap<>();
  private final Map<Path, Result> unmoved = new TreeMap<>();
  private final Set<Path> complained = new HashSet<>();
  private int quiet = LOOK_ANYWAY;

  /// Opens a folder, which is created if need be.
  ///
  /// @param listener is told of every file, on the thread that looks
  /// @throws ImportException if the folder cannot be used
  public Inbox(Path folder, Importer importer, Consumer<Outcome> listener) {
    this.folder = folder;
    this.importer = importer;
    this.listener = listener;
    try {
      Files.createDirectories(folder.resolve("done"));
      Files.createDirectories(folder.resolve("failed"));
      notices = folder.getFileSystem().newWatchService();
      folder.register(
          notices, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    } catch (IOException e) {
      throw failure(folder, "cannot be watched", e);
    }
  }

  /// Returns the names of the files that a look would find, by name; none if there is no folder.
  ///
  /// @throws ImportException if the folder cannot be read
  public static List<String> waiting(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Inbox::isCandidate)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw failure(folder, "cannot be read", e);
    }
  }

  /// Looks again and again until the scheduler is shut down. A folder that cannot be read is told
  /// to the listener once, and looked at further.
  public void start(ScheduledExecutorService scheduler, Duration pause) {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::lookAndGoOn, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void lookAndGoOn() {
    try {
      look();
      complained.remove(folder);
    } catch (ImportException e) {
      complain(folder, false, List.of(e.getMessage()));
    }
  }

  private void complain(Path about, boolean imported, List<String> lines) {
    if (complained.add(about)) {
      listener.accept(new Outcome(about, imported, lines));
    }
  }

  /// Looks once and imports the files that are complete.
  ///
  /// @throws ImportException if the folder cannot be read any more
  public void look() {
    boolean noticed = drain();
    quiet++;
    if (!noticed && before.isEmpty() && unmoved.isEmpty() && quiet < LOOK_ANYWAY) {
      return;
    }
    quiet = 0;
    Map<Path, Seen> now = seen();
    for (Map.Entry<Path, Seen> entry : now.entrySet()) {
      Path file = entry.getKey();
      if (unmoved.containsKey(file)) {
        continue;
      }
      if (entry.getValue().equals(before.get(file))) {
        unmoved.put(file, imported(file));
      }
    }
    for (Path file : List.copyOf(unmoved.keySet())) {
      finish(file);
      now.remove(file);
    }
    before = now;
  }

  private boolean drain() {
    boolean noticed = false;
    @Nullable WatchKey key;
    while ((key = notices.poll()) != null) {
      noticed |= !key.pollEvents().isEmpty();
      key.reset();
    }
    return noticed;
  }

  private Map<Path, Seen> seen() {
    Map<Path, Seen> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (isCandidate(file)) {
          note(file, found);
        }
      }
    } catch (IOException e) {
      throw failure(folder, "cannot be read", e);
    }
    return found;
  }

  private static void note(Path file, Map<Path, Seen> found) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      found.put(file, new Seen(attributes.size(), attributes.lastModifiedTime().toMillis()));
    } catch (NoSuchFileException e) {
      // Taken away since the folder was listed: there is nothing to import.
      found.remove(file);
    }
  }

  private static boolean isCandidate(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && !name.startsWith(".")
        && !name.endsWith(".tmp")
        && !name.endsWith(".part")
        && !name.endsWith(".crdownload");
  }

  private Result imported(Path file) {
    try {
      BarFileName name = BarFileName.parse(file.getFileName().toString());
      return new Result(true, importer.take(file, name).describe());
    } catch (ImportException e) {
      return new Result(false, List.of("Not imported: " + advice(e)));
    } catch (RuntimeException e) {
      // The outermost loop: one file's failure must not stop the others; its report says why.
      return new Result(false, List.of("Not imported: " + reason(e)));
    }
  }

  /// Returns the message; an inbox has no options, so it sends people who need one elsewhere.
  private static String advice(ImportException e) {
    return e.optionsHelp()
        ? e.problem()
            + ": name the file after what it holds, SYMBOL_TIMEFRAME.csv, or import it with the"
            + " import command, which lets you choose"
        : e.getMessage();
  }

  private static String reason(RuntimeException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /// Moves a file away with its report; tries again at the next look if another program holds it.
  private void finish(Path file) {
    @Nullable Result result = unmoved.get(file);
    if (result == null) {
      return;
    }
    Path target = folder.resolve(result.imported() ? "done" : "failed");
    try {
      Path place = free(target, file.getFileName().toString());
      Files.write(
          place.resolveSibling(place.getFileName() + ".txt"),
          result.lines(),
          StandardCharsets.UTF_8);
      if (Files.exists(file)) {
        Files.move(file, place);
      }
      unmoved.remove(file);
      complained.remove(file);
      listener.accept(new Outcome(place, result.imported(), result.lines()));
    } catch (IOException e) {
      List<String> lines = new ArrayList<>(result.lines());
      lines.add("It stays in the inbox, because it cannot be moved: " + e.getMessage());
      complain(file, result.imported(), lines);
    }
  }

  private static Path free(Path target, String name) {
    Path place = target.resolve(name);
    for (int copy = 2; Files.exists(place); copy++) {
      place = target.resolve(copy + "-" + name);
    }
    return place;
  }

  private static ImportException failure(Path folder, String what, IOException e) {
    return new ImportException(
        "the inbox " + folder + " " + what + " (" + e.getMessage() + "): check the folder", e);
  }

  @Override
  public void close() {
    try {
      notices.close();
    } catch (IOException e) {
      throw failure(folder, "cannot be closed", e);
    }
  }
}
