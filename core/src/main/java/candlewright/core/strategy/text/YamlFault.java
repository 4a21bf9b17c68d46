package candlewright.core.strategy.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in plain words what is wrong with the form of a YAML text, and where it went wrong, which
/// is often before the place at which a parser notices. The parser's words only tell the cases
/// apart; they are never shown.
final class YamlFault {
  private static final Pattern KEY_WITHOUT_SPACE =
      Pattern.compile("((?:- +)*[A-Za-z0-9_]+:)([^\\s/].*)");
  private static final String SAME_INDENTATION =
      "give lines that belong together the same indentation, in spaces";

  private final String text;
  private final String context;
  private final String problem;

  /// Offset at which the parser was when it began what it could not finish; -1 if it does not say.
  private final int began;

  /// Offset at which the parser stopped.
  private final int at;

  /// Offsets of the last text in quotes that was read: of the quote that opens it, and behind the
  /// one that closes it; equal if there was none.
  private final int quoted;

  private final int unquoted;

  YamlFault(
      String text, String context, String problem, int began, int at, int quoted, int unquoted) {
    this.text = text;
    this.context = context;
    this.problem = problem;
    this.began = began;
    this.at = Math.min(at, text.length());
    this.quoted = quoted;
    this.unquoted = unquoted;
  }

  /// Returns the sentence with its place and what to do.
  TextRefusedException refusal() {
    int tab = text.substring(lineStart(at), firstWord(at)).indexOf('\t');
    if (tab >= 0) {
      return refuse(lineStart(at) + tab, "a tab indents this line", "indent with spaces");
    }
    if (context.endsWith("a quoted scalar")) {
      return refuse(began, "the quote opened here is never closed", "close it with " + at(began));
    }
    if (context.endsWith("a double-quoted scalar")) {
      return escape();
    }
    if (context.endsWith("a block scalar")) {
      return refuse(
          began,
          "'" + at(began) + "' begins a text whose lines follow below it",
          "begin the text on the next line, or put text that begins with '"
              + at(began)
              + "' in quotes");
    }
    if (context.endsWith("an alias")
        || context.endsWith("an anchor")
        || context.endsWith("a tag")) {
      return noValue(began);
    }
    if (isBehindQuote()) {
      return behindQuote();
    }
    if (problem.startsWith("mapping values")) {
      return secondValue();
    }
    if (problem.startsWith("could not find expected ':'")) {
      return noKey(began);
    }
    if (problem.startsWith("sequence entries")) {
      return refuse(
          at,
          "a list cannot begin on the line of its key",
          "write each item on a line of its own below it, or put text in quotes");
    }
    if (problem.startsWith("expected ','")) {
      return openBracket();
    }
    if (problem.startsWith("expected <block end>")) {
      return outOfLine();
    }
    if (problem.startsWith("expected '<document start>'")) {
      int before = firstWord(wordBefore(at));
      return text.startsWith("...", before)
          ? refuse(before, "'...' ends the text, but more follows", "leave it out")
          : refuse(at, "this line lines up with nothing above it", SAME_INDENTATION);
    }
    if (problem.startsWith("expected the node content") && at(at) == ',') {
      return refuse(at, "a value is missing before this ','", "write it, or leave the ',' out");
    }
    if (at(at) == '\t') {
      return refuse(at, "a tab stands where a space is needed", "write a space");
    }
    boolean noStart =
        problem.startsWith("found character")
            || problem.startsWith("mapping keys")
            || problem.startsWith("expected the node content");
    return noStart && at < text.length() ? noValue(at) : unknown(at);
  }

  /// Returns what to say of a fault that nothing is known about.
  static TextRefusedException unknown(int at) {
    return refuse(
        at,
        "this is not YAML",
        "look at the quotes, brackets and indentation here and on the line above");
  }

  private TextRefusedException noValue(int start) {
    return refuse(start, "a value cannot begin with '" + at(start) + "'", "put it in quotes");
  }

  private TextRefusedException escape() {
    int slash = Math.max(began, text.lastIndexOf('\\', at - 1));
    return refuse(
        slash,
        "'"
            + text.substring(slash, Math.min(slash + 2, text.length()))
            + "' stands for no character within double quotes",
        "write \\\\ for a backslash, or use single quotes");
  }

