package candlewright.core.strategy;

import candlewright.core.indicator.Setting;

/// A number that a person or an optimiser may choose for a strategy.
///
/// @param setting name, default and range
/// @param note one sentence on what it does
public record Parameter(Setting setting, String note) {
  public String name() {
    return setting.name();
  }
}
