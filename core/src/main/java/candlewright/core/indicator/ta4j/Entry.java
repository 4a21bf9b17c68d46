package candlewright.core.indicator.ta4j;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Set;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;

/// One indicator of ta4j: how the catalogue describes it and how it is made.
final class Entry {
  private final Class<?> origin;
  private final Feed feed;
  private final Recipe recipe;
  private final Set<Trait> traits;
  private final IndicatorType type;

  /// Makes an indicator on a series from settings, in the order of the type's.
  @FunctionalInterface
  interface Recipe {
    Indicator<?> make(BarSeries series, double[] settings);
  }

  /// Describes an indicator.
  ///
  /// @param origin the class in ta4j
  Entry(
      Class<?> origin,
      String title,
      Family family,
      Feed feed,
      Output output,
      Set<Trait> traits,
      List<Setting> settings,
      Recipe recipe) {
    this.origin = origin;
    this.feed = feed;
    this.recipe = recipe;
    this.traits = Set.copyOf(traits);
    IndicatorType.Builder builder =
        IndicatorType.named(Ta4jIndicators.PREFIX + output.name(), title, family)
            .settings(settings.toArray(Setting[]::new))
            .inputs(feed.inputs())
            .outputs(output)
            .source(source())
            .recursive();
    if (has(Trait.GAPS) || has(Trait.FALLS_SILENT)) {
      builder.gaps();
    }
    type = builder.made((values, scales) -> new Ta4jKernel(this, values));
  }

  private String source() {
    StringBuilder text = new StringBuilder("ta4j " + Ta4jIndicators.VERSION + ", class ");
    text.append(origin.getSimpleName()).append(", bar by bar");
    for (Trait trait : Trait.values()) {
      if (has(trait)) {
        text.append("; ").append(trait.text());
      }
    }
    return text.toString();
  }

  Class<?> origin() {
    return origin;
  }

  Feed feed() {
    return feed;
  }

  Recipe recipe() {
    return recipe;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  IndicatorType type() {
    return type;
  }
}
