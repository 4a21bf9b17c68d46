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

/// Every combination on a few bars worked out by hand.
class CombinationsByHandTest {
  /// Name | settings | letters of each part | answers.
  private static final String TABLE =
      """
      all | | TTT?FF; TF?FF? | TF?FFF
      any | | TTT?FF; TF?FF? | TTT?F?
      not | | TF? | FT?
      k_of_n | k=2 | TTTFF?; TF?F??; TFFF?? | TF?F??
      k_of_n | k=2 | TT?F; T??F; ?TF? | TT?F
      majority | | TTT?; TF?F; TFFF | TF?F
      majority | | TT??; TFT? | TF??
      # Threshold 2; weights 2, 1 and -1: 2; 3; 2+1-1; 1+?; -1+1.
      weighted | threshold=2 weights=2:1:-1 | TTTFF; FTTTT; FFTFT | TTTFF
      # An unknown first part decides alone; an unknown third can only take away.
      weighted | threshold=2 weights=2:1:-1 | ?TTT; FFTF; FF?? | ?TT?
      # Two unknown parts can reach 2, but 1 and -1 cannot.
      weighted | threshold=2 weights=2:1:-1 | ?F; ??; F? | ?F
      unanimous | | TTTFF; TF?F? | TF?F?
      none | | FTF?; FFT?; FF?F | TFF?
      none | | F?; FT | TF
      exactly_one | | TTF?T?; FTFF?T; FFFFFT | TFF??F
      # Any of three bars; bars before the first are unknown, so false is known from bar 3 on.
      within | length=3 | FFFTFFF | ??FTTTF
      within | length=2 | TF?FF? | TT??F?
      within | length=2 | T?FF | TT?F
      within | length=1 | TF? | TF?
      for_n | length=3 | TTTTFTTT | ??TTFFFT
      for_n | length=2 | T?TTF | ???TF
      for_n | length=2 | FTT? | FFT?
      hold | bars=2 | TFFFFTFF | TTTFFTTT
      hold | bars=1 | F?FF | ???F
      bars_since_at_least | bars=2 | FFTFFFTF | ??FFTTFF
      bars_since_at_least | bars=2 | TF?FFF | FF??TT
      bars_since_at_most | bars=1 | FFTFFT | ?FTTFT
      bars_since_at_most | bars=0 | FT? | FT?
      edge | | TFTTF?T | ?FTFF??
      edge | | FT?F?T | FTFF??
      edge | | ?T | ??
      edge | | ?F | ?F
      # Settled by two equal bars in a row.
      debounce | length=2 | TTFTFFTT | ?TTTTFFT
      # The unknown bar may have settled it to false together with the bar before or after it.
      debounce | length=2 | TTF?T | ?TT??
      debounce | length=2 | FF?FF | ?FFFF
      debounce | length=1 | TF? | TF?
      # True, then two bars blocked, whatever the part is on them.
      cooldown | bars=2 | TTTTFFT | TFFTFFT
      cooldown | bars=2 | ??TTTT | ??TFFT
      # The unknown part may have been let through: known again after two false bars.
      cooldown | bars=2 | F?TFFT | F??FFT
      # On a blocked bar it makes no difference.
      cooldown | bars=2 | T?FT | TFFT
      every_nth | n=2 | TTFTT | FTFFT
      every_nth | n=2 | ??TFT | ??FFT
      # The unknown bar cannot be the second, but may be the first: then bar 4 is the second.
      every_nth | n=2 | TT?TF | FTF?F
      every_nth | n=1 | TF?T | TF?T
      # A second part starts anew: bar 3 counts as the first of two.
      every_nth | n=2 | TTTTT; FFTFF | FTFTF
      every_nth | n=3 | T?TTT; FFTFF | FFFFT
      # Second after first, at most two bars later.
      sequence | timeout=2 | TFFTFFF; FFTFFFT | FFTFFFF
      # Not on the same bar, unless allowed.
      sequence | timeout=2 | TFF; TFF | ?FF
      sequence | timeout=2 same_bar=allowed | TFF; TFF | TFF
      # A later first part gives more time.
      sequence | timeout=2 | TFTFF; FFFFT | FFFFT
      # After it was true all is forgotten.
      sequence | timeout=3 | TFFF; FTTF | FTFF
      # Three parts; bars 1, 2 and 4.
      sequence | timeout=2 | TFFFF; FTFFF; FFFTF | FFFTF
      # The third part alone: what came before the first bar is unknown for two bars.
      sequence | timeout=2 | FFF; FFF; TTT | ??F
      sequence | timeout=2 | T?FF; FFFT | FFF?
      sequence | timeout=2 | T?FF; FFTF | FFTF
      sequence | timeout=9 | FTFF; FF?T | FF??
      # Armed on bar 1, fires on bar 3, then disarmed.
      arm_trigger_cancel | timeout=9 | TFFFF; FFTTF; FFFFF | FFTFF
      # Armed for one bar only; arming again on bar 3.
      arm_trigger_cancel | timeout=1 | TFTF; FFTT; FFFF | FFFT
      # Canceled on bar 2, and cancel wins on the bar of the trigger.
      arm_trigger_cancel | timeout=9 | TFFTF; FFTFT; FTFFT | FFFFF
      # Arming on the bar of the cancel, and on that of the trigger, does not count.
      arm_trigger_cancel | timeout=9 | TFTTF; FFFTT; TFFFF | FFFTF
      # It may have been armed before the first bar: for two bars.
      arm_trigger_cancel | timeout=2 | FFF; TTT; FFF | ?FF
      arm_trigger_cancel | timeout=2 | FFF; FTF; FFF | F?F
      arm_trigger_cancel | timeout=9 | FTFF; FF?T; TFFF | FF??
      arm_trigger_cancel | timeout=9 | F?FF; FFTT; TFFF | FF?F
      # First time since the second; the second's own bar counts.
      first_since | | FTTFTT; TFFTFF | FTFFTF
      first_since | | TTFT; TFTF | TFFT
      first_since | | FTT; FFF | F?F
      first_since | | ?TT; TFF | ??F
      first_since | | T?T; F?F | ???
      latch | | FTFFFT; FFFTFT | ?TTFFF
      latch | | T?FF; FFT? | TTFF
      latch | | TFF?; F?TF | T?F?
      """;

