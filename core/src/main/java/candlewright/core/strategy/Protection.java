package candlewright.core.strategy;

/// When no new position may be entered, whatever the entry conditions say. Exits always may.
public sealed interface Protection {
  /// For so many bars after a position was left.
  record Cooldown(Scalar bars) implements Protection {}

  /// For so many bars after a position was left at a loss.
  record CooldownAfterLoss(Scalar bars) implements Protection {}

  /// Once so many positions were entered within the last so many bars.
  record MaxTrades(Scalar trades, Scalar bars) implements Protection {}

  /// For so many bars after so many losses in a row.
  record LossStreak(Scalar losses, Scalar bars) implements Protection {}

  /// For so many bars after equity fell by a part from its peak.
  record DrawdownPause(Scalar percent, Scalar bars) implements Protection {}
}
