package candlewright.app.ui.market;

import candlewright.app.ui.kit.Texts;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Speeds beside each other, of which one is chosen.
final class SpeedSegments {
  private final ObjectProperty<Integer> speed;
  private final ToggleGroup group = new ToggleGroup();
  private final HBox box = new HBox();

  /// @param name before the texts `.speed` and `.speed.tooltip`, and of the ids
  SpeedSegments(String name, List<Integer> speeds, ObjectProperty<Integer> speed) {
    this.speed = speed;
    box.getStyleClass().add("segments");
    box.setMaxHeight(Region.USE_PREF_SIZE);
    for (int each : speeds) {
      ToggleButton button = new ToggleButton(Texts.of(name + ".speed", each));
      button.setId(name + "-speed-" + each);
      button.setUserData(each);
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setTooltip(new Tooltip(Texts.of(name + ".speed.tooltip", each)));
      button.setAccessibleText(Texts.of(name + ".speed.tooltip", each));
      box.getChildren().add(button);
    }
  }

  Region node() {
    return box;
  }

  /// Keeps both the same until unsubscribed.
  Subscription attach() {
    return Subscription.combine(
        speed.subscribe(this::mark),
        group
            .selectedToggleProperty()
            .subscribe(chosen -> {
              if (chosen == null) {
                // A click on the chosen one would leave none chosen.
                mark(speed.get());
              } else {
                speed.set((Integer) chosen.getUserData());
              }
            }));
  }

  private void mark(int chosen) {
    group.getToggles().stream()
        .filter(toggle -> Objects.equals(toggle.getUserData(), chosen))
        .findFirst()
        .ifPresent(group::selectToggle);
  }
}
