package candlewright.app.ui.build.board;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Says on a blank board what to do first.
final class BlankCard {
  private final Button templates = new Button(Texts.of("board.blank.template"));
  private final HBox root;

  /// @param add opens what an entry can be
  BlankCard(Runnable add) {
    Label sentence = Labels.styled(Texts.of("board.blank"), "empty-text");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setGraphic(Icons.of(Feather.EDIT_3, Icons.MEDIUM));
    sentence.setGraphicTextGap(12);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button entry = new Button(Texts.of("board.blank.entry"));
    entry.setId("blank-entry");
    entry.getStyleClass().add("accent");
    entry.setMinWidth(Region.USE_PREF_SIZE);
    entry.setOnAction(_ -> add.run());
    templates.setId("blank-template");
    templates.getStyleClass().add("small-button");
    templates.setMinWidth(Region.USE_PREF_SIZE);
    templates.setVisible(false);
    templates.setManaged(false);
    root = new HBox(12, sentence, templates, entry);
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinWidth(0);
    sentence.setMinWidth(0);
    root.getStyleClass().add("blank-card");
    root.setId("board-blank");
  }

  Region node() {
    return root;
  }

  void offerTemplates(Runnable choose) {
    templates.setOnAction(_ -> choose.run());
    templates.setVisible(true);
    templates.setManaged(true);
  }
}
