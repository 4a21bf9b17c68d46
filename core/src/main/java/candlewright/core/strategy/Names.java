package candlewright.core.strategy;

import java.util.List;

/// Finds the name that was probably meant.
public final class Names {
  private Names() {}

  private static final int LISTED = 12;

  /// Returns `: did you mean 'x'?`, or the list of names when none is near; to be put behind a
  /// sentence.
  public static String remedy(String name, List<String> known) {
    String suggestion = suggestion(name, known);
    return (suggestion.startsWith("did") ? ": " : "; ") + suggestion;
  }

  /// Returns `did you mean 'x'?`, or a list of names when none is near.
  public static String suggestion(String name, List<String> known) {
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(name, candidate);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    if (bestDistance <= Math.max(1, name.length() / 3)) {
      return "did you mean '" + best + "'?";
    }
    if (known.isEmpty()) {
      return "it has none";
    }
    return known.size() > LISTED
        ? "there are " + known.size() + ", such as " + String.join(", ", known.subList(0, LISTED))
        : "there are " + String.join(", ", known);
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
