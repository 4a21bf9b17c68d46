package candlewright.core.strategy.text;

import candlewright.core.strategy.Operand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an expression says by its form alone, before its names are looked up.
sealed interface Phrase {
  Span span();

  /// Where a phrase stands in the expression.
  ///
  /// @param start offset of its first character
  /// @param end offset behind its last character
  /// @param depth phrases inside each other, 1 for a word
  record Span(int start, int end, int depth) {}

  record Numeral(double value, Span span) implements Phrase {}

  record Word(String name, Span span) implements Phrase {}

  /// A name with arguments in parentheses.
  ///
  /// @param output what follows the dot behind it; empty if there is none
  record Call(String name, List<Argument> arguments, String output, int outputStart, Span span)
      implements Phrase {}

  record Calculation(Operand.Function function, List<Phrase> parts, Span span) implements Phrase {}

  /// Two operands compared.
  ///
  /// @param sign one of `>`, `<`, `>=`, `<=`
  record Comparison(String sign, Phrase left, Phrase right, Span span) implements Phrase {}

  /// Conditions joined by `and` or by `or`.
  record Junction(boolean all, List<Phrase> parts, Span span) implements Phrase {}

  record Not(Phrase part, Span span) implements Phrase {}

  record Lag(Phrase part, Phrase bars, Span span) implements Phrase {}

  /// What is worked out on other bars.
  ///
  /// @param source what follows the `@`
  record At(Phrase part, String source, int sourceStart, Span span) implements Phrase {}

  /// What stands in parentheses of its own.
  record Group(Phrase part, Span span) implements Phrase {}

  /// What is given to a call.
  ///
  /// @param name empty if it is given by its place
  /// @param weight what stands before the colon of a weighted part; null if there is none
  record Argument(String name, int start, @Nullable Phrase weight, Phrase value) {}
}
