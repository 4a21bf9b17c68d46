package candlewright.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every signal but the candlestick patterns on a few bars worked out by hand.
class SignalsByHandTest {
  /// Name | settings | a column for each socket, `-` for NaN | answers.
  private static final String TABLE =
      """
      above | | 1 2 3 - 3; 2 2 2 2 - | FFT??
      below | | 1 2 3 - 3; 2 2 2 2 - | TFF??
      # Level on bars 2 and 3: the crossing comes on bar 4; the fall through it on bar 5.
      crosses_above | | 1 2 2 3 1; 2 2 2 2 2 | ?FFTF
      crosses_below | | 1 2 2 3 1; 2 2 2 2 2 | ?FFFT
      crosses | | 1 2 2 3 1; 2 2 2 2 2 | ?FFTT
      # Never apart before bar 3; the unknown bar 4 does not hide the crossing on bar 5.
      crosses | | 2 3 - 1 3; 2 2 2 2 2 | ????T
      equals | | 1 2 3; 2 2 2 | FTF
      equals | tolerance=1 | 1 2 3 3.5 -; 2 2 2 2 2 | TTTF?
      # 0.4 - 0.3 is a little more than 0.1 in binary and still counts.
      equals | tolerance=0.1 | 0.4 0.41; 0.3 0.3 | TF
      # 1 percent of 200 is 2.
      near | percent=1 | 198 202 197.9 202.1; 200 200 200 200 | TTFF
      near | percent=1 | -198 -197; -200 -200 | TF
      in_band | | 1 2 3 4 5 3; 2 2 2 2 2 4; 4 4 4 4 4 2 | FTTTFF
      out_of_band | | 1 2 3 4 5 3; 2 2 2 2 2 4; 4 4 4 4 4 2 | TFFFTT
      # On at 8, stays at 7 and at the boundary 3, off at 2, stays at 7; unknown after the hole.
      hysteresis | | 5 8 7 3 2 7 8 - 5 2; 7 7 7 7 7 7 7 7 7 7; 3 3 3 3 3 3 3 3 3 3 | ?TTTFFT??F
      # Both at once, as lower is above upper: false.
      hysteresis | | 5; 3; 7 | F
      rising | length=2 | 1 2 3 3 4 5 | ??TFFT
      rising | length=2 equal=allowed | 1 2 2 3 2 | ??TTF
      rising | length=1 | 1 2 - 3 4 | ?T??T
      falling | length=2 | 5 4 3 3 2 1 | ??TFFT
      falling | length=1 equal=allowed | 5 5 6 | ?TF
      # The line through 1 2 6 rises by (6 - 1) / 2 = 2.5 a bar, that through 2 6 4 by 1.
      slope_above | length=3 threshold=1 | 1 2 6 4 | ??TF
      slope_below | length=3 threshold=1 | 1 2 6 4 | ??FF
      slope_below | length=3 threshold=1.1 | 1 2 6 4 | ??FT
      slope_above | length=3 threshold=0 | 7.1 7.1 7.1 | ??F
      # Slope 1 with mean 2 is 50 percent; slope 1 with mean 11 is 9 percent; mean 0 has none.
      slope_above | length=3 threshold=49 unit=percent | 1 2 3 | ??T
      slope_above | length=3 threshold=49 unit=percent | 10 11 12 | ??F
      slope_below | length=3 threshold=10 unit=percent | -1 0 1 | ???
      # Falls count against the size of the mean: from -12 to -10 rises by 1 a bar, 9 percent.
      slope_above | length=3 threshold=9 unit=percent | -12 -11 -10 | ??T
      percent_change_above | length=2 percent=10 | 100 90 110 101 | ??FT
      percent_change_above | length=1 percent=10 | 0 1 2 | ??T
      # From -10 to -8 is a rise of 20 percent of its size.
      percent_change_above | length=1 percent=19 | -10 -8 | ?T
      percent_change_below | length=1 percent=-10 | 100 90 80 | ?FT
      highest_in | length=3 | 1 3 2 3 1 4 | ??FTFT
      lowest_in | length=3 | 3 1 2 1 3 0 | ??FTFT
      # Level; high; low; close. Reached from above on bar 2, missed by 1 on bar 3.
      touches | | 10 10 10; 12 12 12; 11 10 11; 11 11 11 | FTF
      touches | percent=10 | 10 10 10; 12 12 12; 11 11 11.1; 11 11 11 | TTF
      touches | side=above | 10 10 10; 12 11 12; 11 10 9; 11 10 9 | ?TF
      touches | side=below | 10 10 10; 9 10 12; 8 9 10; 9 10 11 | ?TF
      # Value; high (low). The channel of the two bars before: 5, then 6.
      breakout_up | length=2 | 3 4 6 6 7; 4 5 6 7 9 | ??TFF
      breakout_down | length=2 | 5 4 2 2 0; 4 3 2 1 0 | ??TFT
      # Changes 1, -1, 2, 3; means before 1 and 1.5.
      spike | length=2 factor=1.5 | 10 11 10 12 15 | ???TT
      spike | length=2 factor=2 | 10 11 10 12 15 | ???FF
      spike | length=2 factor=1.5 direction=down | 10 11 10 12 9 | ???FT
      spike | length=2 factor=3 direction=up | 10 10 10 10 11 | ???FT
      # Open; high; close. The bar before closes at 10 after a high of 11.
      gap_up | | 10 10.5 11 12; 11 11 11 13; 10 11 11 12 | ?FFT
      gap_up | reference=close | 10 10.5 11 12; 11 11 11 13; 10 11 11 12 | ?TFT
      gap_up | percent=5 reference=close | 10 10.5; 11 11; 10 11 | ?F
      gap_down | | 10 9.5 8; 9 9 8; 10 9 8 | ?FT
      gap_down | reference=close percent=4 | 10 9.5 8.5; 9 9 8; 10 9 8 | ?TT
      # High; low.
      inside_bar | | 10 9 9 9; 5 6 6 7 | ?TFF
      inside_bar | equal=allowed | 10 9 9 9.5; 5 6 6 7 | ?TTF
      outside_bar | | 9 10 10 11; 6 5 5 4.9 | ?TFT
      outside_bar | equal=allowed | 9 10 10 9; 6 5 5 5 | ?TTF
      # Ranges 3 2 1 1 5.
      narrow_range | length=3 | 13 12 11 11 15; 10 10 10 10 10 | ??TFF
      # 20.05 - 20.03 and 10.03 - 10.01 are the same range.
      narrow_range | length=2 | 10.03 20.05 20.05; 10.01 20.03 20.04 | ?FT
      wide_range | length=3 | 13 12 14 14 15; 10 10 10 10 10 | ??TFT
      new_session | | 7 7 8 8 - 9 10 | ?FTF??T
      # The first session's start was not seen; the second has two bars.
      bars_in_session | bars=2 | 7 7 7 8 8 9 | ?TTFTF
      bars_in_session | bars=3 | 7 7 8 8 8 - 8 | ??FFT??
      time_window | from=60 to=120 | 59 60 119 120 - | FTTF?
      time_window | from=1380 to=60 | 1379 1380 0 59 60 | FTTTF
      time_window | from=60 to=60 | 0 60 1439 | TTT
      time_window | from=0 to=1440 | 0 1439 | TT
      weekday | first=monday last=friday | 1 5 6 7 | TTFF
      weekday | first=friday last=monday | 1 2 4 5 7 | TFFTT
      weekday | first=sunday last=sunday | 6 7 1 | FTF
      month_day | from=28 to=2 | 27 28 31 1 2 3 | FTTTTF
      month_day | from=10 to=12 | 9 10 12 13 | FTTF
      month | first=march last=april | 2 3 4 5 | FTTF
      month | first=november last=january | 10 11 12 1 2 | FTTTF
      # Oscillator; price. Low turning points with one bar on either side: bar 2 (price 4), bar 5
      # (price 3), bar 7 (price 5, oscillator 1); each is known on the bar after. Whether one
      # came before the first is unknown.
      bullish_divergence | left=1 right=1 maximum_distance=3 \
      | 5 2 5 5 3 5 1 5; 6 4 6 6 3 6 5 6 | ???FFTFF
      bullish_divergence | left=1 right=1 maximum_distance=2 \
      | 5 2 5 5 3 5 1 5; 6 4 6 6 3 6 5 6 | ???FFFFF
      bullish_divergence | left=1 right=1 maximum_distance=3 kind=hidden \
      | 5 2 5 5 3 5 1 5; 6 4 6 6 3 6 5 6 | ???FFFFT
      # A turning point on bar 2: bar 1 may be another if bars before it were known.
      bullish_divergence | left=1 right=1 maximum_distance=1 | 5 5 5; 6 4 6 | ???
      bullish_divergence | left=1 right=1 maximum_distance=1 | 5 5 5 5; 6 6 4 6 | ??FF
      # A flat bottom counts once, at its first bar.
      bullish_divergence | left=1 right=1 maximum_distance=9 | 1 2 3 4 5; 6 4 4 6 3 | ???FF
      # The same bars upside down.
      bearish_divergence | left=1 right=1 maximum_distance=3 \
      | 1 4 1 1 3 1 5 1; 2 4 2 2 5 2 3 2 | ???FFTFF
      bearish_divergence | left=1 right=1 maximum_distance=3 kind=hidden \
      | 1 4 1 1 3 1 5 1; 2 4 2 2 5 2 3 2 | ???FFFFT
      """;

