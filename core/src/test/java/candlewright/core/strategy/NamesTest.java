package candlewright.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final List<String> FEW = List.of("close", "open", "volume");

  @Test
  void aSlipOfTheKeyboardIsPutRight() {
    assertEquals("did you mean 'close'?", Names.suggestion("colse", FEW));
    assertEquals(": did you mean 'open'?", Names.remedy("opn", FEW));
  }

  @Test
  void fewNamesAreListedAsTheyCome() {
    assertEquals("there are close, open, volume", Names.suggestion("price", FEW));
    assertEquals("it has none", Names.suggestion("price", List.of()));
  }

  @Test
  void ofManyTheNearestAreListed() {
    List<String> known = new ArrayList<>();
    for (int i = 1; i <= 26; i++) {
      known.add("far_away_" + i);
    }
    known.addAll(List.of("cmo", "stoch_rsi", "obv", "stochastic", "uo"));
    // The two that begin with it come first, four letters away before five; then those that keep
    // one of its letters in four steps, in their own order.
    assertEquals(
        "there are 31, such as stoch_rsi, stochastic, cmo, obv, uo, far_away_1, far_away_2,"
            + " far_away_3, far_away_4, far_away_5, far_away_6, far_away_7",
        Names.suggestion("stoch", known));
  }
}
