package candlewright.app.ui.shell;

import candlewright.app.ui.help.HelpViewModel;
import candlewright.app.ui.kit.Shortcuts;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Discretion;
import candlewright.app.ui.settings.MapMemory;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.palette.PaletteViewModel;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Notifications;
import candlewright.app.ui.work.Problems;
import candlewright.app.ui.work.Toasts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/// A window with nothing but the frame round one small workspace.
///
/// @param edits what can be taken back in it
/// @param toasts what it says
/// @param discretion hides its amounts
record OpenShell(ShellView shell, Edits edits, Toasts toasts, Discretion discretion) {
  static OpenShell on(Stage stage) {
    Look.loadFonts();
    Edits edits = new Edits();
    Toasts toasts = new Toasts();
    Problems problems = new Problems();
    Discretion discretion = new Discretion(new MapMemory());
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    AppearanceViewModel appearance = new AppearanceViewModel(ThemeChoice.DARK);
    ShellView shell =
        new ShellView(
            new ShellView.Models(
                appearance,
                edits,
                new Jobs(Runnable::run, Platform::runLater, problems),
                toasts,
                problems,
                new Notifications(clock),
                new PaletteViewModel(List::of),
                new HelpViewModel(),
                new MinuteViewModel(clock, () -> 0),
                discretion,
                new SimpleStringProperty("")),
            new Workspaces(List.of(new TextWorkspace()), ""),
            new Button("over"),
            List::of);
    Scene scene = new Scene(shell.node(), 1280, 720);
    Look.apply(shell.node(), appearance);
    Shortcuts.install(scene, new EditActions(edits)::all, () -> {});
    shell.attach();
    stage.setScene(scene);
    stage.show();
    return new OpenShell(shell, edits, toasts, discretion);
  }
}
