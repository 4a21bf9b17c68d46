package candlewright.backtest.simulate;

import java.util.List;

/// What a simulation left behind.
public final class SimulationOutcome {
  private final List<Trade> trades;
  private final EquityCurve equity;
  private final int size;
  private final SimulationState finalState;

  SimulationOutcome(List<Trade> trades, EquityCurve equity, int size, SimulationState finalState) {
    this.trades = List.copyOf(trades);
    this.equity = equity;
    this.size = size;
    this.finalState = finalState;
  }

  /// Returns the round trips by time of entry; the last one may be open.
  public List<Trade> trades() {
    return trades;
  }

  /// Returns the number of bars.
  public int size() {
    return size;
  }

  /// Returns cash plus the position's value at the close of bar `i`, in quote currency; 0 for the
  /// bars before the state it went on from.
  public double equity(int i) {
    return equity.values()[i];
  }

  public SimulationState finalState() {
    return finalState;
  }
}
