package candlewright.core.signal;

/// How far two differences of prices may lie apart and still be the same difference: decimal prices
/// are not exact in binary, so that 10.03 - 10.01 and 20.05 - 20.03 differ in their last bits.
final class Rounding {
  private Rounding() {}

  /// Returns a few units in the last place of a price of this size.
  static double slack(double price) {
    return 4 * Math.ulp(price);
  }
}
