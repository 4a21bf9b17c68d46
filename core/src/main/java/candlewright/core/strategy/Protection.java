package candlewright.core.strategy;

/// When nothing may be entered, neither a new position nor more of one, whatever the entry
/// conditions say. Exits always may. All counts are of one instrument, long and short together.
///
/// A pause of n bars from bar x on keeps the decisions at the closes of n bars, x the first of
/// them, and with them the bars up to x + n: the earliest entry is at the open of bar x + n + 1.
public sealed interface Protection {
  /// For so many bars after a position was left, from the bar of the exit on.
  record Cooldown(Scalar bars) implements Protection {}

  /// For so many bars after a position was left at a loss, costs included.
  record CooldownAfterLoss(Scalar bars) implements Protection {}

  /// While so many positions were entered within the last so many bars, the deciding one included.
  record MaxTrades(Scalar trades, Scalar bars) implements Protection {}

  /// For so many bars after so many losses in a row, from the bar of the last exit on. Then the row
  /// begins anew; a trade without a loss ends it.
  record LossStreak(Scalar losses, Scalar bars) implements Protection {}

  /// For so many bars after equity at the close of a bar was below its peak by a part, from that
  /// bar on. The peak is the highest equity at any close, at first the cash; each pause lets it
  /// begin anew from the equity of that close.
  record DrawdownPause(Scalar percent, Scalar bars) implements Protection {}

  /// A protection that is kept but does not count.
  record Disabled(Protection protection) implements Protection {}
}
