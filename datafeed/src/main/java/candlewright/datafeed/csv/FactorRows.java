package candlewright.datafeed.csv;

import candlewright.core.market.Calendar;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.PriceFactors;
import candlewright.core.market.Timeframe;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads LEAN's factor files: rows of date, price factor, split factor and reference price, the raw
/// close of that date. A row's factors hold up to and including its date; where the next row's
/// differ, the session after that date is the ex session.
///
/// As LEAN works it out (CorporateFactorRow.GetDividend and GetSplit): the dividend is reference
/// price * (1 - price factor / next price factor), rounded to cents half to even, and the split
/// ratio is split factor / next split factor, old shares for each new one.
final class FactorRows {
  private static final int CENTS = 2;

  /// LEAN writes up to 7 and 8; more would be no factor or price.
  private static final int MOST_WHOLE_DIGITS = 10;

  private static final int MOST_DECIMALS = 20;

  private record Row(long until, BigDecimal price, BigDecimal split, BigDecimal reference) {}

  private final ActionGatherer gatherer;
  private final Calendar calendar;
  private final List<PriceFactors.Step> steps = new ArrayList<>();
  private @Nullable Row last;

  FactorRows(ActionGatherer gatherer, Calendar calendar) {
    this.gatherer = gatherer;
    this.calendar = calendar;
  }

  /// Tells whether the first row looks like one of a factor file.
  static boolean isFactorFile(EventText text) {
    return !text.hasHeader()
        && text.width() == 4
        && text.value(0).matches("[12][0-9]{7}")
        && text.value(1).matches("[0-9.]+")
        && text.value(2).matches("[0-9.]+");
  }

  void read(EventText text) {
    while (text.next()) {
      gatherer.count();
      Row row = row(text);
      if (row != null) {
        Row before = last;
        if (before != null) {
          if (before.until() >= row.until()) {
            gatherer.reject(text, RowProblem.OUT_OF_RANGE, "does not follow the date before");
            continue;
          }
          compare(text, before, row);
          steps.add(step(before, before.until()));
        }
        last = row;
      }
    }
  }

  /// Returns the factors, or null if there was no row.
  @Nullable PriceFactors factors() {
    Row newest = last;
    if (newest == null) {
      return null;
    }
    List<PriceFactors.Step> all = new ArrayList<>(steps);
    all.add(step(newest, Long.MAX_VALUE));
    return new PriceFactors(all);
  }

  private static PriceFactors.Step step(Row row, long until) {
    return new PriceFactors.Step(until, row.price().doubleValue(), row.split().doubleValue());
  }

  private @Nullable Row row(EventText text) {
    if (text.size() < 4) {
      gatherer.reject(text, RowProblem.COLUMNS, "has " + text.size() + " values, needs 4");
      return null;
    }
    Long day = EventValues.date(text.value(0));
    if (day == null) {
      gatherer.reject(
          text,
          RowProblem.TIME,
          "date '" + FieldText.printable(text.value(0)) + "' is not understood");
      return null;
    }
    BigDecimal[] numbers = new BigDecimal[3];
    for (int i = 0; i < 3; i++) {
      BigDecimal number = EventValues.decimal(text.value(i + 1), text.delimiter());
      if (number == null
          || number.signum() < (i == 2 ? 0 : 1)
          || number.precision() - number.scale() > MOST_WHOLE_DIGITS
          || number.scale() > MOST_DECIMALS) {
        gatherer.reject(
            text,
            RowProblem.NUMBER,
            "'"
                + FieldText.printable(text.value(i + 1))
                + "' is not a positive number of a factor file");
        return null;
      }
      numbers[i] = number;
    }
    long until = calendar.nextOpen(calendar.dayOpen(LocalDate.ofEpochDay(day)), Timeframe.ONE_DAY);
    return new Row(until, numbers[0], numbers[1], numbers[2]);
  }

  private void compare(EventText text, Row before, Row next) {
    long exTime = before.until();
    int change = before.price().compareTo(next.price());
    if (change > 0) {
      gatherer.reject(
          text,
          RowProblem.OUT_OF_RANGE,
          "the price factor falls from "
              + before.price().toPlainString()
              + " to "
              + next.price().toPlainString()
              + ", which no dividend does");
    } else if (change < 0) {
      BigDecimal factor = before.price().divide(next.price(), MathContext.DECIMAL128);
      BigDecimal amount =
          before
              .reference()
              .subtract(before.reference().multiply(factor))
              .setScale(CENTS, RoundingMode.HALF_EVEN);
      if (amount.signum() == 0) {
        gatherer.note(
            "the dividend of " + Instant.ofEpochMilli(exTime) + " is below half a cent, left out");
      } else {
        gatherer.add(text, new Dividend(exTime, ActionGatherer.units(amount)));
      }
    }
    if (before.split().compareTo(next.split()) != 0) {
      Ratio ratio = Ratio.of(next.split(), before.split());
      gatherer.add(text, new Split(exTime, ratio.newShares(), ratio.oldShares()));
    }
  }
}
