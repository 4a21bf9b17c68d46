package candlewright.core.strategy.text;

import candlewright.core.market.InstrumentId;

/// An instrument as `SYMBOL.VENUE`.
final class InstrumentForm implements Form<InstrumentId> {
  static final InstrumentForm INSTANCE = new InstrumentForm();
  private static final InstrumentId NONE = new InstrumentId("NONE", "NONE");

  private InstrumentForm() {}

  @Override
  public InstrumentId read(Tree tree, String path, Context context) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.TEXT) {
      context.wrongKind(path, tree, "an instrument", "write SYMBOL.VENUE, such as BTCUSDT.BINANCE");
      return NONE;
    }
    try {
      return InstrumentId.parse(scalar.value());
    } catch (IllegalArgumentException e) {
      context.findings().error(path, tree, String.valueOf(e.getMessage()), "");
      return NONE;
    }
  }

  @Override
  public Tree write(InstrumentId value, ConditionWriter writer) {
    return Tree.text(value.toString());
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.reference("instrument");
  }
}
