package candlewright.app.ui.work;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A short message in the corner. Each is itself only, so that two alike can be shown.
public final class Toast {
  /// What a message is about.
  public enum Kind {
    DONE,
    INFORMATION,
    CAUTION
  }

  /// Something to do about what a message says.
  ///
  /// @param text verb, such as "Undo"
  /// @param possible the link is shown while it is true
  /// @param action done on the screen's thread; the message then goes
  public record Link(String text, ObservableValue<Boolean> possible, Runnable action) {}

  private final Kind kind;
  private final String text;
  private final @Nullable Link link;

  Toast(Kind kind, String text, @Nullable Link link) {
    this.kind = kind;
    this.text = text;
    this.link = link;
  }

  public Kind kind() {
    return kind;
  }

  public String text() {
    return text;
  }

  public Optional<Link> link() {
    return Optional.ofNullable(link);
  }
}
