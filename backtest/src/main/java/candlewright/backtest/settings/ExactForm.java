package candlewright.backtest.settings;

import candlewright.core.strategy.text.ConditionWriter;
import candlewright.core.strategy.text.Context;
import candlewright.core.strategy.text.Findings;
import candlewright.core.strategy.text.Form;
import candlewright.core.strategy.text.Schemas;
import candlewright.core.strategy.text.Tree;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.util.function.Function;

/// A decimal number that stands for a value; exact, whatever the value makes of it.
///
/// @param whole whether it has no decimals
/// @param least smallest number, for the schema
/// @param most greatest number, for the schema
/// @param reading makes the value; throws an IllegalArgumentException with a sentence for people if
///   the number is none
/// @param writing gives the number back
/// @param none takes the place of a value that cannot be read
record ExactForm<T>(
    boolean whole,
    double least,
    double most,
    Function<BigDecimal, T> reading,
    Function<T, BigDecimal> writing,
    T none)
    implements Form<T> {
  /// More digits before or behind the point than any setting has.
  private static final int DIGITS = 30;

  private static final long MOST_MONEY = 10_000_000_000L;

  /// A whole number.
  static ExactForm<Integer> whole(int least, int most) {
    return new ExactForm<>(
        true,
        least,
        most,
        number -> {
          if (number.compareTo(BigDecimal.valueOf(least)) < 0
              || number.compareTo(BigDecimal.valueOf(most)) > 0
              || number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                "a whole number from "
                    + least
                    + " to "
                    + most
                    + " is wanted, was "
                    + plain(number));
          }
          return number.intValueExact();
        },
        BigDecimal::valueOf,
        least);
  }

  /// An amount of money that is kept in 1e-8 units.
  static ExactForm<Long> money() {
    return new ExactForm<>(
        false,
        0,
        MOST_MONEY,
        number -> {
          if (number.signum() < 0
              || number.compareTo(BigDecimal.valueOf(MOST_MONEY)) > 0
              || number.stripTrailingZeros().scale() > Notional.CASH_SCALE) {
            throw new IllegalArgumentException(
                "an amount from 0 to 10 billion with at most 8 decimals is wanted, was "
                    + plain(number));
          }
          return number.movePointRight(Notional.CASH_SCALE).longValueExact();
        },
        units -> BigDecimal.valueOf(units, Notional.CASH_SCALE),
        0L);
  }

  /// A number that is kept as a double.
  ///
  /// @param shift digits by which the point moves to the left: 2 for percent kept as fractions
  static ExactForm<Double> real(double least, double most, int shift) {
    return new ExactForm<>(
        false,
        least,
        most,
        number -> {
          double value = number.doubleValue();
          if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                "a number from "
                    + plain(BigDecimal.valueOf(least))
                    + " to "
                    + plain(BigDecimal.valueOf(most))
                    + " is wanted, was "
                    + plain(number));
          }
          return number.movePointLeft(shift).doubleValue();
        },
        value -> BigDecimal.valueOf(value).movePointRight(shift),
        least);
  }

  /// The same number, standing for another value.
  <V> ExactForm<V> as(Function<T, V> making, Function<V, T> taking) {
    return new ExactForm<>(
        whole, least, most, reading.andThen(making), taking.andThen(writing), making.apply(none));
  }

  @Override
  public T read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (!(tree instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.NUMBER) {
      context.wrongKind(path, tree, "a number", "write digits such as 12 or 0.5");
      return none;
    }
    try {
      BigDecimal number = new BigDecimal(scalar.value());
      if (Math.abs(number.scale()) > DIGITS || number.precision() > DIGITS) {
        throw new IllegalArgumentException("a number of at most " + DIGITS + " digits is wanted");
      }
      return reading.apply(number);
    } catch (IllegalArgumentException e) {
      context.findings().error(path, tree, String.valueOf(e.getMessage()), "");
      return none;
    }
  }

  @Override
  public Tree write(T value, ConditionWriter writer) {
    return tree(writing.apply(value));
  }

  @Override
  public Tree.Mapping schema() {
    Tree.Mapping schema = Schemas.type(whole ? "integer" : "number");
    schema = Schemas.with(schema, "minimum", Tree.number(least));
    return Schemas.with(schema, "maximum", Tree.number(most));
  }

  /// Returns an exact number.
  static Tree.Scalar tree(BigDecimal number) {
    return new Tree.Scalar(Tree.Kind.NUMBER, plain(number), Tree.Style.PLAIN, Tree.NOWHERE, false);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
