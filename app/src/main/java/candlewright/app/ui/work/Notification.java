package candlewright.app.ui.work;

import candlewright.app.ui.kit.Numbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something the program said, as it is kept.
///
/// @param time when it was said last, in milliseconds since 1970 UTC
/// @param title what happened
/// @param text what it means and what to do; may be empty
/// @param problem what can be looked at again with its details; null for a mere message
/// @param times how often it was said in a row
public record Notification(
    Kind kind, long time, String title, String text, @Nullable Problem problem, int times) {
  /// What it is about.
  public enum Kind {
    DONE,
    INFORMATION,
    CAUTION,
    PROBLEM
  }

  static Notification of(Toast toast, long time) {
    Kind kind =
        switch (toast.kind()) {
          case DONE -> Kind.DONE;
          case INFORMATION -> Kind.INFORMATION;
          case CAUTION -> Kind.CAUTION;
        };
    return new Notification(kind, time, toast.text(), "", null, 1);
  }

  static Notification of(Kind kind, Problem problem, long time) {
    return new Notification(kind, time, problem.what(), problem.remedy(), problem, 1);
  }

  /// Returns the problem to look at again.
  public Optional<Problem> seen() {
    return Optional.ofNullable(problem);
  }

  /// Returns all that is known, as plain text for those who are asked for help.
  public String plainText() {
    StringBuilder all = new StringBuilder(Numbers.moment(time)).append("  ").append(title);
    if (times > 1) {
      all.append(" (").append(times).append(" times)");
    }
    if (!text.isEmpty()) {
      all.append('\n').append(text);
    }
    seen().ifPresent(shown -> all.append('\n').append(shown.details().stripTrailing()));
    return all.append('\n').toString();
  }

  boolean says(Notification other) {
    return kind == other.kind && title.equals(other.title) && text.equals(other.text);
  }

  Notification after(Notification earlier) {
    return new Notification(kind, time, title, text, problem, earlier.times + 1);
  }
}
