package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;

/// Negative or positive volume index (Dysart, 1936; Fosback, 1976): follows the close's relative
/// change on bars whose volume fell, or rose, against the bar before. No warm-up: the first bar has
/// the starting value.
///
/// Reads close, volume. A change from a close of 0 counts as none.
final class VolumeIndex extends ColumnsKernel {
  private final boolean positive;
  private final double start;
  private double index;
  private double lastClose = Double.NaN;
  private double lastVolume;

  /// @param positive whether it follows rising rather than falling volume
  /// @param start value of the first bar
  VolumeIndex(boolean positive, double start) {
    super(2, 1, 0);
    this.positive = positive;
    this.start = start;
    index = start;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double close = in[0];
    double volume = in[1];
    boolean follows = positive ? volume > lastVolume : volume < lastVolume;
    if (follows && lastClose > 0) {
      index += index * ((close - lastClose) / lastClose);
    }
    lastClose = close;
    lastVolume = volume;
    out[0] = index;
  }

  @Override
  public void reset() {
    index = start;
    lastClose = Double.NaN;
    lastVolume = 0;
  }

  @Override
  public VolumeIndex copyState() {
    VolumeIndex copy = new VolumeIndex(positive, start);
    copy.index = index;
    copy.lastClose = lastClose;
    copy.lastVolume = lastVolume;
    return copy;
  }
}
