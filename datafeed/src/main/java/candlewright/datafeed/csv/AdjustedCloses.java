package candlewright.datafeed.csv;

import candlewright.core.market.CorporateAction.Dividend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out the dividends behind closes and adjusted closes, oldest first: the adjustment is
/// constant between dividends, and on an ex date it rises so that dividend = close before * (1 -
/// adjustment before / adjustment now).
///
/// Both prices are rounded, in the file and by its source, so only a rise beyond what rounding can
/// do is a dividend; its amount is the shortest decimal within the error of rounding.
final class AdjustedCloses {
  private static final MathContext PRECISION = MathContext.DECIMAL64;

  /// A rise must exceed the error of rounding this many times.
  private static final BigDecimal CERTAIN = BigDecimal.valueOf(3);

  /// Such files come from services that keep prices in single precision: one unit in the last of 24
  /// binary digits for each price.
  private static final BigDecimal SINGLE_PRECISION = BigDecimal.valueOf(0x1p-22);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final ActionGatherer gatherer;
  private final int time;
  private final int close;
  private final int adjusted;
  private final Function<String, @Nullable Long> sessionOf;
  private boolean worked;

  private record Closes(BigDecimal close, BigDecimal factor, BigDecimal error) {
    static Closes of(BigDecimal close, BigDecimal adjusted) {
      BigDecimal factor = adjusted.divide(close, PRECISION);
      BigDecimal relative =
          halfLastDigit(adjusted)
              .divide(adjusted, PRECISION)
              .add(halfLastDigit(close).divide(close, PRECISION))
              .add(SINGLE_PRECISION);
      return new Closes(close, factor, relative);
    }

    private static BigDecimal halfLastDigit(BigDecimal price) {
      return HALF.movePointLeft(price.scale());
    }
  }

  AdjustedCloses(
      ActionGatherer gatherer,
      int time,
      int close,
      int adjusted,
      Function<String, @Nullable Long> sessionOf) {
    this.gatherer = gatherer;
    this.time = time;
    this.close = close;
    this.adjusted = adjusted;
    this.sessionOf = sessionOf;
  }

  void read(EventText text) {
    Closes before = null;
    long previous = Long.MIN_VALUE;
    while (text.next()) {
      gatherer.count();
      Long exTime = time < text.size() ? sessionOf.apply(text.value(time)) : null;
      Closes now = closes(text);
      if (exTime == null || now == null) {
        gatherer.reject(
            text,
            exTime == null ? RowProblem.TIME : RowProblem.NUMBER,
            exTime == null ? "has no date" : "close or adjusted close is not a positive number");
        continue;
      }
      if (exTime <= previous) {
        throw new ImportException(
            text.where()
                + ", line "
                + text.line()
                + ", is not later than the line before: sort the file by date, oldest first");
      }
      previous = exTime;
      if (before != null) {
        compare(text, exTime, before, now);
      }
      before = now;
    }
    if (worked) {
      gatherer.note("dividends worked out from the adjusted closes, which are rounded");
    }
  }

  private @Nullable Closes closes(EventText text) {
    if (Math.max(close, adjusted) >= text.size()) {
      return null;
    }
    BigDecimal raw = EventValues.decimal(text.value(close), text.delimiter());
    BigDecimal made = EventValues.decimal(text.value(adjusted), text.delimiter());
    return raw == null || made == null || raw.signum() <= 0 || made.signum() <= 0
        ? null
        : Closes.of(raw, made);
  }

  private void compare(EventText text, long exTime, Closes before, Closes now) {
    BigDecimal rise = BigDecimal.ONE.subtract(before.factor().divide(now.factor(), PRECISION));
    BigDecimal error = before.error().add(now.error());
    if (rise.abs().compareTo(error.multiply(CERTAIN)) <= 0) {
      return;
    }
    if (rise.signum() < 0) {
      gatherer.reject(
          text, RowProblem.OUT_OF_RANGE, "the adjustment falls, which no dividend does");
      return;
    }
    BigDecimal amount = shortest(before.close().multiply(rise), before.close().multiply(error));
    long units = ActionGatherer.units(amount);
    if (units > 0) {
      worked = true;
      gatherer.add(text, new Dividend(exTime, units));
    }
  }

  /// Returns the decimal with the fewest places that is within `error` of `value`.
  private static BigDecimal shortest(BigDecimal value, BigDecimal error) {
    int places = 0;
    BigDecimal rounded = value.setScale(places, RoundingMode.HALF_EVEN);
    while (rounded.subtract(value).abs().compareTo(error) > 0) {
      places++;
      rounded = value.setScale(places, RoundingMode.HALF_EVEN);
    }
    return rounded;
  }
}
