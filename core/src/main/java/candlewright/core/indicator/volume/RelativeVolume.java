package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import java.util.Arrays;

/// The volume of the session so far against what the last sessions had traded by the same minute of
/// the day.
///
/// Reads volume, session, minute; gives the ratio of the volume of the session so far to the mean
/// of the last `sessions` sessions' at this minute, and both of them. The volume is always known;
/// the others are NaN until `sessions` earlier sessions had a bar at this minute, the ratio also
/// where they had traded nothing.
final class RelativeVolume extends ColumnsKernel {
  private static final int MINUTES = 1440;

  private final int sessions;

  /// Volume so far, of the last sessions at each minute; `sessions` places a minute, used in turn.
  private final double[] volumes;

  /// How many volumes each minute has had.
  private final int[] counts;

  private double lastSession = Double.NaN;
  private double volume;

  RelativeVolume(int sessions) {
    this(sessions, new double[MINUTES * sessions], new int[MINUTES]);
  }

  private RelativeVolume(int sessions, double[] volumes, int[] counts) {
    super(3, 3, 0);
    this.sessions = sessions;
    this.volumes = volumes;
    this.counts = counts;
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (in[1] != lastSession) {
      lastSession = in[1];
      volume = 0;
    }
    volume += in[0];
    int minute = Math.floorMod((int) in[2], MINUTES);
    int first = minute * sessions;
    double usual = Double.NaN;
    if (counts[minute] >= sessions) {
      double total = 0;
      for (int i = first; i < first + sessions; i++) {
        total += volumes[i];
      }
      usual = total / sessions;
    }
    volumes[first + counts[minute] % sessions] = volume;
    // Beyond the first round only the place matters.
    counts[minute] = counts[minute] + 1 == 2 * sessions ? sessions : counts[minute] + 1;
    out[0] = usual > 0 ? volume / usual : Double.NaN;
    out[1] = volume;
    out[2] = usual;
  }

  @Override
  public void reset() {
    Arrays.fill(counts, 0);
    lastSession = Double.NaN;
    volume = 0;
  }

  @Override
  public RelativeVolume copyState() {
    RelativeVolume copy = new RelativeVolume(sessions, volumes.clone(), counts.clone());
    copy.lastSession = lastSession;
    copy.volume = volume;
    return copy;
  }
}