  static Stream<String> lines() {
    return TABLE.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void answersAsWorkedOutByHand(String line) {
    String[] cells = line.split("\\|", -1);
    double[][] columns =
        Arrays.stream(cells[2].split(";", -1)).map(Asked::numbers).toArray(double[][]::new);
    assertEquals(
        cells[3].strip(), Asked.signal(cells[0].strip()).with(cells[1]).about(columns), line);
  }

  @Test
  void everyNBarsCountsFromTheFirstBar() {
    SignalKernel kernel = Asked.signalType("every_n_bars").factory().make(new double[] {3, 1});
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      answers.append(Asked.letter(kernel.update(new double[0])));
    }
    assertEquals("FTFFTFFT", answers.toString());
  }

  @Test
  void refusesAnOffsetThatIsNeverReached() {
    SignalType.Factory factory = Asked.signalType("every_n_bars").factory();
    assertThrows(IllegalArgumentException.class, () -> factory.make(new double[] {3, 3}));
  }

  @Test
  void everySignalButPatternsIsInTheTable() {
    Set<String> here = lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    List<String> missing =
        SignalCatalogue.signals().stream()
            .filter(type -> type.group() != SignalType.Group.CANDLESTICK)
            .map(SignalType::name)
            .filter(name -> !here.contains(name) && !name.equals("every_n_bars"))
            .toList();
    assertTrue(missing.isEmpty(), "no case worked by hand: " + missing);
  }
}
