package candlewright.core.strategy.edit;

import candlewright.core.strategy.StrategyDefinition;
import java.util.List;

/// What came of an edit.
public sealed interface Outcome {
  /// It was done.
  ///
  /// @param definition the new one
  /// @param name what was done, for people: `Change rsi length to 21`
  /// @param touched where what was changed or added stands now
  record Done(StrategyDefinition definition, String name, List<Address> touched)
      implements Outcome {
    public Done {
      touched = List.copyOf(touched);
    }
  }

  /// It cannot be done.
  ///
  /// @param sentence why, with the remedy if there is one
  record Refused(String sentence) implements Outcome {}
}
