package candlewright.core.strategy.text;

import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts an expression into words.
final class Lexer {
  private static final String SYMBOLS = "+-*/()[],=:.<>";

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /// Returns the words, ended by one of kind END.
  ///
  /// @throws TextRefusedException at a character that no word begins with
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    do {
      tokens.add(lexer.next());
    } while (tokens.getLast().kind() != Token.Kind.END);
    return tokens;
  }

  private Token next() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int start = at;
    if (at == text.length()) {
      return new Token(Token.Kind.END, "", start, start);
    }
    char c = text.charAt(at);
    if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      return number(start);
    }
    if (isLetter(c)) {
      return name(start);
    }
    if (c == '@') {
      return source(start);
    }
    return symbol(start, c);
  }

  private Token number(int start) {
    if (text.charAt(at) == '.') {
      rest();
      throw refused(start, "write 0" + text.substring(start, at));
    }
    digits();
    int whole = at;
    if (peek(0) == '.' && isDigit(peek(1))) {
      at++;
      digits();
    }
    int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(1 + sign))) {
      at += 1 + sign;
      digits();
    }
    boolean leadingZero = whole > start + 1 && text.charAt(start) == '0';
    if (isLetter(peek(0)) || leadingZero) {
      rest();
      String written = text.substring(start, at);
      boolean timeframe =
          Arrays.stream(Timeframe.values()).anyMatch(value -> value.code().equals(written));
      throw refused(
          start,
          timeframe
              ? "a timeframe follows an @, as in close@" + written
              : leadingZero ? "leave the leading zero out" : "write digits only");
    }
    return token(Token.Kind.NUMBER, start);
  }

  private Token name(int start) {
    word();
    // A catalogue name may hold one dot: the library an indicator comes from.
    if (peek(0) == '.' && isLetter(peek(1))) {
      at++;
      word();
    }
    return token(Token.Kind.NAME, start);
  }

  private Token source(int start) {
    at++;
    while (peek(0) == ' ') {
      at++;
    }
    int from = at;
    word();
    if (at > from && peek(0) == ':' && (isLetter(peek(1)) || isDigit(peek(1)))) {
      at++;
      word();
    }
    if (at == from) {
      throw new TextRefusedException(
          start,
          "nothing follows the '@'",
          "name a timeframe or the role of an instrument, as in @1h, @hedge or @hedge:1h");
    }
    return new Token(Token.Kind.SOURCE, text.substring(from, at), start, at);
  }

  private Token symbol(int start, char c) {
    String two = text.substring(start, Math.min(start + 2, text.length()));
    switch (two) {
      case ">=", "<=" -> {
        at += 2;
        return token(Token.Kind.SYMBOL, start);
      }
      case "&&" -> throw unknown(start, two, "write and");
      case "||" -> throw unknown(start, two, "write or");
      case "==", "!=" -> throw unknown(start, two, "numbers are compared with >, <, >= and <=");
      case "**" -> throw unknown(start, two, "multiply as often as needed");
      default -> {}
    }
    if (c == '!') {
      throw unknown(start, "!", "write not");
    }
    if (SYMBOLS.indexOf(c) < 0) {
      int point = text.codePointAt(start);
      throw new TextRefusedException(
          start, "'" + Character.toString(point) + "' does not belong in an expression", "");
    }
    at++;
    return token(Token.Kind.SYMBOL, start);
  }

  private TextRefusedException refused(int start, String remedy) {
    return new TextRefusedException(
        start, "'" + Excerpt.of(text.substring(start, at)) + "' is not a number", remedy);
  }

  private static TextRefusedException unknown(int start, String symbol, String remedy) {
    return new TextRefusedException(start, "there is no operator '" + symbol + "'", remedy);
  }

  private Token token(Token.Kind kind, int start) {
    return new Token(kind, text.substring(start, at), start, at);
  }

  private void digits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private void word() {
    while (isLetter(peek(0)) || isDigit(peek(0))) {
      at++;
    }
  }

  /// What looks as if it belonged to a number that is none.
  private void rest() {
    while (isLetter(peek(0)) || isDigit(peek(0)) || (peek(0) == '.' && isDigit(peek(1)))) {
      at++;
    }
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
