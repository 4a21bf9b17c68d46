package candlewright.core.strategy.text;

import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes conditions as trees: combinations as nested maps, everything else as one expression a
/// leaf, so that a person can read and compare them line by line.
public final class ConditionWriter {
  /// Writes documents that define no names.
  public static final ConditionWriter PLAIN = new ConditionWriter(Vocabulary.CATALOGUES, Set.of());

  /// The key of the parts of a combination beside its settings.
  static final String PARTS = "of";

  static final String AT = "at";
  static final String SOURCE = "source";
  static final String WHEN = "when";
  static final String WEIGHT = "weight";

  private final Vocabulary vocabulary;
  private final ExpressionWriter expressions;

  ConditionWriter(Vocabulary vocabulary, StrategyDefinition definition) {
    this(
        vocabulary,
        definition.parameters().stream().map(Parameter::name).collect(Collectors.toSet()));
  }

  private ConditionWriter(Vocabulary vocabulary, Set<String> parameters) {
    this.vocabulary = vocabulary;
    expressions = new ExpressionWriter(vocabulary, parameters);
  }

  Tree tree(Operand operand) {
    return Tree.text(expressions.text(operand));
  }

  Tree tree(Condition condition) {
    if (isLeaf(condition)) {
      return Tree.text(expressions.text(condition));
    }
    return switch (condition) {
      case Condition.Combination combination ->
          Tree.mapping(new Tree.Entry(combination.type(), combination(combination)));
      case Condition.At(Source source, Condition part) ->
          Tree.mapping(
              new Tree.Entry(
                  AT,
                  Tree.mapping(
                      new Tree.Entry(SOURCE, Tree.text(source.text())),
                      new Tree.Entry(WHEN, tree(part)))));
      case Condition.Disabled(Condition part) ->
          Tree.mapping(new Tree.Entry(Vocabulary.DISABLED, tree(part)));
      case Condition.Constantly _, Condition.Signal _ ->
          throw new IllegalStateException(condition + " is a leaf");
    };
  }

  private static boolean isLeaf(Condition condition) {
    return switch (condition) {
      case Condition.Constantly _, Condition.Signal _ -> true;
      case Condition.Disabled _ -> false;
      case Condition.Combination combination ->
          combination.type().equals("not")
              && combination.settings().isEmpty()
              && combination.weights().isEmpty()
              && combination.parts().size() == 1
              && isLeaf(combination.parts().getFirst());
      case Condition.At(Source _, Condition part) -> isLeaf(part);
    };
  }

  private Tree combination(Condition.Combination combination) {
    CombinationType type = vocabulary.combinations().apply(combination.type());
    List<Setting> settings = type == null ? List.of() : type.settings();
    boolean single = type != null && type.maximumParts() == 1 && combination.parts().size() == 1;
    Tree parts = single ? part(combination, 0) : parts(combination);
    if (settings.isEmpty() && combination.settings().isEmpty()) {
      return parts;
    }
    List<Tree.Entry> entries = new ArrayList<>();
    for (Setting setting : settings) {
      Scalar said = combination.settings().get(setting.name());
      if (said != null) {
        entries.add(new Tree.Entry(setting.name(), setting(setting, said)));
      }
    }
    entries.add(new Tree.Entry(PARTS, parts));
    return Tree.mapping(entries);
  }

  private Tree setting(Setting setting, Scalar said) {
    return setting.choices().isEmpty() ? NumberForm.write(said) : expressions.choice(setting, said);
  }

  private Tree parts(Condition.Combination combination) {
    List<Tree> parts = new ArrayList<>();
    for (int i = 0; i < combination.parts().size(); i++) {
      parts.add(part(combination, i));
    }
    return Tree.sequence(parts);
  }

  private Tree part(Condition.Combination combination, int place) {
    Tree part = tree(combination.parts().get(place));
    return place < combination.weights().size()
        ? Tree.mapping(
            new Tree.Entry(WEIGHT, NumberForm.write(combination.weights().get(place))),
            new Tree.Entry(WHEN, part))
        : part;
  }
}
