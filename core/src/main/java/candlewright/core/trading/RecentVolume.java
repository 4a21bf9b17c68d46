package candlewright.core.trading;

import java.util.Arrays;

/// What an account has traded in the 30 days before, as venues state it to sort accounts into fee
/// tiers: whole days in UTC, today's not yet.
public final class RecentVolume {
  private static final int DAYS = 30;
  private static final long DAY = 86_400_000L;

  /// One place more than days, for today.
  private final long[] traded = new long[DAYS + 1];

  private long today = Long.MIN_VALUE;

  /// Adds a fill. One that is told late counts as one of the latest day.
  ///
  /// @param time epoch milliseconds UTC
  /// @param notional in 1e-8 units
  public void add(long time, long notional) {
    moveTo(time);
    int place = place(today);
    traded[place] = Math.addExact(traded[place], notional);
  }

  /// Returns the sum of the 30 days before the day of `time`, in 1e-8 units.
  public long at(long time) {
    moveTo(time);
    long sum = 0;
    for (int i = 1; i <= DAYS; i++) {
      sum = Math.addExact(sum, traded[place(today - i)]);
    }
    return sum;
  }

  private void moveTo(long time) {
    long day = Math.max(today, Math.floorDiv(time, DAY));
    if (today == Long.MIN_VALUE || day - today > DAYS) {
      Arrays.fill(traded, 0);
      today = day;
    }
    while (today < day) {
      today++;
      traded[place(today)] = 0;
    }
  }

  private static int place(long day) {
    return (int) Math.floorMod(day, (long) DAYS + 1);
  }

  /// Writes what it remembers.
  public void write(StateOutput out) {
    out.writeLong(today);
    for (long each : traded) {
      out.writeLong(each);
    }
  }

  /// Takes over what {@link #write} wrote.
  public void read(StateInput in) {
    today = in.readLong();
    for (int i = 0; i < traded.length; i++) {
      traded[i] = in.readLong();
    }
  }
}
