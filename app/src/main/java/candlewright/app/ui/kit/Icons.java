package candlewright.app.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons and the buttons that are nothing but one.
public final class Icons {
  /// In controls, in pixels.
  public static final int SMALL = 14;

  /// In tool buttons.
  public static final int MEDIUM = 16;

  /// In the navigation rail.
  public static final int LARGE = 20;

  private Icons() {}

  /// Returns an icon that takes its colour from the style sheet.
  public static FontIcon of(Feather feather, int size) {
    FontIcon icon = FontIcon.of(feather, size);
    // The font gives the glyph its size; without a style class the colour would be black.
    icon.getStyleClass().add("icon");
    return icon;
  }

  /// Returns a flat button that shows an icon and says its name in a tooltip and to a screen
  /// reader.
  public static Button button(Feather feather, String id, String name, Runnable action) {
    Button button = new Button(null, of(feather, MEDIUM));
    button.setId(id);
    button.getStyleClass().add("tool");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
