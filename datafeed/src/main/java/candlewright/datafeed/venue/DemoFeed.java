package candlewright.datafeed.venue;

import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Plays the minutes of a {@link DemoMarket} as if they happened now, at a chosen speed.
///
/// A market clock starts at the feed's first minute and runs `speed` times as fast as the given
/// clock; each bar is published when that clock reaches the bar's close. Bars are the same as those
/// of {@link DemoMarket#bars} and go on in the same manner after its two years, without end.
///
/// A listener slower than the market delays the bars, it never loses one; a change of speed or a
/// pause then takes the market clock back to the bar that is due. The methods may be called from
/// any thread and do not wait for the listener: at most the minute that is being published while
/// {@link #pause} or {@link #stop} is called still arrives.
public final class DemoFeed {
  private static final long MINUTE = Timeframe.ONE_MINUTE.millis();

  /// Minutes published by one task before the executor may serve others.
  private static final int BATCH = 500;

  private enum State {
    NEW,
    RUNNING,
    PAUSED,
    STOPPED
  }

  private record Line(SeriesKey key, DemoWalk walk) {}

  private final ScheduledExecutorService executor;
  private final InstantSource clock;
  private final BarListener listener;
  private final List<Line> lines;

  // Guarded by this.
  private State state = State.NEW;
  private ReplaySpeed speed;
  private long anchorClock;
  private long anchorMarket;
  private long nextOpen;
  // Counts start, pause, resume, stop and changes of speed; a task of an earlier count is void.
  private int command;
  private @Nullable ScheduledFuture<?> pending;

  // Touched by tasks only, of which one runs at a time.
  private long walkedTo = DemoMarket.HISTORY.from();
  private final Object publishing = new Object();

  /// Makes a feed that does nothing until {@link #start}.
  ///
  /// @param from the first minute to publish, epoch milliseconds UTC; rounded up to a whole minute
  /// @param executor runs the feed's tasks, one at a time; the caller shuts it down
  /// @param clock tells the time in which the executor's delays count
  /// @throws IllegalArgumentException if `from` is before the market's first minute
  public DemoFeed(
      DemoMarket market,
      long from,
      ReplaySpeed speed,
      ScheduledExecutorService executor,
      InstantSource clock,
      BarListener listener) {
    if (from < DemoMarket.HISTORY.from()) {
      throw new IllegalArgumentException(
          "the demo market begins at "
              + DemoMarket.HISTORY.from()
              + " (epoch milliseconds), so its feed cannot start at "
              + from);
    }
    this.speed = speed;
    this.executor = executor;
    this.clock = clock;
    this.listener = listener;
    this.nextOpen = Math.ceilDiv(from, MINUTE) * MINUTE;
    this.anchorMarket = nextOpen;
    this.lines = market.instruments().stream().map(each -> line(market, each)).toList();
  }

  private static Line line(DemoMarket market, Instrument instrument) {
    return new Line(
        new SeriesKey(instrument.id(), Timeframe.ONE_MINUTE), market.walk(instrument.id()));
  }

  /// Starts the market clock.
  ///
  /// @throws IllegalStateException if the feed was started before
  public synchronized void start() {
    if (state != State.NEW) {
      throw new IllegalStateException("a demo feed can be started once; make another one");
    }
    run();
  }

  /// Stops the market clock until {@link #resume}; does nothing if it does not run.
  public synchronized void pause() {
    if (state == State.RUNNING) {
      anchorMarket = marketTime();
      halt(State.PAUSED);
    }
  }

  /// Lets the market clock go on after {@link #pause}; does nothing if it is not paused.
  public synchronized void resume() {
    if (state == State.PAUSED) {
      run();
    }
  }

  /// Ends the feed for good; more calls change nothing.
  public synchronized void stop() {
    halt(State.STOPPED);
  }

  /// Changes the speed from now on.
  public synchronized void setSpeed(ReplaySpeed newSpeed) {
    if (state == State.RUNNING) {
      anchorMarket = marketTime();
      speed = newSpeed;
      run();
    } else {
      speed = newSpeed;
    }
  }

  private void run() {
    halt(State.RUNNING);
    anchorClock = clock.millis();
    schedule();
  }

  private void halt(State next) {
    state = next;
    command++;
    if (pending != null) {
      pending.cancel(false);
      pending = null;
    }
  }

  private void schedule() {
    int scheduledBy = command;
    long delay = Math.max(0, dueAt() - clock.millis());
    pending = executor.schedule(() -> publishDue(scheduledBy), delay, TimeUnit.MILLISECONDS);
  }

  /// The clock time at which the next minute is finished.
  private long dueAt() {
    return anchorClock + speed.clockMillis(nextOpen + MINUTE - anchorMarket);
  }

  /// The market's time, never beyond the close of the minute that is still to be published.
  private long marketTime() {
    long passed = speed.marketMillis(clock.millis() - anchorClock);
    return anchorMarket + Math.min(passed, nextOpen + MINUTE - anchorMarket);
  }

  private void publishDue(int scheduledBy) {
    // The task of a new command may start while that of the last one ends its minute.
    synchronized (publishing) {
      try {
        for (int i = 0; i < BATCH; i++) {
          long minute = take(scheduledBy);
          if (minute == Long.MIN_VALUE) {
            return;
          }
          publish(minute);
        }
        scheduleUnlessVoid(scheduledBy);
      } catch (RuntimeException e) {
        stop();
        listener.onFailure(e);
      }
    }
  }

  private synchronized void scheduleUnlessVoid(int scheduledBy) {
    if (command == scheduledBy) {
      schedule();
    }
  }

  /// Returns the minute to publish now, or `Long.MIN_VALUE` after arranging for the next one.
  private synchronized long take(int scheduledBy) {
    if (command != scheduledBy) {
      return Long.MIN_VALUE;
    }
    if (dueAt() > clock.millis()) {
      schedule();
      return Long.MIN_VALUE;
    }
    long minute = nextOpen;
    nextOpen += MINUTE;
    return minute;
  }

  private void publish(long minute) {
    for (; walkedTo < minute; walkedTo += MINUTE) {
      lines.forEach(line -> line.walk().advance());
    }
    walkedTo += MINUTE;
    for (Line line : lines) {
      line.walk().advance();
      if (line.walk().recorded()) {
        listener.onBar(line.key(), line.walk().bar());
      }
    }
  }
}
