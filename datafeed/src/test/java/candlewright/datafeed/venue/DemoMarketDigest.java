package candlewright.datafeed.venue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Prints a checksum of the first minutes of every demo instrument; a process of its own in {@link
/// DemoMarketGoldenTest}.
final class DemoMarketDigest {
  private DemoMarketDigest() {}

  public static void main(String[] arguments) {
    System.out.print(firstMinutes(Integer.parseInt(arguments[0])));
  }

  /// Returns a line for each instrument: its id, the number of minutes and their SHA-256.
  static String firstMinutes(int minutes) {
    DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
    StringBuilder lines = new StringBuilder();
    for (Instrument instrument : market.instruments()) {
      long start = DemoMarket.HISTORY.from();
      TimeRange range = new TimeRange(start, start + minutes * Timeframe.ONE_MINUTE.millis());
      lines
          .append(instrument.id())
          .append(' ')
          .append(minutes)
          .append(' ')
          .append(sha256(market.bars(instrument.id(), range)))
          .append('\n');
    }
    return lines.toString();
  }

  private static String sha256(BarSeries bars) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    ByteBuffer bytes = ByteBuffer.allocate(48);
    for (int i = 0; i < bars.size(); i++) {
      bytes
          .clear()
          .putLong(bars.openTime(i))
          .putDouble(bars.open(i))
          .putDouble(bars.high(i))
          .putDouble(bars.low(i))
          .putDouble(bars.close(i))
          .putDouble(bars.volume(i));
      digest.update(bytes.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
