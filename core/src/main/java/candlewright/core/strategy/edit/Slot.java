package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A place within a part that holds something which can be exchanged.
///
/// @param step from the part to the slot
/// @param path what the checks of definitions add to the path of the part
/// @param kind what fits
/// @param value what stands there; null where nothing does
/// @param range of a number; null for anything else
/// @param choices of words; empty for anything else
/// @param optional whether nothing may stand there
/// @param put makes the part with another value
public record Slot(
    String step,
    String path,
    Kind kind,
    @Nullable Object value,
    @Nullable Setting range,
    List<String> choices,
    boolean optional,
    Put put) {
  public Slot {
    choices = List.copyOf(choices);
  }

  /// Makes a part with another value in a slot.
  @FunctionalInterface
  public interface Put {
    Object with(@Nullable Object value);
  }

  static Slot of(String step, Kind kind, @Nullable Object value, Put put) {
    return of(step, "." + step, kind, value, put);
  }

  static Slot of(String step, String path, Kind kind, @Nullable Object value, Put put) {
    return new Slot(step, path, kind, value, null, List.of(), false, put);
  }

  /// A number; nothing stands for the usual one if it is optional.
  static Slot number(
      Setting range, String path, @Nullable Object value, boolean optional, Put put) {
    return new Slot(range.name(), path, Kind.NUMBER, value, range, range.choices(), optional, put);
  }

  static Slot choice(String step, String value, List<String> choices, Put put) {
    return new Slot(step, "", Kind.CHOICE, value, null, choices, false, put);
  }

  Slot orNothing() {
    return new Slot(step, path, kind, value, range, choices, true, put);
  }

  /// Returns the slot of what this one's part is wrapped in.
  ///
  /// @param more path from the wrapping to the part
  Slot within(String more, UnaryOperator<Object> wrapping) {
    return new Slot(
        step,
        more + path,
        kind,
        value,
        range,
        choices,
        optional,
        other -> wrapping.apply(put.with(other)));
  }
}
