package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;

/// What the catalogue knows of one way to combine conditions.
///
/// @param name as written in definitions: lower case letters, digits and `_`; never changes
/// @param title for people
/// @param settings its numbers, in the order the factory takes them
/// @param minimumParts least number of parts
/// @param maximumParts greatest number of parts
/// @param weighted whether each part carries a weight
/// @param sentence how the head of its group reads on the rule board, with `{name}` for settings,
///   such as `at least {k} of`
/// @param definition when exactly it is true, false and unknown
/// @param factory makes a fresh kernel
public record CombinationType(
    String name,
    String title,
    List<Setting> settings,
    int minimumParts,
    int maximumParts,
    boolean weighted,
    String sentence,
    String definition,
    Factory factory) {
  public CombinationType {
    settings = List.copyOf(settings);
  }

  /// Returns a hash of the name, which no two types share: plans look their steps up by the
  /// thousand.
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// Makes a kernel from checked settings.
  @FunctionalInterface
  public interface Factory {
    /// Returns a fresh kernel.
    ///
    /// @param values one for each setting, in the order of {@link CombinationType#settings}
    /// @param weights one for each part; all 1 where the type is not weighted
    /// @throws IllegalArgumentException if settings, weights and number of parts do not go
    ///   together; one sentence
    CombinationKernel make(double[] values, double[] weights);
  }
}
