package candlewright.app.ui.look;

import candlewright.app.ui.settings.Memory;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Hides amounts of money from those who look over one's shoulder. Every amount that a person owns,
/// earns or loses is shown through it; prices of the market are no secret.
public final class Discretion {
  /// As long as any amount, so that its size is no hint.
  public static final String HIDDEN = "•••••";

  private static final String DISCREET = "discreet";

  private final BooleanProperty hidden;
  private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper(false);
  private int shown;

  /// @param memory keeps whether amounts are hidden from one start to the next
  public Discretion(Memory memory) {
    hidden = new SimpleBooleanProperty(memory.get(DISCREET, Boolean::valueOf, false));
    hidden.subscribe((_, now) -> memory.put(DISCREET, now.toString()));
  }

  /// Whether amounts are hidden.
  public BooleanProperty hiddenProperty() {
    return hidden;
  }

  /// Whether any amount is on the screen; where none is, there is nothing to hide or to show.
  public ReadOnlyBooleanProperty usedProperty() {
    return used.getReadOnlyProperty();
  }

  public void toggle() {
    hidden.set(!hidden.get());
  }

  /// Shows an amount, or that it is hidden, until the subscription ends.
  ///
  /// @param target such as the text of a label
  /// @param amount the amount as a person reads it, with its unit
  public Subscription show(StringProperty target, ObservableValue<String> amount) {
    StringBinding text =
        Bindings.createStringBinding(
            () -> hidden.get() ? HIDDEN : amount.getValue(), hidden, amount);
    target.bind(text);
    count(1);
    return () -> {
      target.unbind();
      count(-1);
    };
  }

  private void count(int step) {
    shown += step;
    used.set(shown > 0);
  }
}
