package candlewright.app.ui.build.text;

import candlewright.app.kept.Version;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.keep.KeptViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Row;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A version beside what stands on the board, as sentences or as lines of text.
public final class DiffView implements Attachable {
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");

  private final BuildViewModel model;
  private final Label title = Labels.styled("", "panel-title");
  private final Label counts = Labels.styled("", "label-small");
  private final ToggleButton sentences = new ToggleButton(Texts.of("diff.sentences"));
  private final ToggleButton text = new ToggleButton(Texts.of("diff.text"));
  private final Button restore = new Button(Texts.of("diff.restore"));
  private final ListView<Diff.Pair> list = new ListView<>();
  private final VBox root;
  private @Nullable Version version;
  private Subscription attached = Subscription.EMPTY;

  /// @param close done when a person is through with it
  public DiffView(BuildViewModel model, KeptViewModel kept, Runnable close) {
    this.model = model;
    title.setId("diff-title");
    counts.setId("diff-counts");
    sentences.setId("diff-sentences");
    text.setId("diff-text");
    sentences.setSelected(true);
    sentences.setOnAction(_ -> choose(true));
    text.setOnAction(_ -> choose(false));
    sentences.setMinWidth(Region.USE_PREF_SIZE);
    text.setMinWidth(Region.USE_PREF_SIZE);
    counts.setMinWidth(Region.USE_PREF_SIZE);
    HBox kinds = new HBox(sentences, text);
    kinds.setMaxHeight(Region.USE_PREF_SIZE);
    kinds.getStyleClass().add("segments");
    restore.setId("diff-restore");
    restore.setMinWidth(Region.USE_PREF_SIZE);
    restore.setOnAction(_ -> {
      Version shown = version;
      if (shown != null) {
        kept.restore(shown);
        close.run();
      }
    });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    title.setMinWidth(Region.USE_PREF_SIZE);
    HBox head =
        new HBox(
            12,
            title,
            counts,
            gap,
            kinds,
            restore,
            Icons.button(Feather.X, "diff-close", Texts.of("diff.close"), close));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("diff-head");
    list.setId("diff-list");
    list.setAccessibleText(Texts.of("diff.list"));
    list.getStyleClass().addAll("plain-list", "diff-list");
    list.setCellFactory(_ -> new PairCell());
    list.setPlaceholder(Labels.styled(Texts.of("diff.same"), "empty-text"));
    VBox.setVgrow(list, Priority.ALWAYS);
    root = new VBox(head, list);
    root.getStyleClass().add("panel");
    root.setMinSize(0, 0);
  }

  private final class PairCell extends ListCell<Diff.Pair> {
    private final Label left = new Label();
    private final Label right = new Label();
    private final HBox sides = new HBox(left, right);

    PairCell() {
      for (Label side : List.of(left, right)) {
        side.setMaxWidth(Double.MAX_VALUE);
        side.setMinWidth(0);
        side.setWrapText(true);
        side.setMinHeight(Region.USE_PREF_SIZE);
        side.getStyleClass().add("diff-side");
        side.prefWidthProperty().bind(list.widthProperty().subtract(24).divide(2));
      }
    }

    @Override
    protected void updateItem(Diff.@Nullable Pair pair, boolean empty) {
      super.updateItem(pair, empty);
      setText(null);
      if (pair == null) {
        setGraphic(null);
        return;
      }
      boolean gone = pair.left() > 0 && pair.change() != Diff.Change.SAME;
      boolean come = pair.right() > 0 && pair.change() != Diff.Change.SAME;
      left.setText((gone ? "\u2212 " : "  ") + pair.before());
      right.setText((come ? "+ " : "  ") + pair.after());
      left.pseudoClassStateChanged(REMOVED, gone);
      right.pseudoClassStateChanged(ADDED, come);
      String family = text.isSelected() ? "diff-line" : "diff-sentence";
      left.getStyleClass().setAll("label", "diff-side", family);
      right.getStyleClass().setAll("label", "diff-side", family);
      setGraphic(sides);
    }
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor into the list.
  public void focus() {
    list.requestFocus();
  }

  /// Shows what is different since a version.
  public void show(Version wanted) {
    version = wanted;
    fill();
  }

  private void choose(boolean asSentences) {
    sentences.setSelected(asSentences);
    text.setSelected(!asSentences);
    fill();
  }

  @Override
  public void attach() {
    attached = model.textProperty().subscribe(_ -> fill());
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void fill() {
    Version from = version;
    if (from == null) {
      return;
    }
    title.setText(Texts.of("diff.title", from.number()));
    List<String> before = lines(from.text());
    List<String> after = lines(model.textProperty().get());
    List<Diff.Pair> pairs = Diff.of(before, after);
    int removed = 0;
    int added = 0;
    int changed = 0;
    for (Diff.Pair pair : pairs) {
      switch (pair.change()) {
        case REMOVED -> removed++;
        case ADDED -> added++;
        case CHANGED -> changed++;
        case SAME -> {}
      }
    }
    counts.setText(
        removed + added + changed == 0
            ? Texts.of("diff.same")
            : Stream.of(
                    count("diff.changed", changed),
                    count("diff.added", added),
                    count("diff.removed", removed))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ")));
    list.getItems().setAll(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).change() != Diff.Change.SAME) {
        list.scrollTo(Math.max(0, i - 2));
        break;
      }
    }
    restore.setDisable(removed + added + changed == 0);
  }

  private static String count(String key, int count) {
    return count == 0 ? "" : Texts.of(key, count);
  }

  private List<String> lines(String written) {
    if (sentences.isSelected()
        && StrategyText.read(written)
            instanceof Reading.Read<StrategyDefinition>(StrategyDefinition read, var _)) {
      return sentences(read);
    }
    return Arrays.asList(written.split("\n", -1));
  }

  /// Returns a strategy's rows as sentences with their sections.
  static List<String> sentences(StrategyDefinition definition) {
    List<String> lines = new ArrayList<>();
    for (Board.Section section : Board.of(definition).sections()) {
      for (Row row : section.rows()) {
        String off = row.enabled() ? "" : " (" + Texts.of("diff.off") + ")";
        lines.add(
            RulesTable.name(section, row) + ": " + "  ".repeat(row.depth()) + row.text() + off);
      }
    }
    return lines;
  }
}
