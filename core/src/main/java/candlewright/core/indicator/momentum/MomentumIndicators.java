package candlewright.core.indicator.momentum;

import candlewright.core.indicator.IndicatorType;
import java.util.List;
import java.util.stream.Stream;

/// The indicators of how fast and how strongly prices move.
public final class MomentumIndicators {
  /// All of them.
  public static final List<IndicatorType> TYPES =
      Stream.of(StrengthIndicators.TYPES, RangeIndicators.TYPES, ChangeIndicators.TYPES)
          .flatMap(List::stream)
          .toList();

  private MomentumIndicators() {}
}
