package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomEntriesTest {
  private static final BarSeries BARS = BuildBars.bars(BuildBars.BTC, Timeframe.ONE_HOUR);

  private static Mask mask(String entry) {
    StrategyDefinition definition =
        ((Reading.Read<StrategyDefinition>)
                StrategyText.readYaml("format: 1\nname: x\nentry_long: " + entry + "\n"))
            .value();
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
        .evaluate(BARS)
        .entryLong();
  }

  @Test
  void whatBarsSawComingIsNoChance() {
    // Judged over one bar, a rise that is over was the best of entries one bar before.
    Mask rose = mask("close > close[1]");
    double before =
        RandomEntries.pValue(
            rose.slice(1, BARS.size()),
            BARS.slice(new TimeRange(BARS.openTime(0), BARS.openTime(BARS.size() - 1))),
            1,
            false,
            1);
    assertEquals(0.001, before);
    double against =
        RandomEntries.pValue(
            rose.slice(1, BARS.size()),
            BARS.slice(new TimeRange(BARS.openTime(0), BARS.openTime(BARS.size() - 1))),
            1,
            true,
            1);
    assertEquals(1, against);
  }

  @Test
  void entriesWithoutAReasonAreSpreadEvenly() {
    int low = 0;
    for (int minute = 0; minute < 20; minute++) {
      // Every twentieth hour or so, for no reason.
      Mask mask = mask("every_n_bars(20, " + minute + ")");
      double p = RandomEntries.pValue(mask, BARS, 10, false, minute);
      assertTrue(p > 0 && p <= 1, "p " + p);
      low += p < 0.5 ? 1 : 0;
    }
    assertTrue(low > 3 && low < 17, low + " of 20 below one half");
  }

  @Test
  void withoutEntriesThereIsNoValue() {
    assertTrue(Double.isNaN(RandomEntries.pValue(mask("never"), BARS, 10, false, 1)));
  }
}
