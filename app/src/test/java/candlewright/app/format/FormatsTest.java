package candlewright.app.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Increment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  /// 2026-07-01 12:30 UTC: half past eight in New York, where it is summer.
  private static final long SUMMER = 1_782_909_000_000L;

  @AfterEach
  void usual() {
    Formats.use(Formats.USUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMMA_POINT      | 1,234,567.50 | 6,315,630
          POINT_COMMA      | 1.234.567,50 | 6.315.630
          SPACE_COMMA      | 1_234_567,50 | 6_315_630
          APOSTROPHE_POINT | 1’234’567.50 | 6’315’630
          """)
  void numbersAreGrouped(NumberStyle style, String price, String count) {
    Formats.use(Formats.USUAL.withNumbers(style));
    String thin = price.replace('_', '\u202f');
    assertEquals(thin, Numbers.price(1_234_567.5, Increment.parse("0.01")));
    assertEquals(count.replace('_', '\u202f'), Numbers.count(6_315_630));
    // Sentences follow too.
    assertEquals(
        "chart.about: DEMO · " + count.replace('_', '\u202f') + " bars",
        "chart.about: " + Texts.of("chart.about", "DEMO", 6_315_630));
  }

  @ParameterizedTest
  @CsvSource({"MIXED,1 Jul 2026,2026-07-01", "WORDS,1 Jul 2026,1 Jul 2026",
      "YEAR_FIRST,2026-07-01,2026-07-01", "DAY_FIRST,01.07.2026,01.07.2026",
      "MONTH_FIRST,07/01/2026,07/01/2026"})
  void datesStandInTheChosenOrder(DateStyle style, String sentence, String table) {
    Formats.use(Formats.USUAL.withDates(style).withZone("America/New_York"));
    assertEquals(sentence + ", 08:30 EDT", Numbers.moment(SUMMER));
    assertEquals(table + " 08:30", Numbers.minute(SUMMER, ZoneOffset.UTC));
    assertEquals(table, Numbers.date(SUMMER, ZoneOffset.UTC));
    assertEquals("2026-07-01 12:30", Numbers.exact(SUMMER));
  }

  @Test
  void anExchangesClockIsUtcWhereThereIsNoExchange() {
    Formats.use(Formats.USUAL.withZone(Formats.EXCHANGE));
    assertEquals("12:30 UTC", Numbers.timeOfDay(SUMMER));
    assertEquals("2026-07-01 21:30", Numbers.minute(SUMMER, ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void aZoneThatDoesNotExistIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> Formats.USUAL.withZone("Europe/Nowhere"));
    assertEquals("there is no time zone 'Europe/Nowhere'", refused.getMessage());
  }
}
