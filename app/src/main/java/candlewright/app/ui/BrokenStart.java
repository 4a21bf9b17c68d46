package candlewright.app.ui;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.shell.ProblemView;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window that is left when the home folder cannot be opened: it says why, and closes.
final class BrokenStart {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 480;

  private BrokenStart() {}

  static void show(Stage stage, Problem problem) {
    Problems problems = new Problems();
    ProblemView view = new ProblemView(problems);
    StackPane root = new StackPane(view.node());
    root.getStyleClass().add("window");
    stage.setScene(new Scene(root, WIDTH, HEIGHT));
    stage.setTitle(Texts.of("app.name"));
    Look.apply(root, new AppearanceViewModel(ThemeChoice.SYSTEM));
    view.attach();
    problems.raise(problem);
    problems
        .currentProperty()
        .subscribe(shown -> {
          if (shown == null) {
            stage.close();
          }
        });
    stage.show();
  }
}
