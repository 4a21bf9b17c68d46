package candlewright.app.ui.dock;

import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// Gives a second window what the first one has: its colours, its keys and the palette.
@FunctionalInterface
public interface Dressing {
  /// Makes the scene of a window that is not shown yet.
  ///
  /// @return undoes what keeps the window up to date
  Subscription dress(Stage stage, Region content);
}
