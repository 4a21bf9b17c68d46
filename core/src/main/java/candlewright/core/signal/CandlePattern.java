package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;

/// Tells whether the last bars form a pattern.
final class CandlePattern implements SignalKernel {
  /// What is said of the last bars.
  @FunctionalInterface
  interface Rule {
    boolean holds(Candles bars);
  }

  /// Makes the rule for settings.
  @FunctionalInterface
  interface Maker {
    Rule make(double[] settings);
  }

  /// Words of pattern definitions.
  enum Term {
    LONG("A body is long if above the mean body of the 10 bars before its bar."),
    SHORT("A body is short if below the mean body of the 10 bars before its bar."),
    DOJI(
        "A doji's body is at most a tenth of the mean range (high - low) of the 10 bars before it."),
    NO_SHADOW(
        "A bar has no shadow on a side where that shadow is below a tenth of the mean range (high -"
            + " low) of the 10 bars before."),
    SHORT_SHADOW(
        "A shadow is short if below the mean shadow of the 10 bars before its bar, both sides"
            + " counted."),
    NEAR(
        "Near is a fifth of the mean range (high - low) of the 5 bars before the bar in question."),
    FAR(
        "Far is six tenths of the mean range (high - low) of the 5 bars before the bar in question.");

    private final String text;

    Term(String text) {
      this.text = text;
    }
  }

  private static final List<Socket> BARS =
      List.of(Socket.OPEN, Socket.HIGH, Socket.LOW, Socket.CLOSE);
  private static final List<String> DIRECTIONS = List.of("bullish", "bearish", "either");
  static final int BULLISH = 0;
  static final int EITHER = 2;

  private final Candles bars;
  private final Rule rule;

  private CandlePattern(Candles bars, Rule rule) {
    this.bars = bars;
    this.rule = rule;
  }

  /// Describes a pattern.
  ///
  /// @param reads how many bars the rule looks at, those of its means included
  /// @param definition when it holds, beside what the terms say
  /// @param origin its name in TA-Lib
  static SignalType of(
      String name,
      String title,
      List<Setting> settings,
      int reads,
      String sentence,
      String definition,
      List<Term> terms,
      String origin,
      Maker maker) {
    StringBuilder text = new StringBuilder(definition);
    for (Term term : terms) {
      text.append(' ').append(term.text);
    }
    text.append(" A trend before the pattern is not asked for. Unknown until ")
        .append(reads)
        .append(" known bars in a row have been seen. After TA-Lib's ")
        .append(origin)
        .append(" with its default candle settings.");
    return new SignalType(
        name,
        title,
        SignalType.Group.CANDLESTICK,
        settings,
        BARS,
        sentence,
        text.toString(),
        values -> new CandlePattern(new Candles(reads), maker.make(values)));
  }

  /// Describes a pattern without settings.
  static SignalType of(
      String name,
      String title,
      int reads,
      String definition,
      List<Term> terms,
      String origin,
      Rule rule) {
    return of(name, title, List.of(), reads, forms(name), definition, terms, origin, _ -> rule);
  }

  /// Returns `a doji forms`, `three black crows form` and the like.
  static String forms(String name) {
    String words = name.replace('_', ' ');
    if (name.startsWith("three_")) {
      return words + (name.endsWith("s") ? " form" : " forms");
    }
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + words + " forms";
  }

  /// Which of a pattern's two forms counts.
  static Setting direction(int usual) {
    return new Setting("direction", usual, 0, 2, true, DIRECTIONS, "which of the two forms counts");
  }

  /// Tells whether a bar or pattern of this direction counts.
  static boolean counts(double direction, boolean bullish) {
    return direction == EITHER || (direction == BULLISH) == bullish;
  }

  @Override
  public int warmUp() {
    return bars.size() - 1;
  }

  @Override
  public Truth update(double[] in) {
    if (OneBar.anyNaN(in)) {
      bars.reset();
      return Truth.UNKNOWN;
    }
    bars.add(in);
    return bars.isFull() ? Truth.of(rule.holds(bars)) : Truth.UNKNOWN;
  }

  @Override
  public void reset() {
    bars.reset();
  }

  @Override
  public SignalKernel copyState() {
    return new CandlePattern(bars.copyState(), rule);
  }
}
