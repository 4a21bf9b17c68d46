package candlewright.core.strategy.edit;

import org.jspecify.annotations.Nullable;

/// A part of a definition with its place.
///
/// @param address where it stands
/// @param path of it in the words of problems, `entry_long.all[1].value`; several parts may share
///   one
/// @param slot that it stands in
public record Part(Address address, String path, Slot slot) {
  /// Returns what stands there; null where nothing does.
  public @Nullable Object value() {
    return slot.value();
  }

  public Kind kind() {
    return slot.kind();
  }
}
