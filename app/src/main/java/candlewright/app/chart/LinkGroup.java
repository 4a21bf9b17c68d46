package candlewright.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Charts that share the time under the cursor and the stretch of time in sight. Used by the
/// screen's thread.
public final class LinkGroup {
  /// A chart of the group, told what another one did.
  interface Member {
    /// Another chart shows these times, epoch milliseconds UTC.
    void timesShown(long from, long to);

    /// The cursor of another chart is at this time, or nowhere.
    void cursorAt(@Nullable Long time);
  }

  /// A stretch of time, epoch milliseconds UTC.
  record Times(long from, long to) {}

  private final List<Member> members = new ArrayList<>();
  private @Nullable Times shown;
  private boolean telling;

  void join(Member member) {
    members.add(member);
  }

  void leave(Member member) {
    members.remove(member);
  }

  /// Returns what the charts show that a new one joins; null where it would be alone or none has
  /// shown anything.
  @Nullable Times shown() {
    return members.size() > 1 ? shown : null;
  }

  void tellTimes(Member source, long from, long to) {
    if (!telling) {
      shown = new Times(from, to);
    }
    tell(source, member -> member.timesShown(from, to));
  }

  void tellCursor(Member source, @Nullable Long time) {
    tell(source, member -> member.cursorAt(time));
  }

  /// What a chart does because it was told is not told again.
  private void tell(Member source, Consumer<Member> message) {
    if (telling) {
      return;
    }
    telling = true;
    try {
      for (Member member : members) {
        if (!member.equals(source)) {
          message.accept(member);
        }
      }
    } finally {
      telling = false;
    }
  }
}
