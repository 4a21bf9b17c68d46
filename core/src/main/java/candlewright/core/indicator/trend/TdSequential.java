package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import java.util.Arrays;

/// TD Sequential (DeMark 1994).
///
/// A setup begins where the close crosses the one four bars before and counts the bars it stays on
/// that side, up to 9: positive for a buy setup (closes below), negative for a sell setup. After a
/// completed setup the countdown counts closes at or below the low two bars before (for a sell at
/// or above the high), up to 13, the last only with its low at or below the close of the eighth
/// (high, above). A setup of the other side, once complete, or a close beyond the setup's far
/// extreme ends it. Phase: 0 nothing, 1 buy setup, 2 sell setup, 3 buy countdown, 4 sell countdown,
/// 5 and 6 a buy or sell setup completed perfectly, with the low of bar 8 or 9 at or below those of
/// 6 and 7 (the numbering of LEAN); a countdown is shown before a setup that runs beside it.
/// Warm-up: 5 bars.
public final class TdSequential extends ColumnsKernel {
  private static final int SETUP = 9;
  private static final int COUNTDOWN = 13;

  private final ValueWindow highs;
  private final ValueWindow lows;
  private final ValueWindow closes;

  /// Signed counts: above 0 for buy.
  private int setup;

  private int countdown;

  /// 1 while a buy countdown runs, -1 for sell.
  private int running;

  /// The far extreme of the setup in progress, and of the one that the countdown follows.
  private double extreme;

  private double barrier;
  private double eighth;

  public TdSequential() {
    this(new ValueWindow(4), new ValueWindow(4), new ValueWindow(6));
    reset();
  }

  private TdSequential(ValueWindow highs, ValueWindow lows, ValueWindow closes) {
    super(3, 3, 5);
    this.highs = highs;
    this.lows = lows;
    this.closes = closes;
  }

  @Override
  protected void step(double[] in, double[] out) {
    highs.add(in[0]);
    lows.add(in[1]);
    closes.add(in[2]);
    if (!closes.isFull()) {
      Arrays.fill(out, 0, 3, Double.NaN);
      return;
    }
    countDown();
    countSetup();
    boolean complete = Math.abs(setup) == SETUP;
    boolean perfect = complete && isPerfect();
    int side = Integer.signum(setup);
    out[0] = setup;
    out[1] = countdown;
    if (complete) {
      out[2] = (perfect ? 5 : 1) + (side > 0 ? 0 : 1);
      running = side;
      countdown = 0;
      barrier = extreme;
    } else {
      int phase = running != 0 ? 3 : 1;
      int shown = running != 0 ? running : side;
      out[2] = shown == 0 ? 0 : phase + (shown > 0 ? 0 : 1);
    }
  }

  private void countSetup() {
    int side = side(0);
    if (side == 0 || (setup != 0 && side != Integer.signum(setup))) {
      setup = 0;
    }
    if (setup != 0) {
      setup = Math.abs(setup) == SETUP ? 0 : setup + side;
    } else if (side != 0 && side(1) != side) {
      setup = side;
    }
    double far = side > 0 ? highs.ago(0) : lows.ago(0);
    if (Math.abs(setup) == 1) {
      extreme = far;
    } else {
      extreme = side > 0 ? Math.max(extreme, far) : Math.min(extreme, far);
    }
  }

  /// Returns 1 where the close lay below the one four bars before it, -1 above, 0 at it.
  private int side(int age) {
    return Double.compare(closes.ago(age + 4), closes.ago(age));
  }

  private boolean isPerfect() {
    return setup > 0
        ? Math.min(lows.ago(0), lows.ago(1)) <= Math.min(lows.ago(2), lows.ago(3))
        : Math.max(highs.ago(0), highs.ago(1)) >= Math.max(highs.ago(2), highs.ago(3));
  }

  private void countDown() {
    if (Math.abs(countdown) == COUNTDOWN
        || (running > 0 && closes.ago(0) > barrier)
        || (running < 0 && closes.ago(0) < barrier)) {
      running = 0;
      countdown = 0;
    }
    if (running == 0 || !counts()) {
      return;
    }
    countdown += running;
    if (Math.abs(countdown) == 8) {
      eighth = closes.ago(0);
    }
  }

  private boolean counts() {
    boolean isLast = Math.abs(countdown) == COUNTDOWN - 1;
    return running > 0
        ? closes.ago(0) <= lows.ago(2) && (!isLast || lows.ago(0) <= eighth)
        : closes.ago(0) >= highs.ago(2) && (!isLast || highs.ago(0) >= eighth);
  }

  @Override
  public void reset() {
    highs.reset();
    lows.reset();
    closes.reset();
    setup = 0;
    countdown = 0;
    running = 0;
    extreme = 0;
    barrier = 0;
    eighth = 0;
  }

  @Override
  public TdSequential copyState() {
    TdSequential copy = new TdSequential(highs.copyState(), lows.copyState(), closes.copyState());
    copy.setup = setup;
    copy.countdown = countdown;
    copy.running = running;
    copy.extreme = extreme;
    copy.barrier = barrier;
    copy.eighth = eighth;
    return copy;
  }
}
