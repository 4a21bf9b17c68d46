package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;

/// Wilder's smoothed upward and downward movement as differences of prices. Warm-up: as {@link
/// DirectionalMovement}.
public final class MovementLines extends ColumnsKernel {
  private final DirectionalMovement movement;

  MovementLines(DirectionalMovement movement) {
    super(2, 2, movement.warmUp());
    this.movement = movement;
  }

  @Override
  protected void step(double[] in, double[] out) {
    // The close only matters to the range, which is not asked for.
    boolean known = movement.add(in[0], in[1], in[1]);
    out[0] = known ? movement.up() : Double.NaN;
    out[1] = known ? movement.down() : Double.NaN;
  }

  @Override
  public void reset() {
    movement.reset();
  }

  @Override
  public MovementLines copyState() {
    return new MovementLines(movement.copyState());
  }
}
