package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.price;

import candlewright.core.indicator.Family;
import java.util.List;
import java.util.Set;
import org.ta4j.core.indicators.pivotpoints.DeMarkPivotPointIndicator;
import org.ta4j.core.indicators.pivotpoints.DeMarkReversalIndicator;
import org.ta4j.core.indicators.pivotpoints.DeMarkReversalIndicator.DeMarkPivotLevel;
import org.ta4j.core.indicators.pivotpoints.FibonacciReversalIndicator;
import org.ta4j.core.indicators.pivotpoints.FibonacciReversalIndicator.FibReversalTyp;
import org.ta4j.core.indicators.pivotpoints.PivotLevel;
import org.ta4j.core.indicators.pivotpoints.PivotPointIndicator;
import org.ta4j.core.indicators.pivotpoints.StandardReversalIndicator;
import org.ta4j.core.indicators.pivotpoints.TimeLevel;

/// Package `pivotpoints` of ta4j: levels of a day, week, month or year from the prices of the one
/// before. They are unknown until there is one before.
final class Pivots {
  private static final Choices<TimeLevel> PERIOD =
      new Choices<>(
          "time_level",
          "whose previous prices count; barbased is the bar before",
          List.of(
              TimeLevel.DAY, TimeLevel.WEEK, TimeLevel.MONTH, TimeLevel.YEAR, TimeLevel.BARBASED));

  private static final Choices<DeMarkPivotLevel> DEMARK =
      new Choices<>(
          "level", "which line", List.of(DeMarkPivotLevel.RESISTANCE, DeMarkPivotLevel.SUPPORT));

  private static final Choices<FibReversalTyp> SIDE =
      new Choices<>(
          "fib_reversal_typ",
          "which side",
          List.of(FibReversalTyp.SUPPORT, FibReversalTyp.RESISTANCE));

  private static final Choices<PivotLevel> LINE =
      new Choices<>(
          "level",
          "which line",
          List.of(
              PivotLevel.RESISTANCE_1,
              PivotLevel.RESISTANCE_2,
              PivotLevel.RESISTANCE_3,
              PivotLevel.SUPPORT_1,
              PivotLevel.SUPPORT_2,
              PivotLevel.SUPPORT_3));

  static final List<Entry> ENTRIES =
      new Table(Family.TREND)
          .add(
              Set.of(Trait.GAPS),
              DeMarkPivotPointIndicator.class,
              "DeMark pivot point",
              Feed.SESSIONS,
              price("de_mark_pivot_point"),
              (series, v) -> new DeMarkPivotPointIndicator(series, PERIOD.at(v[0])),
              PERIOD.setting())
          .add(
              Set.of(Trait.GAPS),
              DeMarkReversalIndicator.class,
              "DeMark reversal level",
              Feed.SESSIONS,
              price("de_mark_reversal"),
              (series, v) ->
                  new DeMarkReversalIndicator(
                      new DeMarkPivotPointIndicator(series, PERIOD.at(v[0])), DEMARK.at(v[1])),
              PERIOD.setting(),
              DEMARK.setting())
          .add(
              Set.of(Trait.GAPS),
              FibonacciReversalIndicator.class,
              "Fibonacci reversal level",
              Feed.SESSIONS,
              price("fibonacci_reversal"),
              (series, v) ->
                  new FibonacciReversalIndicator(
                      new PivotPointIndicator(series, PERIOD.at(v[0])), v[1], SIDE.at(v[2])),
              PERIOD.setting(),
              number(
                  "fibonacci_factor", 0.382, 0, 10, "part of the range it is away from the pivot"),
              SIDE.setting())
          .add(
              Set.of(Trait.GAPS),
              PivotPointIndicator.class,
              "Pivot point",
              Feed.SESSIONS,
              price("pivot_point"),
              (series, v) -> new PivotPointIndicator(series, PERIOD.at(v[0])),
              PERIOD.setting())
          .add(
              Set.of(Trait.GAPS),
              StandardReversalIndicator.class,
              "Standard reversal level",
              Feed.SESSIONS,
              price("standard_reversal"),
              (series, v) ->
                  new StandardReversalIndicator(
                      new PivotPointIndicator(series, PERIOD.at(v[0])), LINE.at(v[1])),
              PERIOD.setting(),
              LINE.setting())
          .entries();

  private Pivots() {}
}
