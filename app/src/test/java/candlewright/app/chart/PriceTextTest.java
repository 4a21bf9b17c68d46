package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "67412.5; 1; 67,412.5",
        "1234567.891; 2; 1,234,567.89",
        "999.5; 0; 1,000",
        "0.05; 2; 0.05",
        "-0.47; 2; \u22120.47",
        "-0.001; 2; 0.00",
        "0; 0; 0",
        "NaN; 2; \u2013",
        "100; 0; 100",
        "1000; 0; 1,000"
      })
  void writesThousandsAndATrueMinus(double value, int decimals, String text) {
    assertEquals(text, PriceText.of(value, decimals));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1.5; +1.50", "0; 0.00", "0.001; 0.00", "-2; \u22122.00"})
  void onlyWhatIsNotZeroHasASign(double value, String text) {
    assertEquals(text, PriceText.signed(value, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1367; 1,367",
        "412345; 412.3K",
        "3050000; 3.05M",
        "2.5e9; 2.50B",
        "26.6; 26.6",
        "5; 5"
      })
  void quantitiesAreShort(double value, String text) {
    assertEquals(text, PriceText.compact(value));
  }
}
