package candlewright.app.ui.market;

import candlewright.core.market.Instrument;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Whose clock the time axis of a chart follows.
public enum ChartZone {
  UTC,
  /// The instrument's calendar.
  EXCHANGE,
  /// The computer the window is on.
  LOCAL;

  ZoneId of(Instrument instrument) {
    return switch (this) {
      case UTC -> ZoneOffset.UTC;
      case EXCHANGE -> instrument.calendar().zone();
      case LOCAL -> ZoneId.systemDefault();
    };
  }
}
