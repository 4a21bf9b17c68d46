package candlewright.app.ui.build.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.strategy.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private final Completion completion = new Completion();

  /// Returns what is offered at the mark `|`.
  private List<String> at(String text) {
    int caret = text.indexOf('|');
    return completion
        .at(text.replace("|", ""), caret, Templates.named("macd-trend"))
        .suggestions()
        .stream()
        .map(Completion.Suggestion::text)
        .toList();
  }

  @Test
  void keysOfTheWhole() {
    List<String> offered = at("format: 1\nentry|");
    assertEquals(List.of("entry_long: ", "entry_short: "), offered);
  }

  @Test
  void keysWithinAnExit() {
    assertTrue(at("exits:\n  - |").contains("stop_loss: "));
    assertTrue(at("exits:\n  - stop_loss: {|").contains("percent: "));
    assertTrue(at("exits:\n  - stop_loss:\n      per|").contains("percent: "));
    assertFalse(at("exits:\n  - stop_loss: {|").contains("entry_long: "));
  }

  @Test
  void namesWithinExpressions() {
    assertTrue(at("entry_long: rs|").contains("rsi()"));
    assertTrue(at("entry_long:\n  all:\n    - close > sig|").contains("signal_line"));
    assertTrue(at("regime: close > sma(tre|").contains("trend"));
    assertTrue(at("exits:\n  - stop_loss: {percent: st|").contains("stop"));
    assertEquals(List.of(), at("title: rs|"));
    assertEquals(List.of(), at("entry_long: close # rs|"));
  }
}
