package candlewright.app.ui.settings;

import candlewright.app.ui.look.ThemeChoice;
import org.jspecify.annotations.Nullable;

/// What the workstation remembers from one start to the next.
///
/// @param theme the colours
/// @param started whether the first start is over, so that an emptied store is not filled again
/// @param hintDismissed whether the three first steps were closed for good
/// @param instrument what the chart showed, as `SYMBOL.VENUE`
/// @param timeframe code of the chart's bars, such as `1h`
/// @param window where the window was; null if it was not opened yet
public record Settings(
    ThemeChoice theme,
    boolean started,
    boolean hintDismissed,
    String instrument,
    String timeframe,
    @Nullable Bounds window) {
  /// A window on the screens' common plane, in pixels at 100 % scaling.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  /// What holds before anything was chosen.
  public static final Settings FIRST =
      new Settings(ThemeChoice.SYSTEM, false, false, "BTCUSDT.DEMO", "1h", null);

  public Settings withTheme(ThemeChoice value) {
    return new Settings(value, started, hintDismissed, instrument, timeframe, window);
  }

  public Settings withStarted() {
    return new Settings(theme, true, hintDismissed, instrument, timeframe, window);
  }

  public Settings withHintDismissed(boolean value) {
    return new Settings(theme, started, value, instrument, timeframe, window);
  }

  public Settings withChart(String newInstrument, String newTimeframe) {
    return new Settings(theme, started, hintDismissed, newInstrument, newTimeframe, window);
  }

  public Settings withWindow(Bounds value) {
    return new Settings(theme, started, hintDismissed, instrument, timeframe, value);
  }
}
