package candlewright.core.strategy.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All templates, theme by theme. Nothing of them is read but their names and titles.
public final class TemplateTexts {
  private static final Map<String, Template> BY_NAME = new LinkedHashMap<>();

  static {
    add(Theme.TREND, TrendTexts.ALL);
    add(Theme.BREAKOUT, BreakoutTexts.ALL);
    add(Theme.REVERSION, ReversionTexts.ALL);
    add(Theme.MOMENTUM, MomentumTexts.ALL);
    add(Theme.PAIRS, List.of(PairsTexts.PAIRS_RATIO));
    add(Theme.SEASON, SeasonTexts.ALL);
    add(Theme.VOLATILITY, VolatilityTexts.ALL);
    add(Theme.VOTES, VoteTexts.ALL);
    add(Theme.ALLOCATION, AllocationTexts.ALL);
    add(Theme.BENCHMARK, List.of(AllocationTexts.BUY_AND_HOLD));
  }

  private TemplateTexts() {}

  private static void add(Theme theme, List<String> texts) {
    for (String text : texts) {
      Template template = Template.of(theme, text);
      if (BY_NAME.put(template.name(), template) != null) {
        throw new IllegalStateException("two templates are called " + template.name());
      }
    }
  }

  /// Returns all templates by name, theme by theme.
  public static Map<String, Template> byName() {
    return Collections.unmodifiableMap(BY_NAME);
  }

  /// Returns the templates of a theme.
  public static List<Template> of(Theme theme) {
    List<Template> templates = new ArrayList<>(BY_NAME.values());
    templates.removeIf(template -> template.theme() != theme);
    return templates;
  }
}
