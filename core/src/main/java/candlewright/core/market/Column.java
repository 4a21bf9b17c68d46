package candlewright.core.market;

/// The numeric columns of a bar.
public enum Column {
  OPEN,
  HIGH,
  LOW,
  CLOSE,
  VOLUME
}
