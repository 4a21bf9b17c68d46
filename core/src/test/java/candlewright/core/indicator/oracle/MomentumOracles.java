package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the momentum indicators.
final class MomentumOracles {
  static final List<OracleRow> ROWS = List.of();

  private MomentumOracles() {}
}
