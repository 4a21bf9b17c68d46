package candlewright.datafeed.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The statistics that make the demo market lifelike, computed here from its bars alone, for the
/// usual seed and a few others.
final class DemoMarketFactsTest {
  private static final int MINUTES = 731 * 1_440;
  private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

  @ParameterizedTest
  @ValueSource(longs = {DemoMarket.STANDARD_SEED, 0, 1, -7, 99_999_999_999L})
  void everyInstrumentLooksLikeARealOne(long seed) {
    DemoMarket market = new DemoMarket(seed);
    List<double[]> minuteReturns = new ArrayList<>();
    List<double[]> hourReturns = new ArrayList<>();
    for (Instrument instrument : market.instruments()) {
      BarSeries bars = market.bars(instrument.id());
      double[] closes = closes(bars);
      double[] returns = returns(closes, 1);
      String name = instrument.id() + " of seed " + seed;
      within(name + ", kurtosis", 8, kurtosis(returns), 60);
      within(name + ", lag 60", 0.1, lagCorrelation(absolute(returns), 60), 0.6);
      theVolumeOfTheDayIsAValley(name, bars);
      thereIsOneCrash(name, closes);
      minuteReturns.add(returns);
      hourReturns.add(returns(closes, 60));
    }
    for (int i = 0; i < 6; i++) {
      for (int k = 0; k < i; k++) {
        String pair = "instruments " + i + " and " + k + " of seed " + seed;
        within(pair, 0.3, correlation(minuteReturns.get(i), minuteReturns.get(k)), 0.8);
        within(pair, 0.3, correlation(hourReturns.get(i), hourReturns.get(k)), 0.8);
      }
    }
  }

  private static void theVolumeOfTheDayIsAValley(String name, BarSeries bars) {
    double[] volume = new double[24];
    double[] count = new double[24];
    for (int i = 0; i < bars.size(); i++) {
      int hour = (int) ((bars.openTime(i) - START) / 3_600_000 % 24);
      volume[hour] += bars.volume(i);
      count[hour]++;
    }
    int quietest = 0;
    for (int hour = 0; hour < 24; hour++) {
      volume[hour] /= count[hour];
      quietest = volume[hour] < volume[quietest] ? hour : quietest;
    }
    within(name + ", quietest hour", 9, quietest, 14);
    within(name + ", first hour to quietest", 2, volume[0] / volume[quietest], 6);
    within(name + ", last hour to quietest", 2, volume[23] / volume[quietest], 6);
  }

  /// A fall within two hours by more than a fifth, on 11 March 2025 and in the two days after it,
  /// in which the market is still excited, and at no other time by as much.
  private static void thereIsOneCrash(String name, double[] closes) {
    int from = index("2025-03-11T13:00:00Z");
    int to = index("2025-03-11T15:00:00Z");
    double crash = closes[to - 1] / closes[from - 1] - 1;
    within(name + ", crash", -0.6, crash, -0.2);
    for (int i = 120; i < MINUTES; i++) {
      if (i < from || i > to + 2_880) {
        double fall = closes[i] / closes[i - 120] - 1;
        assertTrue(fall > crash, () -> name + ": a second crash of " + fall);
      }
    }
  }

  /// One close per minute; where a bar is missing, the last one before.
  private static double[] closes(BarSeries bars) {
    double[] closes = new double[MINUTES];
    int next = 0;
    for (int i = 0; i < MINUTES; i++) {
      boolean present = next < bars.size() && bars.openTime(next) == START + i * 60_000L;
      closes[i] = present ? bars.close(next++) : closes[i - 1];
    }
    assertEquals(bars.size(), next);
    return closes;
  }

  private static double[] returns(double[] closes, int minutes) {
    double[] returns = new double[closes.length / minutes - 1];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = closes[(i + 2) * minutes - 1] / closes[(i + 1) * minutes - 1] - 1;
    }
    return returns;
  }

  private static double kurtosis(double[] values) {
    double mean = mean(values);
    double second = 0;
    double fourth = 0;
    for (double value : values) {
      double square = (value - mean) * (value - mean);
      second += square;
      fourth += square * square;
    }
    return fourth / values.length / (second / values.length * (second / values.length));
  }

  private static double lagCorrelation(double[] values, int lag) {
    double mean = mean(values);
    double together = 0;
    double alone = 0;
    for (int i = 0; i < values.length; i++) {
      alone += (values[i] - mean) * (values[i] - mean);
      together += i < lag ? 0 : (values[i] - mean) * (values[i - lag] - mean);
    }
    return together / alone;
  }

  private static double correlation(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double together = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      together += (a[i] - meanA) * (b[i] - meanB);
      squareA += (a[i] - meanA) * (a[i] - meanA);
      squareB += (b[i] - meanB) * (b[i] - meanB);
    }
    return together / Math.sqrt(squareA * squareB);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double[] absolute(double[] values) {
    double[] absolute = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      absolute[i] = Math.abs(values[i]);
    }
    return absolute;
  }

  private static int index(String time) {
    return (int) ((Instant.parse(time).toEpochMilli() - START) / 60_000);
  }

  private static void within(String what, double least, double value, double most) {
    assertTrue(
        least <= value && value <= most,
        () -> what + ": " + value + " is not " + least + " to " + most);
  }
}
