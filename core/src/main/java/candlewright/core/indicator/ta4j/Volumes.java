package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.bounded;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.percent;
import static candlewright.core.indicator.ta4j.Table.price;
import static candlewright.core.indicator.ta4j.Table.volume;

import candlewright.core.indicator.Family;
import java.util.List;
import java.util.Set;
import org.ta4j.core.indicators.PVOIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.volume.AccumulationDistributionIndicator;
import org.ta4j.core.indicators.volume.ChaikinMoneyFlowIndicator;
import org.ta4j.core.indicators.volume.ChaikinOscillatorIndicator;
import org.ta4j.core.indicators.volume.IIIIndicator;
import org.ta4j.core.indicators.volume.MVWAPIndicator;
import org.ta4j.core.indicators.volume.MoneyFlowIndexIndicator;
import org.ta4j.core.indicators.volume.NVIIndicator;
import org.ta4j.core.indicators.volume.OnBalanceVolumeIndicator;
import org.ta4j.core.indicators.volume.PVIIndicator;
import org.ta4j.core.indicators.volume.ROCVIndicator;
import org.ta4j.core.indicators.volume.RelativeVolumeStandardDeviationIndicator;
import org.ta4j.core.indicators.volume.TimeSegmentedVolumeIndicator;
import org.ta4j.core.indicators.volume.VWAPIndicator;

/// Package `volume` of ta4j, and what else reads the volume.
final class Volumes {
  static final List<Entry> ENTRIES =
      new Table(Family.VOLUME)
          .add(
              Set.of(Trait.FALLS_SILENT),
              AccumulationDistributionIndicator.class,
              "Accumulation distribution line",
              Feed.BARS,
              volume("accumulation_distribution"),
              (series, v) -> new AccumulationDistributionIndicator(series))
          .add(
              ChaikinMoneyFlowIndicator.class,
              "Chaikin money flow",
              Feed.BARS,
              bounded("chaikin_money_flow", -1, 1),
              (series, v) -> new ChaikinMoneyFlowIndicator(series, (int) v[0]),
              bars("bar_count", 20))
          .add(
              Set.of(Trait.FALLS_SILENT),
              ChaikinOscillatorIndicator.class,
              "Chaikin oscillator",
              Feed.BARS,
              volume("chaikin_oscillator"),
              (series, v) -> new ChaikinOscillatorIndicator(series, (int) v[0], (int) v[1]),
              bars("short_bar_count", 3),
              bars("long_bar_count", 10))
          .add(
              IIIIndicator.class,
              "Intraday intensity index",
              Feed.BARS,
              number("iii"),
              (series, v) -> new IIIIndicator(series))
          .add(
              MVWAPIndicator.class,
              "Moving average of the volume weighted average price",
              Feed.BARS,
              price("mvwap"),
              (series, v) -> new MVWAPIndicator(new VWAPIndicator(series, (int) v[0]), (int) v[1]),
              bars("vwap_bar_count", 14),
              bars("bar_count", 14))
          .add(
              MoneyFlowIndexIndicator.class,
              "Money flow index",
              Feed.BARS,
              bounded("money_flow_index", 0, 100),
              (series, v) -> new MoneyFlowIndexIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              NVIIndicator.class,
              "Negative volume index",
              Feed.BARS,
              number("nvi"),
              (series, v) -> new NVIIndicator(series))
          .add(
              OnBalanceVolumeIndicator.class,
              "On balance volume",
              Feed.BARS,
              volume("on_balance_volume"),
              (series, v) -> new OnBalanceVolumeIndicator(series))
          .add(
              PVIIndicator.class,
              "Positive volume index",
              Feed.BARS,
              number("pvi"),
              (series, v) -> new PVIIndicator(series))
          .add(
              PVOIndicator.class,
              "Percentage volume oscillator",
              Feed.BARS,
              percent("pvo"),
              (series, v) -> new PVOIndicator(series, (int) v[0], (int) v[1], (int) v[2]),
              bars("volume_bar_count", 1),
              bars("short_bar_count", 12),
              bars("long_bar_count", 26))
          .add(
              ROCVIndicator.class,
              "Rate of change of the volume",
              Feed.BARS,
              percent("rocv"),
              (series, v) -> new ROCVIndicator(series, (int) v[0]),
              bars("bar_count", 12))
          .add(
              RelativeVolumeStandardDeviationIndicator.class,
              "Volume in standard deviations from its mean",
              Feed.BARS,
              number("relative_volume_standard_deviation"),
              (series, v) -> new RelativeVolumeStandardDeviationIndicator(series, (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              TimeSegmentedVolumeIndicator.class,
              "Time segmented volume",
              Feed.BARS,
              number("time_segmented_volume"),
              (series, v) -> new TimeSegmentedVolumeIndicator(series, (int) v[0]),
              bars("bar_count", 18))
          .add(
              VWAPIndicator.class,
              "Volume weighted average price of a window",
              Feed.BARS,
              price("vwap"),
              (series, v) -> new VWAPIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              VolumeIndicator.class,
              "Sum of the volume",
              Feed.BARS,
              volume("volume"),
              (series, v) -> new VolumeIndicator(series, (int) v[0]),
              bars("bar_count", 1))
          .entries();

  private Volumes() {}
}
