package candlewright.core.market;

import java.time.Instant;
import java.util.function.Consumer;

/// Builds the bars of a longer timeframe from those of a shorter one as they arrive.
///
/// **Where a bar belongs.** A source bar belongs to the target interval that contains its last
/// instant, one millisecond before it is known. For bars on the calendar's grid that is the
/// interval they lie in; a bar off the grid that straddles two intervals counts for the later one,
/// so nothing is known before it happened. A bar whose last instant lies outside every session
/// belongs nowhere: it is left out and counted in {@link #outsideSessions()}.
///
/// **When a target bar is final.** At its scheduled close and not before: as soon as a source bar
/// is known at or after it, or {@link #advanceTo} says that time has come so far. The source bar
/// that closes together with the target bar completes it in the same call. Missing source bars do
/// not hold it up; an interval without any source bar gives no target bar. A source bar whose
/// target interval is final already changes nothing and is counted in {@link #late()}: whoever
/// advances the time by a clock should give the last source bar time to arrive first.
///
/// **Volume.** With a volume scale, volumes are summed as integer units, so any way up (1m to 5m to
/// 1h, or 1m to 1h) gives the same bits. A volume off that grid, or a sum above 2^53 units, makes
/// its bar a plain sum of doubles in order of arrival, and {@link #volumeExact()} false.
///
/// Not thread safe.
public final class BarAggregator {
  private final Calendar calendar;
  private final Timeframe source;
  private final Timeframe target;
  private final int volumeScale;
  private final Consumer<Bar> completed;

  private long lastOpenTime = Long.MIN_VALUE;

  /// Every interval that closes at or before this time is final.
  private long now = Long.MIN_VALUE;

  /// The interval of the bar in the making, or of the latest one; empty before the first.
  private long intervalOpen = Calendar.CLOSED;

  private long intervalClose = Long.MIN_VALUE;
  private boolean pending;
  private double open;
  private double high;
  private double low;
  private double close;
  private long volumeUnits;
  private double volume;
  private boolean barExact;

  private boolean volumeExact;
  private long outsideSessions;
  private long late;

  /// Makes an aggregator without any bar.
  ///
  /// @param volumeScale the decimals of the source's volumes, or {@link Decimals#OFF_GRID}
  /// @param completed gets every final target bar, by time, on the thread that calls
  /// @throws IllegalArgumentException if bars of `source` do not fill those of `target`
  public BarAggregator(
      Calendar calendar,
      Timeframe source,
      Timeframe target,
      int volumeScale,
      Consumer<Bar> completed) {
    if (!source.divides(target)) {
      throw new IllegalArgumentException(
          "bars of "
              + source
              + " cannot be aggregated to "
              + target
              + ": use a timeframe that "
              + "divides it, such as 1m");
    }
    this.calendar = calendar;
    this.source = source;
    this.target = target;
    this.volumeScale = volumeScale;
    this.completed = completed;
    this.volumeExact = volumeScale != Decimals.OFF_GRID;
  }

  /// Takes the next source bar.
  ///
  /// @throws IllegalArgumentException if it does not open after the bar before it
  public void add(Bar bar) {
    add(bar.openTime(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }

  /// Takes the next source bar, which must be well formed ({@link BarSeries#defectOf}).
  ///
  /// @throws IllegalArgumentException if it does not open after the bar before it
  public void add(
      long openTime,
      double barOpen,
      double barHigh,
      double barLow,
      double barClose,
      double barVolume) {
    if (openTime <= lastOpenTime) {
      throw new IllegalArgumentException(
          source
              + " bar at "
              + Instant.ofEpochMilli(openTime)
              + " does not follow the one at "
              + Instant.ofEpochMilli(lastOpenTime)
              + ": feed bars by open time, each once");
    }
    lastOpenTime = openTime;
    long knownAt = calendar.intervalClose(openTime, source);
    if (enter(knownAt - 1)) {
      merge(barOpen, barHigh, barLow, barClose, barVolume);
    }
    advanceTo(knownAt);
  }

  /// Says that it is `time`: the target bar in the making is final if its scheduled close has come.
  /// A time before the latest changes nothing.
  public void advanceTo(long time) {
    now = Math.max(now, time);
    if (intervalClose <= now) {
      finish();
    }
  }

  /// Returns the number of source bars left out because the market was closed at their end.
  public long outsideSessions() {
    return outsideSessions;
  }

  /// Returns the number of source bars left out because their target bar was final already.
  public long late() {
    return late;
  }

  /// Tells whether all volumes so far are exact on the grid of the volume scale.
  public boolean volumeExact() {
    return volumeExact;
  }

  /// Makes the interval that contains `time` the current one, finishing the bar of the one before;
  /// counts why not and returns false if no bar can grow there.
  private boolean enter(long time) {
    long found = inCurrent(time) ? intervalOpen : calendar.intervalOpen(time, target);
    if (found == Calendar.CLOSED) {
      outsideSessions++;
      return false;
    }
    long foundClose = found == intervalOpen ? intervalClose : calendar.intervalClose(found, target);
    if (foundClose <= now) {
      late++;
      return false;
    }
    if (found != intervalOpen) {
      finish();
      intervalOpen = found;
      intervalClose = foundClose;
    }
    return true;
  }

  private boolean inCurrent(long time) {
    // Nights and weekends lie between the ends of a week or month but not in it.
    return intervalOpen <= time
        && time < intervalClose
        && (target.millis() <= Timeframe.ONE_DAY.millis()
            || calendar.intervalOpen(time, Timeframe.ONE_DAY) != Calendar.CLOSED);
  }

  private void merge(
      double barOpen, double barHigh, double barLow, double barClose, double barVolume) {
    if (!pending) {
      pending = true;
      open = barOpen;
      high = barHigh;
      low = barLow;
      volumeUnits = 0;
      volume = 0;
      barExact = volumeScale != Decimals.OFF_GRID;
    }
    high = Math.max(high, barHigh);
    low = Math.min(low, barLow);
    close = barClose;
    addVolume(barVolume);
  }

  private void addVolume(double barVolume) {
    if (barExact) {
      if (Decimals.onGrid(barVolume, volumeScale)) {
        long sum = volumeUnits + Decimals.units(barVolume, volumeScale);
        if (sum <= Decimals.MAX_UNITS) {
          volumeUnits = sum;
          return;
        }
      }
      barExact = false;
      volumeExact = false;
      volume = Decimals.value(volumeUnits, volumeScale);
    }
    volume += barVolume;
  }

  private void finish() {
    if (pending) {
      pending = false;
      completed.accept(
          new Bar(
              intervalOpen,
              open,
              high,
              low,
              close,
              barExact ? Decimals.value(volumeUnits, volumeScale) : volume));
    }
  }
}
