package candlewright.backtest.validate;

import java.util.List;

/// All checks of one run.
///
/// @param findings in a fixed order, one for each check
public record TruthCheck(List<Finding> findings) {
  public TruthCheck {
    findings = List.copyOf(findings);
  }

  /// Checks a run.
  public static TruthCheck of(Trial trial) {
    return new TruthCheck(
        List.of(
            LookAheadCheck.of(trial),
            WarmUpCheck.of(trial),
            StressCheck.of(trial),
            AssumptionCheck.of(trial),
            TradeCountCheck.of(trial),
            BarsCheck.of(trial)));
  }

  /// Returns the worst of all verdicts.
  public Verdict verdict() {
    return findings.stream().map(Finding::verdict).reduce(Verdict.PASS, Verdict::and);
  }
}
