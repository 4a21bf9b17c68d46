package candlewright.datafeed.csv;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Writes funding as `timestamp,funding_rate,interval_hours` and corporate actions as
/// `ex_time,dividend,split`, lines ended by LF; importing such a file gives the same again.
///
/// The timestamp is epoch milliseconds UTC, the interval empty where it is unknown. The ex time is
/// ISO 8601 in UTC, the dividend for each share, the split `new:old`; what does not happen is
/// empty. Nothing in a file is a formula to a spreadsheet.
public final class EventExport {
  private EventExport() {}

  /// Returns the name of an instrument's file of funding: `SYMBOL.VENUE_funding.csv`.
  public static String fundingName(InstrumentId id) {
    return BarFileName.unreserved(id + "_funding.csv");
  }

  /// Returns the name of an instrument's file of actions: `SYMBOL.VENUE_actions.csv`.
  public static String actionsName(InstrumentId id) {
    return BarFileName.unreserved(id + "_actions.csv");
  }

  /// Writes the settlements of one instrument.
  ///
  /// @throws ImportException if the file cannot be written
  public static void write(FundingRates rates, Path file) {
    WholeFile.write(
        file,
        channel -> {
          StringBuilder text = new StringBuilder("timestamp,funding_rate,interval_hours\n");
          for (int i = 0; i < rates.size(); i++) {
            text.append(rates.time(i)).append(',').append(rates.rateText(i)).append(',');
            if (rates.intervalHours(i) != FundingRates.UNKNOWN_INTERVAL) {
              text.append(rates.intervalHours(i));
            }
            text.append('\n');
          }
          WholeFile.flush(text, channel);
        });
  }

  /// Writes the dividends and splits of one instrument.
  ///
  /// @throws ImportException if the file cannot be written
  public static void write(CorporateActions actions, Path file) {
    Map<Long, String> dividends = new TreeMap<>();
    Map<Long, String> splits = new TreeMap<>();
    for (Dividend dividend : actions.dividends()) {
      dividends.put(dividend.exTime(), dividend.amountText());
      splits.put(dividend.exTime(), "");
    }
    for (Split split : actions.splits()) {
      splits.put(split.exTime(), split.ratioText());
    }
    WholeFile.write(
        file,
        channel -> {
          StringBuilder text = new StringBuilder("ex_time,dividend,split\n");
          splits.forEach((exTime, split) ->
              text.append(Instant.ofEpochMilli(exTime))
                  .append(',')
                  .append(dividends.getOrDefault(exTime, ""))
                  .append(',')
                  .append(split)
                  .append('\n'));
          WholeFile.flush(text, channel);
        });
  }
}
