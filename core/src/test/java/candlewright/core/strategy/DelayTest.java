package candlewright.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelayTest {
  @ParameterizedTest
  @CsvSource({
    "1m, 1, 1m",
    "90m, 90, 90m",
    "60m, 60, 1h",
    "12h, 720, 12h",
    "24h, 1440, 1d",
    "45d, 64800, 45d",
    "42d, 60480, 6w",
    "3650d, 5256000, 3650d",
  })
  void isReadAndWrittenInItsLargestUnit(String text, long minutes, String written) {
    assertEquals(new Delay(minutes), Delay.find(text));
    assertEquals(written, new Delay(minutes).text());
    assertEquals(minutes * 60_000, new Delay(minutes).millis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "d",
        "0d",
        "01d",
        "-1d",
        "+1d",
        "1.5d",
        "1 d",
        " 1d",
        "1d ",
        "1D",
        "1M",
        "1y",
        "1d12h",
        "3651d",
        "9999999w",
        "99999999m",
        "\u0661d"
      })
  void anythingElseIsNone(String text) {
    assertNull(Delay.find(text));
  }

  @Test
  void noneTakesNoTime() {
    assertEquals(0, Delay.NONE.millis());
    assertEquals("0m", Delay.NONE.text());
  }

  @Test
  void refusesTimesBeforeTheCloseAndBeyondTenYears() {
    assertEquals(
        "a delay has 0 to 5256000 minutes, which are ten years, was -1",
        assertThrows(IllegalArgumentException.class, () -> new Delay(-1)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Delay(5_256_001));
  }
}