  static Stream<String> lines() {
    return TABLE.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void answersAsWorkedOutByHand(String line) {
    String[] cells = line.split("\\|", -1);
    List<String> parts = Arrays.stream(cells[2].split(";", -1)).map(String::strip).toList();
    assertEquals(
        cells[3].strip(), Asked.combination(cells[0].strip()).with(cells[1]).about(parts), line);
  }

  @Test
  void unanimousDiffersFromAllWhereAPartIsFalseAndAnotherUnknown() {
    assertEquals("F", Asked.combination("all").about(List.of("F", "?")));
    assertEquals("?", Asked.combination("unanimous").about(List.of("F", "?")));
  }

  @Test
  void refusesMoreTruePartsThanThereAre() {
    CombinationType.Factory factory = Asked.combinationType("k_of_n").factory();
    assertThrows(
        IllegalArgumentException.class, () -> factory.make(new double[] {3}, new double[] {1, 1}));
  }

  @Test
  void refusesWeightsThatAreNoNumbers() {
    CombinationType.Factory factory = Asked.combinationType("weighted").factory();
    assertThrows(
        IllegalArgumentException.class,
        () -> factory.make(new double[] {1}, new double[] {Double.NaN}));
  }

  @Test
  void everyCombinationIsInTheTable() {
    Set<String> here = lines().map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
    List<String> missing =
        SignalCatalogue.combinations().stream()
            .map(CombinationType::name)
            .filter(name -> !here.contains(name))
            .toList();
    assertTrue(missing.isEmpty(), "no case worked by hand: " + missing);
  }
}
