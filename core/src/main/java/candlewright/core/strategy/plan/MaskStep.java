package candlewright.core.strategy.plan;

import java.util.List;

/// One step that gives a mask; parts are indices of earlier mask steps.
sealed interface MaskStep {
  record Constantly(boolean value) implements MaskStep {}

  record Above(ColumnStep.Reference left, ColumnStep.Reference right) implements MaskStep {}

  record CrossesAbove(ColumnStep.Reference left, ColumnStep.Reference right) implements MaskStep {}

  record Not(int part) implements MaskStep {}

  record All(List<Integer> parts) implements MaskStep {}

  record AnyOf(List<Integer> parts) implements MaskStep {}
}
