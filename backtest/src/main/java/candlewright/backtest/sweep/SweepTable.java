package candlewright.backtest.sweep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/// What a sweep found.
///
/// @param grid the combinations
/// @param figures one for each combination
/// @param reasons why the combinations were run on the event loop; empty if they took the edge path
/// @param checked how many combinations were run on both and found equal
public record SweepTable(
    ParameterGrid grid, List<SweepFigures> figures, List<String> reasons, int checked) {
  public SweepTable {
    figures = List.copyOf(figures);
    reasons = List.copyOf(reasons);
  }

  /// Returns the combinations, the best first; equal ones in their order.
  public List<Integer> ranked(SweepFigure by) {
    return IntStream.range(0, figures.size())
        .boxed()
        .sorted((a, b) -> by.compare(figures.get(a), figures.get(b)))
        .toList();
  }

  /// Returns SHA-256 over every combination and all its figures, as 64 hexadecimal digits.
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < figures.size(); i++) {
        String line = grid.text(i) + " " + figures.get(i) + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have it.
      throw new IllegalStateException(e);
    }
  }
}
