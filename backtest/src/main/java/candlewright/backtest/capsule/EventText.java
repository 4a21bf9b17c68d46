package candlewright.backtest.capsule;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Funding, dividends and splits as lines of comma-separated whole numbers: times in epoch
/// milliseconds UTC, rates in units of 1e-16, amounts in units of 1e-8.
final class EventText {
  private static final String FUNDING = "time,rate_e16,interval_hours";
  private static final String ACTIONS = "kind,time,amount_e8_or_new_shares,old_shares";
  private static final String DIVIDEND = "dividend";
  private static final String SPLIT = "split";

  private EventText() {}

  static byte[] toBytes(FundingRates rates) {
    StringBuilder text = new StringBuilder(FUNDING).append('\n');
    for (int i = 0; i < rates.size(); i++) {
      text.append(rates.time(i)).append(',').append(rates.rateUnits(i)).append(',');
      text.append(rates.intervalHours(i)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// @throws IllegalArgumentException if it is something else
  static FundingRates funding(InstrumentId id, byte[] bytes) {
    List<String[]> rows = rows(bytes, 3);
    long[] times = new long[rows.size()];
    long[] rates = new long[rows.size()];
    int[] hours = new int[rows.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = Long.parseLong(rows.get(i)[0]);
      rates[i] = Long.parseLong(rows.get(i)[1]);
      hours[i] = Integer.parseInt(rows.get(i)[2]);
    }
    return FundingRates.of(id, times, rates, hours);
  }

  static byte[] toBytes(CorporateActions actions) {
    StringBuilder text = new StringBuilder(ACTIONS).append('\n');
    for (Dividend each : actions.dividends()) {
      text.append(DIVIDEND).append(',').append(each.exTime()).append(',');
      text.append(each.amount()).append(",\n");
    }
    for (Split each : actions.splits()) {
      text.append(SPLIT).append(',').append(each.exTime()).append(',');
      text.append(each.newShares()).append(',').append(each.oldShares()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// @throws IllegalArgumentException if it is something else
  static CorporateActions actions(InstrumentId id, byte[] bytes) {
    List<Dividend> dividends = new ArrayList<>();
    List<Split> splits = new ArrayList<>();
    for (String[] row : rows(bytes, 4)) {
      long time = Long.parseLong(row[1]);
      switch (row[0]) {
        case DIVIDEND -> dividends.add(new Dividend(time, Long.parseLong(row[2])));
        case SPLIT -> splits.add(new Split(time, Long.parseLong(row[2]), Long.parseLong(row[3])));
        default -> throw new IllegalArgumentException("there is no event '" + row[0] + "'");
      }
    }
    return new CorporateActions(id, dividends, splits);
  }

  private static List<String[]> rows(byte[] bytes, int cells) {
    List<String[]> rows = new ArrayList<>();
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 1; i < lines.length - 1; i++) {
      String[] row = lines[i].split(",", -1);
      if (row.length != cells) {
        throw new IllegalArgumentException("line " + (i + 1) + " holds no event");
      }
      rows.add(row);
    }
    return rows;
  }
}
