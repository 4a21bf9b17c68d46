package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the volatility indicators.
final class VolatilityOracles {
  static final List<OracleRow> ROWS = List.of();

  private VolatilityOracles() {}
}
