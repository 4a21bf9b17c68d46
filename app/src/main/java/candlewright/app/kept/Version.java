package candlewright.app.kept;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/// A state of a strategy that a person kept.
///
/// @param number from 1
/// @param time when it was kept, epoch milliseconds UTC; 0 if its file does not say
/// @param note why; may be empty
/// @param text the strategy as text
public record Version(int number, long time, String note, String text) {
  /// Reads a version's file: a first line such as `# 2026-11-21T14:32:08Z Wider stop`, then the
  /// text.
  static Version of(int number, String content) {
    int end = content.indexOf('\n');
    if (!content.startsWith("# ") || end < 0) {
      return new Version(number, 0, "", content);
    }
    String line = content.substring(2, end);
    int gap = line.indexOf(' ');
    String moment = gap < 0 ? line : line.substring(0, gap);
    try {
      return new Version(
          number,
          Instant.parse(moment).toEpochMilli(),
          gap < 0 ? "" : line.substring(gap + 1),
          content.substring(end + 1));
    } catch (DateTimeParseException e) {
      // A person put the file there; its first line is a comment of the text.
      return new Version(number, 0, "", content);
    }
  }

  /// Returns what its file holds.
  String content() {
    String said = note.isEmpty() ? "" : " " + note.replaceAll("\\R", " ");
    return "# " + Instant.ofEpochMilli(time) + said + "\n" + text;
  }
}
