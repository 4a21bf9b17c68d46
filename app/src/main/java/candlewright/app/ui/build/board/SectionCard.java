package candlewright.app.ui.build.board;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Address;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A section of the board: what it is about at the left, its rows, and a button that adds one.
final class SectionCard extends HBox {
  private static final double WIDE = 132;
  private static final double SLIM = 120;
  static final double ADD = 36;

  private static final Map<String, Feather> ICONS =
      Map.ofEntries(
          Map.entry("universe", Feather.GLOBE),
          Map.entry("parameters", Feather.SLIDERS),
          Map.entry("operands", Feather.TAG),
          Map.entry("regime", Feather.CLOUD),
          Map.entry("entry_long", Feather.ARROW_UP_RIGHT),
          Map.entry("exit_long", Feather.LOG_OUT),
          Map.entry("entry_short", Feather.ARROW_DOWN_RIGHT),
          Map.entry("exit_short", Feather.LOG_OUT),
          Map.entry("allocation.eligible", Feather.FILTER),
          Map.entry("allocation", Feather.PIE_CHART),
          Map.entry("orders", Feather.SEND),
          Map.entry("sizing", Feather.PERCENT),
          Map.entry("exits", Feather.X_CIRCLE),
          Map.entry("protections", Feather.SHIELD));

  private final Address address;
  private final VBox title;
  private final VBox rows = new VBox();
  private final Label empty;
  private final HBox placeholder;
  private final Button add;

  /// @param adding opens what can be added, below the button
  SectionCard(Address address, Consumer<SectionCard> adding) {
    this.address = address;
    String name = address.toString();
    Label heading =
        new Label(
            Texts.of("board.section." + name),
            Icons.of(ICONS.getOrDefault(name, Feather.LIST), Icons.SMALL));
    heading.getStyleClass().add("section-title");
    heading.setGraphicTextGap(8);
    heading.setWrapText(true);
    Label note = Labels.styled(Texts.of("board.note." + name), "label-small");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("section-note");
    note.setVisible(!note.getText().isEmpty());
    note.setManaged(note.isVisible());
    title = new VBox(heading, note);
    title.getStyleClass().add("section-head");
    empty = Labels.styled(Texts.of("board.empty." + name), "section-empty");
    empty.setWrapText(true);
    empty.setMinHeight(USE_PREF_SIZE);
    placeholder = new HBox(empty);
    placeholder.setAlignment(Pos.CENTER_LEFT);
    placeholder.getStyleClass().add("section-placeholder");
    add =
        Icons.button(
            Feather.PLUS,
            "add-" + name,
            Texts.of("board.add", heading.getText()),
            () -> adding.accept(this));
    VBox addBox = new VBox(add);
    addBox.setMinWidth(ADD);
    addBox.setAlignment(Pos.TOP_CENTER);
    boolean addable = !List.of("orders", "sizing", "allocation").contains(name);
    add.setVisible(addable);
    rows.getStyleClass().add("section-rows");
    rows.setMinWidth(0);
    HBox.setHgrow(rows, Priority.ALWAYS);
    getChildren().addAll(title, rows, addBox);
    getStyleClass().add("section-card");
    setId("section-" + name);
    setMinWidth(0);
    narrow(false);
  }

  Address address() {
    return address;
  }

  Button add() {
    return add;
  }

  List<Region> rows() {
    return rows.getChildren().stream().map(Region.class::cast).toList();
  }

  /// Shows rows, or what it means that there are none.
  void show(List<RowView> shown) {
    List<? extends Region> wanted = shown.isEmpty() ? List.of(placeholder) : shown;
    if (!rows.getChildren().equals(wanted)) {
      rows.getChildren().setAll(wanted);
    }
  }

  static double titleWidth(boolean narrow) {
    return narrow ? SLIM : WIDE;
  }

  void narrow(boolean narrow) {
    double width = titleWidth(narrow);
    title.setMinWidth(width);
    title.setPrefWidth(width);
    title.setMaxWidth(width);
  }
}
