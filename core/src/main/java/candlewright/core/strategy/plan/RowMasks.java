package candlewright.core.strategy.plan;

import candlewright.core.signal.Truth;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where single conditions of a plan are true and what its operands are, on the bars that are
/// traded: what each row of a board did, of the very plan that decides.
///
/// @param masks in the order of the rows; null for what is no part of the plan, such as a row that
///   is disabled
/// @param columns in the order of the operands, one value a bar and NaN where it is unknown; empty
///   for what is no part of the plan
public record RowMasks(List<@Nullable Mask> masks, List<double[]> columns) {

  /// A condition of a plan.
  ///
  /// @param source the bars it is judged on; null for the bars that are traded
  public record Row(@Nullable Source source, Condition condition) {}

  /// An operand of a plan.
  ///
  /// @param source the bars it is worked out on; null for the bars that are traded
  public record Column(@Nullable Source source, Operand operand) {}

  /// Works rows and operands out, feeding every kernel from the first bar. What is judged on other
  /// bars is on each traded bar what it was on the latest of those known by then.
  ///
  /// @param canceled asked once every 2048 bars
  /// @throws CancellationException if it was canceled
  /// @throws IllegalArgumentException if a bar that the strategy reads cannot be had from the feeds
  public static RowMasks of(
      Plan plan, Feeds feeds, List<Row> rows, List<Column> operands, BooleanSupplier canceled) {
    Evaluation evaluation = Evaluation.once(plan, feeds);
    int size = evaluation.size();
    List<@Nullable Integer> steps = new ArrayList<>();
    List<@Nullable MaskWords> words = new ArrayList<>();
    for (Row row : rows) {
      Integer step = step(plan, row);
      steps.add(step);
      words.add(step != null && isBase(plan, step) ? new MaskWords(evaluation, step) : null);
    }
    List<Step.@Nullable Reference> places = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (Column operand : operands) {
      Step.Reference place = place(plan, operand);
      places.add(place);
      columns.add(new double[place == null ? 0 : size]);
    }
    for (int from = 0; from < size; from += Evaluation.TILE) {
      if (canceled.getAsBoolean()) {
        throw new CancellationException();
      }
      int count = Math.min(size - from, Evaluation.TILE);
      evaluation.run(from, count);
      for (MaskWords each : words) {
        if (each != null) {
          each.take(from, count);
        }
      }
      for (int i = 0; i < columns.size(); i++) {
        Step.Reference place = places.get(i);
        if (place != null && isBase(plan, place.step())) {
          System.arraycopy(evaluation.column(place), 0, columns.get(i), from, count);
        }
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Step.Reference place = places.get(i);
      if (place != null && !isBase(plan, place.step())) {
        double[] column = columns.get(i);
        for (int bar = 0; bar < size; bar++) {
          column[bar] = evaluation.value(place, bar);
        }
      }
    }
    List<@Nullable Mask> masks = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Integer step = steps.get(i);
      MaskWords own = words.get(i);
      masks.add(step == null ? null : own != null ? own.mask() : seen(evaluation, step, size));
    }
    return new RowMasks(masks, columns);
  }

  private static @Nullable Integer step(Plan plan, Row row) {
    Clock clock = clock(row.source());
    return plan.has(clock, row.condition()) ? plan.stepOf(clock, row.condition()) : null;
  }

  private static Step.@Nullable Reference place(Plan plan, Column column) {
    Clock clock = clock(column.source());
    return plan.has(clock, column.operand()) ? plan.columnOf(clock, column.operand()) : null;
  }

  private static Clock clock(@Nullable Source source) {
    return source == null ? Clock.BASE : Clock.of(source);
  }

  private static boolean isBase(Plan plan, int step) {
    return plan.steps().get(step).clock().equals(Clock.BASE);
  }

  private static Mask seen(Evaluation evaluation, int step, int size) {
    long[] value = new long[(size + 63) >> 6];
    long[] known = new long[value.length];
    for (int i = 0; i < size; i++) {
      Truth truth = evaluation.truth(step, i);
      long bit = 1L << i;
      known[i >> 6] |= truth.isKnown() ? bit : 0;
      value[i >> 6] |= truth == Truth.TRUE ? bit : 0;
    }
    return new Mask(size, value, known);
  }
}
