package candlewright.core.indicator.ta4j;

import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Locale;

/// A setting that stands for one of several constants of ta4j, in an order that is ours: the places
/// are what a stored definition depends on.
record Choices<E extends Enum<E>>(String name, String note, List<E> constants) {
  Setting setting() {
    return Setting.choice(name, note, constants.stream().map(Choices::text).toArray(String[]::new));
  }

  E at(double place) {
    return constants.get((int) place);
  }

  private static String text(Enum<?> constant) {
    return constant.name().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
