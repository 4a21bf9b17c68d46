package candlewright.datafeed.venue;

import candlewright.core.market.Instrument;

/// The character of one instrument of the demo market.
///
/// @param startPrice in quote currency, at the first minute; prices are weakly drawn back to it
/// @param yearlyVolatility calm deviation of a year's return, as a fraction
/// @param factorLoad correlation of its noise with the market's; the square is the shared variance
/// @param beta how much of the market's trend and crash it takes
/// @param minuteVolume mean volume of a calm minute, in base units
record DemoProfile(
    Instrument instrument,
    double startPrice,
    double yearlyVolatility,
    double factorLoad,
    double beta,
    double minuteVolume) {}
