package candlewright.app.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-05T00:00:00Z",
    "2026-1-5 9:30, 2026-01-05T09:30:00Z",
    "2026-01-05T14:30, 2026-01-05T14:30:00Z",
    "5 jan 2026, 2026-01-05T00:00:00Z",
    "5 Jan 2026  14:30, 2026-01-05T14:30:00Z",
    "5 January 2026, 2026-01-05T00:00:00Z"
  })
  void isReadAsItIsUsuallyWritten(String typed, String time) {
    assertEquals(Instant.parse(time).toEpochMilli(), DateInput.parse(typed, ZoneOffset.UTC));
  }

  @Test
  void isReadByTheClockOfTheChart() {
    // New York is five hours behind UTC in January.
    assertEquals(
        Instant.parse("2026-01-05T14:30:00Z").toEpochMilli(),
        DateInput.parse("2026-01-05 09:30", ZoneId.of("America/New_York")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "2026-02-30", "05/01/2026", "2026-01-05 25:00", "14:30"})
  void whatIsNoDateIsSaidInOneSentence(String typed) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> DateInput.parse(typed, ZoneOffset.UTC));
    assertEquals(
        "'" + typed + "' is not a date: write it like 2026-01-05 or 5 Jan 2026 14:30.",
        refused.getMessage());
  }
}
