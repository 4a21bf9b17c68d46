package candlewright.app.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels by what they say rather than how they look.
public final class Labels {
  private Labels() {}

  /// Returns the name of a key or of what a key does, in a frame; never cut.
  public static Label key(String name) {
    Label label = styled(name, "kbd");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// Returns a label with style classes.
  public static Label styled(String text, String... classes) {
    Label label = new Label(text);
    label.getStyleClass().addAll(classes);
    return label;
  }
}
