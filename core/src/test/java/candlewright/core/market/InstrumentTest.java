package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InstrumentTest {
  private static Instrument instrument(InstrumentKind kind) {
    return Instrument.of(
        InstrumentId.parse("BTCUSD.BYBIT"),
        kind,
        "btc",
        "usd",
        Increment.parse("0.5"),
        Increment.ofScale(0),
        ContinuousCalendar.UTC);
  }

  @Test
  void anInversePerpetualSettlesInItsBaseAndEverythingElseInTheQuote() {
    for (InstrumentKind kind : InstrumentKind.values()) {
      String expected = kind == InstrumentKind.INVERSE_PERPETUAL ? "BTC" : "USD";
      assertEquals(expected, instrument(kind).settlement());
    }
  }

  @Test
  void anotherSettlementIsRefused() {
    Instrument good = instrument(InstrumentKind.SPOT);
    String refusal =
        refusal(() ->
            new Instrument(
                good.id(),
                good.kind(),
                "BTC",
                "USD",
                "BTC",
                good.tick(),
                good.lot(),
                1,
                0,
                good.contractSize(),
                good.calendar(),
                1));
    assertEquals("BTCUSD.BYBIT: a spot settles in USD, not in BTC", refusal);
  }

  @Test
  void aVersionDoesNotChangeTheRules() {
    Instrument first = instrument(InstrumentKind.SPOT);
    assertTrue(first.sameRules(first.withVersion(7)));
    assertEquals(7, first.withVersion(7).version());
    assertFalse(first.sameRules(instrument(InstrumentKind.EQUITY)));
    assertThrows(IllegalArgumentException.class, () -> first.withVersion(0));
  }

  @Test
  void kindsAndCalendarsComeBackFromTheirCodes() {
    for (InstrumentKind kind : InstrumentKind.values()) {
      assertEquals(kind, InstrumentKind.parse(kind.code()));
    }
    for (String code : new String[] {"24/7", "us-equities", "fx"}) {
      assertEquals(code, Calendar.parse(code).code());
    }
    assertThrows(IllegalArgumentException.class, () -> InstrumentKind.parse("option"));
    assertThrows(IllegalArgumentException.class, () -> Calendar.parse("lse"));
  }
}
