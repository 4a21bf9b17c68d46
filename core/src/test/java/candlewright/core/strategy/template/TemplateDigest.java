package candlewright.core.strategy.template;

import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.testkit.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What all templates decide on generated bars, a line for each template and timeframe: how many
/// bars each mask is true on and a hash of all decisions.
final class TemplateDigest {
  private TemplateDigest() {}

  /// Prints the digest of as many bars as the argument says.
  public static void main(String[] arguments) {
    System.out.print(of(Integer.parseInt(arguments[0])));
  }

  static String of(int size) {
    StringBuilder text = new StringBuilder(size + " bars\n");
    for (StrategyDefinition definition : Templates.all()) {
      for (Timeframe timeframe : GeneratedMarkets.suited(definition)) {
        Decisions decisions =
            Decisions.of(
                Decisions.plan(definition, Map.of()),
                GeneratedMarkets.feeds(definition, timeframe, 1, size));
        text.append(definition.name()).append(' ').append(timeframe);
        for (Mask mask : decisions.masks()) {
          text.append(' ').append(count(mask));
        }
        text.append(' ').append(hash(decisions, size)).append('\n');
      }
    }
    return text.toString();
  }

  private static int count(Mask mask) {
    int count = 0;
    for (int i = mask.nextTrue(0, mask.size()); i < mask.size(); count++) {
      i = mask.nextTrue(i + 1, mask.size());
    }
    return count;
  }

  private static String hash(Decisions decisions, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append(decisions.on(i));
    }
    return Digests.sha256(text.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
