package candlewright.app.chart;

import candlewright.core.indicator.Output;
import candlewright.core.indicator.Unit;
import org.jspecify.annotations.Nullable;

/// One pane of a chart: the prices with their overlays, or one study.
final class ChartPane {
  private final @Nullable ChartStudy study;
  private final PriceScale scale;
  private final PriceTicks ticks = new PriceTicks();
  private final double bandLow;
  private final double bandHigh;

  /// @param study what is drawn, or null for the prices
  ChartPane(@Nullable ChartStudy study) {
    this(study, new PriceScale());
  }

  private ChartPane(@Nullable ChartStudy study, PriceScale scale) {
    this.study = study;
    this.scale = scale;
    Output output = study == null ? null : study.type().outputs().getFirst();
    if (study != null
        && output != null
        && output.unit() == Unit.BOUNDED
        && Double.isFinite(output.maximum() - output.minimum())) {
      // The customary zones of Wilder's RSI, and of the other oscillators.
      double edge = study.indicator().contains("rsi") ? 0.3 : 0.2;
      double range = output.maximum() - output.minimum();
      bandLow = output.minimum() + edge * range;
      bandHigh = output.maximum() - edge * range;
    } else {
      bandLow = Double.NaN;
      bandHigh = Double.NaN;
    }
  }

  /// Returns this pane for a study that looks a little different.
  ChartPane of(ChartStudy changed) {
    return new ChartPane(changed, scale);
  }

  @Nullable ChartStudy study() {
    return study;
  }

  PriceScale scale() {
    return scale;
  }

  PriceTicks ticks() {
    return ticks;
  }

  /// Tells whether an oscillator's middle zone is tinted.
  boolean hasBand() {
    return !Double.isNaN(bandLow);
  }

  double bandLow() {
    return bandLow;
  }

  double bandHigh() {
    return bandHigh;
  }

  /// Returns a value of an output as legends and tags write it.
  static String text(Output output, double value, int priceDecimals) {
    if (output.unit() == Unit.VOLUME || Math.abs(value) >= 1e6) {
      return Double.isNaN(value) ? PriceText.of(value, 0) : PriceText.compact(value);
    }
    return PriceText.of(
        value, output.decimals() == Output.PRICE_DECIMALS ? priceDecimals : output.decimals());
  }
}
