package candlewright.app.ui.data;

import org.jspecify.annotations.Nullable;

/// One of several values to choose from.
///
/// @param value null where the choice is left to the file
record Choice<T>(@Nullable T value, String text) {
  @Override
  public String toString() {
    return text;
  }
}
