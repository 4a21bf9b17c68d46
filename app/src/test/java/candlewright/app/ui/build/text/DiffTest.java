package candlewright.app.ui.build.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTest {
  private static List<String> compare(String before, String after) {
    return Diff.of(List.of(before.split("")), List.of(after.split(""))).stream()
        .map(pair -> pair.change().name().charAt(0) + pair.before() + pair.after())
        .toList();
  }

  @Test
  void linesRemovedAndAddedAtOnePlaceAreChanged() {
    assertEquals(List.of("Saa", "Cbx", "Scc"), compare("abc", "axc"));
    assertEquals(List.of("Saa", "Rb", "Scc"), compare("abc", "ac"));
    assertEquals(List.of("Saa", "Ab", "Scc"), compare("ac", "abc"));
    assertEquals(List.of("Cax", "Cby", "Rc", "Sdd"), compare("abcd", "xyd"));
  }

  @Test
  void whatIsSameInTheMiddleStays() {
    assertEquals(List.of("Ra", "Sbb", "Ccx", "Sdd", "Ae"), compare("abcd", "bxde"));
  }

  @Test
  void linesAreCounted() {
    Diff.Pair last = Diff.of(List.of("a", "c"), List.of("a", "b", "c")).getLast();
    assertEquals(new Diff.Pair(Diff.Change.SAME, 2, "c", 3, "c"), last);
  }
}
