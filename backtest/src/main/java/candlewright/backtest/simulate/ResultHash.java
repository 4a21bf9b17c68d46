package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over what a run was given and which trades came out: the data's hash, the instrument's
/// rules, what the strategy does (not how it is called), the settings, and every trade in ticks,
/// lots and 1e-8 units. Metrics are derived and stay out.
public final class ResultHash {
  private ResultHash() {}

  /// Returns the hash as 64 hexadecimal digits.
  ///
  /// @param dataHash {@link candlewright.core.market.SeriesHash} of `bars`
  public static String of(
      String dataHash,
      StrategyDefinition definition,
      ParameterValues values,
      Instrument instrument,
      BarSeries bars,
      SimulationSettings settings,
      List<Trade> trades) {
    StringBuilder text = new StringBuilder(200 + trades.size() * 100);
    text.append("candlewright run 2\n")
        .append(dataHash)
        .append('\n')
        .append(CanonicalText.of(definition, values))
        .append('\n');
    text.append(instrument.kind().code()).append(' ').append(instrument.tick());
    text.append(' ').append(instrument.lot()).append(' ').append(instrument.minimumLots());
    text.append(' ').append(instrument.minimumNotional());
    text.append(' ').append(instrument.contractSize()).append('\n');
    text.append(settings).append('\n');
    for (Trade trade : trades) {
      text.append(bars.instrument()).append(' ').append(trade.entryTime());
      text.append(' ').append(trade.entryTicks()).append(' ').append(trade.exitTime());
      text.append(' ').append(trade.exitTicks()).append(' ').append(trade.lots());
      text.append(' ').append(trade.fees()).append(' ').append(trade.profit());
      text.append(trade.open() ? " open\n" : "\n");
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
}
