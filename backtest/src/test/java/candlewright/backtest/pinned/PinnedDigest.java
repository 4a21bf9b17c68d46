package candlewright.backtest.pinned;

import java.util.List;
import java.util.Set;

/// Prints what is pinned of some runs, for virtual machines of their own.
final class PinnedDigest {
  private PinnedDigest() {}

  /// Prints the lines of the runs whose names are given, in the order of {@link PinnedRuns#ALL},
  /// then that of {@link PinnedOrders} if it is among them.
  public static void main(String[] names) {
    System.out.print(of(List.of(names)));
  }

  static String of(List<String> names) {
    Set<String> wanted = Set.copyOf(names);
    PinnedMarkets markets = new PinnedMarkets();
    StringBuilder text = new StringBuilder();
    for (PinnedRun run : PinnedRuns.ALL) {
      if (wanted.contains(run.name())) {
        text.append(run.line(markets)).append('\n');
      }
    }
    if (wanted.contains(PinnedOrders.NAME)) {
      text.append(PinnedOrders.line(markets)).append('\n');
    }
    return text.toString();
  }
}
