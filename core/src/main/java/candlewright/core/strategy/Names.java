package candlewright.core.strategy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Finds the name that was probably meant.
public final class Names {
  private Names() {}

  /// Names that a list shows.
  private static final int LISTED = 12;

  /// Shorter names stand in others by chance.
  private static final int SHORTEST_PART = 3;

  private static final Comparator<Candidate> NEAREST =
      Comparator.comparing((Candidate candidate) -> !candidate.part)
          .thenComparingInt(Candidate::distance);

  /// Returns `: did you mean 'x'?`, or the list of names when none is near; to be put behind a
  /// sentence.
  public static String remedy(String name, List<String> known) {
    String suggestion = suggestion(name, known);
    return (suggestion.startsWith("did") ? ": " : "; ") + suggestion;
  }

  /// Returns `did you mean 'x'?`, or a list of names when none is near: all of them, or the nearest
  /// of many, those first of which one stands in the other.
  public static String suggestion(String name, List<String> known) {
    List<Candidate> candidates =
        known.stream()
            .map(each -> new Candidate(each, isPart(name, each), distance(name, each)))
            .toList();
    if (candidates.isEmpty()) {
      return "it has none";
    }
    Candidate best = Collections.min(candidates, Comparator.comparingInt(Candidate::distance));
    if (best.distance <= Math.max(1, name.length() / 3)) {
      return "did you mean '" + best.name + "'?";
    }
    if (known.size() <= LISTED) {
      return "there are " + String.join(", ", known);
    }
    List<String> listed =
        candidates.stream().sorted(NEAREST).limit(LISTED).map(Candidate::name).toList();
    return "there are " + known.size() + ", such as " + String.join(", ", listed);
  }

  /// A known name.
  ///
  /// @param part whether it stands in the name that was written, or that one in it
  /// @param distance edits from one to the other
  private record Candidate(String name, boolean part, int distance) {}

  private static boolean isPart(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_PART
        && (one.contains(other) || other.contains(one));
  }

  /// Damerau's edit distance (1964) in its restricted form: insert, delete, replace, swap two
  /// neighbours, each at cost 1.
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int k = 0; k <= b.length(); k++) {
        if (i == 0 || k == 0) {
          cost[i][k] = i + k;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(k - 1);
        int least =
            Math.min(
                Math.min(cost[i - 1][k], cost[i][k - 1]) + 1, cost[i - 1][k - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && k > 1
                && a.charAt(i - 1) == b.charAt(k - 2)
                && a.charAt(i - 2) == b.charAt(k - 1);
        cost[i][k] = swapped ? Math.min(least, cost[i - 2][k - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
