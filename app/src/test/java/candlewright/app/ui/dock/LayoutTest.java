package candlewright.app.ui.dock;

import static candlewright.app.ui.dock.DockSide.BOTTOM;
import static candlewright.app.ui.dock.DockSide.CENTER;
import static candlewright.app.ui.dock.DockSide.LEFT;
import static candlewright.app.ui.dock.DockSide.RIGHT;
import static candlewright.app.ui.dock.DockSide.TOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final Layout USUAL = Layout.usual(Panes.ALL);

  private static void assertTree(String expected, Layout layout) {
    assertEquals(expected, Panes.text(layout.root()));
  }

  @Test
  void panesStandWhereTheyDeclareToBe() {
    assertTree("(list | (chart / orders) | [book* trades])", USUAL);
  }

  @Test
  void aDropAtAnEdgeOfAGroupDividesIt() {
    assertTree(
        "((list / trades) | (chart / orders) | book)",
        USUAL.move("trades", new Place("list", BOTTOM)));
    assertTree(
        "(list | trades | (chart / orders) | book)",
        USUAL.move("trades", new Place("list", RIGHT)));
    assertTree(
        "(list | (chart / orders) | (trades / book))",
        USUAL.move("trades", new Place("book", TOP)));
    assertTree(
        "(list | ((trades | chart) / orders) | book)",
        USUAL.move("trades", new Place("chart", LEFT)));
  }

  @Test
  void aDropIntoTheMiddleMakesATab() {
    assertTree(
        "([list orders*] | chart | [book* trades])",
        USUAL.move("orders", new Place("list", CENTER)));
  }

  @Test
  void aDropAtTheEdgeOfAllTakesAllOfIt() {
    assertTree(
        "(orders / (list | chart | [book* trades]))", USUAL.move("orders", new Place(null, TOP)));
    assertTree(
        "(list | chart | [book* trades] | orders)", USUAL.move("orders", new Place(null, RIGHT)));
  }

  @Test
  void aTabLeavesItsGroupByADropOnIt() {
    assertTree(
        "(list | (chart / orders) | (trades / book))",
        USUAL.move("trades", new Place("trades", TOP)));
    assertEquals(USUAL, USUAL.move("list", new Place("list", TOP)));
    assertEquals(USUAL, USUAL.move("book", new Place("book", CENTER)));
  }

  @Test
  void aMovedPaneKeepsTheSizesOfTheOthers() {
    Part.Split root = (Part.Split) USUAL.root();
    Layout sized = USUAL.resize(root, List.of(250.0, 700.0, 300.0));
    Layout moved = sized.move("list", new Place(null, RIGHT));
    assertTree("((chart / orders) | [book* trades] | list)", moved);
    assertEquals(List.of(700.0, 300.0, 0.0), ((Part.Split) moved.root()).sizes());
  }

  @Test
  void whatWasHiddenOrTornOffComesBackToItsPlace() {
    Layout front = USUAL.front("trades");
    assertEquals(front, USUAL.hide("trades").show("trades"));
    assertEquals(USUAL, USUAL.tearOff("list").show("list"));
    Layout torn = USUAL.hide("list").tearOff("list");
    assertTrue(torn.torn().contains("list"));
    assertFalse(torn.hidden().contains("list"));
    assertFalse(torn.isDocked("list"));
  }

  @Test
  void theLastPaneStays() {
    Layout one = USUAL.hide("list").hide("book").tearOff("trades").hide("orders");
    assertFalse(one.canLeave("chart"));
    assertSame(one, one.hide("chart"));
    assertSame(one, one.tearOff("chart"));
    assertTrue(one.canLeave("trades"));
    assertTrue(one.hide("trades").hidden().contains("trades"));
  }

  @Test
  void aStepLeadsOutOfTabsThenPastNeighboursThenToTheEdge() {
    Layout out = USUAL.step("trades", LEFT);
    assertTree("(list | (chart / orders) | trades | book)", out);
    Layout past = out.step("trades", LEFT);
    assertTree("(list | trades | (chart / orders) | book)", past);
    assertTree("(trades | list | (chart / orders) | book)", past.step("trades", LEFT));
    Layout edge = past.step("trades", LEFT).step("trades", LEFT);
    assertSame(edge, edge.step("trades", LEFT));
    assertTree("(trades / (list | (chart / orders) | book))", edge.step("trades", TOP));
    assertTree("(list | (orders / chart) | [book* trades])", USUAL.step("orders", TOP));
    assertTree("(orders | list | chart | [book* trades])", USUAL.step("orders", LEFT));
  }

  @Test
  void aTabStepPassesOverWhatIsNotSeen() {
    Layout three = USUAL.move("orders", new Place("book", CENTER));
    assertTree("(list | chart | [book trades orders*])", three);
    assertTree("(list | chart | [orders* book trades])", three.tab("orders", "book", "book"));
    assertTree("(list | chart | [trades orders book*])", three.tab("book", "book", null));
    assertTree("([list* chart] | [book trades orders*])", three.tab("list", "chart", "chart"));
    assertTree("(list | chart | [book orders* trades])", three.stepTab("orders", -1));
    Layout without = three.hide("trades");
    assertTree("(list | chart | [orders* book trades])", without.stepTab("orders", -1));
    assertSame(three, three.stepTab("orders", 1));
    assertSame(three, three.stepTab("book", -1));
    assertSame(three, three.stepTab("chart", 1));
  }

  @Test
  void aStepPassesOverWhatIsNotSeen() {
    Layout listHidden = USUAL.hide("list").move("orders", new Place("chart", LEFT));
    assertTree("(list | orders | chart | [book* trades])", listHidden);
    assertTree("(orders | list | chart | [book* trades])", listHidden.step("orders", LEFT));
    Layout bookHidden = USUAL.hide("book");
    assertTree("(list | [book trades*] | (chart / orders))", bookHidden.step("trades", LEFT));
  }

  @Test
  void joiningMakesItATabOfTheNextGroup() {
    assertTree("([chart list*] / orders)", usualLess("book", "trades").join("list"));
    assertTree("(list | chart | [book trades orders*])", USUAL.join("orders"));
    Layout alone = USUAL.hide("list").hide("book").hide("trades").hide("orders");
    assertSame(alone, alone.join("chart"));
  }

  private static Layout usualLess(String... panes) {
    List<PaneSpec> rest = new ArrayList<>(Panes.ALL);
    rest.removeIf(pane -> List.of(panes).contains(pane.id()));
    return Layout.usual(rest);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noMoveLosesOrDoublesAPaneAndTextKeepsAll(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    Layout layout = USUAL;
    List<String> ids = USUAL.panes();
    for (int i = 0; i < 400; i++) {
      String pane = ids.get(chance.nextInt(ids.size()));
      DockSide side = List.of(DockSide.values()).get(chance.nextInt(5));
      layout =
          switch (chance.nextInt(7)) {
            case 0 -> layout.hide(pane);
            case 1 -> layout.tearOff(pane);
            case 2 -> layout.show(pane);
            case 3 -> layout.join(pane);
            case 4 -> side == CENTER ? layout.front(pane) : layout.step(pane, side);
            case 5 -> side == CENTER ? layout : layout.move(pane, new Place(null, side));
            default -> layout.move(pane, new Place(ids.get(chance.nextInt(ids.size())), side));
          };
      if (layout.root() instanceof Part.Split split) {
        List<Double> sizes = new ArrayList<>();
        for (int part = 0; part < split.parts().size(); part++) {
          sizes.add((double) chance.nextInt(1000));
        }
        layout = layout.resize(split, sizes);
      }
      assertEquals(new HashSet<>(ids), new HashSet<>(layout.panes()));
      assertEquals(ids.size(), layout.panes().size());
      assertTrue(ids.stream().anyMatch(layout::isDocked), "all panes are gone");
      assertEquals(layout, LayoutText.parse(LayoutText.format(layout)));
      assertEquals(layout, layout.fitted(Panes.ALL));
    }
  }

  @Test
  void panesThatAreGoneAreDroppedAndNewOnesAdded() {
    List<PaneSpec> later = new ArrayList<>(Panes.ALL);
    later.removeIf(pane -> pane.id().equals("list") || pane.id().equals("book"));
    later.add(Panes.pane("depth", RIGHT, false));
    later.add(Panes.pane("news", TOP, false));
    Layout kept = USUAL.hide("list").tearOff("trades");
    Layout fitted = kept.fitted(later);
    assertTree("((news / chart / orders) | [trades* depth])", fitted);
    assertEquals(List.of(), List.copyOf(fitted.hidden()));
    assertEquals(List.of("trades"), List.copyOf(fitted.torn()));
    assertThrows(
        IllegalArgumentException.class,
        () -> USUAL.fitted(List.of(Panes.pane("news", TOP, false))));
    Layout onlyListSeen = USUAL.hide("chart").hide("book").hide("trades").hide("orders");
    assertTrue(onlyListSeen.fitted(later).isDocked("depth"));
    later.removeIf(pane -> pane.id().equals("depth") || pane.id().equals("news"));
    assertTrue(onlyListSeen.fitted(later).isDocked("chart"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "3",
        "{}",
        "{\"root\":{\"tabs\":[],\"front\":\"a\"},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"tabs\":[\"a\"],\"front\":\"b\"},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"tabs\":[\"a\",\"a\"],\"front\":\"a\"},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"tabs\":[\"a\"],\"front\":\"a\"},\"hidden\":[\"z\"],\"torn\":[]}",
        "{\"root\":{\"tabs\":[\"a\"],\"front\":\"a\"},\"hidden\":[\"a\"],\"torn\":[\"a\"]}",
        "{\"root\":{\"tabs\":[\"a\"],\"front\":\"a\"},\"hidden\":[]}",
        "{\"root\":{\"tabs\":[7],\"front\":\"a\"},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"split\":\"across\",\"sizes\":[1],\"parts\":[{\"tabs\":[\"a\"],\"front\":\"a\"}]},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"split\":\"up\",\"sizes\":[1,1],\"parts\":[{\"tabs\":[\"a\"],\"front\":\"a\"},{\"tabs\":[\"b\"],\"front\":\"b\"}]},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"split\":\"down\",\"sizes\":[1,-1],\"parts\":[{\"tabs\":[\"a\"],\"front\":\"a\"},{\"tabs\":[\"b\"],\"front\":\"b\"}]},\"hidden\":[],\"torn\":[]}",
        "{\"root\":{\"split\":\"down\",\"sizes\":[1,\"x\"],\"parts\":[{\"tabs\":[\"a\"],\"front\":\"a\"},{\"tabs\":[\"b\"],\"front\":\"b\"}]},\"hidden\":[],\"torn\":[]}"
      })
  void damagedTextIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> LayoutText.parse(text));
  }
}
