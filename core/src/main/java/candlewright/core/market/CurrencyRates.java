package candlewright.core.market;

import java.time.Instant;

/// What one currency was worth in another over time: the closes of a pair's bars, each known from
/// its bar's scheduled close on and holding until the next one is.
///
/// The pair may be quoted in either direction. Quoted as `from` in `to` a rate is the close; the
/// other way round it is one over the close, which is not rounded: only converted amounts are.
/// Index 0 is the oldest.
public final class CurrencyRates {
  private final Instrument pair;
  private final String from;
  private final String to;
  private final BarSeries bars;
  private final boolean inverted;

  private CurrencyRates(Instrument pair, String from, String to, BarSeries bars, boolean inverted) {
    this.pair = pair;
    this.from = from;
    this.to = to;
    this.bars = bars;
    this.inverted = inverted;
  }

  /// Takes the closes of a pair.
  ///
  /// @param pair a currency pair or coin of the two currencies, either of which is its base
  /// @param bars of the pair
  /// @param from currency code of amounts before
  /// @param to currency code of amounts after
  /// @throws IllegalArgumentException if the pair is of other currencies or a close is no rate; one
  ///   sentence
  public static CurrencyRates of(Instrument pair, BarSeries bars, String from, String to) {
    String have = Instrument.currency("converted", from);
    String want = Instrument.currency("wanted", to);
    if (!bars.instrument().equals(pair.id())) {
      throw new IllegalArgumentException(
          "bars of " + bars.instrument() + " cannot be the rates of " + pair.id());
    }
    boolean direct = pair.base().equals(have) && pair.quote().equals(want);
    boolean inverted = pair.base().equals(want) && pair.quote().equals(have);
    boolean exchanged = pair.kind() == InstrumentKind.FX || pair.kind() == InstrumentKind.SPOT;
    if (have.equals(want) || !(direct || inverted) || !exchanged) {
      throw new IllegalArgumentException(
          pair.id()
              + " ("
              + pair.kind().code()
              + ", "
              + pair.base()
              + " in "
              + pair.quote()
              + ") does not say what "
              + have
              + " is worth in "
              + want
              + "; choose a currency pair or coin of these two.");
    }
    for (int i = 0; i < bars.size(); i++) {
      if (!CurrencyRate.isRate(bars.close(i))) {
        throw new IllegalArgumentException(
            pair.id()
                + ": the close of the bar of "
                + Instant.ofEpochMilli(bars.openTime(i))
                + " is "
                + bars.close(i)
                + ", which is no exchange rate; delete these bars and import them again.");
      }
    }
    return new CurrencyRates(pair, have, want, bars, inverted);
  }

  /// Returns what the rates are prices of.
  public Instrument pair() {
    return pair;
  }

  /// Returns the currency of amounts before.
  public String from() {
    return from;
  }

  /// Returns the currency of amounts after.
  public String to() {
    return to;
  }

  /// Returns the bars whose closes are the rates.
  public BarSeries bars() {
    return bars;
  }

  public int size() {
    return bars.size();
  }

  /// Returns the index of the last rate known at a moment; -1 if none is.
  ///
  /// @param time epoch milliseconds UTC
  public int indexAt(long time) {
    int i = bars.indexAtOrAfter(time) - 1;
    while (i >= 0 && bars.knownAt(i) > time) {
      i--;
    }
    return i;
  }

  /// Returns when rate `i` became known, epoch milliseconds UTC.
  public long knownAt(int i) {
    return bars.knownAt(i);
  }

  /// Returns what one unit of the first currency is worth in the second.
  public CurrencyRate rate(int i) {
    return CurrencyRate.of(bars.close(i), inverted);
  }

  @Override
  public String toString() {
    return from + " in " + to + ", " + bars;
  }
}
