package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BoardProblem;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Below the board: why the last edit was refused, and what is doubtful about the strategy, each
/// with what may be done about it.
final class ProblemsBar implements Attachable {
  private static final double HIGHEST = 108;

  private final BuildViewModel model;
  private final Consumer<Address> reveal;
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private Subscription attached = Subscription.EMPTY;

  /// @param reveal shows the row that an address lies in
  ProblemsBar(BuildViewModel model, Consumer<Address> reveal) {
    this.model = model;
    this.reveal = reveal;
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(HIGHEST);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    scroll.getStyleClass().addAll("bare-scroll", "problems");
    scroll.setId("problems");
    lines
        .heightProperty()
        .subscribe(height -> scroll.setPrefHeight(Math.min(HIGHEST, height.doubleValue() + 1)));
  }

  @Override
  public Region node() {
    return scroll;
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            model.problemsProperty().subscribe(_ -> show()),
            model.refusalProperty().subscribe(_ -> show()),
            model.remediesProperty().subscribe(_ -> show()));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void show() {
    List<Node> shown = new ArrayList<>();
    String refusal = model.refusalProperty().get();
    if (!refusal.isEmpty()) {
      shown.add(refused(refusal));
    }
    List<BoardProblem> problems = model.problemsProperty().get();
    for (int i = 0; i < problems.size(); i++) {
      shown.add(doubt(problems.get(i), i));
    }
    lines.getChildren().setAll(shown);
    scroll.setVisible(!shown.isEmpty());
    scroll.setManaged(!shown.isEmpty());
  }

  private HBox refused(String sentence) {
    Label label = label(sentence, Feather.X_CIRCLE);
    label.setId("refusal");
    HBox line = line(label);
    line.getStyleClass().add("refused");
    addFixes(line, model.remediesProperty().get(), "remedy-");
    line.getChildren()
        .add(
            Icons.button(
                Feather.X, "refusal-close", Texts.of("board.dismiss"), model::refusalRead));
    return line;
  }

  private HBox doubt(BoardProblem problem, int place) {
    Label label = label(problem.problem().message(), Feather.ALERT_TRIANGLE);
    HBox line = line(label);
    line.getStyleClass().add("doubtful");
    if (model.boardProperty().get().row(problem.address()) != null) {
      Button jump = button(Texts.of("board.jump"));
      jump.setId("jump-" + place);
      jump.setOnAction(_ -> reveal.accept(problem.address()));
      line.getChildren().add(jump);
    }
    addFixes(line, problem.fixes(), "fix-" + place + "-");
    return line;
  }

  private void addFixes(HBox line, List<BoardProblem.Fix> fixes, String id) {
    for (int i = 0; i < fixes.size(); i++) {
      BoardProblem.Fix fix = fixes.get(i);
      Button button = button(fix.name());
      button.setId(id + i);
      button.setOnAction(_ -> model.apply(fix.edit()));
      line.getChildren().add(button);
    }
  }

  private static Label label(String sentence, Feather icon) {
    String text = ChipEditor.title(sentence);
    Label label = Labels.styled(text, "problem-text");
    label.setGraphic(Icons.of(icon, Icons.SMALL));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setTooltip(new Tooltip(text));
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static HBox line(Label label) {
    HBox line = new HBox(8, label);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("problem-line");
    return line;
  }

  private static Button button(String text) {
    Button button = new Button(text);
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
