package candlewright.app.ui.work;

import candlewright.app.ui.kit.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Notices when the screen's thread does not answer, and what it does instead.
///
/// At every {@link #tick} it gives the thread next to nothing to do. While that is not done for a
/// tenth of a second, the longest that feels immediate, it notes where the thread is; when the
/// thread comes back, it tells. A thread that only waits for work is not blamed: then the machine
/// was too busy.
///
/// While somebody uses the window it looks twenty times a second, else once, which costs next to
/// nothing; a short wait that nobody sees may then go unnoticed.
public final class ScreenWatch {
  /// How long the thread may take to answer, in milliseconds.
  static final long LIMIT = 100;

  /// Time between two ticks while the window is used, in milliseconds.
  static final long OFTEN = 50;

  /// Time between two ticks else, in milliseconds.
  static final long SELDOM = 1_000;

  /// For so long after a key or a move of the mouse the window counts as used, in milliseconds.
  private static final long USED = 2_000;

  /// If ticks are this far apart, the computer slept, and nobody is to blame.
  private static final long ASLEEP = 3_000;

  /// What the screen's thread runs when it has nothing to do, on all systems: `_runLoop` waits for
  /// events, `_enterNestedEventLoopImpl` does so behind a dialog of the system, and `runLoop` is
  /// that of a screen in memory.
  private static final List<String> IDLE =
      List.of("_runLoop", "runLoop", "_enterNestedEventLoopImpl");

  private final InstantSource clock;
  private final Executor screen;
  private final Supplier<StackTraceElement[]> where;
  private final Consumer<Problem> told;

  /// When the thread answered, in milliseconds; null until it does.
  private final AtomicReference<@Nullable Long> answered = new AtomicReference<>();

  /// When the window was used last, in milliseconds.
  private volatile long touched;

  private volatile boolean seldom;
  private boolean waiting;
  private long asked;
  private long lastTick;
  private StackTraceElement @Nullable [] caught;

  /// @param screen runs what is to be answered
  /// @param where returns what the screen's thread does at the moment
  /// @param told called on the screen's thread once it is back
  public ScreenWatch(
      InstantSource clock,
      Executor screen,
      Supplier<StackTraceElement[]> where,
      Consumer<Problem> told) {
    this.clock = clock;
    this.screen = screen;
    this.where = where;
    this.told = told;
  }

  /// Says that somebody uses the window, before what is asked for is done.
  ///
  /// @return whether the next tick is to come at once
  public boolean touch() {
    touched = clock.millis();
    boolean was = seldom;
    seldom = false;
    return was;
  }

  /// Looks whether the thread answers. To be called by one thread.
  ///
  /// @return when to call it again, in milliseconds from now
  public long tick() {
    long now = clock.millis();
    if (now - lastTick > ASLEEP) {
      asked = now;
      caught = null;
    }
    lastTick = now;
    Long back = answered.get();
    if (waiting && back != null) {
      waiting = false;
      tell(back - asked);
    } else if (waiting && caught == null && now - asked >= LIMIT) {
      StackTraceElement[] trace = where.get();
      caught = isIdle(trace) ? null : trace;
    }
    if (!waiting) {
      waiting = true;
      asked = now;
      answered.set(null);
      screen.execute(() -> answered.set(clock.millis()));
    }
    boolean used = caught != null || now - touched < USED;
    seldom = !used;
    return used ? OFTEN : SELDOM;
  }

  private void tell(long millis) {
    StackTraceElement[] trace = caught;
    caught = null;
    if (trace != null) {
      Problem slow =
          new Problem(
              Texts.of("slow.what"),
              Texts.of("slow.remedy", place(trace)),
              Texts.of("slow.details", millis)
                  + "\n"
                  + List.of(trace).stream()
                      .map(frame -> "\tat " + frame)
                      .collect(Collectors.joining("\n")));
      screen.execute(() -> told.accept(slow));
    }
  }

  /// The first frame of the program, or the first of all.
  private static String place(StackTraceElement[] trace) {
    StackTraceElement frame =
        List.of(trace).stream()
            .filter(each -> each.getClassName().startsWith("candlewright."))
            .findFirst()
            .orElse(trace[0]);
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  private static boolean isIdle(StackTraceElement[] trace) {
    return List.of(trace).stream()
        .filter(frame -> !Objects.requireNonNullElse(frame.getModuleName(), "").equals("java.base"))
        .findFirst()
        .map(frame -> IDLE.contains(frame.getMethodName()))
        .orElse(true);
  }
}
