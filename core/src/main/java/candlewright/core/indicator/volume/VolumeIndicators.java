package candlewright.core.indicator.volume;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.indicator.volume.Klinger.Form;
import java.util.List;
import java.util.stream.Stream;

/// The indicators of volume.
public final class VolumeIndicators {
  private static final Setting FIRST_VALUE =
      Setting.choice(
          "start",
          "value of the first bar: nothing, or its volume as TA-Lib has it",
          "zero",
          "volume");

  private static final Setting ANCHOR =
      Setting.choice("anchor", "where the average starts again", Anchor.NAMES);

  private static final Input MINUTE = new Input("minute", BarField.MINUTE);

  private static final List<Input> HIGH_LOW_CLOSE_VOLUME =
      List.of(Input.HIGH, Input.LOW, Input.CLOSE, Input.VOLUME);

  private static final List<IndicatorType> AVERAGES =
      List.of(
          of("vwap", "Volume-weighted average price")
              .settings(
                  Setting.number(
                      "multiplier", 1, 0, 20, "width of the bands in standard deviations"),
                  ANCHOR)
              .inputs(Input.HIGH, Input.LOW, Input.CLOSE, Input.VOLUME, Input.SESSION)
              .outputs(Output.price("vwap"), Output.price("upper"), Output.price("lower"))
              .source(
                  "typical price weighted by volume since the anchor; bands by the"
                      + " volume-weighted population deviation, as TradingView draws them; weeks"
                      + " begin on Monday")
              .recursive()
              .made((values, scales) -> new VolumeWeightedAverage(values[0], Anchor.of(values[1]))),
          of("rolling_vwap", "Rolling volume-weighted average price")
              .settings(Setting.length(20))
              .inputs(HIGH_LOW_CLOSE_VOLUME)
              .outputs(Output.price("vwap"))
              .source("typical price weighted by volume over the last length bars; NaN if none")
              .made((values, scales) ->
                  new RollingVolumeWeightedAverage((int) values[0], priceScale(scales), scales[3])),
          of("twap", "Time-weighted average price")
              .settings(ANCHOR)
              .inputs(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE, Input.SESSION)
              .outputs(Output.price("twap"))
              .source("mean of (open + high + low + close) / 4 since the anchor, bars equal")
              .recursive()
              .made((values, scales) -> new TimeWeightedAverage(Anchor.of(values[0]))),
          of("volume_sma", "Average volume")
              .settings(Setting.length(20))
              .inputs(Input.VOLUME)
              .outputs(Output.of("volume_sma", Unit.VOLUME, 0))
              .source("simple moving average of the volume")
              .made((values, scales) -> new Sma((int) values[0], scales[0])));

  private static final List<IndicatorType> TOTALS =
      List.of(
          of("obv", "On-balance volume")
              .settings(FIRST_VALUE)
              .inputs(Input.CLOSE, Input.VOLUME)
              .outputs(Output.of("obv", Unit.VOLUME, 0))
              .source("Granville 1963; the first bar is 0, or its volume as in TA-Lib and LEAN")
              .recursive()
              .made((values, scales) -> new OnBalanceVolume(values[0] == 1, scales[1])),
          of("smoothed_obv", "Smoothed on-balance volume")
              .settings(Setting.length(20), FIRST_VALUE)
              .inputs(Input.CLOSE, Input.VOLUME)
              .outputs(Output.of("smoothed_obv", Unit.VOLUME, 0))
              .source("simple moving average of obv; LEAN starts obv with the first volume")
              .recursive()
              .made((values, scales) ->
                  new SmoothedOnBalanceVolume(
                      (int) values[0], new OnBalanceVolume(values[1] == 1, scales[1]), scales[1])),
          of("net_volume", "Net volume")
              .inputs(Input.CLOSE, Input.VOLUME)
              .outputs(Output.of("net_volume", Unit.VOLUME, 0))
              .source("volume with the sign of the close's change, 0 if unchanged")
              .made((values, scales) -> new NetVolume()),
          of("adl", "Accumulation/distribution line")
              .inputs(HIGH_LOW_CLOSE_VOLUME)
              .outputs(Output.of("adl", Unit.VOLUME, 0))
              .source("Chaikin; as TA-Lib AD: bars without a range add nothing")
              .recursive()
              .made((values, scales) -> new AccumulationDistribution()),
          of("vpt", "Volume price trend")
              .inputs(Input.CLOSE, Input.VOLUME)
              .outputs(Output.of("vpt", Unit.VOLUME, 0))
              .source("total of volume times relative change of the close, from 0, all of it")
              .recursive()
              .made((values, scales) -> new VolumePriceTrend()),
          volumeIndex("nvi", "Negative volume index", false),
          volumeIndex("pvi", "Positive volume index", true));

