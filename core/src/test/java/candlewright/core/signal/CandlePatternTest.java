package candlewright.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Candlestick patterns after bars that are all alike, so that the means are plain to see.
class CandlePatternTest {
  /// Open, high, low, close: body 1, range 2, both shadows 0.5. After nothing but such bars a body
  /// is long above 1 and short below 1, a doji's at most 0.2, a shadow none below 0.2 and short
  /// below 0.5; near is 0.4, far 1.2 and the same 0.1.
  private static final String USUAL = "100 101.5 99.5 101";

  private static final int USUAL_BARS = 12;

  /// A long black and a long white body of 3, range 4: after one of them the mean body is 1.2 and
  /// the mean range 2.2.
  private static final String BLACK = "103 103.5 99.5 100";

  private static final String WHITE = "100 103.5 99.5 103";

  /// Name | settings | bars after the usual ones | answer on the last.
  private static final String TABLE =
      """
      doji | | 100 101 99 100.15 | T
      doji | | 100 101 99 100.25 | F
      # Body 0.1; the lower shadow 0.05 and the upper 0 are not longer.
      long_legged_doji | | 100 101 99 100.1 | T
      long_legged_doji | | 100 100.1 99.95 100.1 | F
      dragonfly_doji | | 100 100.1 98 100 | T
      dragonfly_doji | | 100 100.1 99.9 100 | F
      dragonfly_doji | | 100 100.3 98 100 | F
      gravestone_doji | | 100 102 99.9 100 | T
      gravestone_doji | | 100 102 99 100 | F
      # Body 0.15: a lower shadow of 0.25 is less than twice that.
      takuri | | 100 100.1 98 100.1 | T
      takuri | | 100 100.2 99.75 100.15 | F
      # The middle of 97 to 101 is 99, more than near from a body at 100.
      rickshaw_man | | 100 101 99 100.1 | T
      rickshaw_man | | 100 101 97 100.1 | F
      # Body 0.5 between shadows of 0.6.
      spinning_top | | 100 101.1 99.4 100.5 | T
      spinning_top | direction=bullish | 100 101.1 99.4 100.5 | T
      spinning_top | direction=bearish | 100 101.1 99.4 100.5 | F
      spinning_top | direction=bearish | 100.5 101.1 99.4 100 | T
      spinning_top | | 100 100.9 99.4 100.5 | F
      high_wave | | 100 101.6 98.9 100.5 | T
      high_wave | | 100 101.1 99.4 100.5 | F
      marubozu | | 100 102.1 99.9 102 | T
      marubozu | | 100 102.3 99.9 102 | F
      marubozu | | 102 102.1 99.9 100 | F
      marubozu | direction=bearish | 102 102.1 99.9 100 | T
      marubozu | direction=either | 102 102.1 99.9 100 | T
      closing_marubozu | | 100 102.1 99 102 | T
      closing_marubozu | | 100 103 99.9 102 | F
      closing_marubozu | direction=bearish | 102 103 99.9 100 | T
      belt_hold | | 100 103 99.9 102 | T
      belt_hold | | 100 102.1 99 102 | F
      belt_hold | direction=bearish | 102 102.1 99 100 | T
      long_line | | 100 102.3 99.7 102 | T
      long_line | | 100 102.6 99.7 102 | F
      short_line | | 100 100.9 99.7 100.5 | T
      short_line | | 100 101.1 99.7 100.5 | F
      # The low before is 99.5, near it ends at 99.9; the high before is 101.5, near it 101.1.
      hammer | | 99.4 99.6 98.5 99.5 | T
      hammer | | 100.4 100.6 99.5 100.5 | F
      hanging_man | | 101.4 101.6 100.5 101.5 | T
      hanging_man | | 100.9 101.1 100 101 | F
      # The body before is 100 to 101.
      inverted_hammer | | 99 100.5 98.95 99.5 | T
      inverted_hammer | | 99.8 101.3 99.75 100.3 | F
      shooting_star | | 101.5 103 101.45 102 | T
      shooting_star | | 100.9 102.5 100.85 101.4 | F
      bullish_engulfing | | 101 101.5 99.5 100; 99.9 101.5 99 101.1 | T
      bullish_engulfing | | 101 101.5 99.5 100; 100 101.5 99 101.1 | F
      bearish_engulfing | | 101.1 101.5 99 99.9 | T
      bearish_engulfing | | 101.1 101.5 99.5 100 | F
      bullish_harami | | BLACK; 101 101.8 100.8 101.5 | T
      bullish_harami | | BLACK; 101 101.8 99.9 100 | F
      bearish_harami | | WHITE; 102 102.2 100.8 101.5 | T
      bearish_harami | | BLACK; 102 102.2 100.8 101.5 | F
      bullish_harami_cross | | BLACK; 101 101.5 100.8 101.1 | T
      bullish_harami_cross | | BLACK; 101 101.8 100.8 101.5 | F
      bearish_harami_cross | | WHITE; 101 101.5 100.8 101.1 | T
      bearish_harami_cross | | WHITE; 101 101.8 100.8 101.5 | F
      # The middle of the black body is 101.5.
      piercing_line | | BLACK; 99 102.2 98.8 102 | T
      piercing_line | | BLACK; 99 102.2 98.8 101.4 | F
      piercing_line | | BLACK; 99.6 102.2 98.8 102 | F
      # 50 percent of 3 below 103 is 101.5, 30 percent 102.1.
      dark_cloud_cover | | WHITE; 104 104.2 100.8 101 | T
      dark_cloud_cover | | WHITE; 104 104.2 100.8 101.6 | F
      dark_cloud_cover | penetration=30 | WHITE; 104 104.2 100.8 101.6 | T
      doji_star | | BLACK; 99 99.5 98.5 99.1 | T
      doji_star | | WHITE; 104 104.5 103.5 104.1 | F
      doji_star | direction=bearish | WHITE; 104 104.5 103.5 104.1 | T
      homing_pigeon | | BLACK; 102 102.2 100.8 101 | T
      homing_pigeon | | BLACK; 101 102.2 100.8 102 | F
      matching_low | | 102 102.5 99.5 100; 101 101.5 99.8 100.05 | T
      matching_low | | 102 102.5 99.5 100; 101 101.5 99.8 100.2 | F
      # After black 3 and star 0.5 the mean body is 1.15; 30 percent of 3 above 100 is 100.9.
      morning_star | | BLACK; 99 99.8 98.5 99.5; 99.8 102 99.5 101.5 | T
      morning_star | | BLACK; 99 99.8 98.5 99.5; 99.3 102 99.2 100.8 | F
      morning_star | penetration=20 | BLACK; 99 99.8 98.5 99.5; 99.3 102 99.2 100.8 | T
      morning_star | | BLACK; 100 100.8 98.5 99.5; 99.8 102 99.5 101.5 | F
      evening_star | | WHITE; 103.6 104.4 103.2 104; 103.5 103.8 101 101.5 | T
      evening_star | | WHITE; 103.6 104.4 103.2 104; 103.7 103.8 102 102.3 | F
      morning_doji_star | | BLACK; 99 99.8 98.5 99.1; 99.8 102 99.5 101.5 | T
      morning_doji_star | | BLACK; 99 99.8 98.5 99.5; 99.8 102 99.5 101.5 | F
      evening_doji_star | | WHITE; 103.6 104.4 103.2 103.7; 103.5 103.8 101 101.5 | T
      evening_doji_star | | WHITE; 103.6 104.4 103.2 104; 103.5 103.8 101 101.5 | F
      # Bodies of 1.5 with upper shadows of 0.1; the last opens inside the one before, then too far.
      three_white_soldiers | | 101 102.6 100.8 102.5; 102 103.6 101.8 103.5; 103 104.6 102.8 104.5 | T
      three_white_soldiers | | 101 102.6 100.8 102.5; 102 103.6 101.8 103.5; 104 105.6 103.8 105.5 | F
      three_white_soldiers | | 101 102.6 100.8 102.5; 102 103.6 101.8 103.5; 103 105 102.8 104.5 | F
      three_black_crows | | 101 101.2 99.4 99.5; 100 100.2 98.4 98.5; 99 99.2 97.4 97.5 | T
      three_black_crows | | 101 101.2 99.4 99.5; 100 100.2 98.4 98.5; 98.4 98.6 97.4 97.5 | F
      three_inside_up | | BLACK; 101 101.8 100.8 101.5; 101.5 103.8 101.2 103.5 | T
      three_inside_up | | BLACK; 101 101.8 100.8 101.5; 101.5 103.8 101.2 102.9 | F
      three_inside_down | | WHITE; 102 102.2 100.8 101.5; 101.5 101.8 99.2 99.5 | T
      three_inside_down | | WHITE; 102 102.2 100.8 101.5; 101.5 101.8 99.2 100.1 | F
      three_outside_up | | 101 101.5 99.5 100; 99.9 101.5 99 101.1; 101 102 100.8 101.5 | T
      three_outside_up | | 101 101.5 99.5 100; 99.9 101.5 99 101.1; 101 102 100.8 101.1 | F
      three_outside_down | | 101.1 101.5 99 99.9; 100 100.2 99 99.5 | T
      three_outside_down | | 101.1 101.5 99 99.9; 100 100.2 99 99.9 | F
      three_line_strike | | USUAL; 100.8 102.2 100.5 102; 101.8 103.2 101.5 103; 103.5 104 99 99.5 | T
      three_line_strike | | USUAL; 100.8 102.2 100.5 102; 101.8 103.2 101.5 103; 103.5 104 99 100.5 | F
      three_line_strike | direction=bearish \
      | 103 103.5 101.5 102; 102.2 102.5 100.8 101; 101.2 101.5 99.8 100; 99.5 104 99 103.5 | T
      """;

