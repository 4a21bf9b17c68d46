package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkGroupTest {
  private final LinkGroup group = new LinkGroup();

  @Test
  void allOthersAreToldOnce() {
    Chart a = new Chart();
    Chart b = new Chart();
    Chart c = new Chart();
    group.join(a);
    group.join(b);
    group.join(c);
    group.tellTimes(a, 5, 9);
    group.leave(c);
    group.tellCursor(a, 7L);
    group.tellCursor(a, null);

    assertEquals(List.of(), a.heard);
    // Members tell the group about their own change in turn, which goes no further.
    assertEquals(List.of("5 to 9", "7", "null"), b.heard);
    assertEquals(List.of("5 to 9"), c.heard);
  }

  private final class Chart implements LinkGroup.Member {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void timesShown(long from, long to) {
      heard.add(from + " to " + to);
      group.tellTimes(this, from, to);
    }

    @Override
    public void cursorAt(@Nullable Long time) {
      heard.add("" + time);
      group.tellCursor(this, time);
    }
  }
}