  private static final List<IndicatorType> OSCILLATORS =
      List.of(
          of("mfi", "Money flow index")
              .settings(Setting.length(14))
              .inputs(HIGH_LOW_CLOSE_VOLUME)
              .outputs(Output.bounded("mfi", 0, 100, 2))
              .source(
                  "Quong and Soudack 1989; 100 * rising money / all money that moved, where TA-Lib"
                      + " answers 0 when none did this is NaN")
              .made((values, scales) ->
                  new MoneyFlowIndex((int) values[0], priceScale(scales), scales[3])),
          of("cmf", "Chaikin money flow")
              .settings(Setting.length(20))
              .inputs(HIGH_LOW_CLOSE_VOLUME)
              .outputs(Output.bounded("cmf", -1, 1, 3))
              .source("Chaikin; bars without a range count as 0, NaN without volume")
              .made((values, scales) -> new ChaikinMoneyFlow((int) values[0], scales[3])),
          of("adosc", "Chaikin oscillator")
              .settings(
                  Setting.bars("fast", 3, 1, "bars of the fast average"),
                  Setting.bars("slow", 10, 1, "bars of the slow average"),
                  Setting.choice(
                      "seed",
                      "what the averages begin with: the first value, or a simple average",
                      "first_value",
                      "average"))
              .inputs(HIGH_LOW_CLOSE_VOLUME)
              .outputs(Output.of("adosc", Unit.VOLUME, 0))
              .source("Chaikin; averages seeded with the first value as TA-Lib and Tulip do")
              .recursive()
              .made((values, scales) ->
                  new ChaikinOscillator(
                      (int) values[0],
                      (int) values[1],
                      values[2] == 0 ? AverageKind.EMA_AT_ONCE : AverageKind.EMA)),
          of("force", "Force index")
              .settings(Setting.length(13))
              .inputs(Input.CLOSE, Input.VOLUME)
              .outputs(Output.of("force", Unit.NUMBER, 0))
              .source("Elder 1993; exponential average seeded with the simple average")
              .recursive()
              .made((values, scales) -> new ForceIndex((int) values[0])),
          of("volume_oscillator", "Volume oscillator")
              .settings(
                  Setting.bars("fast", 5, 1, "bars of the fast average"),
                  Setting.bars("slow", 10, 2, "bars of the slow average"),
                  Setting.choice("average", "kind of both averages", "simple", "exponential"))
              .inputs(Input.VOLUME)
              .outputs(Output.of("volume_oscillator", Unit.PERCENT, 2))
              .source(
                  "100 * (fast - slow) / slow; simple averages as Tulip, exponential ones as"
                      + " TradingView; NaN where the slow one is 0")
              .recursive()
              .made((values, scales) ->
                  new VolumeOscillator(
                      (int) values[0],
                      (int) values[1],
                      values[2] == 1 ? AverageKind.EMA : AverageKind.SMA,
                      scales[0])),
          of("pvo", "Percentage volume oscillator")
              .settings(
                  Setting.bars("fast", 12, 1, "bars of the fast average"),
                  Setting.bars("slow", 26, 2, "bars of the slow average"),
                  Setting.bars("signal", 9, 1, "bars of the signal's average"))
              .inputs(Input.VOLUME)
              .outputs(
                  Output.of("pvo", Unit.PERCENT, 2),
                  Output.of("signal", Unit.PERCENT, 2),
                  Output.of("histogram", Unit.PERCENT, 2))
              .source(
                  "100 * (fast - slow) / slow of exponential averages, each seeded with a simple"
                      + " average; NaN where the slow one is 0")
              .recursive()
              .made((values, scales) ->
                  new PercentageVolumeOscillator(
                      (int) values[0], (int) values[1], (int) values[2], scales[0])),
          of("eom", "Ease of movement")
              .settings(
                  Setting.length(14),
                  Setting.number(
                      "divisor", 10_000, 1, 1e12, "volume is counted in so many, for readability"))
              .inputs(Input.HIGH, Input.LOW, Input.VOLUME)
              .outputs(Output.of("eom", Unit.NUMBER, 4))
              .source(
                  "Arms; divisor * change of (high + low) / 2 * range / volume, simple average;"
                      + " 10,000 as TradingView and Tulip; a bar without volume counts as 0")
              .made((values, scales) -> new EaseOfMovement((int) values[0], values[1])),
          of("klinger", "Klinger volume oscillator")
              .settings(
                  Setting.bars("fast", 34, 1, "bars of the fast average"),
                  Setting.bars("slow", 55, 1, "bars of the slow average"),
                  Setting.bars("signal", 13, 1, "bars of the signal's average"),
                  Setting.choice("form", "whose volume force and seeds to follow", Klinger.NAMES))
              .inputs(HIGH_LOW_CLOSE_VOLUME)
              .outputs(Output.of("klinger", Unit.VOLUME, 0), Output.of("signal", Unit.VOLUME, 0))
              .source(
                  "Klinger 1997; stock_indicators weighs volume by |2 (range / summed - 1)|, tulip"
                      + " by |2 range / summed - 1|, signed_volume not at all as TradingView does")
              .recursive()
              .made((values, scales) ->
                  new Klinger(
                      (int) values[0], (int) values[1], (int) values[2], Form.of(values[3]))),
          of("market_facilitation", "Market facilitation index")
              .inputs(Input.HIGH, Input.LOW, Input.VOLUME)
              .outputs(Output.of("market_facilitation", Unit.NUMBER, 6))
              .source("Bill Williams 1995; range over volume, NaN without volume")
              .made((values, scales) -> new MarketFacilitation()),
          of("relative_volume", "Relative volume of the session")
              .settings(Setting.whole("sessions", 20, 1, 250, "earlier sessions to compare with"))
              .inputs(Input.VOLUME, Input.SESSION, MINUTE)
              .outputs(
                  Output.of("ratio", Unit.NUMBER, 2),
                  Output.of("session_volume", Unit.VOLUME, 0),
                  Output.of("usual", Unit.VOLUME, 0))
              .source(
                  "volume of the session so far over the mean of the last sessions' at the same"
                      + " minute of the day, as LEAN's relative daily volume; NaN where LEAN says 0"
                      + " for want of sessions")
              .recursive()
              .gaps()
              .made((values, scales) -> new RelativeVolume((int) values[0])));

  /// All of them, averages first.
  public static final List<IndicatorType> TYPES =
      Stream.of(AVERAGES, TOTALS, OSCILLATORS).flatMap(List::stream).toList();

  private VolumeIndicators() {}

  private static IndicatorType.Builder of(String name, String title) {
    return IndicatorType.named(name, title, Family.VOLUME);
  }

  private static IndicatorType volumeIndex(String name, String title, boolean positive) {
    return of(name, title)
        .settings(Setting.number("start", 1000, 1e-6, 1e12, "value of the first bar"))
        .inputs(Input.CLOSE, Input.VOLUME)
        .outputs(Output.of(name, Unit.NUMBER, 2))
        .source(
            "Dysart 1936, Fosback 1976; relative change of the close on bars of "
                + (positive ? "higher" : "lower")
                + " volume, from 1,000 as Tulip")
        .recursive()
        .made((values, scales) -> new VolumeIndex(positive, values[0]));
  }

  /// Returns the scale that high, low and close have in common, or OFF_GRID.
  private static int priceScale(int[] scales) {
    return Math.min(scales[0], Math.min(scales[1], scales[2])) < 0
        ? -1
        : Math.max(scales[0], Math.max(scales[1], scales[2]));
  }
}
