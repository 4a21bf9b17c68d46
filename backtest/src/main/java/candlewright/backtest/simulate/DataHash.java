package candlewright.backtest.simulate;

import candlewright.core.market.SeriesHash;
import candlewright.core.strategy.plan.Feeds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/// One hash over all bars a run was fed.
public final class DataHash {
  private DataHash() {}

  /// Returns the {@link SeriesHash} of the traded bars; with roles, SHA-256 over a line for the
  /// traded bars and one for each role in the order of their names.
  public static String of(Feeds feeds) {
    String traded = SeriesHash.of(feeds.traded());
    if (feeds.roles().isEmpty()) {
      return traded;
    }
    StringBuilder text = new StringBuilder(traded);
    new TreeMap<>(feeds.roles())
        .forEach((role, bars) ->
            text.append('\n')
                .append(role)
                .append(' ')
                .append(bars.instrument())
                .append(' ')
                .append(SeriesHash.of(bars)));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have it.
      throw new IllegalStateException(e);
    }
  }
}
