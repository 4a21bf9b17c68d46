package candlewright.datafeed.csv;

import candlewright.core.market.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads the numbers of a row from bytes, exactly, and keeps one for each role.
///
/// A number becomes the double nearest to its decimal text: its digits and the power of ten are
/// both exact below 2^53, so one division rounds correctly; longer ones go through BigDecimal.
final class DecimalReader {
  private static final int NUMBERS = Role.ASK_CLOSE.slot() + 1;

  /// The plain decimal text of a double has up to 343 characters.
  private static final int LONGEST_NUMBER = 400;

  private final byte delimiter;
  private final byte decimal;
  private final int divisorDigits;
  private final long[] units = new long[NUMBERS];
  private final int[] scales = new int[NUMBERS];
  private final double[] inexact = new double[NUMBERS];
  private int priceScale;
  private String detail = "";

  /// @param priceDivisor a power of ten by which prices are divided
  DecimalReader(char delimiter, char decimal, int priceDivisor) {
    this.delimiter = (byte) delimiter;
    this.decimal = (byte) decimal;
    this.divisorDigits = Integer.toString(priceDivisor).length() - 1;
  }

  /// Reads a plain decimal and answers the index after it, or -1 if it is anything less common, for
  /// {@link #readRare} to read.
  int read(byte[] b, int from, int to, int slot) {
    long m = 0;
    int scale = 0;
    int p = from;
    int digit;
    while (p < to && (digit = b[p] - '0') >= 0 && digit <= 9) {
      m = m * 10 + digit;
      p++;
    }
    int digits = p - from;
    int zeros = 0;
    if (p < to && b[p] == decimal) {
      p++;
      int fraction = p;
      while (p < to && (digit = b[p] - '0') >= 0 && digit <= 9) {
        p++;
        if (digit == 0) {
          zeros++;
        } else if (zeros == 0) {
          m = m * 10 + digit;
          scale++;
        } else {
          if (zeros > 16) {
            return -1;
          }
          m = m * Decimals.longPower(zeros + 1) + digit;
          scale += zeros + 1;
          zeros = 0;
        }
      }
      digits += p - fraction;
    }
    // Up to 18 digits cannot have overflowed.
    if (digits == 0
        || digits - zeros > 18
        || m > Decimals.MAX_UNITS
        || (p < to && b[p] != delimiter)) {
      return -1;
    }
    units[slot] = m;
    scales[slot] = scale;
    return p;
  }

  /// Reads any other spelling of a number: with quotes, marks between thousands, an exponent, or
  /// many digits. Answers null, or what is wrong with it; {@link #detail()} says more.
  @Nullable RowProblem readRare(byte[] b, int from, int to, Role role) {
    String whole = FieldText.value(b, from, to, LONGEST_NUMBER + 1);
    String text = FieldText.text(b, from, to);
    @Nullable String plain = plain(whole, (char) decimal);
    if (plain == null) {
      detail =
          text.isEmpty()
              ? role.text() + " is empty"
              : role.text() + " '" + text + "' is not a number";
      return RowProblem.NUMBER;
    }
    BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
    if (value.signum() == 0) {
      value = BigDecimal.ZERO;
    }
    if (value.signum() < 0) {
      detail = role.text() + " " + text + " is negative";
      return RowProblem.NEGATIVE;
    }
    int slot = role.slot();
    if (value.scale() < 0 && value.scale() > -18) {
      value = value.setScale(0);
    }
    if (value.scale() >= 0
        && value.scale() <= Decimals.MAX_SCALE
        && value.unscaledValue().bitLength() <= 53) {
      units[slot] = value.unscaledValue().longValueExact();
      scales[slot] = value.scale();
      return null;
    }
    int shift = role == Role.VOLUME ? 0 : divisorDigits;
    inexact[slot] = value.movePointLeft(shift).doubleValue();
    scales[slot] = Decimals.OFF_GRID;
    if (inexact[slot] > Double.MAX_VALUE) {
      detail = role.text() + " '" + text + "' is too large";
      return RowProblem.NUMBER;
    }
    return null;
  }

