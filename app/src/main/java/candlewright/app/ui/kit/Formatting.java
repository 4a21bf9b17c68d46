package candlewright.app.ui.kit;

import candlewright.app.format.Formats;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How numbers and times are written now, for views that write them anew when it is changed. Lives
/// on the screen's thread.
public final class Formatting {
  private static final ReadOnlyObjectWrapper<Formats> NOW =
      new ReadOnlyObjectWrapper<>(Formats.now());

  private Formatting() {}

  /// What holds now. Views listen to it while they are attached.
  public static ReadOnlyObjectProperty<Formats> nowProperty() {
    return NOW.getReadOnlyProperty();
  }

  /// Makes another choice hold everywhere.
  public static void use(Formats chosen) {
    Formats.use(chosen);
    NOW.set(chosen);
  }

  /// Returns a text in which `{0}` is replaced by whose clock the times below follow.
  public static String inZone(String key) {
    return Texts.of(key, zoneName());
  }

  /// Returns whose clock is followed, in a word or two.
  public static String zoneName() {
    String zone = Formats.now().zone();
    return switch (zone) {
      case Formats.UTC -> Formats.UTC;
      case Formats.EXCHANGE, Formats.LOCAL -> Texts.of("formats.head." + zone);
      default -> city(zone);
    };
  }

  /// Returns the last part of the name of a zone, such as `New York`.
  public static String city(String zone) {
    return ZoneId.of(zone).getId().substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
