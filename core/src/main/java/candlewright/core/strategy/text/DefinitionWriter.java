package candlewright.core.strategy.text;

import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// Writes a definition as a document of the current format; what is left out when it is read back
/// has the value it has when left out.
final class DefinitionWriter {
  private final List<Tree.Entry> entries = new ArrayList<>();
  private final ConditionWriter writer;

  private DefinitionWriter(ConditionWriter writer) {
    this.writer = writer;
  }

  static Tree.Mapping document(StrategyDefinition definition) {
    return new DefinitionWriter(new ConditionWriter(Vocabulary.CATALOGUES, definition))
        .write(definition);
  }

  private Tree.Mapping write(StrategyDefinition definition) {
    put(DefinitionKeys.FORMAT, Tree.number(StrategyText.FORMAT));
    put(DefinitionKeys.NAME, Tree.text(definition.name()));
    if (!definition.title().isEmpty()) {
      put(DefinitionKeys.TITLE, Tree.text(definition.title()));
    }
    if (!definition.notes().isEmpty()) {
      put(DefinitionKeys.NOTES, Tree.block(definition.notes()));
    }
    list(DefinitionKeys.PARAMETERS, definition.parameters(), DefinitionKeys.PARAMETER_FORM);
    Tree universe = UniverseForm.INSTANCE.write(definition.universe(), writer);
    if (universe instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
      put(DefinitionKeys.UNIVERSE, universe);
    }
    Timeframe timeframe = definition.timeframe();
    if (timeframe != null) {
      put(DefinitionKeys.TIMEFRAME, Tree.text(timeframe.code()));
    }
    list(DefinitionKeys.OPERANDS, definition.operands(), DefinitionKeys.OPERAND_FORM);
    condition(DefinitionKeys.REGIME, definition.regime(), StrategyDefinition.ALWAYS);
    condition(DefinitionKeys.ENTRY_LONG, definition.entryLong(), StrategyDefinition.NEVER);
    condition(DefinitionKeys.EXIT_LONG, definition.exitLong(), StrategyDefinition.NEVER);
    condition(DefinitionKeys.ENTRY_SHORT, definition.entryShort(), StrategyDefinition.NEVER);
    condition(DefinitionKeys.EXIT_SHORT, definition.exitShort(), StrategyDefinition.NEVER);
    if (!definition.orders().equals(Orders.AT_MARKET)) {
      put(DefinitionKeys.ORDERS, OrdersForm.INSTANCE.write(definition.orders(), writer));
    }
    Allocation allocation = definition.allocation();
    if (allocation != null) {
      put(DefinitionKeys.ALLOCATION, AllocationForm.INSTANCE.write(allocation, writer));
    }
    list(DefinitionKeys.EXITS, definition.exits(), DefinitionKeys.EXIT_FORM);
    put(DefinitionKeys.SIZING, RuleForms.SIZING.write(definition.sizing(), writer));
    list(DefinitionKeys.PROTECTIONS, definition.protections(), DefinitionKeys.PROTECTION_FORM);
    return Tree.mapping(entries);
  }

  private void condition(String key, Condition condition, Condition usual) {
    if (!condition.equals(usual)) {
      put(key, writer.tree(condition));
    }
  }

  private <T> void list(String key, List<T> values, Form<List<T>> form) {
    if (!values.isEmpty()) {
      put(key, form.write(values, writer));
    }
  }

  private void put(String key, Tree tree) {
    entries.add(new Tree.Entry(key, tree));
  }
}
