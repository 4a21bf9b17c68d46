package candlewright.core.event;

/// A handler's place on a bus.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  /// Takes the handler off. It is not called for any event whose delivery to it has not begun; a
  /// call that another thread is in the middle of goes on. Closing again does nothing.
  @Override
  void close();
}
