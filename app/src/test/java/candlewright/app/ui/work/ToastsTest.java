package candlewright.app.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToastsTest {
  @Test
  void theOldestOfThreeMakesRoom() {
    Toasts toasts = new Toasts();
    for (String text : List.of("a", "b", "c", "d")) {
      toasts.raise(Toast.Kind.DONE, text);
    }
    assertEquals(List.of("b", "c", "d"), toasts.shown().stream().map(Toast::text).toList());
    toasts.dismiss(toasts.shown().get(1));
    assertEquals(List.of("b", "d"), toasts.shown().stream().map(Toast::text).toList());
  }
}
