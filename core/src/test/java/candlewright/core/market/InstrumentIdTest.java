package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentIdTest {
  @Test
  void theVenueIsWhatFollowsTheLastDot() {
    assertEquals(new InstrumentId("BRK.B", "NYSE"), InstrumentId.parse("brk.b.nyse"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BTCUSDT.BINANCE", "^GSPC.YAHOO", "EURUSD=X.YAHOO", "BTC-PERP.FTX"})
  void textComesBackAsItWas(String text) {
    assertEquals(text, InstrumentId.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BTCUSDT", "BTCUSDT.", ".BINANCE", "BTC USDT.BINANCE", "A.9X", "Ä.B"})
  void refusesWhatIsNoInstrumentAndQuotesIt(String text) {
    String refusal = refusal(() -> InstrumentId.parse(text));
    assertTrue(refusal.startsWith("'"), refusal);
  }

  @Test
  void sortsBySymbolThenVenue() {
    List<InstrumentId> ids =
        List.of(InstrumentId.parse("B.A"), InstrumentId.parse("A.B"), InstrumentId.parse("A.A"));
    assertEquals("[A.A, A.B, B.A]", ids.stream().sorted().toList().toString());
  }
}
