package candlewright.backtest.validate;

import candlewright.backtest.simulate.AssumptionBand;
import java.util.List;

/// Whether the result rests on what bars do not say.
final class AssumptionCheck {
  private static final String TOPIC = "assumptions";

  private AssumptionCheck() {}

  static Finding of(Trial trial) {
    AssumptionBand band = AssumptionBand.of(trial.series(), trial.settings(), trial.outcome());
    String sentence =
        "net profit "
            + Trial.money(band.likely())
            + ", between "
            + Trial.money(band.worst())
            + " and "
            + Trial.money(band.best())
            + " by the order of prices within bars and by costs: grade "
            + band.grade();
    return switch (band.grade()) {
      case A, B -> Finding.pass(TOPIC, sentence);
      case C, D ->
          new Finding(
              TOPIC, Verdict.WARN, sentence, "test with smaller bars within each bar", List.of());
      case E ->
          new Finding(
              TOPIC,
              Verdict.FAIL,
              sentence,
              "test with smaller bars within each bar, or use wider stops and targets",
              List.of());
    };
  }
}
