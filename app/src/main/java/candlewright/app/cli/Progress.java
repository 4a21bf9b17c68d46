package candlewright.app.cli;

import java.io.PrintWriter;
import java.util.Locale;

/// A bar on the last line of a terminal; silent when nobody watches.
final class Progress implements AutoCloseable {
  private static final int WIDTH = 30;

  /// Longer lines would wrap on a narrow terminal, and a wrapped line cannot be drawn over.
  private static final int LONGEST = 72;

  private final PrintWriter err;
  private final boolean visible;
  private final String what;
  private int shown = -1;

  Progress(Session session, String what) {
    this.err = session.err();
    this.visible = session.terminal();
    this.what = what;
  }

  /// Draws the bar if its percentage changed.
  ///
  /// @param fraction 0 to 1
  void show(double fraction) {
    int percent = (int) Math.clamp(Math.floor(fraction * 100), 0, 100);
    if (!visible || percent == shown) {
      return;
    }
    shown = percent;
    int filled = percent * WIDTH / 100;
    draw(
        String.format(
            Locale.ROOT,
            " [%s%s] %3d %%",
            "#".repeat(filled),
            "-".repeat(WIDTH - filled),
            percent));
  }

  /// Shows how much is done where nobody knows how much there is.
  void count(long done, String thing) {
    if (!visible) {
      return;
    }
    shown = 0;
    draw(String.format(Locale.ROOT, ": %,d %s", done, thing));
  }

  private void draw(String state) {
    int room = LONGEST - state.length();
    String name = what.length() <= room ? what : what.substring(0, room - 3) + "...";
    err.print("\r" + name + state);
    err.flush();
  }

  /// Wipes the line.
  @Override
  public void close() {
    if (visible && shown >= 0) {
      err.print("\r" + " ".repeat(LONGEST) + "\r");
      err.flush();
    }
  }
}
