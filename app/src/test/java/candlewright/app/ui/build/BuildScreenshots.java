package candlewright.app.ui.build;

import candlewright.app.ui.kit.Png;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the dialog for a new strategy and of the views of a strategy beside the board.
public final class BuildScreenshots {
  private final Path target;
  private final ThemeChoice theme;
  private final int width;
  private final int height;
  private final BuildWindow window;

  private BuildScreenshots(Path target, ThemeChoice theme, int width, int height) throws Exception {
    this.target = target;
    this.theme = theme;
    this.width = width;
    this.height = height;
    Path home = Files.createTempDirectory(target, "build");
    Settings settings =
        Settings.FIRST
            .withTheme(theme)
            .withStarted()
            .withHintDismissed(true)
            .with("workspace", "build");
    window = onScreen(() -> new BuildWindow(new Stage(), home).open(settings, width, height));
  }

  /// Writes the pictures of one look; the toolkit runs already.
  public static void write(Path target, ThemeChoice theme, int width, int height) throws Exception {
    new BuildScreenshots(target, theme, width, height).all();
  }

  /// Writes those of one look alone: the folder, the theme, width and height.
  public static void main(String[] arguments) throws Exception {
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    Path target = Files.createDirectories(Path.of(arguments[0]));
    for (int i = 1; i < arguments.length; i += 3) {
      write(
          target,
          ThemeChoice.valueOf(arguments[i]),
          Integer.parseInt(arguments[i + 1]),
          Integer.parseInt(arguments[i + 2]));
    }
    Platform.exit();
  }

  private void all() throws Exception {
    until(() -> find("#strategy-begin") != null);
    onScreen(() -> {
      ((Button) find("#strategy-begin")).fire();
      return true;
    });
    until(() -> find("#template-buy-and-hold .card-line") != null);
    take("new-strategy");
    onScreen(() -> {
      ((TextField) find("#new-search")).setText("macd");
      return true;
    });
    take("new-strategy-search");
    fire("#new-create");
    until(
        () -> find("#centre-facts") instanceof Labeled facts && facts.getText().contains("rules"));
    take("build");
    fire("#versions-open");
    onScreen(() -> {
      ((TextField) find("#version-note")).setText("As the template has it");
      return true;
    });
    fire("#version-keep");
    until(() -> ((Labeled) find("#versions-open")).getText().equals("Version 1"));
    fire("#centre-table");
    take("build-table");
    fire("#centre-yaml");
    onScreen(() -> {
      TextArea area = (TextArea) find("#yaml");
      area.setText(area.getText().replace("percent: stop", "percent: 6"));
      return true;
    });
    fire("#versions-diff");
    take("build-diff");
    fire("#diff-text");
    take("build-diff-text");
    fire("#centre-yaml");
    onScreen(() -> {
      TextArea area = (TextArea) find("#yaml");
      area.requestFocus();
      area.setText(area.getText().replace("crosses_above(line", "croses_above(line"));
      area.positionCaret(area.getText().indexOf("croses_above") + 3);
      return true;
    });
    until(() -> find("#yaml-giveup") != null);
    take("build-yaml");
    fire("#versions-open");
    take("build-versions");
    onScreen(() -> {
      window.stage().close();
      return true;
    });
    window.close();
  }

  private Node find(String id) {
    return window.stage().getScene().lookup(id);
  }

  private void fire(String id) throws Exception {
    onScreen(() -> {
      ((ButtonBase) Objects.requireNonNull(find(id))).fire();
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> onScreen(condition));
  }

  private void take(String name) throws Exception {
    // Two pulses: the first lays out what the second draws.
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = onScreen(() -> window.stage().getScene().snapshot(null));
    String file =
        String.format(
            Locale.ROOT,
            "%s-%s-%dx%d.png",
            name,
            theme.name().toLowerCase(Locale.ROOT),
            width,
            height);
    Files.write(target.resolve(file), Png.of(image));
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
  }
}
