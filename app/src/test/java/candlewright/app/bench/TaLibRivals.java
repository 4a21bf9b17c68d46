package candlewright.app.bench;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;

/// Indicators computed by TA-Lib for Java over whole columns. Each leaves its values in the last
/// part of `out`, one for each bar from its warm-up on.
final class TaLibRivals {
  private final Core core = new Core();
  private final MInteger begin = new MInteger();
  private final MInteger length = new MInteger();
  private final double[] high;
  private final double[] low;
  private final double[] close;
  private final int last;
  private final double[] raw;
  private final double[] spare;
  private final double[] other;

  TaLibRivals(BarSeries bars) {
    high = column(bars, Column.HIGH);
    low = column(bars, Column.LOW);
    close = column(bars, Column.CLOSE);
    last = close.length - 1;
    raw = new double[close.length];
    spare = new double[close.length];
    other = new double[close.length];
  }

  private static double[] column(BarSeries bars, Column column) {
    double[] values = new double[bars.size()];
    bars.copy(column, 0, values.length, values, 0);
    return values;
  }

  double ema(double[] out) {
    return placed(core.ema(0, last, close, 20, begin, length, raw), out);
  }

  double rsi(double[] out) {
    return placed(core.rsi(0, last, close, 14, begin, length, raw), out);
  }

  double macd(double[] out) {
    return placed(core.macd(0, last, close, 12, 26, 9, begin, length, raw, spare, other), out);
  }

  double bollinger(double[] out) {
    return placed(
        core.bbands(0, last, close, 20, 2, 2, MAType.Sma, begin, length, raw, spare, other), out);
  }

  double atr(double[] out) {
    return placed(core.atr(0, last, high, low, close, 14, begin, length, raw), out);
  }

  double adx(double[] out) {
    return placed(core.adx(0, last, high, low, close, 14, begin, length, raw), out);
  }

  /// Moves the values to the bars they belong to; the cost of that is a small part of the whole.
  private double placed(RetCode code, double[] out) {
    if (code != RetCode.Success) {
      throw new IllegalStateException("TA-Lib answered " + code);
    }
    System.arraycopy(raw, 0, out, begin.value, length.value);
    return out[last];
  }
}
