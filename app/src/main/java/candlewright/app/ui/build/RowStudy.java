package candlewright.app.ui.build;

import candlewright.core.strategy.edit.Address;
import org.jspecify.annotations.Nullable;

/// What one row does to the strategy, on the bars of a strip.
///
/// @param row that it is about
/// @param blocked entries a month that are made without the row and not with it; negative if the
///   row makes more; NaN where nothing is traded
/// @param with profit factor of the strategy; NaN where it is undefined
/// @param without the same without the row
/// @param values what the row compares with a number; null where it does not
public record RowStudy(
    Address row, double blocked, double with, double without, @Nullable Values values) {

  /// How the values of an operand lie about the number they are compared with.
  ///
  /// @param name of the operand as it is written in definitions
  /// @param least of all values
  /// @param greatest of all values
  /// @param threshold the number
  /// @param bars how many bars fall into each of as many equal parts from least to greatest
  /// @param above whether the row asks for values above the number
  @SuppressWarnings("ArrayRecordComponent") // Counts to draw, never compared.
  public record Values(
      String name, double least, double greatest, double threshold, int[] bars, boolean above) {}
}
