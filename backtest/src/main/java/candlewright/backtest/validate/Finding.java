package candlewright.backtest.validate;

import java.util.List;

/// What one check found.
///
/// @param topic what was checked, two or three words
/// @param verdict whether it speaks against the result
/// @param sentence what was found, with its numbers
/// @param remedy what to do about it; empty if there is nothing to do
/// @param rows what the sentence rests on, a table with its head line first; may be empty
public record Finding(
    String topic, Verdict verdict, String sentence, String remedy, List<List<String>> rows) {
  public Finding {
    rows = rows.stream().map(List::copyOf).toList();
  }

  static Finding pass(String topic, String sentence) {
    return new Finding(topic, Verdict.PASS, sentence, "", List.of());
  }
}
