package candlewright.core.indicator.oracle;

import java.util.List;

/// Published results of the volume indicators.
final class VolumeOracles {
  static final List<OracleRow> ROWS = List.of();

  private VolumeOracles() {}
}
