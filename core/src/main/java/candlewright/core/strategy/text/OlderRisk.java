package candlewright.core.strategy.text;

import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Reads the risk management of the older shape: fractions, where a definition has percent.
final class OlderRisk implements OlderMap.Taker {
  private final Findings findings;
  private final List<Exit> exits;
  private Sizing sizing;

  OlderRisk(StrategyDefinition template, Findings findings) {
    this.findings = findings;
    exits = new ArrayList<>(template.exits());
    sizing = template.sizing();
  }

  @Override
  public boolean take(String key, Tree value, String path) {
    switch (key) {
      case "max_position_size", "position_size" ->
          sizing = new Sizing.PercentOfEquity(percent(key, value, path));
      case "stop_loss" -> replace(new Exit.StopLoss(distance(key, value, path)));
      case "take_profit" -> replace(new Exit.TakeProfit(distance(key, value, path)));
      case "trailing_stop" -> replace(new Exit.TrailingStop(distance(key, value, path), null));
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Takes the place of the template's exit of the same kind.
  private void replace(Exit exit) {
    exits.removeIf(other -> other.getClass() == exit.getClass());
    exits.add(exit);
  }

  private Distance distance(String key, Tree value, String path) {
    return new Distance.Percent(percent(key, value, path));
  }

  private Scalar percent(String key, Tree value, String path) {
    if (value instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NUMBER) {
      double fraction = Double.parseDouble(scalar.value());
      if (fraction > 0 && fraction <= 1) {
        // In decimals: 0.07 * 100 is more than 7 in binary.
        return new Scalar.Literal(new BigDecimal(scalar.value()).movePointRight(2).doubleValue());
      }
    }
    findings.error(
        path,
        value,
        key + " must be a fraction above 0 and at most 1, but is " + value.described(),
        "write 0.05 for 5 percent");
    return NumberForm.NONE;
  }

  /// Returns the template's exits with those put in that were read.
  List<Exit> exits() {
    return exits;
  }

  /// Returns the size that was read, or the template's.
  Sizing sizing() {
    return sizing;
  }
}
