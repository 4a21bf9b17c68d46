package candlewright.app.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HelpViewModelTest {
  private final HelpTopic market = HelpTopic.parse("market", "# Market\n\nSee [data](data.md).\n");
  private final HelpTopic data = HelpTopic.parse("data", "# Data\n\nBars.\n");
  private final HelpViewModel help = new HelpViewModel();

  private String page() {
    return Objects.requireNonNull(help.topicProperty().get()).id();
  }

  @Test
  void theKeyOpensThePageOfTheWorkspaceAndClosesIt() {
    help.take(new HelpLibrary(List.of(market, data)));
    help.toggle("market");
    assertTrue(help.openProperty().get());
    assertEquals("market", page());
    help.toggle("data");
    assertEquals("data", page());
    help.toggle("data");
    assertFalse(help.openProperty().get());
  }

  @Test
  void aWorkspaceWithoutAPageOpensTheContents() {
    help.toggle("market");
    assertTrue(help.openProperty().get());
    assertNull(help.topicProperty().get());
    assertEquals(List.of(), help.contents());
  }

  @Test
  void linksGoOnAndBack() {
    help.take(new HelpLibrary(List.of(market, data)));
    help.show(market);
    assertFalse(help.canGoBackProperty().get());
    help.follow("data.md");
    assertEquals("data", page());
    help.follow("nowhere.md");
    assertEquals("data", page());
    assertTrue(help.canGoBackProperty().get());
    help.back();
    assertEquals("market", page());
    assertFalse(help.canGoBackProperty().get());
    help.back();
    assertEquals("market", page());
  }

  @Test
  void anOpenedHitEndsTheSearch() {
    help.take(new HelpLibrary(List.of(market, data)));
    help.show(null);
    help.queryProperty().set("bars");
    assertEquals(List.of(data), help.hits().stream().map(HelpLibrary.Hit::topic).toList());
    help.show(data);
    assertEquals("", help.queryProperty().get());
  }

  @Test
  void aPageThatWasAskedForBeforeItWasReadComesLater() {
    help.toggle("market");
    help.take(new HelpLibrary(List.of(market, data)));
    assertEquals("market", page());
  }
}
