package candlewright.app.ui.market;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Stored bars played in again: the charts show what was known at a moment, and the moment moves on
/// by bars. It does not run by itself: who plays it moves it on.
public final class Replay {
  /// Bars a second that can be chosen.
  public static final List<Integer> SPEEDS = List.of(1, 10, 60, 600);

  private final ReadOnlyObjectWrapper<@Nullable Long> moment = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
  private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(SPEEDS.get(1));

  /// The time up to which bars are known, epoch milliseconds UTC; null where nothing is replayed.
  public ReadOnlyObjectProperty<@Nullable Long> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  public boolean isOn() {
    return moment.get() != null;
  }

  /// Whether bars come by themselves.
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /// Bars a second.
  public ObjectProperty<Integer> speedProperty() {
    return speed;
  }

  /// Chooses the next speed, after the fastest the slowest.
  public void nextSpeed() {
    speed.set(SPEEDS.get((SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size()));
  }

  /// Moves to a moment; the first begins the replay.
  void moveTo(long millis) {
    moment.set(millis);
  }

  /// Plays or pauses; nothing where nothing is replayed.
  public void play(boolean wanted) {
    playing.set(wanted && isOn());
  }

  /// Ends it: the charts show everything again.
  public void stop() {
    playing.set(false);
    moment.set(null);
  }
}
