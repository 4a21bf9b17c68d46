package candlewright.core.strategy.edit;

/// What stands in a slot, and so what fits into it.
public enum Kind {
  STRATEGY("a strategy"),
  TEXT("text"),
  FLAG("yes or no"),
  /// One of several words.
  CHOICE("one of its choices"),
  /// A number written out or a parameter.
  NUMBER("a number"),
  /// A number written out, never a parameter.
  PLAIN_NUMBER("a number"),
  TIMEFRAME("a timeframe"),
  INSTRUMENT("an instrument"),
  INSTRUMENTS("a list of instruments"),
  DELAY("a length of time"),
  /// The bars that something is worked out on: a timeframe, a role or both.
  SOURCE("a timeframe or an instrument"),
  UNIVERSE("the universe"),
  ROLES("the other instruments"),
  ROLE("another instrument"),
  PARAMETERS("the parameters"),
  PARAMETER("a parameter"),
  NAMED_OPERANDS("the named values"),
  NAMED_OPERAND("a named value"),
  /// A column of numbers, one a bar.
  OPERAND("a value"),
  CONDITION("a condition"),
  /// The type of an indicator; there are so many that they are searched for.
  INDICATOR("an indicator"),
  ORDERS("the orders"),
  ORDER("an order"),
  ALLOCATION("an allocation"),
  SELECTION("a selection"),
  WEIGHTING("a weighting"),
  SCHEDULE("a schedule"),
  EXITS("the exits"),
  EXIT("an exit"),
  DISTANCE("a distance"),
  STEPS("the steps"),
  STEP("a step"),
  SIZING("a size"),
  PROTECTIONS("the protections"),
  PROTECTION("a protection");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /// Returns what it is, for sentences: `a condition`.
  public String words() {
    return words;
  }

  /// Returns what its items are if it is a list that rows can be added to, else itself.
  public Kind item() {
    return switch (this) {
      case ROLES -> ROLE;
      case PARAMETERS -> PARAMETER;
      case NAMED_OPERANDS -> NAMED_OPERAND;
      case EXITS -> EXIT;
      case PROTECTIONS -> PROTECTION;
      case STEPS -> STEP;
      default -> this;
    };
  }
}
