package candlewright.backtest.simulate;

import java.util.List;

/// What a simulation left behind.
public final class SimulationOutcome {
  private final List<Trade> trades;
  private final double[] equity;
  private final SimulationState finalState;

  SimulationOutcome(List<Trade> trades, double[] equity, SimulationState finalState) {
    this.trades = List.copyOf(trades);
    this.equity = equity;
    this.finalState = finalState;
  }

  /// Returns the round trips by time of entry; the last one may be open.
  public List<Trade> trades() {
    return trades;
  }

  /// Returns the number of bars.
  public int size() {
    return equity.length;
  }

  /// Returns cash plus the position's value at the close of bar `i`, in quote currency.
  public double equity(int i) {
    return equity[i];
  }

  public SimulationState finalState() {
    return finalState;
  }
}
