package candlewright.core.indicator;

import java.util.List;

/// What the catalogue knows of one indicator.
///
/// @param name as written in definitions, lower case
/// @param title for people
/// @param settings its numbers, in the order the factory takes them
/// @param inputs names of the columns it reads
/// @param outputs names of the columns it gives
/// @param overlay whether its values are on the price scale
/// @param source where the formula comes from and which variant it is
/// @param factory makes a fresh kernel
public record IndicatorType(
    String name,
    String title,
    List<Setting> settings,
    List<String> inputs,
    List<String> outputs,
    boolean overlay,
    String source,
    Factory factory) {
  public IndicatorType {
    settings = List.copyOf(settings);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /// Makes a kernel from checked settings, in the order of {@link IndicatorType#settings}.
  @FunctionalInterface
  public interface Factory {
    /// Returns a fresh kernel.
    ///
    /// @param values one for each setting
    /// @param scale decimals common to all inputs, or OFF_GRID
    Kernel make(double[] values, int scale);
  }
}
