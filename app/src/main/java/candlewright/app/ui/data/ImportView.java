package candlewright.app.ui.data;

import candlewright.app.data.FileImport;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Job;
import candlewright.datafeed.csv.BarFilePreview;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of one file on its way in: its choices and its first rows, then what became of it.
final class ImportView implements Attachable {
  private static final double FORM = 324;
  private static final double BAR = 240;

  private final ImportsViewModel model;
  private final ImportForm form;
  private final PreviewView preview = new PreviewView();
  private final ReportView report;
  private final Label name = Labels.styled("", "panel-title");
  private final Label state = Labels.styled("", "badge");
  private final Label fault = new Label();
  private final HBox banner;
  private final VBox notes = new VBox(2);
  private final BorderPane editing = new BorderPane();
  private final Button start = new Button();
  private final Button startAll = new Button();
  private final Button drop = new Button(Texts.of("import.drop"));
  private final Button cancel = new Button(Texts.of("import.cancel"));
  private final Button done = new Button(Texts.of("import.done"));
  private final ProgressBar bar = new ProgressBar(0);
  private final Label percent = new Label();
  private final HBox running;
  private final VBox root;
  private Subscription attached = Subscription.EMPTY;
  private Subscription shown = Subscription.EMPTY;
  private Subscription watched = Subscription.EMPTY;

