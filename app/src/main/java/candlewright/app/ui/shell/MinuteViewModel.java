package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the status bar renews once a minute, for the price of one text each.
public final class MinuteViewModel {
  private static final long MEGABYTE = 1L << 20;

  private final InstantSource clock;
  private final LongSupplier usedBytes;
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper("");

  /// @param usedBytes the memory that the program's objects take
  public MinuteViewModel(InstantSource clock, LongSupplier usedBytes) {
    this.clock = clock;
    this.usedBytes = usedBytes;
    tick();
  }

  /// Time of the day, such as `14:32 UTC`.
  public ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty memoryProperty() {
    return memory.getReadOnlyProperty();
  }

  /// To be called at each full minute.
  public void tick() {
    time.set(Numbers.timeOfDay(clock.millis()));
    memory.set(Texts.of("status.memory", usedBytes.getAsLong() / MEGABYTE));
  }
}