  /// Returns a number's text with a point and without marks between thousands, or null if it is not
  /// a number.
  static @Nullable String plain(String text, char decimal) {
    char group = decimal == ',' ? '.' : ',';
    StringBuilder plain = new StringBuilder(text.length());
    int digits = 0;
    int sinceGroup = -1;
    boolean point = false;
    boolean exponent = false;
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        sinceGroup = sinceGroup < 0 ? sinceGroup : sinceGroup + 1;
        plain.append(c);
      } else if (c == decimal && !point && !exponent && (sinceGroup < 0 || sinceGroup == 3)) {
        point = true;
        sinceGroup = -1;
        plain.append('.');
      } else if (c == group && !point && !exponent && digits > 0 && sinceGroup != 0) {
        if (sinceGroup > 0 ? sinceGroup != 3 : digits > 3) {
          return null;
        }
        sinceGroup = 0;
      } else if ((c == 'e' || c == 'E') && digits > 0 && !exponent && sinceGroup < 0) {
        exponent = true;
        digits = 0;
        plain.append('E');
      } else if ((c == '-' || c == '+') && (i == 0 || plain.charAt(plain.length() - 1) == 'E')) {
        plain.append(c);
      } else {
        return null;
      }
    }
    boolean whole = digits > 0 && (!exponent || digits <= 3) && (sinceGroup < 0 || sinceGroup == 3);
    return whole ? plain.toString() : null;
  }

  /// Begins the prices of a row anew.
  void beginPrices() {
    priceScale = 0;
  }

  /// Returns the price read last for a role, divided.
  double price(Role role) {
    int slot = role.slot();
    int scale = scales[slot];
    if (scale == Decimals.OFF_GRID) {
      priceScale = Decimals.OFF_GRID;
      return inexact[slot];
    }
    long m = units[slot];
    if (divisorDigits > 0) {
      scale += divisorDigits;
      while (scale > 0 && m % 10 == 0) {
        m /= 10;
        scale--;
      }
      if (scale > Decimals.MAX_SCALE) {
        priceScale = Decimals.OFF_GRID;
        return BigDecimal.valueOf(m, scale).doubleValue();
      }
    }
    if (priceScale != Decimals.OFF_GRID && scale > priceScale) {
      priceScale = scale;
    }
    return m / Decimals.power(scale);
  }

  /// Returns the decimals of the prices asked for since {@link #beginPrices}, or {@link
  /// Decimals#OFF_GRID}.
  int priceScale() {
    return priceScale;
  }

  /// Returns the volume read last.
  double volume() {
    int slot = Role.VOLUME.slot();
    int scale = scales[slot];
    return scale == Decimals.OFF_GRID ? inexact[slot] : units[slot] / Decimals.power(scale);
  }

  /// Returns the decimals of the volume read last, or {@link Decimals#OFF_GRID}.
  int volumeScale() {
    return scales[Role.VOLUME.slot()];
  }

  /// Puts the mean of two prices in place of the first.
  void average(Role bid, Role ask) {
    BigDecimal sum = exact(bid.slot()).add(exact(ask.slot()));
    BigDecimal mean = sum.divide(BigDecimal.TWO).stripTrailingZeros();
    int slot = bid.slot();
    if (mean.scale() < 0) {
      mean = mean.setScale(0);
    }
    if (mean.scale() <= Decimals.MAX_SCALE && mean.unscaledValue().bitLength() <= 53) {
      units[slot] = mean.unscaledValue().longValueExact();
      scales[slot] = mean.scale();
    } else {
      inexact[slot] = mean.movePointLeft(divisorDigits).doubleValue();
      scales[slot] = Decimals.OFF_GRID;
    }
  }

  private BigDecimal exact(int slot) {
    return scales[slot] == Decimals.OFF_GRID
        ? new BigDecimal(inexact[slot]).movePointRight(divisorDigits)
        : BigDecimal.valueOf(units[slot], scales[slot]);
  }

  /// Returns what is wrong with the number read last, with the number in question.
  String detail() {
    return detail;
  }
}
