package candlewright.backtest.simulate;

/// When what a close decides reaches the market.
///
/// @param atDecidingClose fills market orders at the very close that decided them, which no one
///   could do: for comparison with tools that do it
/// @param latencyBars opens that pass before an order arrives; 0 for the next one
/// @param latencyMillis time that passes after that; an order that then arrives while a bar is
///   going on meets the price of that moment on the way that the bar is taken to go
public record Timing(boolean atDecidingClose, int latencyBars, long latencyMillis) {
  /// The next open.
  public static final Timing NEXT_OPEN = new Timing(false, 0, 0);

  public Timing {
    if (latencyBars < 0 || latencyMillis < 0) {
      throw new IllegalArgumentException(
          "latency must not be negative, was "
              + latencyBars
              + " bars and "
              + latencyMillis
              + " ms");
    }
    if (atDecidingClose && (latencyBars > 0 || latencyMillis > 0)) {
      throw new IllegalArgumentException("orders filled at the deciding close have no latency");
    }
  }
}
