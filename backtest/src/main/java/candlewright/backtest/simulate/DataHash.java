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

  /// Returns what is hashed of one instrument whatever a run does with it: the {@link SeriesHash}
  /// of its traded bars, then a line for each role in the order of their names, each funding
  /// settlement, dividend and split, and the rates between currencies.
  public static String part(MarketData data) {
    StringBuilder text = new StringBuilder(SeriesHash.of(data.feeds().traded()));
    roles(data.feeds(), text);
    funding(data.funding(), text);
    actions(data.actions(), text);
    CurrencyRates rates = data.rates();
    if (rates != null) {
      text.append("\nrates ").append(rates.from()).append(' ').append(rates.to());
      text.append(' ').append(SeriesHash.of(rates.bars()));
    }
    return text.toString();
  }

  /// Returns the hash of the traded bars if there is nothing else; otherwise SHA-256 over the part
  /// of each instrument in the order given, each followed by a line for each span of smaller bars
  /// that was looked at.
  ///
  /// @param parts of each instrument
  /// @param looked the spans of smaller bars that were looked at and their {@link SeriesHash}, for
  ///   each instrument; empty where there are none
  public static String of(List<String> parts, List<Map<TimeRange, String>> looked) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : "\n").append(parts.get(i));
      looked
          .get(i)
          .forEach((range, hash) ->
              text.append("\ndetail ").append(range.from()).append(' ').append(hash));
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
