package candlewright.backtest.simulate;

import java.util.List;

/// The markets of a simulation by what happens in them next: a binary heap, so that many
/// instruments cost little more than few.
///
/// At one moment closes come first, then what falls due, then opens that only free cash, then other
/// opens; of equals the market that was given first. What is next in a market changes only by its
/// own events, unless another one's liquidation or an allocation orders something in it: then the
/// queue is to be rebuilt.
final class MarketQueue {
  private final List<Market> markets;
  private final long[] times;
  private final int[] ranks;
  private final int[] heap;
  private int size;

  MarketQueue(List<Market> markets) {
    this.markets = markets;
    int count = markets.size();
    times = new long[count];
    ranks = new int[count];
    heap = new int[count];
    rebuild();
  }

  void rebuild() {
    size = 0;
    for (int m = 0; m < heap.length; m++) {
      if (look(m)) {
        heap[size] = m;
        rise(size++);
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// Returns the market in which something happens next.
  Market first() {
    return markets.get(heap[0]);
  }

  /// Returns when that is, epoch milliseconds UTC.
  long time() {
    return times[heap[0]];
  }

  /// Tells whether that is the close of a bar.
  boolean atClose() {
    return ranks[heap[0]] == 0;
  }

  /// Looks anew at the first market after something happened in it.
  void advance() {
    if (!look(heap[0])) {
      heap[0] = heap[--size];
    }
    sink();
  }

  /// Tells whether anything is still to happen in a market, and notes when and what.
  private boolean look(int m) {
    Market market = markets.get(m);
    if (!market.hasEvent()) {
      return false;
    }
    times[m] = market.eventTime();
    ranks[m] = market.atClose() ? 0 : market.isDue() ? 1 : market.onlyFrees() ? 2 : 3;
    return true;
  }

  private boolean precedes(int one, int other) {
    if (times[one] != times[other]) {
      return times[one] < times[other];
    }
    return ranks[one] != ranks[other] ? ranks[one] < ranks[other] : one < other;
  }

  private void rise(int from) {
    int m = heap[from];
    int at = from;
    while (at > 0 && precedes(m, heap[(at - 1) >>> 1])) {
      heap[at] = heap[(at - 1) >>> 1];
      at = (at - 1) >>> 1;
    }
    heap[at] = m;
  }

  private void sink() {
    if (size == 0) {
      return;
    }
    int m = heap[0];
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && precedes(heap[child + 1], heap[child])) {
        child++;
      }
      if (!precedes(heap[child], m)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = m;
  }
}
