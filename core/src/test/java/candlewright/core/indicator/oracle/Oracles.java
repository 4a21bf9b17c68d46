package candlewright.core.indicator.oracle;

import java.util.List;
import java.util.stream.Stream;

/// All rows.
final class Oracles {
  static final List<OracleRow> ROWS =
      Stream.of(
              TrendOracles.ROWS,
              MomentumOracles.ROWS,
              VolatilityOracles.ROWS,
              VolumeOracles.ROWS,
              TransformOracles.ROWS)
          .flatMap(List::stream)
          .toList();

  private Oracles() {}
}
