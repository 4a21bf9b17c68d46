package candlewright.app.ui.build.strip;

import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.build.BuildBars;
import candlewright.app.ui.build.BuildParts;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.BuildWorkspace;
import candlewright.app.ui.build.FullTests;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.MapMemory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import candlewright.backtest.settings.Preset;
import candlewright.core.port.BarStore;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.testfx.util.WaitForAsyncUtils;

/// The Build workspace in a window over three months of the built-in market.
final class StripScreen {
  static final int BARS = 1_500;

  final Edits edits = new Edits();
  final Problems problems = new Problems();
  final BuildViewModel model;
  final StripModel strips;
  final StackPane root = new StackPane();
  final List<Path> opened = new ArrayList<>();
  final Path home;
  final BarStore store;
  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private final BuildWorkspace workspace;
  private final Subscription look;

  /// @param height of the window
  StripScreen(Stage stage, ThemeChoice theme, int width, int height) throws IOException {
    home = Files.createTempDirectory("candlewright-strip");
    store = StoredMinutes.open(home);
    Look.loadFonts();
    AppearanceViewModel appearance = new AppearanceViewModel(theme);
    Jobs jobs = new Jobs(background, Platform::runLater, problems);
    strips =
        new StripModel(
            (definition, id, timeframe, _) -> BuildBars.data(definition, id, timeframe),
            jobs,
            Preset.REALISTIC.settings(),
            BARS,
            InstantSource.fixed(Instant.EPOCH));
    strips.instrumentProperty().set(BuildBars.BTC);
    model = new BuildViewModel(edits, strips::show);
    FullTests tests =
        new FullTests(
            store,
            home,
            Preset.REALISTIC.settings(),
            jobs,
            InstantSource.fixed(Instant.parse("2026-01-09T00:00:00Z")));
    workspace =
        new BuildParts(model, strips, appearance, background, jobs, edits, new MapMemory())
            .workspace(tests, opened::add);
    root.getChildren().add(workspace.node());
    root.getStyleClass().add("window");
    Scene scene = new Scene(root, width, height);
    look = Look.apply(root, appearance);
    stage.setScene(scene);
    workspace.attach();
    stage.show();
  }

  /// Opens a strategy and waits for its strip.
  Strip open(StrategyDefinition definition) throws Exception {
    onScreen(() -> model.open(definition, "Open"));
    return untilStrip();
  }

  void select(String address) throws Exception {
    onScreen(() -> model.select(List.of(Address.parse(address))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until the strip is that of the definition.
  Strip untilStrip() throws Exception {
    until(() -> {
      Strip strip = strips.stripProperty().get();
      if (!strips.workingProperty().get() && !strips.refusalProperty().get().isEmpty()) {
        throw new AssertionError(strips.refusalProperty().get());
      }
      return !strips.workingProperty().get()
          && strip != null
          && strip.definition().equals(model.definitionProperty().get());
    });
    return Objects.requireNonNull(strips.stripProperty().get());
  }

  static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  static void onScreen(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  Node node(String id) {
    // Addresses in ids have dots, which selectors read otherwise.
    String name = id.substring(1);
    return root.getScene().getRoot().lookupAll("*").stream()
        .filter(node -> name.equals(node.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + id));
  }

  /// Returns the text of a label.
  String text(String id) {
    return ((Labeled) node(id)).getText();
  }

  StrategyDefinition definition() {
    return model.definitionProperty().get();
  }

  void close() throws Exception {
    onScreen(() -> {
      workspace.detach();
      look.unsubscribe();
    });
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
