package candlewright.core.strategy.text;

import candlewright.core.strategy.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the form of an expression by recursive descent. From loose to tight: `or`, `and`, `not`,
/// one comparison, `+ -`, `* /`, unary minus, `[bars ago]` and `@source`.
final class PhraseParser {
  /// Deep enough for people, far from what overflows a stack.
  static final int DEEPEST = 100;

  private static final Set<String> COMPARISONS = Set.of(">", "<", ">=", "<=");

  private final List<Token> tokens;
  private int at;

  /// Phrases begun and not ended.
  private int open;

  private PhraseParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /// Reads a whole expression.
  ///
  /// @throws TextRefusedException at the first word that does not fit
  static Phrase parse(String text) {
    PhraseParser parser = new PhraseParser(Lexer.tokens(text));
    if (parser.peek().kind() == Token.Kind.END) {
      throw new TextRefusedException(0, "the expression is empty", "");
    }
    Phrase phrase = parser.disjunction();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.unexpected("the end");
    }
    return phrase;
  }

  private Phrase disjunction() {
    enter();
    Phrase phrase = junction(false);
    open--;
    return phrase;
  }

  private Phrase junction(boolean all) {
    String word = all ? "and" : "or";
    int start = peek().start();
    Phrase first = all ? negation() : junction(true);
    if (!peek().is(word)) {
      return first;
    }
    List<Phrase> parts = new ArrayList<>(List.of(first));
    while (takes(word)) {
      parts.add(all ? negation() : junction(true));
    }
    return new Phrase.Junction(all, List.copyOf(parts), span(start, parts));
  }

  private Phrase negation() {
    int start = peek().start();
    if (!takes("not")) {
      return comparison();
    }
    enter();
    Phrase part = negation();
    open--;
    return new Phrase.Not(part, span(start, List.of(part)));
  }

  private Phrase comparison() {
    int start = peek().start();
    Phrase left = sum();
    if (!isComparison()) {
      return left;
    }
    String sign = take().text();
    Phrase right = sum();
    if (isComparison()) {
      throw new TextRefusedException(
          peek().start(),
          "one comparison cannot follow another",
          "join two with and, as in a < b and b < c");
    }
    return new Phrase.Comparison(sign, left, right, span(start, List.of(left, right)));
  }

  private boolean isComparison() {
    return peek().kind() == Token.Kind.SYMBOL && COMPARISONS.contains(peek().text());
  }

  private Phrase sum() {
    int start = peek().start();
    Phrase left = product();
    while (peek().is("+") || peek().is("-")) {
      Operand.Function function = take().is("+") ? Operand.Function.ADD : Operand.Function.SUBTRACT;
      left = calculation(function, List.of(left, product()), start);
    }
    return left;
  }

  private Phrase product() {
    int start = peek().start();
    Phrase left = signed();
    while (peek().is("*") || peek().is("/")) {
      Operand.Function function =
          take().is("*") ? Operand.Function.MULTIPLY : Operand.Function.DIVIDE;
      left = calculation(function, List.of(left, signed()), start);
    }
    return left;
  }

  private Phrase signed() {
    int start = peek().start();
    if (!takes("-")) {
      return suffixed();
    }
    enter();
    boolean digits = peek().kind() == Token.Kind.NUMBER;
    Phrase part = signed();
    open--;
    if (digits && part instanceof Phrase.Numeral(double value, var _)) {
      // 0 - value rather than -value: there is no negative zero in a definition.
      return new Phrase.Numeral(0 - value, span(start, List.of()));
    }
    return calculation(Operand.Function.NEGATE, List.of(part), start);
  }

  private Phrase calculation(Operand.Function function, List<Phrase> parts, int start) {
    return new Phrase.Calculation(function, parts, span(start, parts));
  }

  private Phrase suffixed() {
    int start = peek().start();
    Phrase phrase = primary();
    while (true) {
      if (takes("[")) {
        enter();
        Phrase bars = sum();
        open--;
        expect("]");
        phrase = new Phrase.Lag(phrase, bars, span(start, List.of(phrase, bars)));
      } else if (peek().kind() == Token.Kind.SOURCE) {
        Token source = take();
        phrase = new Phrase.At(phrase, source.text(), source.start(), span(start, List.of(phrase)));
      } else {
        return phrase;
      }
    }
  }

  private Phrase primary() {
    Token token = peek();
    if (token.kind() == Token.Kind.NUMBER) {
      return number(take());
    }
    if (token.kind() == Token.Kind.NAME && !isOperator(token)) {
      take();
      return takes("(")
          ? call(token)
          : new Phrase.Word(token.text(), span(token.start(), List.of()));
    }
    if (takes("(")) {
      Phrase part = disjunction();
      expect(")");
      return new Phrase.Group(part, span(token.start(), List.of(part)));
    }
    throw unexpected("a number, a name or '('");
  }

  private static boolean isOperator(Token token) {
    return token.is("and") || token.is("or") || token.is("not");
  }

  private Phrase number(Token token) {
    double value = Double.parseDouble(token.text());
    boolean vanished = value == 0 && token.text().matches("[0.]*[1-9].*");
    if (Double.isInfinite(value) || vanished) {
      throw new TextRefusedException(
          token.start(),
          "the number " + Excerpt.of(token.text()) + (vanished ? " is too small" : " is too large"),
          "");
    }
    return new Phrase.Numeral(value, span(token.start(), List.of()));
  }

  private Phrase call(Token name) {
    List<Phrase.Argument> arguments = new ArrayList<>();
    List<Phrase> parts = new ArrayList<>();
    if (!takes(")")) {
      do {
        Phrase.Argument argument = argument();
        arguments.add(argument);
        parts.add(argument.value());
      } while (takes(","));
      expect(")");
    }
    Token output = null;
    if (takes(".")) {
      if (peek().kind() != Token.Kind.NAME) {
        throw unexpected("the name of an output");
      }
      output = take();
    }
    return new Phrase.Call(
        name.text(),
        List.copyOf(arguments),
        output == null ? "" : output.text(),
        output == null ? 0 : output.start(),
        span(name.start(), parts));
  }

  private Phrase.Argument argument() {
    int start = peek().start();
    if (peek().kind() == Token.Kind.NAME && tokens.get(at + 1).is("=")) {
      String name = take().text();
      take();
      return new Phrase.Argument(name, start, null, disjunction());
    }
    Phrase value = disjunction();
    return takes(":")
        ? new Phrase.Argument("", start, value, disjunction())
        : new Phrase.Argument("", start, null, value);
  }

  private void enter() {
    if (++open > DEEPEST) {
      throw tooDeep(peek().start());
    }
  }

  private static TextRefusedException tooDeep(int start) {
    return new TextRefusedException(
        start,
        "the expression is nested more than " + DEEPEST + " deep",
        "give parts of it names under operands");
  }

  private Phrase.Span span(int start, List<Phrase> parts) {
    int depth = 0;
    for (Phrase part : parts) {
      depth = Math.max(depth, part.span().depth());
    }
    if (depth >= DEEPEST) {
      throw tooDeep(start);
    }
    return new Phrase.Span(start, tokens.get(at - 1).end(), depth + 1);
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private boolean takes(String symbolOrWord) {
    boolean here = peek().is(symbolOrWord);
    at += here ? 1 : 0;
    return here;
  }

  private void expect(String symbol) {
    if (!takes(symbol)) {
      throw unexpected("'" + symbol + "'");
    }
  }

  private TextRefusedException unexpected(String expected) {
    Token found = peek();
    String lower = found.text().toLowerCase(Locale.ROOT);
    String remedy = "";
    if (found.kind() == Token.Kind.NAME && Set.of("and", "or", "not").contains(lower)) {
      remedy = isOperator(found) ? "" : "write " + lower;
    } else if (found.is("=")) {
      remedy = "numbers are compared with >, <, >= and <=";
    } else if (found.is(".")) {
      remedy = "an output follows the ')' of its indicator, as in macd().signal";
    }
    return new TextRefusedException(
        found.start(), "expected " + expected + " but found " + found.described(), remedy);
  }
}
