package candlewright.app.ui.look;

import candlewright.app.chart.ChartTheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

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
    return Subscription.combine(
        appearance.dark().subscribe(_ -> dress(root, appearance)),
        appearance.blueOrangeProperty().subscribe(_ -> dress(root, appearance)),
        appearance.calmProperty().subscribe(_ -> calm(root.getScene(), appearance)),
        root.sceneProperty().subscribe(scene -> calm(scene, appearance)),
        () -> preference.removeListener(system));
  }

  /// Returns the colours of charts that go with the window's.
  public static ObservableValue<ChartTheme> chartTheme(AppearanceViewModel appearance) {
    return Bindings.createObjectBinding(
        () -> {
          boolean dark = appearance.dark().get();
          if (appearance.blueOrangeProperty().get()) {
            return dark ? ChartTheme.DARK_BLUE_ORANGE : ChartTheme.LIGHT_BLUE_ORANGE;
          }
          return dark ? ChartTheme.DARK : ChartTheme.LIGHT;
        },
        appearance.dark(),
        appearance.blueOrangeProperty());
  }

  private static void dress(Parent root, AppearanceViewModel appearance) {
    String theme = appearance.dark().get() ? "dark" : "light";
    Application.setUserAgentStylesheet("/atlantafx/base/theme/primer-" + theme + ".css");
    List<String> sheets = new ArrayList<>();
    sheets.add(sheet(theme + ".css"));
    if (appearance.blueOrangeProperty().get()) {
      sheets.add(sheet(theme + "-blue-orange.css"));
    }
    sheets.add(sheet("candlewright.css"));
    if (!root.getStylesheets().equals(sheets)) {
      root.getStylesheets().setAll(sheets);
    }
  }

  /// Style sheets ask the scene whether anything may move.
  private static void calm(@Nullable Scene scene, AppearanceViewModel appearance) {
    if (scene != null) {
      scene.getPreferences().setReducedMotion(appearance.calmProperty().get() ? true : null);
    }
  }

  private static String sheet(String name) {
    URL url = Look.class.getResource(RESOURCES + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