  static Stream<String> lines() {
    return TABLE.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void answersAsWorkedOutByHand(String line) {
    String[] cells = line.split("\\|", -1);
    String bars = cells[2].replace("USUAL", USUAL).replace("BLACK", BLACK).replace("WHITE", WHITE);
    double[][] columns = columns(List.of(bars.split(";", -1)));
    String answers = Asked.signal(cells[0].strip()).with(cells[1]).about(columns);
    assertEquals(cells[3].strip(), answers.substring(answers.length() - 1), line);
  }

  @Test
  void isUnknownUntilTheBarsOfItsMeansAreSeen() {
    // A doji reads its own bar and ten before it; an engulfing pattern two bars.
    assertEquals("??????????FF", Asked.signal("doji").about(columns(List.of())));
    assertEquals("?FFFFFFFFFFF", Asked.signal("bullish_engulfing").about(columns(List.of())));
  }

  @Test
  void everyPatternIsInTheTable() {
    Set<String> here = lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    List<String> missing =
        SignalCatalogue.signals().stream()
            .filter(type -> type.group() == SignalType.Group.CANDLESTICK)
            .map(SignalType::name)
            .filter(name -> !here.contains(name))
            .toList();
    assertTrue(missing.isEmpty(), "no case worked by hand: " + missing);
  }

  /// Returns open, high, low and close of the usual bars and of more.
  private static double[][] columns(List<String> more) {
    double[][] columns = new double[4][USUAL_BARS + more.size()];
    for (int i = 0; i < columns[0].length; i++) {
      double[] bar = Asked.numbers(i < USUAL_BARS ? USUAL : more.get(i - USUAL_BARS));
      for (int k = 0; k < 4; k++) {
        columns[k][i] = bar[k];
      }
    }
    return columns;
  }
}
