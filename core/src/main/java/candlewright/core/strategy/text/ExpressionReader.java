package candlewright.core.strategy.text;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads one expression: gives its words their meaning and tells operands from conditions.
///
/// Whatever is wrong is reported where it stands, and something harmless takes its place, so that
/// the rest is read as well.
final class ExpressionReader {
  /// Takes the place of an operand that cannot be read.
  static final Operand NO_OPERAND = new Operand.Constant(new Scalar.Literal(1));

  /// Takes the place of a condition that cannot be read.
  static final Condition NO_CONDITION = StrategyDefinition.NEVER;

  final Vocabulary vocabulary;
  final Scope scope;
  private final Tree.Scalar text;
  private final Findings findings;
  private final CallReader calls;

  private ExpressionReader(
      Tree.Scalar text, Vocabulary vocabulary, Scope scope, Findings findings) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.findings = findings;
    calls = new CallReader(this);
  }

  /// Reads an operand.
  static Operand operand(
      Tree.Scalar text, String path, Vocabulary vocabulary, Scope scope, Findings findings) {
    ExpressionReader reader = new ExpressionReader(text, vocabulary, scope, findings);
    Phrase phrase = reader.parse(path);
    return phrase == null ? NO_OPERAND : reader.operand(phrase, path);
  }

  /// Reads a condition.
  static Condition condition(
      Tree.Scalar text, String path, Vocabulary vocabulary, Scope scope, Findings findings) {
    ExpressionReader reader = new ExpressionReader(text, vocabulary, scope, findings);
    Phrase phrase = reader.parse(path);
    return phrase == null ? NO_CONDITION : reader.condition(phrase, path);
  }

  private @Nullable Phrase parse(String path) {
    try {
      return PhraseParser.parse(text.value());
    } catch (TextRefusedException e) {
      boolean cut =
          text.inBrackets()
              && text.style() == Tree.Style.PLAIN
              && text.value().chars().filter(c -> c == '(').count()
                  != text.value().chars().filter(c -> c == ')').count();
      findings.error(
          path,
          new Findings.Spot(e.at(), text),
          e.sentence(),
          cut ? "put it in quotes: within brackets a comma ends the item" : e.remedy());
      return null;
    }
  }

  Operand operand(Phrase phrase, String path) {
    mark(path, phrase);
    return switch (phrase) {
      case Phrase.Numeral(double value, var _) -> new Operand.Constant(new Scalar.Literal(value));
      case Phrase.Word word -> word(word, path);
      case Phrase.Call call -> calls.operand(call, path);
      case Phrase.Calculation(var function, List<Phrase> parts, var _) ->
          new Operand.Arithmetic(
              function, parts.stream().map(part -> operand(part, path)).toList());
      case Phrase.Lag lag -> lag(lag, path);
      case Phrase.At at -> {
        Source source = source(at.source(), at.sourceStart(), path);
        Operand part = operand(at.part(), path);
        yield source == null ? part : new Operand.At(source, part);
      }
      case Phrase.Group(Phrase part, var _) -> operand(part, path);
      case Phrase.Comparison _, Phrase.Junction _, Phrase.Not _ ->
          conditionForOperand(phrase, path);
    };
  }

  Condition condition(Phrase phrase, String path) {
    mark(path, phrase);
    return switch (phrase) {
      case Phrase.Word(String name, var _) when name.equals(Vocabulary.ALWAYS) ->
          StrategyDefinition.ALWAYS;
      case Phrase.Word(String name, var _) when name.equals(Vocabulary.NEVER) ->
          StrategyDefinition.NEVER;
      case Phrase.Call call -> calls.condition(call, path);
      case Phrase.Comparison comparison -> comparison(comparison, path);
      case Phrase.Junction(boolean all, List<Phrase> parts, var _) -> {
        List<Condition> conditions = new ArrayList<>();
        for (Phrase part : parts) {
          conditions.add(
              condition(part, path + (all ? ".all[" : ".any[") + conditions.size() + "]"));
        }
        yield all ? Condition.all(conditions) : Condition.any(conditions);
      }
      case Phrase.Not(Phrase part, var _) -> Condition.not(condition(part, path + ".not[0]"));
      case Phrase.At at -> {
        Source source = source(at.source(), at.sourceStart(), path);
        Condition part = condition(at.part(), path + ".at");
        yield source == null ? part : new Condition.At(source, part);
      }
      case Phrase.Group(Phrase part, var _) -> condition(part, path);
      case Phrase.Word _, Phrase.Numeral _, Phrase.Calculation _, Phrase.Lag _ ->
          operandForCondition(phrase, path);
    };
  }

  /// Returns the number or parameter that a phrase is, or null if it is something else. An unknown
  /// word is something else.
  @Nullable Scalar scalar(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Numeral(double value, var _) -> new Scalar.Literal(value);
      case Phrase.Word(String name, var _) when scope.parameters().contains(name) -> {
        yield new Scalar.ParameterReference(name);
      }
      case Phrase.Group(Phrase part, var _) -> scalar(part);
      case Phrase.Word _,
          Phrase.Call _,
          Phrase.Calculation _,
          Phrase.Comparison _,
          Phrase.Junction _,
          Phrase.Not _,
          Phrase.Lag _,
          Phrase.At _ ->
          null;
    };
  }

  void mark(String path, Phrase phrase) {
    findings.mark(path, new Findings.Spot(phrase.span().start(), text));
  }

  void error(String path, Phrase phrase, String sentence, String remedy) {
    error(path, phrase.span().start(), sentence, remedy);
  }

  void error(String path, int at, String sentence, String remedy) {
    findings.error(path, new Findings.Spot(at, text), sentence, remedy);
  }

  /// Returns a phrase as it was written, for sentences.
  String written(Phrase phrase) {
    return Excerpt.of(text.value().substring(phrase.span().start(), phrase.span().end()));
  }

  Operand conditionForOperand(Phrase phrase, String path) {
    error(
        path,
        phrase,
        "'" + written(phrase) + "' is true or false, but a number is needed here",
        "bars_since(...) counts the bars since a condition was true");
    return NO_OPERAND;
  }

  Condition operandForCondition(Phrase phrase, String path) {
    if (phrase instanceof Phrase.Word(String name, var _) && isUnknown(name)) {
      String remedy = unknownWord(name);
      error(
          path,
          phrase,
          "no condition is called '" + name + "'",
          remedy.startsWith("there are")
              ? "compare two operands, as in close > open, or write always or never"
              : remedy);
      return NO_CONDITION;
    }
    String written = written(phrase);
    error(
        path,
        phrase,
        "'" + written + "' is a number, but a condition is needed here",
        "compare it with another one, as in " + written + " > 0");
    return NO_CONDITION;
  }

  boolean isUnknown(String name) {
    return !scope.words().contains(name) && !scope.later().contains(name);
  }

  private Operand word(Phrase.Word word, String path) {
    String name = word.name();
    BarField field = Scope.field(name);
    if (scope.parameters().contains(name)) {
      return new Operand.Constant(new Scalar.ParameterReference(name));
    }
    if (scope.operands().contains(name)) {
      return new Operand.Named(name);
    }
    if (field != null) {
      return new Operand.Field(field);
    }
    if (name.equals(Vocabulary.ALWAYS) || name.equals(Vocabulary.NEVER)) {
      return conditionForOperand(word, path);
    }
    if (scope.later().contains(name)) {
      error(
          path,
          word,
          "'" + name + "' is used before it is defined",
          "put it further up; an operand cannot depend on itself");
      return NO_OPERAND;
    }
    error(path, word, "nothing is called '" + name + "'", unknownWord(name));
    return NO_OPERAND;
  }

  private String unknownWord(String name) {
    int dot = name.indexOf('.');
    String owner = dot < 0 ? name : name.substring(0, dot);
    if (vocabulary.indicators().apply(name) != null) {
      return "it is an indicator: write " + name + "()";
    }
    if (vocabulary.signals().apply(name) != null) {
      return "it is a signal: write " + name + "(...)";
    }
    if (dot > 0 && scope.operands().contains(owner)) {
      return "name the output where '"
          + owner
          + "' is defined, behind the ')' of its indicator, as in macd().signal";
    }
    if (dot > 0 && vocabulary.indicators().apply(owner) != null) {
      return "write " + owner + "()" + name.substring(dot);
    }
    if (name.equals("true") || name.equals("false")) {
      return "write " + (name.equals("true") ? Vocabulary.ALWAYS : Vocabulary.NEVER);
    }
    return Names.suggestion(name, scope.words());
  }

  private Operand lag(Phrase.Lag lag, String path) {
    String bars = path + "." + Vocabulary.LAG_BARS;
    mark(bars, lag.bars());
    Operand part = operand(lag.part(), path);
    Scalar scalar = scalar(lag.bars());
    if (scalar == null) {
      error(
          bars,
          lag.bars(),
          "'" + written(lag.bars()) + "' is neither a number nor a parameter",
          "write how many bars ago, as in close[1]");
      return part;
    }
    if (!isLag(scalar, bars, lag.bars())) {
      return part;
    }
    // The catalogue always holds it.
    IndicatorType type = Objects.requireNonNull(vocabulary.indicators().apply(Vocabulary.LAG));
    return new Operand.Indicator(
        type.name(),
        Map.of(Vocabulary.LAG_BARS, scalar),
        List.of(part),
        type.outputNames().getFirst());
  }

  /// Checks what is written out for a lag: what is later than a bar must never be read on it.
  boolean isLag(Scalar bars, String path, Phrase phrase) {
    if (bars instanceof Scalar.Literal(double value) && (value < 0 || value != Math.rint(value))) {
      error(
          path,
          phrase,
          "'" + written(phrase) + "' is not a number of bars that have passed",
          "a strategy cannot see later bars: write a whole number from 0");
      return false;
    }
    return true;
  }

  /// Reads what follows an `@`: a timeframe, a role, or both with a colon between them.
  static @Nullable Source source(
      Tree.Scalar text, String path, Vocabulary vocabulary, Scope scope, Findings findings) {
    return new ExpressionReader(text, vocabulary, scope, findings).source(text.value(), 0, path);
  }

  private @Nullable Source source(String written, int start, String path) {
    int colon = written.indexOf(':');
    String last = written.substring(colon + 1);
    Timeframe timeframe = timeframe(last);
    String role =
        colon >= 0 ? written.substring(0, colon) : timeframe == null ? written : Source.TRADED;
    boolean named = colon < 0 && timeframe == null;
    if (timeframe == null && (colon >= 0 || !Scope.refusal(role).isEmpty())) {
      error(
          path,
          start,
          "'" + Excerpt.of(last) + "' is not a timeframe" + (named ? " and not a role" : ""),
          timeframes());
      return null;
    }
    if ((named || colon >= 0) && !scope.roles().contains(role)) {
      error(
          path,
          start,
          "no instrument of the universe has the role '" + Excerpt.of(role) + "'",
          scope.roles().isEmpty()
              ? "add it to universe.roles"
              : Names.suggestion(Excerpt.of(role), scope.roles()));
      return null;
    }
    Timeframe base = scope.timeframe();
    if (base != null && timeframe != null && !base.divides(timeframe)) {
      error(
          path,
          start,
          timeframe + " bars cannot be built from the base timeframe " + base,
          "read a longer timeframe, or make the base timeframe shorter");
      return null;
    }
    return new Source(role, timeframe);
  }

  static String timeframes() {
    return "there are "
        + String.join(", ", Arrays.stream(Timeframe.values()).map(Timeframe::code).toList());
  }

  static @Nullable Timeframe timeframe(String code) {
    for (Timeframe timeframe : Timeframe.values()) {
      if (timeframe.code().equals(code)) {
        return timeframe;
      }
    }
    return null;
  }

  private Condition comparison(Phrase.Comparison comparison, String path) {
    String sign = comparison.sign();
    // What is not below is at or above, and the other way round.
    boolean negated = sign.length() == 2;
    boolean above = sign.startsWith(">") != negated;
    String of = negated ? path + ".not[0]" : path;
    Operand left = operand(comparison.left(), of + ".value");
    Operand right = operand(comparison.right(), of + ".other");
    Condition condition =
        new Condition.Signal(above ? "above" : "below", Map.of(), List.of(left, right));
    return negated ? Condition.not(condition) : condition;
  }
}
