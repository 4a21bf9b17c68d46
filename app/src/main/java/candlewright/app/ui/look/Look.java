package candlewright.app.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Puts the bundled fonts and the colours onto the screen.
public final class Look {
  private static final String RESOURCES = "/candlewright/app/ui/";
  private static final List<String> FONTS =
      List.of(
          "CandlewrightSans-Regular.otf",
          "CandlewrightSans-Medium.otf",
          "CandlewrightSans-SemiBold.otf",
          "CandlewrightSans-Bold.otf");

  private Look() {}

  /// Loads the fonts. To be called once, before the first window.
  public static void loadFonts() {
    for (String font : FONTS) {
      try (InputStream in = Look.class.getResourceAsStream(RESOURCES + "fonts/" + font)) {
        if (in == null || Font.loadFont(in, 13) == null) {
          throw new IllegalStateException("the font " + font + " is not in the program's files");
        }
      } catch (IOException e) {
        throw new IllegalStateException("the font " + font + " cannot be read", e);
      }
    }
  }

  /// Keeps the colours of a window's root as the view model says, and the view model informed about
  /// the system's.
  public static Subscription apply(Parent root, AppearanceViewModel appearance) {
    ChangeListener<ColorScheme> system =
        (_, _, now) -> appearance.systemDarkProperty().set(now == ColorScheme.DARK);
    var preference = Platform.getPreferences().colorSchemeProperty();
    appearance.systemDarkProperty().set(preference.get() == ColorScheme.DARK);
    preference.addListener(system);
    Subscription colours = appearance.dark().subscribe(dark -> dress(root, dark));
    return colours.and(() -> preference.removeListener(system));
  }

  private static void dress(Parent root, boolean dark) {
    String theme = dark ? "primer-dark.css" : "primer-light.css";
    Application.setUserAgentStylesheet("/atlantafx/base/theme/" + theme);
    root.getStylesheets().setAll(sheet(dark ? "dark.css" : "light.css"), sheet("candlewright.css"));
  }

  private static String sheet(String name) {
    URL url = Look.class.getResource(RESOURCES + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
