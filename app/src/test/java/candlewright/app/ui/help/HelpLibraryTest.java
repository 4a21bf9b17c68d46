package candlewright.app.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.junit.jupiter.api.Test;

class HelpLibraryTest {
  private static final HelpLibrary HELP = HelpLibrary.load();

  private static List<String> titles(String query) {
    return HELP.search(query).stream().map(hit -> hit.topic().title()).toList();
  }

  @Test
  void everyTopicIsThere() {
    assertEquals(
        List.of(
            "First steps",
            "Market and chart",
            "Data and import",
            "Build a strategy",
            "Strategies",
            "Reading a grade",
            "Keys",
            "When something goes wrong",
            "Glossary"),
        HELP.topics().stream().map(HelpTopic::title).toList());
    assertEquals("Market and chart", HELP.find("market").orElseThrow().title());
    assertTrue(HELP.find("nowhere").isEmpty());
  }

  @Test
  void everyLinkLeadsToATopicAndEveryMarkIsDrawn() {
    for (HelpTopic topic : HELP.topics()) {
      List<String> faults = new ArrayList<>();
      topic
          .document()
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                  String target = link.getDestination();
                  if (!target.endsWith(".md")
                      || HELP.find(target.substring(0, target.length() - 3)).isEmpty()) {
                    faults.add("no topic " + target);
                  }
                }
              });
      Set<Class<? extends Node>> unknown =
          Set.of(
              BlockQuote.class,
              HtmlBlock.class,
              HtmlInline.class,
              Image.class,
              IndentedCodeBlock.class,
              ThematicBreak.class);
      each(
          topic.document(),
          node -> {
            if (unknown.contains(node.getClass())) {
              faults.add("not drawn: " + node);
            }
          });
      assertEquals(List.of(), faults, topic.id());
    }
  }

  private static void each(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      each(child, visitor);
    }
  }

  @Test
  void aSearchFindsTitlesFirstAndShowsWhatIsSaid() {
    assertEquals("Reading a grade", titles("grade").getFirst());
    assertEquals(List.of("Market and chart"), titles("WHEEL zoom"));
    assertEquals(List.of(), titles("wheel nonsense"));
    assertEquals(List.of(), titles("  "));
    HelpLibrary.Hit hit =
        HELP.search("wheel").stream()
            .filter(each -> each.topic().id().equals("market"))
            .findFirst()
            .orElseThrow();
    assertTrue(hit.snippet().toLowerCase(Locale.ROOT).contains("wheel"), hit.snippet());
    assertFalse(hit.snippet().contains("\n"));
  }

  @Test
  void everySearchedWordHasASnippet() {
    Set<String> words = new TreeSet<>();
    for (HelpTopic topic : HELP.topics()) {
      words.addAll(List.of(topic.text().toLowerCase(Locale.ROOT).split("[^a-z]+")));
    }
    words.remove("");
    for (String word : words) {
      assertFalse(HELP.search(word).isEmpty(), word);
    }
  }

  @Test
  void aPageWithoutAHeadingIsRefused() {
    assertEquals(
        "The help page x begins with no heading.",
        assertThrows(IllegalArgumentException.class, () -> HelpTopic.parse("x", "Text.\n"))
            .getMessage());
  }
}
