package candlewright.core.market;

/// What an instrument is, as far as cash and position arithmetic differ.
public enum InstrumentKind {
  /// Coin against coin; quantity in base, cash moves in quote.
  SPOT("spot"),
  /// Perpetual future settled in the quote currency; quantity in base units.
  LINEAR_PERPETUAL("linear-perpetual"),
  /// Perpetual future settled in the base currency; quantity in contracts of a fixed quote value.
  INVERSE_PERPETUAL("inverse-perpetual"),
  /// A share or fund; quantity in shares.
  EQUITY("equity"),
  /// A currency pair; quantity in base currency.
  FX("fx");

  private final String code;

  InstrumentKind(String code) {
    this.code = code;
  }

  /// Returns the name used in text: `spot`, `linear-perpetual`, and so on.
  public String code() {
    return code;
  }

  /// Reads a code.
  ///
  /// @throws IllegalArgumentException if no kind has this code; the message lists them
  public static InstrumentKind parse(String text) {
    for (InstrumentKind kind : values()) {
      if (kind.code.equalsIgnoreCase(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no kind of instrument: use spot, linear-perpetual, inverse-perpetual, equity"
            + " or fx");
  }
}
