package candlewright.core.strategy.plan;

import java.util.ArrayList;
import java.util.List;

/// Room for what steps give.
final class Buffers {
  private final int room;
  private final List<double[]> columns = new ArrayList<>();
  private final List<long[]> words = new ArrayList<>();
  private int columnsTaken;
  private int wordsTaken;

  /// @param room bars that a step is run over at once
  Buffers(int room) {
    this.room = room;
  }

  /// Returns columns that nobody else has taken since they were last freed.
  double[][] columns(int count) {
    double[][] taken = new double[count][];
    for (int i = 0; i < count; i++) {
      if (columnsTaken == columns.size()) {
        columns.add(new double[room]);
      }
      taken[i] = columns.get(columnsTaken++);
    }
    return taken;
  }

  /// Returns the words of a mask that nobody else has taken since they were last freed.
  long[] words() {
    if (wordsTaken == words.size()) {
      words.add(new long[(room + 63) >> 6]);
    }
    return words.get(wordsTaken++);
  }

  /// Lets everything be taken again, by steps that are run after those that have it now are read.
  void free() {
    columnsTaken = 0;
    wordsTaken = 0;
  }
}
