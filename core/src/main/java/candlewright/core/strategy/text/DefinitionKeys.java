package candlewright.core.strategy.text;

import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import java.util.List;
import java.util.Set;

/// The keys of a definition in the order they are written, and the forms of its lists.
final class DefinitionKeys {
  static final String FORMAT = DocumentText.FORMAT;
  static final String NAME = "name";
  static final String TITLE = "title";
  static final String NOTES = "notes";
  static final String PARAMETERS = "parameters";
  static final String UNIVERSE = "universe";
  static final String TIMEFRAME = "timeframe";
  static final String OPERANDS = "operands";
  static final String REGIME = "regime";
  static final String ENTRY_LONG = "entry_long";
  static final String EXIT_LONG = "exit_long";
  static final String ENTRY_SHORT = "entry_short";
  static final String EXIT_SHORT = "exit_short";
  static final String ORDERS = "orders";
  static final String ALLOCATION = "allocation";
  static final String EXITS = "exits";
  static final String SIZING = "sizing";
  static final String PROTECTIONS = "protections";

  static final List<String> ALL =
      List.of(
          FORMAT,
          NAME,
          TITLE,
          NOTES,
          PARAMETERS,
          UNIVERSE,
          TIMEFRAME,
          OPERANDS,
          REGIME,
          ENTRY_LONG,
          EXIT_LONG,
          ENTRY_SHORT,
          EXIT_SHORT,
          ORDERS,
          ALLOCATION,
          EXITS,
          SIZING,
          PROTECTIONS);

  /// What says nothing of the rules.
  static final Set<String> ABOUT = Set.of(FORMAT, NAME, TITLE, NOTES, PARAMETERS);

  static final Form<List<Parameter>> PARAMETER_FORM =
      new NamedForm<>(ParameterForm.INSTANCE, Parameter::name);
  static final Form<List<NamedOperand>> OPERAND_FORM =
      new NamedForm<>(NamedOperandForm.INSTANCE, NamedOperand::name);
  static final Form<List<Exit>> EXIT_FORM =
      new ListForm<>(RuleForms.EXIT, "begin each exit with '- '");
  static final Form<List<Protection>> PROTECTION_FORM =
      new ListForm<>(RuleForms.PROTECTION, "begin each protection with '- '");

  private DefinitionKeys() {}
}
