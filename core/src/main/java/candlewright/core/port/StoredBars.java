package candlewright.core.port;

import candlewright.core.market.BarSeries;
import java.util.List;

/// The readable bars of a range and the blocks that had to be refused.
public record StoredBars(BarSeries bars, List<DamagedBlock> damaged) {
  public StoredBars {
    damaged = List.copyOf(damaged);
  }
}
