package candlewright.app.ui.work;

import java.util.function.DoubleConsumer;

/// What a job does, on a thread of the background.
@FunctionalInterface
public interface Work<T> {
  /// Does it.
  ///
  /// @param progress takes the finished fraction, 0 to 1; throws {@link CanceledException} once the
  ///   person has canceled, which the work lets pass
  T run(DoubleConsumer progress) throws Exception;
}
