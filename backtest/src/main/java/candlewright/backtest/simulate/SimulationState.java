package candlewright.backtest.simulate;

import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Everything a simulation knows between two events, as one value: a loop that continues from it
/// gives the same results as one that never stopped. The same state has the same bytes on every
/// machine.
public final class SimulationState {
  private static final int VERSION = 3;

  private final byte[] bytes;

  private SimulationState(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Reads what {@link #toBytes} wrote.
  ///
  /// @throws IllegalArgumentException if the bytes are of another version
  public static SimulationState fromBytes(byte[] bytes) {
    if (bytes.length < Integer.BYTES || new StateInput(bytes).readInt() != VERSION) {
      throw new IllegalArgumentException(
          "not a simulation state of version " + VERSION + ": " + bytes.length + " bytes");
    }
    return new SimulationState(bytes.clone());
  }

  /// Returns the canonical bytes.
  public byte[] toBytes() {
    return bytes.clone();
  }

  /// Returns the SHA-256 of the bytes as 64 hexadecimal digits.
  public String hash() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have it.
      throw new IllegalStateException(e);
    }
  }

  static SimulationState of(Account account, List<Market> markets) {
    StateOutput out = new StateOutput();
    out.writeInt(VERSION);
    account.write(out);
    out.writeInt(markets.size());
    for (Market market : markets) {
      market.write(out);
    }
    return new SimulationState(out.toBytes());
  }

  void restore(Account account, List<Market> markets) {
    StateInput in = new StateInput(bytes);
    in.readInt();
    account.read(in);
    int count = in.readInt();
    if (count != markets.size()) {
      throw new IllegalArgumentException(
          "the state is of " + count + " instruments, the simulation of " + markets.size());
    }
    for (Market market : markets) {
      market.read(in);
    }
    if (!in.isAtEnd()) {
      throw new IllegalArgumentException("the state holds more than this simulation knows");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SimulationState state && Arrays.equals(bytes, state.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
