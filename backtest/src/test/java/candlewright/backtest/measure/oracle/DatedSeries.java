package candlewright.backtest.measure.oracle;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Values by date, as the published tests write them.
///
/// @param days dates in days since 1970-01-01; 0, 1, 2 … for a plain list
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, read only by the tests of one package
record DatedSeries(long[] days, double[] values) {
  static DatedSeries plain(double... values) {
    long[] days = new long[values.length];
    Arrays.setAll(days, i -> i);
    return new DatedSeries(days, values);
  }

  int size() {
    return values.length;
  }

  DatedSeries slice(int from, int to) {
    return new DatedSeries(
        Arrays.copyOfRange(days, from, to), Arrays.copyOfRange(values, from, to));
  }

  DatedSeries map(DoubleUnaryOperator operator) {
    return new DatedSeries(days, Arrays.stream(values).map(operator).toArray());
  }

  /// Combines by date; a date that one side lacks has `missing` there.
  DatedSeries combine(DatedSeries other, double missing, DoubleBinaryOperator operator) {
    long[] all = union(other);
    double[] a = on(all, missing);
    double[] b = other.on(all, missing);
    double[] combined = new double[all.length];
    Arrays.setAll(combined, i -> operator.applyAsDouble(a[i], b[i]));
    return new DatedSeries(all, combined);
  }

  /// Returns the dates of both.
  long[] union(DatedSeries other) {
    if (Arrays.equals(days, other.days)) {
      return days;
    }
    TreeSet<Long> all = new TreeSet<>();
    Arrays.stream(days).forEach(all::add);
    Arrays.stream(other.days).forEach(all::add);
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  /// Returns the values on these dates.
  double[] on(long[] dates, double missing) {
    double[] found = new double[dates.length];
    for (int i = 0; i < found.length; i++) {
      int at = Arrays.binarySearch(days, dates[i]);
      found[i] = at < 0 ? missing : values[at];
    }
    return found;
  }
}
