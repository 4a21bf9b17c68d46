package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorColumns;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.testkit.Bars;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our own indicators against those of ta4j, with their usual settings, which are the same for the
/// two of a line.
///
/// Left out because the conventions differ for good: Fisher's transform, the parabolic stop and
/// Connors' index.
class NativeAgainstTa4jTest {
  private static final int BARS = 2000;
  private static final BarSeries WALK = Bars.walk(new SplittableRandom(11), BARS);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          accelerator, ac, ta4j.acceleration_deceleration
          awesome, ao, ta4j.awesome_oscillator
          bollinger, lower, ta4j.bollinger_bands_lower
          bollinger, middle, ta4j.bollinger_bands_middle
          bollinger, upper, ta4j.bollinger_bands_upper
          cci, cci, ta4j.cci
          choppiness, choppiness, ta4j.chop
          cmf, cmf, ta4j.chaikin_money_flow
          cmo, cmo, ta4j.cmo
          coppock, coppock, ta4j.coppock_curve
          correlation, correlation, ta4j.pearson_correlation
          covariance, covariance, ta4j.covariance
          donchian, lower, ta4j.donchian_channel_lower
          donchian, middle, ta4j.donchian_channel_middle
          donchian, upper, ta4j.donchian_channel_upper
          highest, highest, ta4j.highest_value
          hma, hma, ta4j.hma
          ichimoku, base, ta4j.ichimoku_kijun_sen
          ichimoku, conversion, ta4j.ichimoku_tenkan_sen
          kama, kama, ta4j.kama
          kst, kst, ta4j.kst
          lag, lag, ta4j.previous_value
          lowest, lowest, ta4j.lowest_value
          mean_deviation, mean_deviation, ta4j.mean_deviation
          median_price, median_price, ta4j.median_price
          nvi, nvi, ta4j.nvi
          obv, obv, ta4j.on_balance_volume
          percent_b, percent_b, ta4j.percent_b
          pivots, pivot, ta4j.pivot_point
          pivots, r1, ta4j.standard_reversal
          pvi, pvi, ta4j.pvi
          sma, sma, ta4j.sma
          squeeze, momentum, ta4j.squeeze_pro
          stddev, stddev, ta4j.standard_deviation
          stdev_channel, middle, ta4j.lsma
          stochastic, k, ta4j.stochastic_oscillator_d
          streak, streak, ta4j.streak
          sum, sum, ta4j.running_total
          trima, trima, ta4j.atma
          true_range, true_range, ta4j.tr
          typical_price, typical_price, ta4j.typical_price
          ulcer, ulcer, ta4j.ulcer_index
          variance, variance, ta4j.variance
          vwma, vwma, ta4j.vwma
          williams_r, williams_r, ta4j.williams_r
          wma, wma, ta4j.wma
          zscore, zscore, ta4j.sigma
          """)
  void agreeAsSoonAsBothAreKnown(String own, String output, String other) {
    assertAgree(own, output, other, WALK, 0);
  }

  /// ta4j begins exponential averages with the first value, ours begin with a mean. After 700 bars
  /// the first value of the slowest of these has a weight of less than 1e-10.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          adosc, adosc, ta4j.chaikin_oscillator
          atr, atr, ta4j.atr
          chandelier_exit, long, ta4j.chandelier_exit_long
          chandelier_exit, short, ta4j.chandelier_exit_short
          dema, dema, ta4j.double_ema
          ema, ema, ta4j.ema
          macd, macd, ta4j.macd
          mass_index, mass_index, ta4j.mass_index
          ppo, ppo, ta4j.ppo
          pvo, pvo, ta4j.pvo
          rsi, rsi, ta4j.rsi
          smma, smma, ta4j.wilders_ma
          stc, stc, ta4j.schaff_trend_cycle
          supertrend, value, ta4j.super_trend
          tema, tema, ta4j.triple_ema
          tsi, tsi, ta4j.true_strength_index
          zlema, zlema, ta4j.zlema
          """)
  void agreeWhenTheBeginningHasFaded(String own, String output, String other) {
    assertAgree(own, output, other, WALK, 700);
  }

  /// ta4j compares the moves of prices as doubles, so that on cents equal moves are not equal, and
  /// the two part by whole points. On whole prices they agree.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          adx, adx, ta4j.adx
          adx, minus_di, ta4j.minus_di
          adx, plus_di, ta4j.plus_di
          mfi, mfi, ta4j.money_flow_index
          """)
  void agreeOnWholePrices(String own, String output, String other) {
    BarColumns columns = new BarColumns(BARS);
    for (int i = 0; i < BARS; i++) {
      columns.add(
          WALK.openTime(i),
          Math.rint(WALK.open(i) * 100),
          Math.rint(WALK.high(i) * 100),
          Math.rint(WALK.low(i) * 100),
          Math.rint(WALK.close(i) * 100),
          WALK.volume(i));
    }
    assertAgree(
        own, output, other, BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns), 700);
  }

  private static void assertAgree(
      String own, String output, String other, BarSeries bars, int from) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(own), own);
    double[] ours = columns(type, bars)[type.outputNames().indexOf(output)];
    double[] theirs =
        columns(Objects.requireNonNull(IndicatorCatalogue.find(other), other), bars)[0];
    int first = from;
    while (Double.isNaN(ours[first]) || Double.isNaN(theirs[first])) {
      first++;
    }
    for (int i = first; i < BARS; i++) {
      String where = own + " against " + other + " bar " + i;
      assertFalse(Double.isNaN(ours[i]) || Double.isNaN(theirs[i]), where + " is unknown");
      assertEquals(theirs[i], ours[i], 1e-9 * Math.max(1, Math.abs(theirs[i])), where);
    }
  }

  private static double[][] columns(IndicatorType type, BarSeries bars) {
    double[] usual = type.settings().stream().mapToDouble(Setting::defaultValue).toArray();
    return IndicatorColumns.of(type, usual, bars);
  }
}
