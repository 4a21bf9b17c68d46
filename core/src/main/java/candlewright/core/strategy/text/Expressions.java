package candlewright.core.strategy.text;

import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import java.util.Set;

/// Single operands and conditions as text, such as `ema(close, 20)@1h` and `crosses_above(fast,
/// slow) and rsi(14) < 70`, for the builder and the command line.
///
/// Reading tells names from each other and checks what can be told from the text alone; whether
/// settings are in range is for {@link candlewright.core.strategy.StrategyCheck} to say, which
/// knows the values of parameters.
public final class Expressions {
  private Expressions() {}

  /// Reads an operand. Lines and columns count in `text`.
  public static Reading<Operand> operand(String text, Scope scope) {
    Findings findings = new Findings(new SourceText(text));
    return findings.about(
        ExpressionReader.operand(scalar(text), "", Vocabulary.CATALOGUES, scope, findings));
  }

  /// Reads a condition. Lines and columns count in `text`.
  public static Reading<Condition> condition(String text, Scope scope) {
    Findings findings = new Findings(new SourceText(text));
    return findings.about(
        ExpressionReader.condition(scalar(text), "", Vocabulary.CATALOGUES, scope, findings));
  }

  /// Writes an operand so that reading it within the same scope gives an equal one.
  public static String text(Operand operand, Scope scope) {
    return writer(scope).text(operand);
  }

  /// Writes a condition so that reading it within the same scope gives an equal one.
  public static String text(Condition condition, Scope scope) {
    return writer(scope).text(condition);
  }

  private static ExpressionWriter writer(Scope scope) {
    return new ExpressionWriter(Vocabulary.CATALOGUES, Set.copyOf(scope.parameters()));
  }

  private static Tree.Scalar scalar(String text) {
    return new Tree.Scalar(Tree.Kind.TEXT, text, Tree.Style.PLAIN, 0, false);
  }
}
