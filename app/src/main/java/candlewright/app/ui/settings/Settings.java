package candlewright.app.ui.settings;

import candlewright.app.ui.look.ThemeChoice;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the workstation remembers from one start to the next.
///
/// @param theme the colours
/// @param started whether the first start is over, so that an emptied store is not filled again
/// @param hintDismissed whether the three first steps were closed for good
/// @param values what the parts of the window keep through {@link Memory}, by name
/// @param window where the window was; null if it was not opened yet
public record Settings(
    ThemeChoice theme,
    boolean started,
    boolean hintDismissed,
    Map<String, String> values,
    @Nullable Bounds window) {
  /// A window on the screens' common plane, in pixels at 100 % scaling.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  /// What holds before anything was chosen.
  public static final Settings FIRST =
      new Settings(ThemeChoice.SYSTEM, false, false, Map.of(), null);

  public Settings {
    values = values == null ? Map.of() : Map.copyOf(values);
  }

  public Settings withTheme(ThemeChoice value) {
    return new Settings(value, started, hintDismissed, values, window);
  }

  public Settings withStarted() {
    return new Settings(theme, true, hintDismissed, values, window);
  }

  public Settings withHintDismissed(boolean value) {
    return new Settings(theme, started, value, values, window);
  }

  public Settings with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(name, value);
    return new Settings(theme, started, hintDismissed, changed, window);
  }

  public Settings withWindow(Bounds value) {
    return new Settings(theme, started, hintDismissed, values, value);
  }
}
