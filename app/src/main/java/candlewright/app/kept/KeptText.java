package candlewright.app.kept;

import candlewright.app.data.FileStamp;
import java.util.Arrays;
import java.util.List;

/// What the file of a strategy holds.
///
/// @param tags from its first line, `# tags: swing, crypto`
/// @param text the rest, as it was written
/// @param stamp of the file when it was read
public record KeptText(List<String> tags, String text, FileStamp stamp) {
  private static final String TAGS = "# tags:";

  public KeptText {
    tags = List.copyOf(tags);
  }

  /// Takes the content of a file apart.
  static KeptText of(String content, FileStamp stamp) {
    if (!content.startsWith(TAGS)) {
      return new KeptText(List.of(), content, stamp);
    }
    int end = content.indexOf('\n');
    String line = end < 0 ? content : content.substring(0, end);
    List<String> tags = tags(line.substring(TAGS.length()));
    return new KeptText(tags, end < 0 ? "" : content.substring(end + 1), stamp);
  }

  /// Reads tags as people write them, between commas.
  public static List<String> tags(String written) {
    return Arrays.stream(written.split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /// Puts a file together.
  static String content(List<String> tags, String text) {
    return tags.isEmpty() ? text : TAGS + " " + String.join(", ", tags) + "\n" + text;
  }
}
