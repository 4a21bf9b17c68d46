package candlewright.app.ui.build.keep;

import candlewright.app.kept.Version;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Popover;
import candlewright.app.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The versions of the strategy on the board, below their button: keep one, compare, bring back.
public final class VersionsMenu {
  private static final double WIDTH = 400;
  private static final double TALLEST = 320;

  private final KeptViewModel kept;
  private final Consumer<Version> compare;
  private final Popover popover = new Popover();

  /// @param compare shows what is different since a version
  public VersionsMenu(KeptViewModel kept, Consumer<Version> compare) {
    this.kept = kept;
    this.compare = compare;
  }

  /// Opens it below a node.
  public void open(Region beside) {
    TextField note = new TextField();
    note.setId("version-note");
    note.setPromptText(Texts.of("versions.note"));
    note.setAccessibleText(Texts.of("versions.note"));
    HBox.setHgrow(note, Priority.ALWAYS);
    Button keep = new Button(Texts.of("versions.keep"));
    keep.setId("version-keep");
    keep.getStyleClass().add("accent");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    Runnable done =
        () -> {
          popover.close();
          kept.keepVersion(note.getText());
        };
    note.setOnAction(_ -> done.run());
    keep.setOnAction(_ -> done.run());
    HBox fresh = new HBox(8, note, keep);
    fresh.setAlignment(Pos.CENTER_LEFT);
    VBox content =
        new VBox(
            8,
            Labels.styled(Texts.of("versions.title"), "panel-title"),
            fresh,
            list(kept.versionsProperty().get()));
    content.setPrefWidth(WIDTH);
    content.getStyleClass().add("versions");
    popover.open(beside, "versions", content, note, () -> {});
  }

  private Region list(List<Version> versions) {
    if (versions.isEmpty()) {
      Label none = Labels.styled(Texts.of("versions.none"), "empty-text");
      none.setWrapText(true);
      return none;
    }
    VBox rows = new VBox();
    versions.forEach(version -> rows.getChildren().add(row(version)));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(TALLEST);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare-scroll");
    return scroll;
  }

  private HBox row(Version version) {
    Label title = Labels.styled(Texts.of("versions.number", version.number()), "medium");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label note = Labels.styled(version.note());
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    String moment = version.time() == 0 ? "" : Numbers.moment(version.time());
    VBox words = new VBox(new HBox(8, title, Labels.styled(moment, "label-small")));
    if (!version.note().isEmpty()) {
      words.getChildren().add(note);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button diff =
        Icons.button(
            Feather.COLUMNS,
            "version-diff-" + version.number(),
            Texts.of("versions.compare", version.number()),
            () -> {
              popover.close();
              compare.accept(version);
            });
    Button restore =
        Icons.button(
            Feather.ROTATE_CCW,
            "version-restore-" + version.number(),
            Texts.of("versions.restore", version.number()),
            () -> {
              popover.close();
              kept.restore(version);
            });
    HBox row = new HBox(4, words, diff, restore);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("version-row");
    return row;
  }
}
