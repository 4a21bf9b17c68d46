package candlewright.backtest.sweep;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.List;
import java.util.SplittableRandom;

/// Random settings that the edge path admits.
final class RandomCosts {
  private RandomCosts() {}

  static SimulationSettings next(SplittableRandom random) {
    boolean spreadInTicks = random.nextBoolean();
    MatchRules match =
        new MatchRules(
            one(random, IntrabarRule.values()),
            slippage(random),
            spreadInTicks ? random.nextInt(4) : 0,
            spreadInTicks ? 0 : random.nextInt(20) / 8.0,
            random.nextInt(4),
            0);
    return new SimulationSettings(
        random.nextInt(8) == 0 ? 30_00000000L : 10_000_00000000L,
        fees(random),
        match,
        Timing.NEXT_OPEN,
        AccountRules.PLAIN,
        one(random, AtEnd.values()));
  }

  private static <T> T one(SplittableRandom random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static SlippageModel slippage(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> SlippageModel.NONE;
      case 1 -> new SlippageModel.Ticks(random.nextInt(1, 20));
      case 2 -> new SlippageModel.BasisPoints(random.nextInt(40) / 8.0, random.nextBoolean());
      default -> new SlippageModel.Times(new SlippageModel.BasisPoints(0.5, false), 3);
    };
  }

  private static FeeModel fees(SplittableRandom random) {
    FeeRate rate = new FeeRate(random.nextLong(2_000_000));
    return switch (random.nextInt(6)) {
      case 0 -> FeeModel.NONE;
      case 1 -> new FeeModel.EntryOnly(new FeeModel.Percentage(rate));
      case 2 -> FeeModel.MakerTaker.of(new FeeRate(200_000), rate);
      case 3 -> new FeeModel.PerOrder(25_000_000);
      default -> new FeeModel.Percentage(rate);
    };
  }
}
