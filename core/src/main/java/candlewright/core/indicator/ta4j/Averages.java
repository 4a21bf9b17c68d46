package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.close;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.price;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Set;
import org.ta4j.core.indicators.averages.ATMAIndicator;
import org.ta4j.core.indicators.averages.DMAIndicator;
import org.ta4j.core.indicators.averages.DoubleEMAIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.JMAIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.KiJunV2Indicator;
import org.ta4j.core.indicators.averages.LSMAIndicator;
import org.ta4j.core.indicators.averages.LWMAIndicator;
import org.ta4j.core.indicators.averages.MCGinleyMAIndicator;
import org.ta4j.core.indicators.averages.MMAIndicator;
import org.ta4j.core.indicators.averages.SGMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.SMMAIndicator;
import org.ta4j.core.indicators.averages.TMAIndicator;
import org.ta4j.core.indicators.averages.TripleEMAIndicator;
import org.ta4j.core.indicators.averages.VIDYAIndicator;
import org.ta4j.core.indicators.averages.VWMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.averages.WildersMAIndicator;
import org.ta4j.core.indicators.averages.ZLEMAIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;

/// Package `averages` of ta4j.
final class Averages {
  static final List<Entry> ENTRIES =
      new Table(Family.TREND)
          .add(
              ATMAIndicator.class,
              "Asymmetric triangular moving average",
              Feed.VALUE,
              price("atma"),
              (series, v) -> new ATMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              DMAIndicator.class,
              "Displaced moving average",
              Feed.VALUE,
              price("dma"),
              (series, v) -> new DMAIndicator(close(series), (int) v[0], (int) v[1]),
              bars("bar_count", 20),
              bars("displacement", 5, 0, "bars it is moved to the right"))
          .add(
              DoubleEMAIndicator.class,
              "Double exponential moving average",
              Feed.VALUE,
              price("double_ema"),
              (series, v) -> new DoubleEMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              EMAIndicator.class,
              "Exponential moving average, seeded with the first value",
              Feed.VALUE,
              price("ema"),
              (series, v) -> new EMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              HMAIndicator.class,
              "Hull moving average",
              Feed.VALUE,
              price("hma"),
              (series, v) -> new HMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              JMAIndicator.class,
              "Jurik moving average, an approximation",
              Feed.VALUE,
              price("jma"),
              (series, v) -> new JMAIndicator(close(series), (int) v[0], v[1], v[2]),
              bars("bar_count", 14),
              number("phase", 0, -100, 100, "overshoot against lag"),
              number("power", 2, 1, 10, "strength of the smoothing"))
          .add(
              Set.of(Trait.FALLS_SILENT),
              KAMAIndicator.class,
              "Kaufman's adaptive moving average",
              Feed.VALUE,
              price("kama"),
              (series, v) -> new KAMAIndicator(close(series), (int) v[0], (int) v[1], (int) v[2]),
              bars("bar_count_effective_ratio", 10),
              bars("bar_count_fast", 2),
              bars("bar_count_slow", 30))
          .add(
              KiJunV2Indicator.class,
              "Middle of the highest high and the lowest low",
              Feed.PRICES,
              price("ki_jun_v2"),
              (series, v) ->
                  new KiJunV2Indicator(
                      new HighPriceIndicator(series), new LowPriceIndicator(series), (int) v[0]),
              bars("bar_count", 26))
          .add(
              LSMAIndicator.class,
              "Least squares moving average",
              Feed.VALUE,
              price("lsma"),
              (series, v) -> new LSMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              LWMAIndicator.class,
              "Linearly weighted moving average",
              Feed.VALUE,
              price("lwma"),
              (series, v) -> new LWMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              MCGinleyMAIndicator.class,
              "McGinley's dynamic",
              Feed.VALUE,
              price("mc_ginley_ma"),
              (series, v) -> new MCGinleyMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              MMAIndicator.class,
              "Modified moving average",
              Feed.VALUE,
              price("mma"),
              (series, v) -> new MMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              Set.of(Trait.NOT_PORTABLE),
              SGMAIndicator.class,
              "Savitzky-Golay moving average",
              Feed.VALUE,
              price("sgma"),
              (series, v) -> new SGMAIndicator(close(series), (int) v[0], (int) v[1]),
              bars("bar_count", 9, 3, "bars of the window, an odd number"),
              Setting.whole("polynomial_order", 3, 1, 20, "order of the fitted polynomial"))
          .add(
              SMAIndicator.class,
              "Simple moving average",
              Feed.VALUE,
              price("sma"),
              (series, v) -> new SMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              SMMAIndicator.class,
              "Smoothed moving average",
              Feed.VALUE,
              price("smma"),
              (series, v) -> new SMMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              TMAIndicator.class,
              "Triangular moving average",
              Feed.VALUE,
              price("tma"),
              (series, v) -> new TMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              TripleEMAIndicator.class,
              "Triple exponential moving average",
              Feed.VALUE,
              price("triple_ema"),
              (series, v) -> new TripleEMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              Set.of(Trait.FALLS_SILENT),
              VIDYAIndicator.class,
              "Chande's variable index dynamic average",
              Feed.VALUE,
              price("vidya"),
              (series, v) -> new VIDYAIndicator(close(series), (int) v[0], (int) v[1]),
              bars("cmo_period", 9),
              bars("vidya_period", 12, 1, "not used by ta4j's formula"))
          .add(
              VWMAIndicator.class,
              "Volume weighted moving average",
              Feed.BARS,
              price("vwma"),
              (series, v) -> new VWMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              WMAIndicator.class,
              "Weighted moving average",
              Feed.VALUE,
              price("wma"),
              (series, v) -> new WMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              WildersMAIndicator.class,
              "Wilder's moving average",
              Feed.VALUE,
              price("wilders_ma"),
              (series, v) -> new WildersMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              ZLEMAIndicator.class,
              "Zero lag exponential moving average",
              Feed.VALUE,
              price("zlema"),
              (series, v) -> new ZLEMAIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .entries();

  private Averages() {}
}
