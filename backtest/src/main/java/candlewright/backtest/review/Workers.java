package candlewright.backtest.review;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does pieces of one run at once, as many as there are processors. What comes out does not depend
/// on how many that are: no piece changes anything.
public final class Workers implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> Thread.ofPlatform().daemon().name("run").unstarted(task));

  /// Does a piece as soon as a processor is free.
  public <T> Future<T> start(Callable<T> piece) {
    return threads.submit(piece);
  }

  /// Returns what came out of a piece, or throws what it threw.
  public static <T> T result(Future<T> piece) {
    try {
      return piece.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e);
    }
  }

  /// Gives up what has not begun and waits for the rest: what a piece reads may be closed next.
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
