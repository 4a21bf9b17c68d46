package candlewright.core.event;

import candlewright.core.market.InstrumentId;

/// The market of an instrument has come to a time, and every bar known until then was published.
///
/// A feed publishes it when it may rule out late bars, so that longer bars are completed although
/// their last minutes had no trade.
///
/// @param time epoch milliseconds UTC
public record TimeReached(InstrumentId instrument, long time) implements Event {}
