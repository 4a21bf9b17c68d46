package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.Preset;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StripModelTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Problems problems = new Problems();
  private int reads;
  private final StripModel strip =
      new StripModel(
          (definition, id, timeframe, _) -> {
            reads++;
            return BuildBars.data(definition, id, timeframe);
          },
          new Jobs(background::add, Runnable::run, problems),
          Preset.REALISTIC.settings(),
          1_500,
          InstantSource.fixed(Instant.EPOCH));

  private void runAll() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
    assertTrue(problems.currentProperty().get() == null, "a problem was raised");
  }

  private Strip shown() {
    return Objects.requireNonNull(strip.stripProperty().get());
  }

  private static StrategyDefinition yaml(String text) {
    return ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(text)).value();
  }

  private static Address at(String text) {
    return Address.parse(text);
  }

  @Test
  void entriesExitsAndFiguresAreThoseOfTheFullTest() {
    StrategyDefinition cross = Templates.named("sma-cross");
    strip.instrumentProperty().set(BuildBars.BTC);
    strip.show(cross);
    assertTrue(strip.workingProperty().get());
    runAll();
    assertFalse(strip.workingProperty().get());
    BarSeries bars = BuildBars.bars(BuildBars.BTC, Timeframe.ONE_HOUR);
    int first = bars.size() - 1_500;
    Run run =
        Run.of(
            cross,
            ParameterValues.of(cross, Map.of()),
            List.of(BuildBars.data(cross, BuildBars.BTC, Timeframe.ONE_HOUR)),
            bars.openTime(first),
            Preset.REALISTIC.settings());
    Strip.Traded traded = Objects.requireNonNull(shown().run());
    assertEquals(1_500, shown().bars().size());
    assertEquals(run.outcome().trades(), traded.trades());
    assertEquals(run.band(), traded.band());
    assertEquals(
        Set.of(
            "net_profit",
            "trade_count",
            "profit_factor",
            "win_rate",
            "max_drawdown",
            "sharpe_ratio"),
        traded.figures().keySet());
    traded.figures().forEach((id, value) -> assertEquals(run.measurement().number(id), value, id));
    int last = traded.likely().length - 1;
    assertEquals(run.outcome().equity(last), traded.likely()[last]);
    assertTrue(traded.worst()[last] < traded.likely()[last]);
    assertTrue(traded.likely()[last] <= traded.best()[last]);
  }

  @Test
  void rowsAreTrueWhereThePlanIs() {
    StrategyDefinition definition =
        yaml(
            """
            format: 1
            name: rows
            entry_long:
              all:
                - close > open
                - disabled: doji()
                - at:
                    source: 4h
                    when:
                      any:
                        - close > sma(5)
                        - rsi(14) < 30
            exit_long: close < open
            """);
    strip.instrumentProperty().set(BuildBars.BTC);
    strip.show(definition);
    runAll();
    Map<Address, RowFigures> rows = shown().rows();
    assertEquals(
        Set.of(
            "entry_long",
            "entry_long[0]",
            "entry_long[2]",
            "entry_long[2].when",
            "entry_long[2].when[0]",
            "entry_long[2].when[1]",
            "exit_long"),
        rows.keySet().stream().map(Address::toString).collect(Collectors.toSet()));
    BarSeries bars = shown().bars();
    Signals signals =
        StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
            .evaluate(BuildBars.bars(BuildBars.BTC, Timeframe.ONE_HOUR));
    int first = BuildBars.bars(BuildBars.BTC, Timeframe.ONE_HOUR).size() - bars.size();
    Mask up = row(rows, "entry_long[0]").mask();
    Mask all = row(rows, "entry_long").mask();
    Mask within = row(rows, "entry_long[2]").mask();
    Mask there = row(rows, "entry_long[2].when").mask();
    Mask either = row(rows, "entry_long[2].when[0]").mask();
    Mask other = row(rows, "entry_long[2].when[1]").mask();
    int count = 0;
    int judged = 0;
    int hits = 0;
    int last = -1;
    for (int i = 0; i < bars.size(); i++) {
      assertEquals(bars.close(i) > bars.open(i), up.isTrue(i), "bar " + i);
      assertEquals(signals.entryLong().isTrue(first + i), all.isTrue(i), "bar " + i);
      assertEquals(up.isTrue(i) && within.isTrue(i), all.isTrue(i), "bar " + i);
      assertEquals(within.isTrue(i), there.isTrue(i), "bar " + i);
      assertEquals(either.isTrue(i) || other.isTrue(i), there.isTrue(i), "bar " + i);
      if (up.isTrue(i)) {
        count++;
        last = i;
        if (i + StripModel.HORIZON < bars.size()) {
          judged++;
          hits += bars.close(i + StripModel.HORIZON) > bars.close(i) ? 1 : 0;
        }
      }
    }
    RowFigures figures = row(rows, "entry_long[0]");
    assertEquals(count, figures.trueBars());
    assertEquals(last, figures.lastTrue());
    assertEquals((double) hits / judged, figures.hitRate());
    // 1,500 hours are 2.053 months of 30.44 days.
    assertEquals(count / 2.0532, figures.perMonth(), count * 1e-4);
    assertEquals(count, figures.spans().stream().mapToInt(span -> span.to() - span.from()).sum());
    assertTrue(figures.spans().stream().allMatch(span -> up.isTrue(span.from())));
  }

  private static RowFigures row(Map<Address, RowFigures> rows, String address) {
    return Objects.requireNonNull(rows.get(at(address)), address);
  }

  @Test
  void theLatestEditWinsAndEarlierOnesAreDropped() {
    strip.instrumentProperty().set(BuildBars.BTC);
    BuildViewModel build = new BuildViewModel(new Edits(), strip::show);
    build.open(Templates.named("sma-cross"), "Open");
    build.apply(new Edit.Set(at("parameters.fast.default"), 12.0));
    build.apply(new Edit.Set(at("parameters.fast.default"), 14.0));
    // The blank, the template and its two edits.
    assertEquals(4, background.size());
    runAll();
    assertEquals(14, shown().definition().parameters().getFirst().setting().defaultValue());
    // Those that were overtaken before they began do not even read bars.
    assertEquals(1, reads);
  }

  @Test
  void anAnswerThatComesLateChangesNothing() {
    strip.instrumentProperty().set(BuildBars.BTC);
    strip.show(Templates.named("macd-trend"));
    StrategyDefinition cross = Templates.named("sma-cross");
    strip.show(cross);
    background.removeLast().run();
    assertEquals(cross, shown().definition());
    runAll();
    assertEquals(cross, shown().definition());
    assertFalse(strip.pValuesProperty().get().isEmpty());
  }

  @Test
  void chanceIsSeededAndFollowsTheStrip() {
    strip.instrumentProperty().set(BuildBars.BTC);
    strip.show(yaml("format: 1\nname: x\nentry_long: always\nexit_long: close > open\n"));
    background.remove().run();
    assertEquals(Map.of(), strip.pValuesProperty().get());
    runAll();
    Map<Address, Double> first = strip.pValuesProperty().get();
    // Wherever every bar is shifted to, it is every bar again.
    assertEquals(1, first.get(at("entry_long")));
    strip.show(yaml("format: 1\nname: y\nentry_long: always\nexit_long: close > open\n"));
    assertEquals(Map.of(), strip.pValuesProperty().get());
    runAll();
    assertEquals(first, strip.pValuesProperty().get());
  }

  @Test
  void whatCannotBeWorkedOutIsSaid() {
    strip.instrumentProperty().set(BuildBars.BTC);
    strip.show(
        yaml(
            """
            format: 1
            name: longer
            entry_long: close@30m > open
            """));
    runAll();
    assertNull(strip.stripProperty().get());
    assertEquals(
        "the strategy reads 30m bars, which cannot be built from 1h bars of BTCUSDT.DEMO",
        strip.refusalProperty().get());
    strip.show(Templates.named("momentum-rotation"));
    runAll();
    assertNull(shown().run());
    assertEquals("", strip.refusalProperty().get());
  }
}
