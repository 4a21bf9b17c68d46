package candlewright.backtest.review;

import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// SHA-256 over what a run was given and which trades came out: the data's hash, the rules of the
/// instruments, what the strategy does (not how it is called), where trading begins if not with the
/// first bar, the settings that are not neutral, and every trade in ticks, lots and 1e-8 units.
/// Metrics are derived and stay out.
public final class ResultHash {
  private ResultHash() {}

  /// Returns the hash as 64 hexadecimal digits.
  ///
  /// @param dataHash {@link candlewright.backtest.simulate.DataHash} of the bars that were fed
  /// @param from open time of the first bar that was traded over, epoch milliseconds UTC; null if
  ///   that is the first one that was fed
  public static String of(
      String dataHash,
      StrategyDefinition definition,
      ParameterValues values,
      List<Instrument> instruments,
      @Nullable Long from,
      SimulationSettings settings,
      List<Trade> trades) {
    StringBuilder text = new StringBuilder(200 + trades.size() * 100);
    text.append("candlewright run 3\n")
        .append(dataHash)
        .append('\n')
        .append(CanonicalText.of(definition, values))
        .append('\n');
    for (Instrument instrument : instruments) {
      text.append(instrument.kind().code()).append(' ').append(instrument.tick());
      text.append(' ').append(instrument.lot()).append(' ').append(instrument.minimumLots());
      text.append(' ').append(instrument.minimumNotional());
      text.append(' ').append(instrument.contractSize()).append('\n');
    }
    if (from != null) {
      text.append("from ").append(from).append('\n');
    }
    text.append(SettingsText.canonical(settings));
    for (Trade trade : trades) {
      text.append(TradeLine.of(trade)).append('\n');
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
