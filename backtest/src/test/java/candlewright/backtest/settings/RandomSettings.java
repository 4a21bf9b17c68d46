package candlewright.backtest.settings;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarginMode;
import candlewright.backtest.simulate.MarginRules;
import candlewright.backtest.simulate.MeasuringRules;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.trading.AnnualRate;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeModel.MakerTaker;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Settings of every kind, drawn at random.
final class RandomSettings {
  private final SplittableRandom random;

  private RandomSettings(SplittableRandom random) {
    this.random = random;
  }

  static RunSettings next(SplittableRandom random) {
    return new RandomSettings(random).run();
  }

  private RunSettings run() {
    Map<String, String> set = new LinkedHashMap<>();
    Map<String, String> with = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      set.put("fast", Integer.toString(random.nextInt(100)));
      set.put("kind", "ema");
      with.put("market", "SPY.NYSE");
    }
    return new RunSettings(
        Preset.ALL.get(random.nextInt(Preset.ALL.size())),
        engine(),
        random.nextBoolean() ? "" : "sma-cross",
        random.nextBoolean() ? "" : "NO.TEST",
        random.nextBoolean() ? "" : "1h",
        random.nextBoolean() ? "" : "1m",
        random.nextBoolean() ? "" : "2024-01-01",
        random.nextBoolean() ? "" : "2024-07-01T12:30:00Z",
        set,
        with);
  }

  private SimulationSettings engine() {
    boolean inTicks = random.nextBoolean();
    return new SimulationSettings(
        1 + random.nextLong(1_000_000_000_000_000_000L),
        fees(random.nextInt(6)),
        new MatchRules(
            pick(IntrabarRule.values()),
            slippage(),
            inTicks ? random.nextInt(4) : 0,
            inTicks ? 0 : part(1_000),
            random.nextInt(3),
            random.nextBoolean() ? 0 : part(1)),
        random.nextInt(3) == 0
            ? new Timing(true, 0, 0)
            : new Timing(false, random.nextInt(3), random.nextInt(2) * 250L),
        new AccountRules(
            pick(PositionMode.values()),
            1 + random.nextInt(5),
            1 + part(999),
            random.nextBoolean() ? 0 : part(0.9),
            random.nextBoolean(),
            margin()),
        new HoldingRules(
            random.nextBoolean(),
            new AnnualRate(random.nextInt(3) * 12_345_678L),
            random.nextBoolean(),
            random.nextBoolean()),
        pick(AtEnd.values()),
        random.nextBoolean() ? "" : pick(new String[] {"USD", "EUR", "USDT", "1INCH", "NO"}),
        new MeasuringRules(
            random.nextBoolean() ? 0 : part(1) - 0.5, random.nextBoolean() ? 0 : 1 + part(999)));
  }

  private MarginRules margin() {
    // No leverage leaves room for more: 1 / 1000 is the entry margin of the greatest.
    return random.nextBoolean()
        ? MarginRules.NONE
        : new MarginRules(
            random.nextBoolean() ? MarginMode.ISOLATED : MarginMode.CROSS,
            List.of(
                new MarginRules.Tier(0, random.nextInt(1_000_000)),
                new MarginRules.Tier(100_000_00000000L, 5_000_000)),
            rate());
  }

  private FeeModel fees(int kind) {
    return switch (kind) {
      case 0 -> new FeeModel.Percentage(rate());
      case 1 -> {
        List<MakerTaker.Tier> tiers = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
          tiers.add(new MakerTaker.Tier(i * 1_000_000_000_000L, rate(), rate()));
        }
        yield new MakerTaker(tiers);
      }
      case 2 ->
          random.nextBoolean()
              ? FeeModel.PerUnit.each(random.nextLong(100_000_000L))
              : new FeeModel.PerUnit(
                  random.nextLong(100_000_000L),
                  random.nextLong(100_000_000L),
                  new FeeRate(1 + random.nextLong(1_000_000)),
                  random.nextBoolean());
      case 3 -> new FeeModel.PerOrder(random.nextLong(100_000_000_000L));
      case 4 -> new FeeModel.EntryOnly(fees(random.nextInt(4)));
      default -> FeeModel.NONE;
    };
  }

  private SlippageModel slippage() {
    return switch (random.nextInt(6)) {
      case 0 -> new SlippageModel.Ticks(random.nextInt(5));
      case 1 -> new SlippageModel.BasisPoints(part(1_000), random.nextBoolean());
      case 2 -> new SlippageModel.VolatilityShare(part(10), 1 + random.nextInt(100));
      case 3 -> new SlippageModel.VolumeShare(part(10), part(1));
      case 4 -> new SlippageModel.Impact(part(100), part(1), 2 + random.nextInt(100));
      default -> SlippageModel.NONE;
    };
  }

  private FeeRate rate() {
    return new FeeRate(random.nextLong(100_000_000));
  }

  /// Returns a number from 0 to `most` with any number of digits.
  private double part(double most) {
    return random.nextBoolean() ? random.nextDouble() * most : random.nextInt(100) / 100.0 * most;
  }

  private <E> E pick(E[] values) {
    return values[random.nextInt(values.length)];
  }
}
