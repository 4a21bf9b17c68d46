package candlewright.app.ui.help;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// All pages of the help, in the order of their table of contents.
///
/// @param topics as `help/contents.txt` lists them
public record HelpLibrary(List<HelpTopic> topics) {
  private static final String FOLDER = "/candlewright/app/ui/help/";

  /// A page that a search found.
  ///
  /// @param snippet what it says there
  public record Hit(HelpTopic topic, String snippet) {}

  public HelpLibrary {
    topics = List.copyOf(topics);
  }

  /// Reads the pages from the program's own files. Takes longer than a frame.
  public static HelpLibrary load() {
    try {
      return new HelpLibrary(
          read("contents.txt")
              .lines()
              .map(id -> {
                try {
                  return HelpTopic.parse(id, read(id + ".md"));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream in = HelpLibrary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException("the help page " + name + " is not in the program's files");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public Optional<HelpTopic> find(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  /// Returns the pages that have every word of `query`, those with all of them in the title first.
  public List<Hit> search(String query) {
    List<String> words =
        Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    return topics.stream()
        .flatMap(topic -> topic.find(words).map(snippet -> new Hit(topic, snippet)).stream())
        .sorted(Comparator.comparing(hit -> !isInTitle(hit.topic(), words)))
        .toList();
  }

  private static boolean isInTitle(HelpTopic topic, List<String> words) {
    String title = topic.title().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(title::contains);
  }
}
