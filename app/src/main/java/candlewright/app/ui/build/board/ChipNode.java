package candlewright.app.ui.build.board;

import candlewright.app.ui.kit.Icons;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Kind;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A word of a row that can be changed: a click or Enter opens what changes it, the wheel and the
/// arrow keys change a number where it stands.
final class ChipNode extends Button {
  static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final int SERIES = 5;
  private static final int CHEVRON = -2;

  /// What a chip looks like.
  enum Look {
    CHIP,
    /// Reads as a word of the sentence until it is pointed at.
    WORD
  }

  /// What is done with a chip.
  interface Use {
    void open(ChipNode chip);

    /// Changes its number by so many steps, up or down.
    void turn(ChipNode chip, int notches);

    /// It has the focus.
    void hold(ChipNode chip);

    /// A series of notches is over.
    void settle();
  }

  private final Use use;
  private @Nullable Chip chip;

  /// What stands beside the text: the colour of a series, or a chevron; -1 for nothing.
  private int drawn = -1;

  ChipNode(Address address, Use use) {
    this.use = use;
    setId("chip-" + address);
    getStyleClass().setAll("board-chip");
    setMinWidth(USE_PREF_SIZE);
    setMnemonicParsing(false);
    setOnAction(_ -> use.open(this));
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    setOnMouseExited(_ -> use.settle());
    focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            use.hold(this);
          } else {
            use.settle();
          }
        });
  }

  /// Shows a chip of the same address.
  ///
  /// @param text what it reads
  /// @param series place of its colour among those of series; -1 for none
  void show(Chip shown, String text, Look look, int series) {
    chip = shown;
    setText(text);
    setAccessibleText(shown.address().last().replace('_', ' ') + " " + text);
    boolean choice =
        look == Look.CHIP
            && (shown.editing() instanceof Chip.Editing.Choice
                || shown.kind() == Kind.TIMEFRAME
                || shown.kind() == Kind.INSTRUMENTS
                || shown.kind() == Kind.SOURCE);
    mark("number", look == Look.CHIP && number() != null);
    mark("word", look == Look.WORD);
    setContentDisplay(choice ? ContentDisplay.RIGHT : ContentDisplay.LEFT);
    int wanted = choice ? CHEVRON : series;
    if (wanted != drawn) {
      drawn = wanted;
      setGraphic(choice ? Icons.of(Feather.CHEVRON_DOWN, 12) : square(series));
    }
  }

  private void mark(String style, boolean on) {
    // A change of the style classes, be it to the same, has the style looked up anew.
    if (on != getStyleClass().contains(style)) {
      if (on) {
        getStyleClass().add(style);
      } else {
        getStyleClass().remove(style);
      }
    }
  }

  private static @Nullable Node square(int series) {
    if (series < 0) {
      return null;
    }
    Region square = new Region();
    square.getStyleClass().addAll("series-square", "series-" + (series % SERIES + 1));
    HBox box = new HBox(square);
    box.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return box;
  }

  Chip chip() {
    return Objects.requireNonNull(chip);
  }

  /// Returns the chip of the number that it is: itself, or what a value the same on all bars is
  /// made of; null if it is none.
  @Nullable Chip number() {
    Chip own = chip();
    if (own.editing() instanceof Chip.Editing.Numeral) {
      return own;
    }
    List<Chip> inner = own.inner();
    boolean constant = inner.size() == 1 && inner.getFirst().address().last().equals("number");
    return constant ? inner.getFirst() : null;
  }

  private void steer(KeyEvent event) {
    boolean plain = !event.isAltDown() && !event.isShortcutDown();
    int notches =
        switch (event.getCode()) {
          case UP -> 1;
          case DOWN -> -1;
          default -> 0;
        };
    switch (event.getCode()) {
      case ENTER -> {
        if (plain) {
          event.consume();
          use.open(this);
        }
      }
      case UP, DOWN -> {
        if (plain && number() != null) {
          event.consume();
          use.turn(this, event.isShiftDown() ? 10 * notches : notches);
        }
      }
      default -> {}
    }
  }

  private void scroll(ScrollEvent event) {
    // With Shift the wheel arrives as a horizontal one.
    double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
    // A board that is longer than its window scrolls; only the chip in hand turns.
    if (delta != 0 && isFocused() && number() != null) {
      event.consume();
      use.turn(this, (delta > 0 ? 1 : -1) * (event.isShiftDown() ? 10 : 1));
    }
  }
}
