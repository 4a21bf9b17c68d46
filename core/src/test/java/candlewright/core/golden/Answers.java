package candlewright.core.golden;

import candlewright.core.testkit.Digests;
import java.nio.ByteBuffer;

/// Three-valued answers as a line of a digest.
final class Answers {
  private Answers() {}

  /// Returns on how many bars an answer is true and known, and a hash of both masks.
  ///
  /// @param value bits of the bars on which it is true
  /// @param known bits of the bars on which it is known
  static String line(long[] value, long[] known) {
    ByteBuffer bits = ByteBuffer.allocate(2 * value.length * Long.BYTES);
    int trueBars = 0;
    int knownBars = 0;
    for (int word = 0; word < value.length; word++) {
      trueBars += Long.bitCount(value[word]);
      knownBars += Long.bitCount(known[word]);
      bits.putLong(value[word]).putLong(known[word]);
    }
    String hash = Digests.sha256(bits.array());
    return trueBars + " true of " + knownBars + " known, " + hash + "\n";
  }
}
