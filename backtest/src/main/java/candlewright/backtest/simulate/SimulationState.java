package candlewright.backtest.simulate;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Position;
import candlewright.core.trading.Side;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Everything a simulation knows between two bars, as one value: a loop that continues from it
/// gives the same results as one that never stopped.
///
/// @param nextBar index of the first bar not processed yet
/// @param cash free, in 1e-8 units of the quote currency
/// @param position held after the last bar
/// @param pending order that the next open fills, or null
/// @param entryTime when the open position was entered, epoch milliseconds UTC; 0 if flat
/// @param entryTicks the price it was entered at, in ticks; 0 if flat
/// @param entryBar index of the bar it was entered on; 0 if flat
/// @param barsHeld number of closes at which a position was open
/// @param refused orders that the venue would have refused
public record SimulationState(
    int nextBar,
    long cash,
    Position position,
    @Nullable OrderRequest pending,
    long entryTime,
    long entryTicks,
    int entryBar,
    long barsHeld,
    long refused) {
  private static final byte VERSION = 1;
  private static final int BYTES = 1 + 4 + 8 + 4 * 8 + (1 + 8 + 8) + 8 + 8 + 4 + 8 + 8;

  /// Returns the state before the first bar.
  public static SimulationState initial(long cash) {
    return new SimulationState(0, cash, Position.FLAT, null, 0, 0, 0, 0, 0);
  }

  /// Returns the canonical bytes: the same state, the same bytes on every machine.
  public byte[] toBytes() {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES);
    buffer.put(VERSION).putInt(nextBar).putLong(cash);
    buffer.putLong(position.lots()).putLong(position.bought());
    buffer.putLong(position.sold()).putLong(position.fees());
    buffer.put((byte) (pending == null ? 0 : pending.side() == Side.BUY ? 1 : 2));
    buffer.putLong(pending == null ? 0 : pending.lots());
    buffer.putLong(pending == null ? 0 : pending.decidedAt());
    buffer.putLong(entryTime).putLong(entryTicks).putInt(entryBar);
    buffer.putLong(barsHeld).putLong(refused);
    return buffer.array();
  }

  /// Reads what {@link #toBytes} wrote.
  ///
  /// @throws IllegalArgumentException if the bytes are of another version or length
  public static SimulationState fromBytes(byte[] bytes) {
    if (bytes.length != BYTES || bytes[0] != VERSION) {
      throw new IllegalArgumentException(
          "not a simulation state of version "
              + VERSION
              + ": "
              + bytes.length
              + " bytes, expected "
              + BYTES);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, BYTES - 1);
    int nextBar = buffer.getInt();
    long cash = buffer.getLong();
    Position position =
        new Position(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    byte side = buffer.get();
    long lots = buffer.getLong();
    long decidedAt = buffer.getLong();
    OrderRequest pending =
        side == 0 ? null : new OrderRequest(side == 1 ? Side.BUY : Side.SELL, lots, decidedAt);
    return new SimulationState(
        nextBar,
        cash,
        position,
        pending,
        buffer.getLong(),
        buffer.getLong(),
        buffer.getInt(),
        buffer.getLong(),
        buffer.getLong());
  }
}
