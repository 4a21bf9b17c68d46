package candlewright.core.strategy.text;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What expressions can call. Lists of names are asked for only when a name is unknown, so that a
/// catalogue may load its rarer parts late.
record Vocabulary(
    Function<String, @Nullable IndicatorType> indicators,
    Supplier<List<String>> indicatorNames,
    Function<String, @Nullable SignalType> signals,
    Supplier<List<String>> signalNames,
    Function<String, @Nullable CombinationType> combinations,
    Supplier<List<String>> combinationNames) {
  /// What the catalogues hold.
  static final Vocabulary CATALOGUES =
      new Vocabulary(
          IndicatorCatalogue::find,
          IndicatorCatalogue::names,
          SignalCatalogue::signal,
          () -> SignalCatalogue.signals().stream().map(SignalType::name).toList(),
          SignalCatalogue::combination,
          () -> SignalCatalogue.combinations().stream().map(CombinationType::name).toList());

  /// The indicator behind `x[3]`.
  static final String LAG = "lag";

  /// The setting of {@link #LAG} that says how many bars.
  static final String LAG_BARS = "bars";

  /// The function that takes a condition.
  static final String BARS_SINCE = "bars_since";

  /// The key, and the call, around what is kept but does not count.
  static final String DISABLED = "disabled";

  static final String ALWAYS = "always";
  static final String NEVER = "never";

  /// Words that nothing in a definition may be called.
  static final Set<String> RESERVED = Set.of("and", "or", "not", ALWAYS, NEVER);
}
