package candlewright.app.ui.market;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Does something so many times a second on the screen's thread, from which all is called.
///
/// Not an animation: while one runs, JavaFX makes sixty pulses a second though nothing changes.
final class Ticker {
  private final Executor screen;
  private @Nullable ScheduledExecutorService running;

  /// @param screen runs what it is given on the screen's thread
  Ticker(Executor screen) {
    this.screen = screen;
  }

  /// Begins, in place of what was done before. A tick that comes while the one before still waits
  /// for the screen is left out.
  void start(int perSecond, Runnable tick) {
    stop();
    ScheduledExecutorService own =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());
    running = own;
    AtomicBoolean waiting = new AtomicBoolean();
    long nanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    own.scheduleAtFixedRate(
        () -> {
          if (waiting.compareAndSet(false, true)) {
            screen.execute(() -> {
              waiting.set(false);
              if (running == own) {
                tick.run();
              }
            });
          }
        },
        nanos,
        nanos,
        TimeUnit.NANOSECONDS);
  }

  /// Ends; a tick that still waits for the screen is not done any more.
  void stop() {
    if (running != null) {
      running.shutdown();
      running = null;
    }
  }
}
