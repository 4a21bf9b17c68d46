package candlewright.core.event;

import candlewright.core.market.InstrumentId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands events to handlers within the process, on the threads that publish them.
///
/// **Order.** The events of one instrument are delivered one at a time and in order of publication,
/// each to all its handlers, in order of subscription, before the next. Each delivery sees what the
/// one before it wrote. Different instruments may be delivered at the same time by different
/// threads.
///
/// **Threads.** {@link #publish} delivers on the calling thread, unless another thread (or a
/// handler below on the same stack) is delivering for that instrument: then the event waits in its
/// queue and that thread delivers it, perhaps after `publish` has returned. No lock is held while a
/// handler runs. Nothing is ever dropped; a handler must not block, for its instrument's queue
/// grows meanwhile.
public final class EventBus {
  /// Told of a handler that threw; runs on the delivering thread and must not throw itself.
  @FunctionalInterface
  public interface FailureHandler {
    void failed(Event event, Throwable failure);
  }

  private final FailureHandler failures;
  private final List<Subscriber<?>> subscribers = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<InstrumentId, Mailbox> mailboxes = new ConcurrentHashMap<>();

  /// Makes a bus without handlers.
  ///
  /// @param failures told of every handler that throws; the other handlers still get the event
  public EventBus(FailureHandler failures) {
    this.failures = failures;
  }

  /// Calls `handler` for every event of `type` (or of any type, for {@link Event}) whose delivery
  /// begins from now on, until the subscription is closed.
  public <E extends Event> Subscription subscribe(Class<E> type, Consumer<? super E> handler) {
    Subscriber<E> subscriber = new Subscriber<>(type, handler);
    subscribers.add(subscriber);
    return () -> {
      subscriber.closed = true;
      subscribers.remove(subscriber);
    };
  }

  /// Delivers `event` after those published before it for the same instrument.
  public void publish(Event event) {
    Mailbox mailbox = mailboxes.computeIfAbsent(event.instrument(), id -> new Mailbox());
    if (mailbox.enter(event)) {
      drain(mailbox);
    }
  }

  private void drain(Mailbox mailbox) {
    boolean emptied = false;
    try {
      for (Event next = mailbox.next(); next != null; next = mailbox.next()) {
        deliver(next);
      }
      emptied = true;
    } finally {
      if (!emptied) {
        // The failure handler threw: whoever publishes next delivers what waits.
        mailbox.leave();
      }
    }
  }

  private void deliver(Event event) {
    for (Subscriber<?> subscriber : subscribers) {
      try {
        subscriber.offer(event);
      } catch (RuntimeException | Error e) {
        failures.failed(event, e);
      }
    }
  }

  private static final class Subscriber<E extends Event> {
    private final Class<E> type;
    private final Consumer<? super E> handler;
    private volatile boolean closed;

    Subscriber(Class<E> type, Consumer<? super E> handler) {
      this.type = type;
      this.handler = handler;
    }

    void offer(Event event) {
      if (!closed && type.isInstance(event)) {
        handler.accept(type.cast(event));
      }
    }
  }

  /// The waiting events of one instrument, and whether a thread is delivering them.
  private static final class Mailbox {
    private final Queue<Event> waiting = new ArrayDeque<>();
    private boolean delivering;

    /// Appends an event; true if the caller has to deliver.
    synchronized boolean enter(Event event) {
      waiting.add(event);
      boolean mine = !delivering;
      delivering = true;
      return mine;
    }

    /// Returns the next event, or null, and then the caller no longer delivers.
    synchronized @Nullable Event next() {
      Event event = waiting.poll();
      delivering = event != null;
      return event;
    }

    synchronized void leave() {
      delivering = false;
    }
  }
}
