package candlewright.core.strategy;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the operands of one definition stand for. To be asked only of a definition without errors.
public final class Operands {
  private final Map<String, Operand> named = new HashMap<>();

  public Operands(StrategyDefinition definition) {
    definition.operands().forEach(operand -> named.put(operand.name(), operand.operand()));
  }

  /// Returns the operand that a name stands for; any other is itself.
  public Operand resolved(Operand operand) {
    Operand meant = operand;
    while (meant instanceof Operand.Named(String name)) {
      meant = Objects.requireNonNull(named.get(name));
    }
    return meant;
  }

  /// Returns what an operand measures, or null if that cannot be told.
  public @Nullable Unit unit(Operand operand) {
    Operand meant = resolved(operand);
    if (meant instanceof Operand.At(Source _, Operand part)) {
      return unit(part);
    }
    if (meant instanceof Operand.Field(var field)) {
      return switch (field) {
        case OPEN, HIGH, LOW, CLOSE -> Unit.PRICE;
        case VOLUME -> Unit.VOLUME;
        case SESSION, MINUTE, WEEKDAY, MONTH_DAY, MONTH -> Unit.NUMBER;
      };
    }
    if (!(meant instanceof Operand.Indicator indicator)) {
      return null;
    }
    Output output = output(indicator);
    // An average of anything but prices is not a price.
    boolean ofPrices =
        indicator.inputs().stream().allMatch(input -> unit(input) != null && isBarColumn(input));
    return output.unit() == Unit.PRICE && !ofPrices ? null : output.unit();
  }

  private boolean isBarColumn(Operand operand) {
    Operand meant = resolved(operand);
    return meant instanceof Operand.Field(var field)
        && field.column() != null
        && unit(meant) == Unit.PRICE;
  }

  static Output output(Operand.Indicator indicator) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(indicator.type()));
    return type.outputs().get(type.outputNames().indexOf(indicator.output()));
  }
}
