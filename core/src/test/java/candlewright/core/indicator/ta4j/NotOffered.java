package candlewright.core.indicator.ta4j;

import java.util.Map;
import java.util.TreeMap;

/// The indicators of ta4j that the catalogue leaves out, and why.
final class NotOffered {
  private static final String TRADES = "needs a trading record";
  private static final String NO_NUMBER = "gives no number but an object";
  private static final String FIXED = "gives what it was made from";
  private static final String SEVERAL = "needs a list of indicators";
  private static final String FUNCTION = "needs a function";

  /// One reason for each class name below `org.ta4j.core`.
  static final Map<String, String> REASONS = reasons();

  private NotOffered() {}

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    reasons.put("analysis.CashFlow", TRADES);
    reasons.put("analysis.CumulativePnL", TRADES);
    reasons.put("analysis.InvestedInterval", TRADES);
    reasons.put("analysis.Returns", TRADES);
    reasons.put(
        "indicators.SwingPointMarkerIndicator",
        "marks a bar only when later bars are known: gives nothing bar by bar");
    reasons.put(
        "indicators.averages.EDMAIndicator",
        "computes everything when it is made: fails bar by bar");
    reasons.put("indicators.elliott.ElliottChannelIndicator", NO_NUMBER);
    reasons.put("indicators.elliott.ElliottPhaseIndicator", NO_NUMBER);
    reasons.put("indicators.elliott.ElliottRatioIndicator", NO_NUMBER);
    reasons.put("indicators.elliott.ElliottScenarioIndicator", NO_NUMBER);
    reasons.put("indicators.elliott.ElliottSwingIndicator", NO_NUMBER);
    reasons.put("indicators.elliott.ElliottTrendBiasIndicator", NO_NUMBER);
    reasons.put(
        "indicators.elliott.ElliottWaveCountIndicator",
        "counts swings in whole numbers of Java, neither Num nor Boolean");
    reasons.put("indicators.helpers.AmountIndicator", "our bars have no turnover");
    reasons.put("indicators.helpers.AverageIndicator", SEVERAL);
    reasons.put("indicators.helpers.BooleanTransformIndicator", FUNCTION);
    reasons.put("indicators.helpers.ClosePriceDifferenceIndicator", "deprecated: ta4j.difference");
    reasons.put("indicators.helpers.CombineIndicator", "deprecated: ta4j.binary_operation");
    reasons.put("indicators.helpers.ConstantIndicator", FIXED);
    reasons.put("indicators.helpers.DateTimeIndicator", NO_NUMBER);
    reasons.put(
        "indicators.helpers.DifferencePercentageIndicator", "deprecated: ta4j.percentage_change");
    reasons.put("indicators.helpers.FixedBooleanIndicator", FIXED);
    reasons.put("indicators.helpers.FixedIndicator", FIXED);
    reasons.put("indicators.helpers.FixedNumIndicator", FIXED);
    reasons.put("indicators.helpers.NumIndicator", FUNCTION);
    reasons.put("indicators.helpers.SumIndicator", SEVERAL);
    reasons.put("indicators.helpers.TradeCountIndicator", "our bars have no number of trades");
    reasons.put("indicators.helpers.UnstableIndicator", "hides leading values, as warm-ups do");
    reasons.put(
        "indicators.ichimoku.IchimokuChikouSpanIndicator",
        "is the close of a later bar: gives nothing bar by bar");
    reasons.put("indicators.numeric.NumericIndicator", "wraps an indicator unchanged");
    reasons.put("indicators.zigzag.ZigZagStateIndicator", NO_NUMBER);
    return reasons;
  }
}
