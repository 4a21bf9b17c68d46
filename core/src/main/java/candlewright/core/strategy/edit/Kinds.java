package candlewright.core.strategy.edit;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.List;

/// Tells what things are, and so where they fit.
final class Kinds {
  private Kinds() {}

  static boolean fits(Kind kind, Object value) {
    return switch (kind) {
      case STRATEGY -> value instanceof StrategyDefinition;
      case TEXT, CHOICE, INDICATOR -> value instanceof String;
      case FLAG -> value instanceof Boolean;
      case NUMBER -> value instanceof Scalar;
      case PLAIN_NUMBER -> value instanceof Double number && Double.isFinite(number);
      case TIMEFRAME -> value instanceof Timeframe;
      case INSTRUMENT -> value instanceof InstrumentId;
      case INSTRUMENTS ->
          value instanceof List<?> list && list.stream().allMatch(InstrumentId.class::isInstance);
      case DELAY -> value instanceof Delay;
      case SOURCE -> value instanceof Source;
      case UNIVERSE -> value instanceof Universe;
      case ROLES, PARAMETERS, NAMED_OPERANDS, EXITS, STEPS, PROTECTIONS ->
          value instanceof List<?> list && list.stream().allMatch(item -> fits(kind.item(), item));
      case ROLE -> value instanceof Universe.Role;
      case PARAMETER -> value instanceof Parameter;
      case NAMED_OPERAND -> value instanceof NamedOperand;
      case OPERAND -> value instanceof Operand;
      case CONDITION -> value instanceof Condition;
      case ORDERS -> value instanceof Orders;
      case ORDER -> value instanceof OrderStyle;
      case ALLOCATION -> value instanceof Allocation;
      case SELECTION -> value instanceof Allocation.Selection;
      case WEIGHTING -> value instanceof Allocation.Weighting;
      case SCHEDULE -> value instanceof Allocation.Schedule;
      case EXIT -> value instanceof Exit;
      case DISTANCE -> value instanceof Distance;
      case STEP -> value instanceof Exit.TargetByAge.Step;
      case SIZING -> value instanceof Sizing;
      case PROTECTION -> value instanceof Protection;
    };
  }

  /// Returns what a thing is, for sentences.
  static String words(Object value) {
    return switch (value) {
      case Operand.Constant _, Scalar _, Double _ -> "a number";
      case Operand _ -> Kind.OPERAND.words();
      case Condition _ -> Kind.CONDITION.words();
      case Timeframe _ -> Kind.TIMEFRAME.words();
      case Source _ -> Kind.SOURCE.words();
      case InstrumentId _ -> Kind.INSTRUMENT.words();
      case Exit _ -> Kind.EXIT.words();
      case Sizing _ -> Kind.SIZING.words();
      case Protection _ -> Kind.PROTECTION.words();
      case Distance _ -> Kind.DISTANCE.words();
      case OrderStyle _ -> Kind.ORDER.words();
      case Allocation _ -> Kind.ALLOCATION.words();
      case Parameter _ -> Kind.PARAMETER.words();
      case NamedOperand _ -> Kind.NAMED_OPERAND.words();
      case Universe.Role _ -> Kind.ROLE.words();
      case String _ -> Kind.TEXT.words();
      default -> "something else";
    };
  }

  /// Returns why a thing does not fit, with the remedy where there is one.
  static String refusal(Kind kind, Object value, String shown) {
    String sentence =
        "'" + shown + "' is " + words(value) + ", but " + kind.words() + " is needed here";
    if (kind == Kind.CONDITION && value instanceof Operand) {
      return sentence + "; compare it with another one, as in " + shown + " > 0";
    }
    if (kind == Kind.OPERAND && value instanceof Condition) {
      return sentence + "; bars_since(...) counts the bars since a condition was true";
    }
    return kind == Kind.NUMBER ? sentence + "; give a number or a parameter" : sentence;
  }
}
