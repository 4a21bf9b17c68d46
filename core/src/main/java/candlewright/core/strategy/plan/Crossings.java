package candlewright.core.strategy.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the left column of a comparison comes out on one side having last been on the other; all
/// masks over the same two columns share it.
final class Crossings extends StepRun {
  private final Comparison comparison;

  /// Bits of the bars on which the left column comes out above.
  final long[] upward;

  /// Bits of the bars on which it comes out below.
  final long[] downward;

  /// Bits of the bars on which one knows where it last was.
  final long[] known;

  /// The side on which the left column last was: -1 lower, 1 upper, 0 not seen apart since the last
  /// unknown bar.
  private int side;

  Crossings(Comparison comparison, Buffers buffers) {
    this.comparison = comparison;
    upward = buffers.words();
    downward = buffers.words();
    known = buffers.words();
  }

  @Override
  void run(int bar, int count) {
    int words = (count + 63) >> 6;
    if (comparison.apart && side != 0) {
      allApart(words);
      return;
    }
    int word = 0;
    while (word < words) {
      word = wholeWords(word, count >> 6);
      if (word < words) {
        oneByOne(word, Math.min(64, count - (word << 6)));
        word++;
      }
    }
  }

  /// Takes words on all of whose bars the columns are apart: each crosses where it is on another
  /// side than the bar before.
  private void allApart(int words) {
    long[] upper = comparison.above;
    long last = side > 0 ? 1 : 0;
    long first = upper[0] << 1 | last;
    upward[0] = upper[0] & ~first;
    downward[0] = ~upper[0] & first;
    for (int word = 1; word < words; word++) {
      long before = upper[word] << 1 | upper[word - 1] >>> 63;
      upward[word] = upper[word] & ~before;
      downward[word] = ~upper[word] & before;
    }
    Arrays.fill(known, 0, words, -1L);
    side = upper[words - 1] < 0 ? 1 : -1;
  }

  /// Takes words without unknown bars and returns the first that is none. The side on which the
  /// columns last were is carried from bar to bar as an addition carries: a bar above gives a
  /// carry, a tie hands on the one it gets.
  private int wholeWords(int from, int to) {
    if (side == 0) {
      return from;
    }
    long carry = side > 0 ? 1 : 0;
    int word = from;
    while (word < to && comparison.known[word] == -1L) {
      long upper = comparison.above[word];
      long lower = comparison.below[word];
      long sum = ~lower + upper + carry;
      long before = ~lower ^ upper ^ sum;
      upward[word] = upper & ~before;
      downward[word] = lower & before;
      known[word] = -1L;
      carry = (upper | (~lower & ~sum)) >>> 63;
      word++;
    }
    side = carry != 0 ? 1 : -1;
    return word;
  }

  private void oneByOne(int word, int length) {
    long upper = comparison.above[word];
    long lower = comparison.below[word];
    long up = 0;
    long down = 0;
    long sure = 0;
    for (int i = 0; i < length; i++) {
      long bit = 1L << i;
      if ((comparison.known[word] & bit) == 0) {
        side = 0;
        continue;
      }
      sure |= side != 0 ? bit : 0;
      if ((upper & bit) != 0) {
        up |= side < 0 ? bit : 0;
        side = 1;
      } else if ((lower & bit) != 0) {
        down |= side > 0 ? bit : 0;
        side = -1;
      }
    }
    upward[word] = up;
    downward[word] = down;
    known[word] = sure;
  }

  @Override
  Object state() {
    return side;
  }

  @Override
  void restore(@Nullable Object state) {
    if (state instanceof Integer other) {
      side = other;
    }
  }
}
