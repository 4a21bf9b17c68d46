package candlewright.app.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// A page of the help.
///
/// @param id name of its file without `.md`; links and workspaces call it so
/// @param title its first heading
/// @param document the whole page
/// @param text what a search looks through, without marks
public record HelpTopic(String id, String title, Document document, String text) {
  private static final int SNIPPET = 90;

  /// Reads a page.
  ///
  /// @throws IllegalArgumentException if it does not begin with a heading
  static HelpTopic parse(String id, String markdown) {
    Document document = (Document) Parser.builder().build().parse(markdown);
    Node first = document.getFirstChild();
    if (!(first instanceof Heading)) {
      throw new IllegalArgumentException("The help page " + id + " begins with no heading.");
    }
    TextContentRenderer plain = TextContentRenderer.builder().build();
    return new HelpTopic(id, plain.render(first).strip(), document, plain.render(document));
  }

  /// Returns where the page says something: the words round the first hit. Empty if one of the
  /// words is nowhere in it.
  ///
  /// @param words in lower case
  Optional<String> find(List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!words.stream().allMatch(lower::contains)) {
      return Optional.empty();
    }
    // The title is shown anyway; what follows it tells more.
    int inBody = lower.indexOf(words.getFirst(), title.length());
    int hit = inBody < 0 ? 0 : inBody;
    int from = hit - SNIPPET / 3 <= 0 ? 0 : lower.indexOf(' ', hit - SNIPPET / 3) + 1;
    from = Math.min(from, hit);
    int to = Math.min(text.length(), from + SNIPPET);
    int wordEnd = text.indexOf(' ', to);
    String part = text.substring(from, wordEnd < 0 ? text.length() : wordEnd);
    return Optional.of(
        (from > 0 ? "… " : "") + part.replaceAll("\\s+", " ").strip() + (wordEnd < 0 ? "" : " …"));
  }
}
