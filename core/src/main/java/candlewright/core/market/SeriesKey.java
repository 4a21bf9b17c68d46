package candlewright.core.market;

/// Names one stored series of bars.
public record SeriesKey(InstrumentId instrument, Timeframe timeframe)
    implements Comparable<SeriesKey> {
  @Override
  public int compareTo(SeriesKey other) {
    int byInstrument = instrument.compareTo(other.instrument);
    return byInstrument != 0 ? byInstrument : timeframe.compareTo(other.timeframe);
  }

  @Override
  public String toString() {
    return instrument + " " + timeframe;
  }
}