  /// Tells whether the parser stopped at what follows a closing quote.
  private boolean isBehindQuote() {
    boolean follows = quoted < unquoted && unquoted <= at && at < text.length();
    if (!follows || !(problem.startsWith("expected ") || problem.startsWith("mapping values"))) {
      return false;
    }
    boolean attached = unquoted == at && !isMark(at(at));
    boolean sameValue =
        problem.startsWith("expected <block end>")
            && text.substring(unquoted, at).isBlank()
            && lineStart(at) == lineStart(unquoted)
            && !isMark(at(at));
    return attached || sameValue;
  }

  private static boolean isMark(char c) {
    return ",:]}".indexOf(c) >= 0;
  }

  private TextRefusedException behindQuote() {
    char quote = at(quoted);
    if (lineStart(quoted) != lineStart(unquoted - 1)) {
      int lines = (int) text.substring(quoted, unquoted).lines().count() - 1;
      return refuse(
          quoted,
          "the quote opened here is closed only "
              + (lines == 1 ? "on the next line" : lines + " lines further down"),
          "close it on its own line with " + quote);
    }
    return refuse(
        at,
        "text follows the closing quote",
        quote == '\''
            ? "double a ' that belongs to the text, as in 'it''s', or put \" around the text"
            : "put \\ before a \" that belongs to the text, or put ' around the text");
  }

  /// A colon where no key can be.
  private TextRefusedException secondValue() {
    int start = firstWord(at);
    if (text.substring(start, at).contains(": ")) {
      return refuse(
          at, "this text holds ': ', which ends a key", "put text that holds ': ' in quotes");
    }
    int before = wordBefore(start);
    boolean deeper = start - lineStart(start) > firstWord(before) - lineStart(before);
    Matcher key = KEY_WITHOUT_SPACE.matcher(line(before));
    return !deeper || key.matches()
        ? noKey(before)
        : refuse(
            start,
            "this line is indented too far: the one above it has its value already",
            SAME_INDENTATION);
  }

  /// A line that should hold a key and does not.
  private TextRefusedException noKey(int offset) {
    int start = firstWord(offset);
    Matcher key = KEY_WITHOUT_SPACE.matcher(line(start));
    return key.matches()
        ? refuse(
            start + key.end(1),
            "a space is missing after the ':'",
            "write " + key.group(1) + " " + Excerpt.of(key.group(2)))
        : refuse(
            start,
            "this line is neither 'key: value' nor an item of a list",
            "write a ': ' after a key, or '- ' before an item");
  }

  private TextRefusedException openBracket() {
    char open = at(began);
    char close = open == '{' ? '}' : ']';
    boolean sameLine = at < text.length() && lineStart(at) == lineStart(began);
    if (!sameLine) {
      return refuse(
          began, "the '" + open + "' opened here is not closed", "close it with '" + close + "'");
    }
    return at(at) == '}' || at(at) == ']'
        ? refuse(
            at,
            "this '" + at(at) + "' does not close the '" + open + "' before it",
            "close that with '" + close + "' first")
        : refuse(
            at,
            "a ',' or the closing '" + close + "' is missing before this",
            "separate items with ', ', and put text that holds ':' or ',' in quotes");
  }

  private TextRefusedException outOfLine() {
    return switch (at(at)) {
      case '}', ']' -> refuse(at, "this '" + at(at) + "' closes nothing", "leave it out");
      case ':' -> refuse(at, "there is no key before this ':'", "write one, as in name: value");
      case '-' ->
          refuse(
              at,
              "this item lines up with no list above it",
              "give the items of a list the same indentation, in spaces");
      default -> refuse(at, "this line lines up with nothing above it", SAME_INDENTATION);
    };
  }

  private static TextRefusedException refuse(int at, String sentence, String remedy) {
    return new TextRefusedException(at, sentence, remedy);
  }

  private char at(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : '\0';
  }

  private int lineStart(int offset) {
    int start = Math.min(offset, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  /// Returns the line from its first word on.
  private String line(int offset) {
    int end = offset;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(firstWord(offset), end).stripTrailing();
  }

  /// Returns the offset of the first character of a line that is neither space nor tab.
  private int firstWord(int offset) {
    int start = lineStart(offset);
    while (at(start) == ' ' || at(start) == '\t') {
      start++;
    }
    return start;
  }

  /// Returns the offset of the last character before a line that is not blank; 0 if there is none.
  private int wordBefore(int offset) {
    int before = Math.max(0, lineStart(offset) - 1);
    while (before > 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before;
  }
}
