package candlewright.backtest.settings;

import candlewright.core.strategy.text.ChoiceForm;

/// Choices that are written as one word.
final class Words {
  private Words() {}

  @SuppressWarnings("unchecked") // The class of a value is one of its own type.
  static <V> ChoiceForm.Option<V> word(String name, V value) {
    return ChoiceForm.word(name, (Class<V>) value.getClass(), value);
  }
}
