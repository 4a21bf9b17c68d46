package candlewright.app.ui.market;

import candlewright.app.data.DemoLive;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import candlewright.core.market.InstrumentId;
import candlewright.core.port.BarStore;
import candlewright.datafeed.venue.DemoMarket;
import candlewright.datafeed.venue.ReplaySpeed;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The demo market played on: made-up minutes that no venue knows, stored as they close. Lives on
/// the screen's thread.
public final class Live {
  /// Minutes of the market in a minute of the clock that can be chosen.
  public static final List<Integer> SPEEDS = List.of(1, 10, 60, 600);

  /// What it does.
  public enum State {
    OFF,
    RUNNING,
    PAUSED
  }

  private final BarStore store;
  private final WriteTurn turn;
  private final InstantSource clock;
  private final Executor screen;
  private final Jobs jobs;
  private final Problems problems;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
  private final ReadOnlyObjectWrapper<@Nullable Long> moment = new ReadOnlyObjectWrapper<>(null);
  private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(SPEEDS.get(2));
  private @Nullable DemoLive player;
  private Runnable storedAfterEnd = () -> {};
  private boolean closed;

  /// @param turn lets one write to the store after the other
  /// @param clock at whose pace the market runs
  /// @param screen runs what it is given on the screen's thread
  public Live(
      BarStore store,
      WriteTurn turn,
      InstantSource clock,
      Executor screen,
      Jobs jobs,
      Problems problems) {
    this.store = store;
    this.turn = turn;
    this.clock = clock;
    this.screen = screen;
    this.jobs = jobs;
    this.problems = problems;
    speed.subscribe(chosen -> {
      if (player != null) {
        player.setSpeed(new ReplaySpeed(chosen));
      }
    });
  }

  /// Sets what is done when the last bars were stored after the end.
  void onStoredAfterEnd(Runnable action) {
    storedAfterEnd = action;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Up to when bars were stored since it runs, epoch milliseconds UTC; null before the first.
  public ReadOnlyObjectProperty<@Nullable Long> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// How many times as fast as the clock the market runs.
  public ObjectProperty<Integer> speedProperty() {
    return speed;
  }

  public boolean isOn() {
    return state.get() != State.OFF;
  }

  /// Tells whether the bars of an instrument are being played on.
  boolean isOf(InstrumentId id) {
    return isOn() && id.venue().equals(DemoMarket.GAP_INSTRUMENT.venue());
  }

  /// Chooses the next speed, after the fastest the slowest.
  public void nextSpeed() {
    speed.set(SPEEDS.get((SPEEDS.indexOf(speed.get()) + 1) % SPEEDS.size()));
  }

  /// Goes on from the last stored minute; nothing while it runs.
  public void start() {
    if (isOn()) {
      return;
    }
    state.set(State.RUNNING);
    ReplaySpeed chosen = new ReplaySpeed(speed.get());
    jobs.load(
        Texts.of("job.live"),
        _ ->
            new DemoLive(
                store,
                turn,
                chosen,
                clock,
                known -> screen.execute(() -> take(known)),
                failure -> screen.execute(() -> fail(failure))),
        this::begin,
        () -> state.set(State.OFF));
  }

  private void begin(DemoLive made) {
    if (!isOn() || player != null) {
      made.close();
      return;
    }
    player = made;
    made.setSpeed(new ReplaySpeed(speed.get()));
    made.start();
    if (state.get() == State.PAUSED) {
      made.pause();
    }
  }

  private void take(long known) {
    if (player != null) {
      moment.set(known);
    } else if (!closed) {
      storedAfterEnd.run();
    }
  }

  private void fail(Exception failure) {
    end();
    problems.raise(Problem.ofJob(Texts.of("job.live"), failure));
  }

  /// Pauses it, or goes on; nothing where it does not run.
  public void pauseOrGoOn() {
    DemoLive running = player;
    if (state.get() == State.RUNNING) {
      state.set(State.PAUSED);
      if (running != null) {
        running.pause();
      }
    } else if (state.get() == State.PAUSED) {
      state.set(State.RUNNING);
      if (running != null) {
        running.resume();
      }
    }
  }

  /// Ends it. What was played is stored.
  public void stop() {
    DemoLive running = player;
    end();
    if (running != null) {
      running.stop();
    }
  }

  /// Ends it with the window, and waits until nothing more is stored.
  public void close() {
    DemoLive running = player;
    player = null;
    closed = true;
    if (running != null) {
      running.close();
    }
  }

  private void end() {
    player = null;
    state.set(State.OFF);
    moment.set(null);
  }
}
