package candlewright.core.strategy;

import candlewright.core.market.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a strategy trades and what else it looks at.
///
/// @param traded instruments it is meant for; empty for whatever it is run on
/// @param roles instruments it reads but does not trade, by role
public record Universe(List<InstrumentId> traded, List<Role> roles) {
  /// Whatever it is run on, and nothing else.
  public static final Universe ANY = new Universe(List.of(), List.of());

  public Universe {
    traded = List.copyOf(traded);
    roles = List.copyOf(roles);
  }

  /// An instrument that is read but not traded.
  ///
  /// @param name as written in definitions: lower case letters, digits and `_`
  /// @param usual the instrument meant when nothing is said, or null if something must be said
  /// @param staleAfter bars of the timeframe read from it after which its last value is unknown, at
  ///   least 1: a value is seen until the bar so many after it is due, which is at the close of
  ///   that bar or, if `publishedAfter` says so, as much later
  /// @param publishedAfter how long after its close a bar becomes known, for figures that come out
  ///   or are revised later: a decision at the close of a bar plus this delay is the first that
  ///   sees it. The same for longer bars built from it
  /// @param note one sentence on what it is for
  public record Role(
      String name,
      @Nullable InstrumentId usual,
      int staleAfter,
      Delay publishedAfter,
      String note) {
    public Role {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a role needs a name");
      }
      if (staleAfter < 1) {
        throw new IllegalArgumentException(
            "a role goes stale after 1 bar at the earliest, was " + staleAfter);
      }
    }
  }
}
