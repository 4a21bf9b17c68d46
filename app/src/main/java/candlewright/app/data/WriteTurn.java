package candlewright.app.data;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;

/// Lets one piece of work after the other write to a store, which takes one write at a time.
public final class WriteTurn {
  private static final long ASK_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock(true);

  /// Waits until nobody else writes, then does the work.
  ///
  /// @param progress is given 0 now and then while it waits; what it throws ends the waiting
  public <T> T take(DoubleConsumer progress, Callable<T> work) throws Exception {
    while (!lock.tryLock(ASK_MILLIS, TimeUnit.MILLISECONDS)) {
      progress.accept(0);
    }
    try {
      return work.call();
    } finally {
      lock.unlock();
    }
  }
}
