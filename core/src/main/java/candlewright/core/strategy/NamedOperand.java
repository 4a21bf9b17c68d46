package candlewright.core.strategy;

/// An operand that conditions refer to by name.
///
/// @param name as written in definitions: lower case letters, digits and `_`
/// @param operand may refer to operands named before it
/// @param note one sentence for people; may be empty
public record NamedOperand(String name, Operand operand, String note) {}
