package candlewright.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Candlestick patterns against the tables that LEAN publishes of TA-Lib's, bar by bar.
class CandleOracleTest {
  /// Daily bars of SPY from February 2013 to February 2015 and of EURUSD from 2007 to 2015.
  private static final List<String> TABLES =
      List.of("spy_candle_patterns.txt.gz", "eurusd_candle_patterns.txt.gz");

  /// A signal, its column and what stands there where it is true.
  ///
  /// @param trueBars on how many bars of both tables that is so, counted in the tables
  record Pattern(String signal, String direction, String column, int trueBars) {
    boolean bullish() {
      return direction.equals("bullish");
    }
  }

  /// Signal | form | TA-Lib's name | true bars in SPY + EURUSD.
  private static final String PATTERNS =
      """
      doji | bullish | CDLDOJI | 538
      long_legged_doji | bullish | CDLLONGLEGGEDDOJI | 504
      dragonfly_doji | bullish | CDLDRAGONFLYDOJI | 59
      gravestone_doji | bullish | CDLGRAVESTONEDOJI | 79
      takuri | bullish | CDLTAKURI | 64
      rickshaw_man | bullish | CDLRICKSHAWMAN | 355
      spinning_top | bullish | CDLSPINNINGTOP | 345
      spinning_top | bearish | CDLSPINNINGTOP | 324
      high_wave | bullish | CDLHIGHWAVE | 201
      high_wave | bearish | CDLHIGHWAVE | 196
      marubozu | bullish | CDLMARUBOZU | 49
      marubozu | bearish | CDLMARUBOZU | 37
      closing_marubozu | bullish | CDLCLOSINGMARUBOZU | 143
      closing_marubozu | bearish | CDLCLOSINGMARUBOZU | 118
      belt_hold | bullish | CDLBELTHOLD | 207
      belt_hold | bearish | CDLBELTHOLD | 207
      long_line | bullish | CDLLONGLINE | 248
      long_line | bearish | CDLLONGLINE | 240
      short_line | bullish | CDLSHORTLINE | 314
      short_line | bearish | CDLSHORTLINE | 280
      hammer | bullish | CDLHAMMER | 62
      hanging_man | bearish | CDLHANGINGMAN | 47
      inverted_hammer | bullish | CDLINVERTEDHAMMER | 48
      shooting_star | bearish | CDLSHOOTINGSTAR | 51
      bullish_engulfing | bullish | CDLENGULFING | 158
      bearish_engulfing | bearish | CDLENGULFING | 154
      bullish_harami | bullish | CDLHARAMI | 91
      bearish_harami | bearish | CDLHARAMI | 108
      bullish_harami_cross | bullish | CDLHARAMICROSS | 20
      bearish_harami_cross | bearish | CDLHARAMICROSS | 33
      piercing_line | bullish | CDLPIERCING | 1
      dark_cloud_cover | bearish | CDLDARKCLOUDCOVER | 3
      doji_star | bullish | CDLDOJISTAR | 48
      doji_star | bearish | CDLDOJISTAR | 55
      homing_pigeon | bullish | CDLHOMINGPIGEON | 13
      matching_low | bullish | CDLMATCHINGLOW | 58
      morning_star | bullish | CDLMORNINGSTAR | 20
      evening_star | bearish | CDLEVENINGSTAR | 21
      morning_doji_star | bullish | CDLMORNINGDOJISTAR | 9
      evening_doji_star | bearish | CDLEVENINGDOJISTAR | 10
      three_white_soldiers | bullish | CDL3WHITESOLDIERS | 1
      three_black_crows | bearish | CDL3BLACKCROWS | 0
      three_inside_up | bullish | CDL3INSIDE | 18
      three_inside_down | bearish | CDL3INSIDE | 13
      three_outside_up | bullish | CDL3OUTSIDE | 73
      three_outside_down | bearish | CDL3OUTSIDE | 73
      three_line_strike | bullish | CDL3LINESTRIKE | 7
      three_line_strike | bearish | CDL3LINESTRIKE | 5
      """;

  static Stream<Pattern> patterns() {
    return PATTERNS
        .lines()
        .map(line -> line.split(" *\\| *", -1))
        .map(
            cells -> new Pattern(cells[0], cells[1], cells[2], Integer.parseInt(cells[3].strip())));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void agreesWithThePublishedTablesOnEveryBar(Pattern pattern) {
    SignalType type = Asked.signalType(pattern.signal());
    int trueBars = 0;
    for (String file : TABLES) {
      CandlePatternTable table = CandlePatternTable.read(file);
      SignalKernel kernel = type.factory().make(settings(type, pattern));
      for (int row = 0; row < table.size(); row++) {
        Truth published = table.found(pattern.column(), pattern.bullish(), row);
        Truth ours = kernel.update(table.bar(row));
        if (published.isKnown()) {
          assertEquals(published, ours, pattern + " in " + file + ", row " + row);
          trueBars += published == Truth.TRUE ? 1 : 0;
        }
      }
    }
    assertEquals(pattern.trueBars(), trueBars, pattern + ": true bars in the tables");
  }

  private static double[] settings(SignalType type, Pattern pattern) {
    double[] values = new double[type.settings().size()];
    for (int k = 0; k < values.length; k++) {
      Setting setting = type.settings().get(k);
      values[k] =
          setting.name().equals("direction")
              ? setting.parse(pattern.direction())
              : setting.defaultValue();
    }
    return values;
  }

  @Test
  void everyPatternOfTheCatalogueIsCompared() {
    Set<String> here = patterns().map(Pattern::signal).collect(Collectors.toSet());
    for (SignalType type : SignalCatalogue.signals()) {
      assertTrue(
          type.group() != SignalType.Group.CANDLESTICK || here.contains(type.name()), type.name());
    }
  }
}
