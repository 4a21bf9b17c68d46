package candlewright.app.ui.settings;

import java.util.Optional;
import java.util.function.Function;

/// What a part of the window remembers from one start to the next, by name. Lives on the screen's
/// thread.
public interface Memory {
  /// Returns what was kept under a name such as `market.timeframe`.
  Optional<String> get(String name);

  /// Keeps a value; the file is written in the background.
  void put(String name, String value);

  /// Returns what was kept, or `usual` where nothing was or it cannot be understood any more.
  ///
  /// @param read throws {@link IllegalArgumentException} for what it does not understand
  default <T> T get(String name, Function<String, T> read, T usual) {
    try {
      return get(name).map(read).orElse(usual);
    } catch (IllegalArgumentException e) {
      // Another version may have kept it; a choice of the view is made again in a click.
      return usual;
    }
  }
}
