package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.Seeds;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that mean harm, or are none.
class HostileTextTest {
  private static final String HEAD = "format: 1\nname: x\n";
  private static final String PIECES =
      "{}[]():,-?&*!|>'\"%@`#<=+./\\ \t\n\r019aeEN~\u0000\ufeff\ud83d";

  /// What only people who write parsers of YAML say.
  private static final Pattern PARSER_WORDS =
      Pattern.compile("<block|<scalar|<stream|token|mapping|node|scanning|parsing|simple key");

  @Test
  void tagsAnchorsAndAliasesAreRefused() {
    Texts.assertRefused(
        HEAD + "title: !!javax.script.ScriptEngineManager [x]\n",
        "line 3:8: the tag 'tag:yaml.org,2002:javax.script.ScriptEngineManager' is not taken; leave"
            + " it out",
        "line 3:8 title: title must be text, but is a list");
    Texts.assertRefused(
        HEAD + "title: &a x\nnotes: *a\n",
        "line 3:8: the anchor &a is not taken; leave it out",
        "line 4:8: the alias *a is not taken; write out what it stands for",
        "line 4:8 notes: notes must be text, but is nothing");
    Texts.assertRefused(
        HEAD + "<<: {title: x}\n",
        "line 3:1 <<: a strategy has no key '<<'; there are 18, such as name, title, notes,"
            + " exits, format, regime, orders, sizing, universe, operands, timeframe,"
            + " exit_long");
  }

  @Test
  void keysGivenTwiceAreRefused() {
    Texts.assertRefused(
        HEAD + "title: a\nsizing: all_in\ntitle: b\n",
        "line 5:1: 'title' is given twice, first on line 3; keep one of them");
    Texts.assertRefused(
        "{\"format\": 1, \"name\": \"x\",\n\"name\": \"y\"}",
        "line 2:1: 'name' is given twice, first on line 1; keep one of them");
  }

  @Test
  void secondDocumentsAreRefused() {
    Texts.assertRefused(
        HEAD + "---\n" + HEAD,
        "line 3:1: a second document begins here; write each to a text of its own");
  }

  @Test
  void listsAndMapsAreNoKeys() {
    Texts.assertRefused(
        HEAD + "? [a]\n: b\n", "line 3:3: a list or a map cannot be a key; write a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "[[{a: ", "a: {b: ["})
  void deepNestingIsRefused(String open) {
    String text = HEAD + "title:\n  " + open.repeat(100_000 / open.length());
    String told = Texts.told(StrategyText.readYaml(text));
    assertTrue(
        told.endsWith(
            "the text is nested more than 64 deep; give parts of it names under operands"),
        told);
  }

  @Test
  void deepNestingOfJsonIsRefused() {
    Texts.assertRefused(
        "{\"a\":".repeat(40_000),
        "line 1:321: the text is nested more than 64 deep; give parts of it names under operands");
    Texts.assertRefused(
        "{\"a\":" + "[".repeat(200_000),
        "line 1:69: the text is nested more than 64 deep; give parts of it names under operands");
  }

  @Test
  void hugeTextsAreRefusedAtOnce() {
    String told =
        "line 1:1: the text has 300000 characters, more than such a text can need; keep it"
            + " below 256 KiB";
    Texts.assertRefused("\"" + "x".repeat(299_999), told);
    Texts.assertRefused("{" + " ".repeat(299_999), told);
  }

  @Test
  void theLargestTextsAreReadQuickly() {
    String quoted = HEAD + "entry_long: always\ntitle: \"" + "x".repeat(260_000) + "\"\n";
    assertEquals(260_000, Texts.read(quoted).title().length());
  }

  @Test
  void whatIsNoTextIsRefused() {
    Texts.assertRefused(
        HEAD + "title: \u0000x",
        "line 3:8: this is not plain text: it holds the control character U+0000; save it as text"
            + " in UTF-8");
    Texts.assertRefused(
        "\u0089PNG\r\n",
        "line 1:1: this is not plain text: it holds the control character U+0089; save it as text"
            + " in UTF-8");
    Texts.assertRefused(
        HEAD + "title: x\ud83d",
        "line 3:9: this is not plain text: it holds the control character U+d83d; save it as text"
            + " in UTF-8");
  }

  @Test
  void brokenJsonIsToldWithItsPlace() {
    Texts.assertRefused(
        "{\"format\": 1,}",
        "line 1:14: this is not JSON: Unexpected character ('}' (code 125)): was expecting"
            + " double-quote to start property name");
    Texts.assertRefused(
        "{\"format\": 1",
        "line 1:13: this is not JSON: Unexpected end-of-input: expected close marker for Object");
    Texts.assertRefused(
        "{\"format\": 1} x",
        "line 1:15: this is not JSON: Unrecognized token 'x': was expecting (JSON String, Number,"
            + " Array, Object or token 'null', 'true' or 'false')");
    Texts.assertRefused(
        "{\"format\": NaN}", "line 1:15: this is not JSON: Non-standard token 'NaN'");
  }

  @Test
  void changedTextsAreReadOrRefusedAndNothingElse() {
    Seeds.forEach(
        3_000,
        random -> {
          StrategyDefinition definition = RandomDefinitions.next(random);
          String text =
              random.nextBoolean() ? StrategyText.yaml(definition) : StrategyText.json(definition);
          for (int i = random.nextInt(1, 6); i > 0; i--) {
            text = changed(text, random);
          }
          Reading<StrategyDefinition> reading = StrategyText.read(text);
          if (reading instanceof Reading.Read<StrategyDefinition>(var read, var _)) {
            String again = StrategyText.yaml(read);
            assertEquals(read, Texts.read(again), text);
          } else {
            assertInstanceOf(Reading.Refused.class, reading);
            String told = Texts.told(reading);
            assertTrue(told.startsWith("line "), text);
            assertFalse(
                PARSER_WORDS.matcher(told).find() && !told.contains("this is not JSON"), told);
          }
        });
  }

  private static String changed(String text, SplittableRandom random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(1, 12));
    char piece = PIECES.charAt(random.nextInt(PIECES.length()));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + piece + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(end) + " ";
      case 2 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
      default -> text.substring(0, at) + piece + text.substring(at + 1) + " ";
    };
  }
}
