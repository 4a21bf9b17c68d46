package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a text whose form is broken; a bar stands for a line end, `^` for a tab.
class YamlFaultTest {
  private static final String HEAD = "format: 1\nname: x\n";
  private static final String LINE_UP =
      "; give lines that belong together the same indentation, in spaces";
  private static final String ITEM =
      "this item lines up with no list above it; give the items of a list the same indentation, in"
          + " spaces";
  private static final String SEPARATE =
      "; separate items with ', ', and put text that holds ':' or ',' in quotes";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "title: \"abc|sizing: all_in~3:8: the quote opened here is never closed; close it with \"",
        "\"title: y~3:1: the quote opened here is never closed; close it with \"",
        "title: 'a|---|b'~3:8: the quote opened here is never closed; close it with '",
        "title: \"abc|notes: \"x\"~3:8: the quote opened here is closed only on the next line; close"
            + " it on its own line with \"",
        "title: 'a|sizing: all_in|notes: 'x'~3:8: the quote opened here is closed only 2 lines"
            + " further down; close it on its own line with '",
        "title: 'it's'~3:12: text follows the closing quote; double a ' that belongs to the text,"
            + " as in 'it''s', or put \" around the text",
        "title: \"a\" b~3:12: text follows the closing quote; put \\ before a \" that belongs to the"
            + " text, or put ' around the text",
        "title: \"a\\d\"~3:10: '\\d' stands for no character within double quotes; write \\\\ for a"
            + " backslash, or use single quotes",
        "title: \"\\xZZ\"~3:9: '\\x' stands for no character within double quotes; write \\\\ for a"
            + " backslash, or use single quotes",
      })
  void quotes(String text, String told) {
    assertTold(text, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "` title: x`~3:2: this line is indented too far: the one above it has its value already"
            + LINE_UP,
        "exits:|- session_end|   time_limit: 5~5:4: this line is indented too far: the one above it"
            + " has its value already"
            + LINE_UP,
        "entry_long:|    all: [a]|  any: [b]~5:3: this line lines up with nothing above it"
            + LINE_UP,
        "notes: >-|    deep|  shallow|sizing: all_in~5:3: this line lines up with nothing above it"
            + LINE_UP,
        "exits:|  - session_end| - session_end~5:2: " + ITEM,
        "entry_long:|  all:|   - a > b|  - c > d~6:3: " + ITEM,
        "- a~3:1: " + ITEM,
        "exits:|^- session_end~4:1: a tab indents this line; indent with spaces",
        "exits:|  ^- session_end~4:3: a tab indents this line; indent with spaces",
        "sizing:|  a: 1|^b: 2~5:1: a tab indents this line; indent with spaces",
        "title:^abc~3:7: a tab stands where a space is needed; write a space",
      })
  void indentation(String text, String told) {
    assertTold(text, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "title: a: b~3:9: this text holds ': ', which ends a key; put text that holds ': ' in"
            + " quotes",
        "sizing:all_in~3:8: a space is missing after the ':'; write sizing: all_in",
        "sizing:all_in|title: x~3:8: a space is missing after the ':'; write sizing: all_in",
        "foo|sizing: all_in~3:1: this line is neither 'key: value' nor an item of a list; write a"
            + " ': ' after a key, or '- ' before an item",
        "entry_long:|  all:|  - a > b|  c < d~6:3: this line is neither 'key: value' nor an item of"
            + " a list; write a ': ' after a key, or '- ' before an item",
        ": 5~3:1: there is no key before this ':'; write one, as in name: value",
        "exits: - session_end~3:8: a list cannot begin on the line of its key; write each item on a"
            + " line of its own below it, or put text in quotes",
        "title: @abc~3:8: a value cannot begin with '@'; put it in quotes",
        "title: * 5~3:8: a value cannot begin with '*'; put it in quotes",
        "title: ? a~3:8: a value cannot begin with '?'; put it in quotes",
        "entry_long: > 5~3:13: '>' begins a text whose lines follow below it; begin the text on the"
            + " next line, or put text that begins with '>' in quotes",
        "...|title: x~3:1: '...' ends the text, but more follows; leave it out",
        "title: !e!x y~3:8: this is not YAML; look at the quotes, brackets and indentation here and"
            + " on the line above",
      })
  void keysAndValues(String text, String told) {
    assertTold(text, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "parameters:|  k: {default: 1, max: 2|sizing: all_in~4:6: the '{' opened here is not"
            + " closed; close it with '}'",
        "exits: [session_end~3:8: the '[' opened here is not closed; close it with ']'",
        "parameters: {k: {min: 1 max: 2}}~3:28: a ',' or the closing '}' is missing before this"
            + SEPARATE,
        "exits: [\"a\" \"b\"]~3:13: a ',' or the closing ']' is missing before this" + SEPARATE,
        "exits: [session_end}~3:20: this '}' does not close the '[' before it; close that with ']'"
            + " first",
        "exits: [session_end]]~3:21: this ']' closes nothing; leave it out",
        "exits: [a, , b]~3:12: a value is missing before this ','; write it, or leave the ',' out",
        "title: ]~3:8: a value cannot begin with ']'; put it in quotes",
      })
  void brackets(String text, String told) {
    assertTold(text, told);
  }

  @Test
  void lineEndsAndWideCharactersDoNotShiftThePlace() {
    String text = "name: x\ntitle: \ud83d\ude00\nnotes: 'it's'\n";
    for (String yaml : List.of(text, text.replace("\n", "\r\n"))) {
      assertEquals(
          "line 3:12: text follows the closing quote; double a ' that belongs to the text, as in"
              + " 'it''s', or put \" around the text",
          Texts.told(StrategyText.readYaml(yaml)));
    }
  }

  @Test
  void aFirstLineThatIsIndentedIsNoticedAtTheNext() {
    assertEquals(
        "line 2:1: this line lines up with nothing above it" + LINE_UP,
        Texts.told(StrategyText.readYaml("  format: 1\nname: x\n")));
  }

  @Test
  void whatStandsBeforeTheFirstKeyIsNotTakenForAnIndentedLine() {
    assertEquals(
        "line 1:1: this line is neither 'key: value' nor an item of a list; write a ': ' after a"
            + " key, or '- ' before an item",
        Texts.told(StrategyText.readYaml("just words\nname: x\n")));
  }

  @Test
  void aBracketIsNotClosedByTheEndOfALastLineWithoutLineEnd() {
    assertEquals(
        "line 1:8: the '[' opened here is not closed; close it with ']'",
        Texts.told(StrategyText.readYaml("exits: [session_end")));
  }

  private static void assertTold(String text, String told) {
    String yaml = HEAD + text.replace('|', '\n').replace('^', '\t') + "\n";
    assertEquals("line " + told, Texts.told(StrategyText.readYaml(yaml)), yaml);
  }
}
