package candlewright.backtest.simulate;

import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Feeds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One hash over all data a run was given.
public final class DataHash {
  private DataHash() {}

  /// Returns the {@link SeriesHash} of the traded bars if there is nothing else; otherwise SHA-256
  /// over the hash of each instrument's traded bars in the order given, each followed by a line for
  /// each role in the order of their names, each span of smaller bars that was looked at, each
  /// funding settlement, dividend and split, and the rates between currencies.
  ///
  /// @param looked the spans of smaller bars that were looked at and their {@link SeriesHash}, for
  ///   each of `data`; empty where there are none
  public static String of(List<MarketData> data, List<Map<TimeRange, String>> looked) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < data.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(SeriesHash.of(data.get(i).feeds().traded()));
      roles(data.get(i).feeds(), text);
      looked
          .get(i)
          .forEach((range, hash) ->
              text.append("\ndetail ").append(range.from()).append(' ').append(hash));
      funding(data.get(i).funding(), text);
      actions(data.get(i).actions(), text);
      CurrencyRates rates = data.get(i).rates();
      if (rates != null) {
        text.append("\nrates ").append(rates.from()).append(' ').append(rates.to());
        text.append(' ').append(SeriesHash.of(rates.bars()));
      }
    }
    if (text.indexOf("\n") < 0) {
      return text.toString();
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have it.
      throw new IllegalStateException(e);
    }
  }

  private static void roles(Feeds feeds, StringBuilder text) {
    new TreeMap<>(feeds.roles())
        .forEach((role, bars) ->
            text.append('\n')
                .append(role)
                .append(' ')
                .append(bars.instrument())
                .append(' ')
                .append(SeriesHash.of(bars)));
  }

  private static void funding(@Nullable FundingRates rates, StringBuilder text) {
    if (rates != null) {
      text.append("\nfunding ").append(rates.size());
      for (int i = 0; i < rates.size(); i++) {
        text.append('\n').append(rates.time(i)).append(' ').append(rates.rateUnits(i));
        text.append(' ').append(rates.intervalHours(i));
      }
    }
  }

  private static void actions(@Nullable CorporateActions actions, StringBuilder text) {
    if (actions != null && !actions.isEmpty()) {
      actions
          .dividends()
          .forEach(each ->
              text.append("\ndividend ").append(each.exTime()).append(' ').append(each.amount()));
      actions
          .splits()
          .forEach(each ->
              text.append("\nsplit ").append(each.exTime()).append(' ').append(each.ratioText()));
    }
  }
}
