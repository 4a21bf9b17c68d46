package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;

/// What the catalogue knows of one signal.
///
/// @param name as written in definitions: lower case letters, digits and `_`; never changes
/// @param title for people
/// @param group what it is about
/// @param settings its numbers, in the order the factory takes them
/// @param sockets the columns it reads; those that must be said come first
/// @param sentence how a row of the rule board reads, with `{name}` for sockets and settings, such
///   as `{value} is above {other}`
/// @param definition when exactly it is true, false and unknown, and where the definition comes
///   from
/// @param factory makes a fresh kernel
public record SignalType(
    String name,
    String title,
    Group group,
    List<Setting> settings,
    List<Socket> sockets,
    String sentence,
    String definition,
    Factory factory) {
  public SignalType {
    settings = List.copyOf(settings);
    sockets = List.copyOf(sockets);
  }

  /// Returns a hash of the name, which no two types share: plans look their steps up by the
  /// thousand.
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// What signals are about; how lists and menus group them.
  public enum Group {
    COMPARISON,
    CHANGE,
    EVENT,
    DIVERGENCE,
    CANDLESTICK,
    TIME
  }

  /// Makes a kernel from checked settings, in the order of {@link SignalType#settings}.
  @FunctionalInterface
  public interface Factory {
    /// Returns a fresh kernel.
    ///
    /// @throws IllegalArgumentException if settings that are allowed one by one do not go together;
    ///   one sentence
    SignalKernel make(double[] values);
  }
}
