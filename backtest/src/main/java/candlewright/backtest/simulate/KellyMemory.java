package candlewright.backtest.simulate;

import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.util.Arrays;

/// The returns of the last trades, for Kelly's fraction (1956), `p - (1 - p) / b`.
final class KellyMemory {
  private final int trades;
  private double[] returns = new double[16];
  private int count;

  /// @param trades how many the fraction is measured over
  KellyMemory(int trades) {
    this.trades = trades;
  }

  /// Takes the return of a trade that was closed.
  void closed(double simpleReturn) {
    if (count == trades) {
      System.arraycopy(returns, 1, returns, 0, --count);
    } else if (count == returns.length) {
      returns = Arrays.copyOf(returns, 2 * count);
    }
    returns[count++] = simpleReturn;
  }

  /// Returns the fraction of equity; NaN before there are trades enough.
  double fraction() {
    if (count < trades) {
      return Double.NaN;
    }
    int winners = 0;
    double gains = 0;
    double losses = 0;
    for (int i = 0; i < count; i++) {
      if (returns[i] > 0) {
        winners++;
        gains += returns[i];
      } else {
        losses -= returns[i];
      }
    }
    double winning = winners / (double) count;
    if (losses == 0) {
      return winning;
    }
    double ratio = gains / winners / (losses / (count - winners));
    return winners == 0 ? Double.NEGATIVE_INFINITY : winning - (1 - winning) / ratio;
  }

  void write(StateOutput out) {
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      out.writeDouble(returns[i]);
    }
  }

  void read(StateInput in) {
    count = in.readInt();
    returns = new double[Math.max(16, count)];
    for (int i = 0; i < count; i++) {
      returns[i] = in.readDouble();
    }
  }
}
