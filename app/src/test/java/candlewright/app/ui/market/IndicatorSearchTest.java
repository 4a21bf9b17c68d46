package candlewright.app.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorSearchTest {
  private final IndicatorSearch search = new IndicatorSearch(IndicatorCatalogue.types());

  private List<String> names(String query) {
    return search.find(query).stream().map(IndicatorType::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "rsi, rsi",
    "RSI, rsi",
    "ema, ema",
    "exponential moving average, ema",
    "bbands, bollinger",
    "cloud, ichimoku",
    "sar, psar",
    "relative strength, rsi",
    "true range, true_range"
  })
  void theBestMatchComesFirst(String query, String name) {
    assertEquals(name, names(query).getFirst());
  }

  @Test
  void everythingIsListedWhereNothingIsTyped() {
    assertEquals(IndicatorCatalogue.names(), names("  "));
  }

  @Test
  void aFamilyFindsItsIndicators() {
    List<IndicatorType> found = search.find("volatility");
    assertTrue(found.stream().anyMatch(type -> type.name().equals("atr")), found::toString);
    assertTrue(found.stream().noneMatch(type -> type.name().equals("rsi")), found::toString);
  }

  @Test
  void everyWordHasToMatch() {
    assertTrue(names("bollinger exponential").contains("bollinger_ema"));
    assertEquals(List.of(), names("bollinger zebra"));
  }

  @Test
  void aSlipIsAnsweredWithTheNearestName() {
    assertEquals("Nothing matches 'vwpa'. Did you mean 'vwap'?", search.nothing("vwpa"));
    assertEquals("Nothing matches 'qqqqqq'.", search.nothing("qqqqqq"));
  }

  @Test
  void otherNamesBelongToIndicatorsThatExist() {
    TreeSet<String> unknown =
        new TreeSet<>(ResourceBundle.getBundle("candlewright.app.ui.market.indicators").keySet());
    unknown.removeIf(name -> IndicatorCatalogue.find(name) != null);
    assertEquals(new TreeSet<>(), unknown);
  }
}
