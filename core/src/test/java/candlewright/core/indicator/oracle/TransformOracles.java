package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the transform indicators.
final class TransformOracles {
  static final List<OracleRow> ROWS = List.of();

  private TransformOracles() {}
}
