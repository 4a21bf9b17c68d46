package candlewright.core.signal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks on what catalogue entries say of themselves.
final class Descriptions {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private Descriptions() {}

  static void check(String name, String title, String definition, List<Setting> settings) {
    assertTrue(name.matches("[a-z][a-z0-9_]*"), name);
    assertFalse(title.isBlank(), name + " has no title");
    assertTrue(definition.endsWith("."), name + ": a definition is made of sentences");
    assertTrue(definition.toLowerCase(java.util.Locale.ROOT).contains("true"), name);
    assertFalse(definition.contains("  "), name + " has two blanks in its definition");
    for (Setting setting : settings) {
      assertTrue(setting.name().matches("[a-z][a-z0-9_]*"), name + "." + setting.name());
      assertFalse(setting.note().isBlank(), name + "." + setting.name() + " has no note");
      for (String choice : setting.choices()) {
        assertTrue(choice.matches("[a-z][a-z0-9_]*"), name + "." + setting.name());
      }
    }
  }

  static void checkSentence(String name, String sentence, List<String> allowed) {
    assertFalse(sentence.isBlank(), name + " has no sentence");
    assertFalse(sentence.endsWith("."), name + ": a sentence is part of a longer one");
    Matcher place = PLACE.matcher(sentence);
    while (place.find()) {
      assertTrue(allowed.contains(place.group(1)), name + " has no " + place.group());
    }
  }
}
