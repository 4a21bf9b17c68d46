package candlewright.app.ui.build;

import candlewright.app.data.LookupException;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the strategy on the board did on the last bars of an instrument, worked out anew in the
/// background after each edit. The latest edit wins: what is on its way for an earlier one gives up
/// at its next step, and its answer is dropped. Lives on the screen's thread.
public final class StripModel {
  /// Bars shown.
  public static final int BARS = 20_000;

  /// More than this many bars are not fed before the first that is shown.
  private static final int LONGEST_WARM_UP = 100_000;

  /// Bars after which a row's bar is judged.
  public static final int HORIZON = 10;

  private static final long SEED = 20_240_701;

  private final StripData data;
  private final Jobs jobs;
  private final SimulationSettings settings;
  private final int most;
  private final InstantSource clock;
  private final ObjectProperty<@Nullable InstrumentId> instrument =
      new SimpleObjectProperty<>(null);
  private final ObjectProperty<Timeframe> timeframe =
      new SimpleObjectProperty<>(Timeframe.ONE_HOUR);
  private final ReadOnlyObjectWrapper<@Nullable Strip> strip = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Map<Address, Double>> pValues =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private @Nullable StrategyDefinition definition;

  /// Counts the requests; read by the work in the background.
  private volatile int request;

  /// @param settings assumptions of the run
  /// @param most bars shown
  /// @param clock tells how long the work took
  public StripModel(
      StripData data, Jobs jobs, SimulationSettings settings, int most, InstantSource clock) {
    this.data = data;
    this.jobs = jobs;
    this.settings = settings;
    this.most = most;
    this.clock = clock;
    instrument.subscribe(this::restart);
    timeframe.subscribe(this::restart);
  }

  /// What came of one request: a strip, or why there is none.
  private record Answer(@Nullable Strip strip, String refusal) {}

  /// The instrument; nothing is worked out while there is none.
  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  /// The timeframe of the bars; a definition that is meant for one is worked out on that.
  public ObjectProperty<Timeframe> timeframeProperty() {
    return timeframe;
  }

  /// The latest that was worked out; of an earlier edit while the latest is on its way. Null before
  /// the first and where there can be none.
  public ReadOnlyObjectProperty<@Nullable Strip> stripProperty() {
    return strip.getReadOnlyProperty();
  }

  /// How often random entries would have done as well as each row, by its address; empty until it
  /// is known for the strip that is shown.
  public ReadOnlyObjectProperty<Map<Address, Double>> pValuesProperty() {
    return pValues.getReadOnlyProperty();
  }

  /// Whether a strip is on its way.
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /// Why there is no strip, as a sentence; empty if there is one.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// Works the strip out for a definition.
  public void show(StrategyDefinition wanted) {
    definition = wanted;
    restart();
  }

  /// Works the strip out again, as after the store got other bars.
  public void refresh() {
    restart();
  }

  private void restart() {
    StrategyDefinition wanted = definition;
    InstrumentId id = instrument.get();
    int asked = request + 1;
    request = asked;
    pValues.set(Map.of());
    if (wanted == null || id == null) {
      strip.set(null);
      working.set(false);
      return;
    }
    Timeframe meant = wanted.timeframe();
    Timeframe base = meant == null ? timeframe.get() : meant;
    BooleanSupplier canceled = () -> request != asked;
    working.set(true);
    jobs.load(
        Texts.of("job.strip"),
        _ -> answer(wanted, id, base, canceled),
        answer -> take(asked, answer),
        () -> {
          if (asked == request) {
            working.set(false);
          }
        });
  }

  private Answer answer(
      StrategyDefinition wanted, InstrumentId id, Timeframe base, BooleanSupplier canceled) {
    long started = clock.millis();
    try {
      if (canceled.getAsBoolean()) {
        throw new CancellationException();
      }
      Plan plan = StrategyCompiler.compile(wanted, ParameterValues.of(wanted, Map.of()));
      int warmUp = Math.min(LONGEST_WARM_UP, plan.warmUp(base));
      MarketData bars = data.last(wanted, id, base, most + warmUp);
      return new Answer(
          new StripRun(wanted, plan, bars, most, settings, canceled).run(HORIZON, started, clock),
          "");
    } catch (CancellationException e) {
      // A later edit made the question void, and nobody takes this answer.
      return new Answer(null, "");
    } catch (LookupException | IllegalArgumentException e) {
      // What a person can mend on the board or in the store, said in a sentence there.
      return new Answer(null, String.valueOf(e.getMessage()));
    }
  }

  private void take(int asked, Answer answer) {
    if (asked != request) {
      return;
    }
    working.set(false);
    refusal.set(answer.refusal);
    strip.set(answer.strip);
    Strip shown = answer.strip;
    if (shown != null) {
      BooleanSupplier canceled = () -> request != asked;
      jobs.load(
          Texts.of("job.chance"),
          _ -> chances(shown, canceled),
          values -> {
            if (asked == request) {
              pValues.set(values);
            }
          },
          () -> {});
    }
  }

  private static Map<Address, Double> chances(Strip strip, BooleanSupplier canceled) {
    Map<Address, Double> values = new LinkedHashMap<>();
    for (Map.Entry<Address, RowFigures> row : strip.rows().entrySet()) {
      if (canceled.getAsBoolean()) {
        break;
      }
      values.put(
          row.getKey(),
          RandomEntries.pValue(
              row.getValue().mask(), strip.bars(), HORIZON, StripRun.isShort(row.getKey()), SEED));
    }
    return Map.copyOf(values);
  }
}
