package candlewright.core.strategy.template;

import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes definitions apart.
final class Parts {
  private final Set<Object> found = new LinkedHashSet<>();

  private Parts() {}

  /// Returns a definition and every record, enum and other value inside it, whatever it is part of.
  static Set<Object> of(StrategyDefinition definition) {
    return of(List.of(definition));
  }

  /// Returns the names of the parameters on which decisions depend, and not only what is done about
  /// them.
  static Set<String> parametersOfDecisions(StrategyDefinition definition) {
    List<Object> parts =
        new ArrayList<>(
            List.of(
                definition.operands(),
                definition.regime(),
                definition.entryLong(),
                definition.exitLong(),
                definition.entryShort(),
                definition.exitShort()));
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      parts.addAll(List.of(allocation.eligible(), allocation.rank()));
    }
    Set<String> names = new HashSet<>();
    for (Object part : of(parts)) {
      if (part instanceof Scalar.ParameterReference(String name)) {
        names.add(name);
      }
    }
    return names;
  }

  /// Returns whether something is of a type and fulfils a condition.
  static <T> Predicate<Object> is(Class<T> type, Predicate<T> condition) {
    return part -> type.isInstance(part) && condition.test(type.cast(part));
  }

  private static Set<Object> of(List<Object> values) {
    Parts parts = new Parts();
    parts.add(values);
    return parts.found;
  }

  private void add(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case Collection<?> items -> items.forEach(this::add);
      case Map<?, ?> entries -> entries.values().forEach(this::add);
      case Record part -> {
        found.add(part);
        for (RecordComponent component : part.getClass().getRecordComponents()) {
          add(component(part, component));
        }
      }
      default -> found.add(value);
    }
  }

  private static @Nullable Object component(Record part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(part.getClass() + " does not show its " + component.getName(), e);
    }
  }
}
