package candlewright.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures jobs in alternating rounds in one process, by the CPU time of this thread, so that a
/// busy machine slows all of them alike.
final class Race {
  /// Rounds before those that count, and how long they last at least: the compiler has the jobs of
  /// all races in its queue, and what waits there for the second compiler takes thrice its time.
  private static final int WARM_UP = 20;

  private static final long WARM_UP_NANOS = 10_000_000_000L;

  /// A job that returns something that depends on all its work.
  @FunctionalInterface
  interface Job {
    double run();
  }

  private final List<String> names = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();
  private double sink;

  Race add(String name, Job job) {
    names.add(name);
    jobs.add(job);
    return this;
  }

  /// Returns the median CPU nanoseconds of each job over `rounds` rounds, in the order added.
  double[] run(int rounds) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[][] nanos = new double[jobs.size()][rounds];
    long start = System.nanoTime();
    for (int round = 0; round < WARM_UP || System.nanoTime() - start < WARM_UP_NANOS; round++) {
      for (Job job : jobs) {
        sink += job.run();
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long before = threads.getCurrentThreadCpuTime();
        sink += jobs.get(i).run();
        nanos[i][round] = threads.getCurrentThreadCpuTime() - before;
      }
    }
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("a job returned NaN: " + names);
    }
    return Arrays.stream(nanos).mapToDouble(Race::median).toArray();
  }

  String name(int i) {
    return names.get(i);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
