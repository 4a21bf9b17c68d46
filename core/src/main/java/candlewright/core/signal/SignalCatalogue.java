package candlewright.core.signal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Every signal and every combination that a definition can name. No name means two things.
public final class SignalCatalogue {
  private static final Map<String, SignalType> SIGNALS = new LinkedHashMap<>();
  private static final Map<String, CombinationType> COMBINATIONS = new LinkedHashMap<>();

  static {
    for (List<SignalType> group :
        List.of(
            Comparisons.TYPES,
            Changes.TYPES,
            Events.TYPES,
            Divergences.TYPES,
            SingleCandles.TYPES,
            DoubleCandles.TYPES,
            TripleCandles.TYPES,
            Times.TYPES)) {
      for (SignalType type : group) {
        if (SIGNALS.put(type.name(), type) != null) {
          throw new IllegalStateException("two signals are called " + type.name());
        }
      }
    }
    for (List<CombinationType> group :
        List.of(Logic.TYPES, Counts.TYPES, Memories.TYPES, Orders.TYPES)) {
      for (CombinationType type : group) {
        if (COMBINATIONS.put(type.name(), type) != null || SIGNALS.containsKey(type.name())) {
          throw new IllegalStateException("two combinations or signals are called " + type.name());
        }
      }
    }
  }

  private SignalCatalogue() {}

  /// Returns all signals, group by group.
  public static List<SignalType> signals() {
    return new ArrayList<>(SIGNALS.values());
  }

  /// Returns all combinations.
  public static List<CombinationType> combinations() {
    return new ArrayList<>(COMBINATIONS.values());
  }

  /// Returns the signal of a name, or null.
  public static @Nullable SignalType signal(String name) {
    return SIGNALS.get(name);
  }

  /// Returns the combination of a name, or null.
  public static @Nullable CombinationType combination(String name) {
    return COMBINATIONS.get(name);
  }
}
