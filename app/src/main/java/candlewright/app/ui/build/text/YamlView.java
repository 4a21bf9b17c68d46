package candlewright.app.ui.build.text;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.text.StrategyText;
import java.util.Arrays;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The strategy as text. What is written is read after a short pause, in the background, and is one
/// step then; what cannot be read stays as it was written.
public final class YamlView implements Attachable {
  private static final Duration PAUSE = Duration.millis(350);
  private static final int MOST_PROBLEMS = 3;
  private static final double ROW = 26;
  private static final int MOST_ROWS = 8;

  /// As many letters open the list of what may be written.
  private static final int LETTERS = 2;

  private final BuildViewModel model;
  private final Edits edits;
  private final Jobs jobs;
  private final TextArea area = new TextArea();
  private final YamlPaper paper = new YamlPaper();
  private final ListView<Completion.Suggestion> list = new ListView<>();
  private final StackPane page = new StackPane(paper, area, list);
  private final VBox problems = new VBox(4);
  private final VBox root = new VBox(page, problems);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private @Nullable Completion completion;
  private int completedFrom;
  private boolean taking;
  private boolean asked;
  private List<String> lines = List.of("");
  private Subscription attached = Subscription.EMPTY;

  public YamlView(BuildViewModel model, Edits edits, Jobs jobs) {
    this.model = model;
    this.edits = edits;
    this.jobs = jobs;
    area.setId("yaml");
    area.setAccessibleText(Texts.of("yaml.name"));
    area.getStyleClass().add("yaml-area");
    area.setTextFormatter(
        new TextFormatter<>(change -> {
          // Tabs are no indentation in YAML.
          if (change.getText().indexOf('\t') >= 0) {
            change.setText(change.getText().replace("\t", "  "));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
          }
          return change;
        }));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hideList());
    list.setId("yaml-list");
    list.setAccessibleText(Texts.of("yaml.list"));
    list.getStyleClass().addAll("card", "plain-list", "yaml-list");
    list.setManaged(false);
    list.setVisible(false);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new SuggestionCell());
    list.setOnMouseClicked(_ -> accept());
    problems.setId("yaml-problems");
    problems.getStyleClass().add("yaml-problems");
    VBox.setVgrow(page, Priority.ALWAYS);
    page.setMinSize(0, 0);
    page.getStyleClass().add("yaml-page");
    root.getStyleClass().add("panel");
    root.setMinSize(0, 0);
    pause.setOnFinished(_ -> read());
    paper.onColours(this::draw);
    paper.widthProperty().subscribe((_, _) -> later());
    paper.heightProperty().subscribe((_, _) -> later());
  }

  private static final class SuggestionCell extends ListCell<Completion.Suggestion> {
    @Override
    protected void updateItem(Completion.@Nullable Suggestion item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (item == null) {
        setGraphic(null);
        return;
      }
      Label word = Labels.styled(item.text(), "yaml-word");
      word.setMinWidth(Region.USE_PREF_SIZE);
      Label detail = Labels.styled(item.detail(), "label-small");
      HBox line = new HBox(12, word, detail);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setPrefWidth(0);
    }
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor into the text.
  public void focus() {
    area.requestFocus();
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            model.textProperty().subscribe(this::take),
            model.textProblemsProperty().subscribe(this::tell),
            area.textProperty().subscribe((_, text) -> typed(text)),
            area.caretPositionProperty().subscribe((_, _) -> draw()),
            area.scrollTopProperty().subscribe((_, _) -> moved()),
            area.scrollLeftProperty().subscribe((_, _) -> moved()),
            area.focusedProperty()
                .subscribe((_, focused) -> {
                  if (!focused) {
                    hideList();
                    flush();
                  }
                  draw();
                }));
    later();
  }

  @Override
  public void detach() {
    flush();
    attached.unsubscribe();
  }

  /// Takes what was written without waiting for a pause.
  public void flush() {
    pause.stop();
    model.write(area.getText());
  }

  /// Takes another text with as little change as it needs, so that the cursor stays.
  private void take(String text) {
    String now = area.getText();
    if (text.equals(now)) {
      return;
    }
    pause.stop();
    taking = true;
    int first = 0;
    int most = Math.min(now.length(), text.length());
    while (first < most && now.charAt(first) == text.charAt(first)) {
      first++;
    }
    int same = 0;
    while (same < most - first
        && now.charAt(now.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
      same++;
    }
    int caret = area.getCaretPosition();
    area.replaceText(first, now.length() - same, text.substring(first, text.length() - same));
    area.positionCaret(Math.min(caret, text.length()));
    taking = false;
    lines = split(text);
    later();
  }

  private static List<String> split(String text) {
    return Arrays.asList(text.split("\n", -1));
  }

  private void typed(String text) {
    lines = split(text);
    if (!taking) {
      pause.playFromStart();
      offer(false);
    }
    later();
  }

  private void read() {
    String text = area.getText();
    jobs.load(
        Texts.of("job.text"),
        _ -> StrategyText.read(text),
        reading -> {
          // What was written since is read after the next pause.
          if (text.equals(area.getText())) {
            model.write(text, reading);
          }
        },
        () -> {});
  }

  private void tell(List<Problem> found) {
    problems.getChildren().clear();
    problems.setVisible(!found.isEmpty());
    problems.setManaged(!found.isEmpty());
    for (Problem problem : found.stream().limit(MOST_PROBLEMS).toList()) {
      Button link = new Button(problem.toString());
      link.getStyleClass().addAll("link", "yaml-problem");
      link.setWrapText(true);
      // A path such as entry_long has no key to be reached by.
      link.setMnemonicParsing(false);
      link.setMaxWidth(Double.MAX_VALUE);
      link.setMinHeight(Region.USE_PREF_SIZE);
      link.setAlignment(Pos.CENTER_LEFT);
      link.setOnAction(_ -> go(problem));
      problems.getChildren().add(link);
    }
    if (!found.isEmpty()) {
      Button give = new Button(Texts.of("yaml.giveup"));
      give.setId("yaml-giveup");
      give.getStyleClass().add("flat");
      give.setOnAction(_ -> model.giveTextUp());
      Label more =
          Labels.styled(
              found.size() > MOST_PROBLEMS
                  ? Texts.of("yaml.more", found.size() - MOST_PROBLEMS)
                  : Texts.of("yaml.stays"),
              "label-small");
      more.setWrapText(true);
      more.setMinHeight(Region.USE_PREF_SIZE);
      HBox.setHgrow(more, Priority.ALWAYS);
      more.setMaxWidth(Double.MAX_VALUE);
      give.setMinWidth(Region.USE_PREF_SIZE);
      HBox foot = new HBox(8, more, give);
      foot.setAlignment(Pos.CENTER_LEFT);
      problems.getChildren().add(foot);
    }
    draw();
  }

  private void go(Problem problem) {
    int offset = 0;
    for (int i = 0; i < problem.line() - 1 && i < lines.size(); i++) {
      offset += lines.get(i).length() + 1;
    }
    area.requestFocus();
    area.positionCaret(Math.min(area.getLength(), offset + Math.max(0, problem.column() - 1)));
  }

  private void moved() {
    hideList();
    draw();
  }

  /// Draws after the area has laid its text out.
  private void later() {
    Platform.runLater(this::draw);
  }

  private @Nullable Point2D origin() {
    Node text = area.lookup(".text");
    if (text == null || paper.getScene() == null) {
      return null;
    }
    return paper.sceneToLocal(text.localToScene(0, 0));
  }

  private void draw() {
    Point2D origin = origin();
    if (origin == null || !root.isVisible()) {
      return;
    }
    int caret = Math.min(area.getCaretPosition(), area.getLength());
    int line = -1;
    int column = 0;
    if (area.isFocused()) {
      int left = caret;
      line = 0;
      while (line < lines.size() - 1 && left > lines.get(line).length()) {
        left -= lines.get(line).length() + 1;
        line++;
      }
      column = left;
    }
    paper.draw(lines, origin, model.textProblemsProperty().get(), line, column);
  }

  private void pressed(KeyEvent event) {
    boolean open = list.isVisible();
    switch (event.getCode()) {
      case SPACE -> {
        if (event.isControlDown()) {
          offer(true);
          event.consume();
        }
      }
      case Z, Y -> {
        if (event.isShortcutDown()) {
          flush();
          if (event.getCode() == KeyCode.Y || event.isShiftDown()) {
            edits.redo();
          } else {
            edits.undo();
          }
          event.consume();
        }
      }
      case UP, DOWN -> {
        if (open) {
          int step = event.getCode() == KeyCode.UP ? -1 : 1;
          int size = list.getItems().size();
          int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size);
          list.getSelectionModel().select(next);
          list.scrollTo(next);
          event.consume();
        }
      }
      case TAB -> {
        if (open) {
          accept();
          event.consume();
        } else if (!event.isShiftDown() && !event.isControlDown()) {
          area.replaceSelection("  ");
          event.consume();
        }
      }
      case ENTER -> {
        if (open) {
          accept();
        } else {
          newLine();
        }
        event.consume();
      }
      case ESCAPE -> {
        if (open) {
          hideList();
          event.consume();
        }
      }
      case LEFT, RIGHT, HOME, END, PAGE_UP, PAGE_DOWN -> hideList();
      default -> {}
    }
  }

  /// Begins a line as far in as the one before, and further after a key.
  private void newLine() {
    int caret = area.getSelection().getStart();
    String text = area.getText();
    String line = text.substring(text.lastIndexOf('\n', caret - 1) + 1, caret);
    int spaces = line.length() - line.stripLeading().length();
    String more = line.stripTrailing().endsWith(":") ? "  " : "";
    area.replaceSelection("\n" + " ".repeat(spaces) + more);
  }

  /// Shows what may be written at the cursor.
  ///
  /// @param wanted whether a person asked; else only where a word was begun
  private void offer(boolean wanted) {
    Platform.runLater(() -> {
      asked = wanted || (asked && list.isVisible());
      Completion known = completion;
      if (known == null) {
        known = new Completion();
        completion = known;
      }
      int caret = Math.min(area.getCaretPosition(), area.getLength());
      Completion.Offer offer = known.at(area.getText(), caret, model.definitionProperty().get());
      if (!area.isFocused()
          || offer.suggestions().isEmpty()
          || (!asked && caret - offer.from() < LETTERS)) {
        hideList();
        return;
      }
      completedFrom = offer.from();
      list.getItems().setAll(offer.suggestions());
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
      placeList(offer);
    });
  }

  private void placeList(Completion.Offer offer) {
    Point2D origin = origin();
    if (origin == null) {
      return;
    }
    String before = area.getText().substring(0, offer.from());
    int line = (int) before.chars().filter(each -> each == '\n').count();
    int column = before.length() - before.lastIndexOf('\n') - 1;
    double width = Math.min(480, page.getWidth() - 16);
    double height = Math.min(MOST_ROWS, offer.suggestions().size()) * ROW + 10;
    double x = origin.getX() + column * paper.columnWidth();
    double below = origin.getY() + (line + 1) * paper.lineHeight() + 2;
    double above = origin.getY() + line * paper.lineHeight() - height - 2;
    list.resize(width, height);
    list.relocate(
        Math.rint(Math.clamp(x, 8, Math.max(8, page.getWidth() - width - 8))),
        Math.rint(below + height <= page.getHeight() || above < 0 ? below : above));
    list.setVisible(true);
  }

  private void hideList() {
    list.setVisible(false);
    asked = false;
  }

  private void accept() {
    Completion.Suggestion chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      hideList();
      area.replaceText(completedFrom, area.getCaretPosition(), chosen.text());
      area.positionCaret(completedFrom + chosen.text().length() - chosen.back());
      hideList();
      area.requestFocus();
    }
  }
}
