package candlewright.backtest.settings;

import candlewright.core.market.Instrument;
import candlewright.core.strategy.text.ConditionWriter;
import candlewright.core.strategy.text.Context;
import candlewright.core.strategy.text.Findings;
import candlewright.core.strategy.text.Form;
import candlewright.core.strategy.text.Schemas;
import candlewright.core.strategy.text.Tree;

/// The code of a currency, or the word `of_instrument` for that of the first instrument, which is
/// kept as an empty text.
final class CurrencyForm implements Form<String> {
  static final CurrencyForm INSTANCE = new CurrencyForm();
  private static final String OF_INSTRUMENT = "of_instrument";

  private CurrencyForm() {}

  @Override
  public String read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (!(tree instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.TEXT) {
      context.wrongKind(
          path, tree, "a currency", "write a code such as USD, or '" + OF_INSTRUMENT + "'");
      return "";
    }
    if (scalar.value().equals(OF_INSTRUMENT)) {
      return "";
    }
    try {
      return Instrument.currency("account's", scalar.value());
    } catch (IllegalArgumentException e) {
      context.findings().error(path, tree, String.valueOf(e.getMessage()), "write one such as USD");
      return "";
    }
  }

  @Override
  public Tree write(String value, ConditionWriter writer) {
    return Tree.text(value.isEmpty() ? OF_INSTRUMENT : value);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.with(Schemas.type("string"), "pattern", Tree.text("^[A-Za-z0-9._^=\\-]{1,40}$"));
  }
}