  /// @param copy takes a report as text
  /// @param save takes a report as text
  ImportView(ImportsViewModel model, Consumer<String> copy, Consumer<String> save) {
    this.model = model;
    form = new ImportForm(this::reset);
    report = new ReportView(copy, save);
    name.setId("import-name");
    state.setId("import-state");
    Button back = new Button(Texts.of("import.back"), Icons.of(Feather.ARROW_LEFT, Icons.SMALL));
    back.setId("import-back");
    back.getStyleClass().add("flat");
    back.setOnAction(_ -> model.leave());
    HBox head = new HBox(12, back, name, state);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("market-bar");
    fault.setId("import-fault");
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(fault, Priority.ALWAYS);
    fault.setMaxWidth(Double.MAX_VALUE);
    banner = new HBox(10, Icons.of(Feather.ALERT_TRIANGLE, Icons.MEDIUM), fault);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().add("banner");
    banner.setMinHeight(Region.USE_PREF_SIZE);
    notes.setId("import-notes");
    notes.getStyleClass().add("notes");
    notes.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane choices = new ScrollPane(form.node());
    choices.setFitToWidth(true);
    choices.setFocusTraversable(false);
    choices.getStyleClass().addAll("bare-scroll", "import-side");
    choices.setMinWidth(FORM);
    choices.setPrefWidth(FORM);
    choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox middle = new VBox(banner, notes, preview.node());
    VBox.setVgrow(preview.node(), Priority.ALWAYS);
    middle.getStyleClass().add("panel");
    editing.setLeft(choices);
    editing.setCenter(middle);
    bar.setPrefWidth(BAR);
    bar.setAccessibleText(Texts.of("import.progress"));
    percent.setId("import-percent");
    cancel.setId("import-cancel");
    running = new HBox(10, bar, percent, cancel);
    running.setAlignment(Pos.CENTER_LEFT);
    start.setId("import-start");
    start.getStyleClass().add("accent");
    start.setOnAction(_ -> act(model::start));
    startAll.setId("import-start-all");
    startAll.setOnAction(_ -> model.startAll());
    drop.setId("import-drop");
    drop.setOnAction(_ -> act(model::drop));
    done.setId("import-done");
    done.getStyleClass().add("accent");
    done.setOnAction(_ -> model.leave());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, running, gap, drop, startAll, start, done);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("page-foot");
    StackPane body = new StackPane(editing, report.node());
    VBox.setVgrow(body, Priority.ALWAYS);
    root = new VBox(head, body, foot);
    root.getStyleClass().add("panel");
    root.setId("import-page");
  }

  private void act(Consumer<ImportDraft> action) {
    ImportDraft draft = model.shownProperty().get();
    if (draft != null) {
      action.accept(draft);
    }
  }

  private void reset() {
    act(model::reset);
  }

  @Override
  public Region node() {
    return root;
  }

  void focus() {
    if (done.isVisible()) {
      done.requestFocus();
    } else {
      form.focus();
    }
  }

  @Override
  public void attach() {
    attached = model.shownProperty().subscribe(this::open);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    shown.unsubscribe();
    watched.unsubscribe();
  }

  private void open(@Nullable ImportDraft draft) {
    shown.unsubscribe();
    watched.unsubscribe();
    shown = Subscription.EMPTY;
    watched = Subscription.EMPTY;
    if (draft == null) {
      preview.show(null, null);
      return;
    }
    name.setText(draft.name());
    shown =
        Subscription.combine(
            form.bind(draft),
            draft.previewProperty().subscribe(seen -> showRows(draft, seen)),
            draft.stateProperty().subscribe(_ -> showState(draft)),
            draft.faultProperty().subscribe(_ -> showState(draft)),
            draft.jobProperty().subscribe(this::watch),
            draft.resultProperty().subscribe(result -> showReport(draft, result)));
  }

  private void showRows(ImportDraft draft, @Nullable BarFilePreview seen) {
    preview.show(draft, seen);
    List<String> all =
        seen == null
            ? List.of()
            : seen.reading().map(BarFilePreview.Reading::notes).orElse(List.of());
    notes.getChildren().clear();
    for (String each : all) {
      Label note = new Label(Texts.of("import.note", each), Icons.of(Feather.INFO, Icons.SMALL));
      note.setWrapText(true);
      note.setMinHeight(Region.USE_PREF_SIZE);
      note.getStyleClass().add("label-small");
      notes.getChildren().add(note);
    }
    notes.setManaged(!all.isEmpty());
    notes.setVisible(!all.isEmpty());
  }

  private void showReport(ImportDraft draft, FileImport.@Nullable Result result) {
    if (result != null) {
      report.show(draft.name(), result);
    }
  }

  private void showState(ImportDraft draft) {
    ImportState now = draft.stateProperty().get();
    state.setText(Texts.of("import.state." + now.name()));
    state.getStyleClass().setAll("label", "badge", Badges.styleOf(now));
    String wrong = draft.faultProperty().get();
    fault.setText(wrong);
    banner.setVisible(!wrong.isEmpty());
    banner.setManaged(!wrong.isEmpty());
    boolean told = draft.resultProperty().get() != null && now != ImportState.RUNNING;
    editing.setVisible(!told);
    report.node().setVisible(told);
    form.setEditable(draft.isOpen());
    put(start, !told && now != ImportState.RUNNING);
    start.setDisable(now != ImportState.READY);
    start.setText(
        Texts.of(
            now == ImportState.CANCELED || now == ImportState.FAILED
                ? "import.again"
                : "import.start"));
    if (now == ImportState.CANCELED || now == ImportState.FAILED) {
      start.setDisable(false);
    }
    put(drop, !told && now != ImportState.RUNNING);
    put(done, told);
    if (told && root.getScene() != null) {
      done.requestFocus();
    }
    long ready =
        model.drafts().stream()
            .filter(each -> each.stateProperty().get() == ImportState.READY)
            .count();
    put(startAll, ready > 1);
    startAll.setText(Texts.of("import.start.all", ready));
    running.setVisible(now == ImportState.RUNNING);
  }

  private static void put(Region node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private void watch(@Nullable Job job) {
    watched.unsubscribe();
    watched = Subscription.EMPTY;
    if (job != null) {
      cancel.setOnAction(_ -> job.cancel());
      watched =
          Subscription.combine(
              job.cancelingProperty().subscribe(cancel::setDisable),
              job.progressProperty()
                  .subscribe(fraction -> {
                    bar.setProgress(fraction.doubleValue());
                    percent.setText(Texts.of("percent", Math.round(fraction.doubleValue() * 100)));
                  }));
    }
  }
}
