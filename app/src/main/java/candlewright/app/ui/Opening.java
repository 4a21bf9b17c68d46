package candlewright.app.ui;

import candlewright.app.Home;
import candlewright.app.Wiring;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.settings.SettingsFile;
import candlewright.app.ui.work.Problem;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What was found in the home folder when it was opened.
///
/// @param store null if it cannot be opened
/// @param file null if the folder was not got so far
/// @param settings those that are kept, as far as they can be read
/// @param problem why a part of it is missing; told in the window, since a start that fails without
///   a word helps nobody
record Opening(
    @Nullable BarStore store,
    Path inbox,
    @Nullable SettingsFile file,
    Settings settings,
    @Nullable Problem problem) {

  /// Opens the folder and what is in it; blocks.
  static Opening of(Home wanted, InstantSource clock) {
    Path inbox = Path.of("");
    BarStore store = null;
    SettingsFile file = null;
    try {
      Home home = wanted.create();
      inbox = home.inbox();
      store = new Wiring(home, clock).bars();
      file = new SettingsFile(home.folder());
      return new Opening(store, inbox, file, file.read(), null);
    } catch (RuntimeException e) {
      return new Opening(
          store, inbox, file, Settings.FIRST, Problem.ofJob(Texts.of("job.open"), e));
    }
  }
}
