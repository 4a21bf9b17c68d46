package candlewright.core.indicator;

/// Reads a length from a column.
public final class AdaptiveLength {
  private AdaptiveLength() {}

  /// Returns the whole number nearest to what is asked for, kept from `minimum` to `limit`.
  public static int of(double asked, int minimum, int limit) {
    return (int) Math.max(minimum, Math.min(limit, Math.rint(asked)));
  }
}
