package candlewright.core.golden;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;

/// What every entry of the catalogue computes on generated bars, a line for each case.
final class CatalogueDigest {
  /// More than the longest length that a column may ask for.
  private static final int SHORT = 600;

  /// Adapted indicators are many, and some take time in proportion to the bars before.
  private static final int ADAPTED = 160;

  /// Enough for the compiler to have its way with the kernels.
  private static final int LONG = 6_000;

  private CatalogueDigest() {}

  /// Prints what the arguments name, `short` or `long`.
  public static void main(String[] arguments) {
    for (String series : arguments) {
      System.out.print(series.equals("long") ? ofLongSeries() : ofShortSeries());
    }
  }

  /// Returns the lines of all entries on short series.
  static String ofShortSeries() {
    StringBuilder text = new StringBuilder(own(SHORT));
    text.append(ADAPTED).append(" bars\n");
    IndicatorDigest adapted = new IndicatorDigest(ADAPTED);
    for (IndicatorType type : IndicatorCatalogue.types()) {
      if (isAdapted(type) && isPortable(type)) {
        text.append(adapted.ofAdapted(type));
      }
    }
    return text.toString();
  }

  /// Returns the lines of all entries that are ours on a series that is long enough to be compiled.
  static String ofLongSeries() {
    return own(LONG);
  }

  private static String own(int size) {
    StringBuilder text = new StringBuilder(size + " bars\n");
    IndicatorDigest indicators = new IndicatorDigest(size);
    for (IndicatorType type : IndicatorCatalogue.types()) {
      if (!isAdapted(type)) {
        text.append(indicators.ofOwn(type));
      }
    }
    SignalDigest signals = new SignalDigest(size);
    for (SignalType type : SignalCatalogue.signals()) {
      text.append(signals.of(type));
    }
    CombinationDigest combinations = new CombinationDigest(size);
    for (CombinationType type : SignalCatalogue.combinations()) {
      text.append(combinations.of(type));
    }
    return text.toString();
  }

  private static boolean isAdapted(IndicatorType type) {
    return type.name().startsWith(Ta4jIndicators.PREFIX);
  }

  private static boolean isPortable(IndicatorType type) {
    return !type.source().contains("not portable");
  }
}
