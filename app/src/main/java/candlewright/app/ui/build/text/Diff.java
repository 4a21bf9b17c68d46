package candlewright.app.ui.build.text;

import java.util.ArrayList;
import java.util.List;

/// What differs between two lists of lines, by their longest common subsequence.
public final class Diff {
  /// Above this many cells a comparison takes the lines as removed and added.
  private static final long MOST_CELLS = 16_000_000;

  private Diff() {}

  /// What became of a line.
  public enum Change {
    SAME,
    REMOVED,
    ADDED,
    CHANGED
  }

  /// Two lines side by side.
  ///
  /// @param left line of the older, counted from 1; 0 for none
  /// @param right line of the newer, counted from 1; 0 for none
  public record Pair(Change change, int left, String before, int right, String after) {}

  /// Compares. Lines removed and added at one place stand beside each other as changed.
  public static List<Pair> of(List<String> before, List<String> after) {
    int first = 0;
    int least = Math.min(before.size(), after.size());
    while (first < least && before.get(first).equals(after.get(first))) {
      first++;
    }
    int same = 0;
    while (same < least - first
        && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
      same++;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      pairs.add(new Pair(Change.SAME, i + 1, before.get(i), i + 1, after.get(i)));
    }
    middle(before, after, first, before.size() - same, after.size() - same, pairs);
    for (int i = same; i > 0; i--) {
      int left = before.size() - i;
      int right = after.size() - i;
      pairs.add(new Pair(Change.SAME, left + 1, before.get(left), right + 1, after.get(right)));
    }
    return pairs;
  }

  private static void middle(
      List<String> before,
      List<String> after,
      int first,
      int leftEnd,
      int rightEnd,
      List<Pair> pairs) {
    int rows = leftEnd - first;
    int columns = rightEnd - first;
    List<Integer> removed = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    if ((long) rows * columns > MOST_CELLS) {
      for (int i = first; i < leftEnd; i++) {
        removed.add(i);
      }
      for (int i = first; i < rightEnd; i++) {
        added.add(i);
      }
      settle(before, after, removed, added, pairs);
      return;
    }
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int k = columns - 1; k >= 0; k--) {
        common[i][k] =
            before.get(first + i).equals(after.get(first + k))
                ? common[i + 1][k + 1] + 1
                : Math.max(common[i + 1][k], common[i][k + 1]);
      }
    }
    int i = 0;
    int k = 0;
    while (i < rows || k < columns) {
      if (i < rows && k < columns && before.get(first + i).equals(after.get(first + k))) {
        settle(before, after, removed, added, pairs);
        pairs.add(
            new Pair(
                Change.SAME,
                first + i + 1,
                before.get(first + i),
                first + k + 1,
                after.get(first + k)));
        i++;
        k++;
      } else if (k == columns || (i < rows && common[i + 1][k] >= common[i][k + 1])) {
        removed.add(first + i);
        i++;
      } else {
        added.add(first + k);
        k++;
      }
    }
    settle(before, after, removed, added, pairs);
  }

  private static void settle(
      List<String> before,
      List<String> after,
      List<Integer> removed,
      List<Integer> added,
      List<Pair> pairs) {
    int both = Math.min(removed.size(), added.size());
    for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
      int left = i < removed.size() ? removed.get(i) : -1;
      int right = i < added.size() ? added.get(i) : -1;
      pairs.add(
          new Pair(
              i < both ? Change.CHANGED : left >= 0 ? Change.REMOVED : Change.ADDED,
              left + 1,
              left >= 0 ? before.get(left) : "",
              right + 1,
              right >= 0 ? after.get(right) : ""));
    }
    removed.clear();
    added.clear();
  }
}
