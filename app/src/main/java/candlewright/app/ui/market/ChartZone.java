package candlewright.app.ui.market;

import candlewright.app.format.Formats;
import candlewright.core.market.Instrument;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Whose clock the time axis of a chart follows.
public enum ChartZone {
  /// That of all of the window.
  SETTING,
  UTC,
  /// The instrument's calendar.
  EXCHANGE,
  /// The computer the window is on.
  LOCAL;

  ZoneId of(Instrument instrument) {
    return switch (this) {
      case SETTING -> Formats.now().zoneOf(instrument.calendar().zone());
      case UTC -> ZoneOffset.UTC;
      case EXCHANGE -> instrument.calendar().zone();
      case LOCAL -> Formats.USUAL.withZone(Formats.LOCAL).zoneOf(null);
    };
  }
}
