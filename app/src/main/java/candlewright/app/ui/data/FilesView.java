package candlewright.app.ui.data;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Job;
import candlewright.datafeed.csv.Inbox;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is on its way in: files being imported, the inbox, the demo data.
final class FilesView implements Attachable {
  private final ImportsViewModel imports;
  private final InboxViewModel inbox;
  private final StoredSeriesViewModel stored;
  private final CatalogueViewModel catalogue;
  private final ObservableBooleanValue making;
  private final VBox files = new VBox();
  private final Label waiting = Labels.styled("", "label-small");
  private final VBox results = new VBox();
  private final CheckBox watch = new CheckBox(Texts.of("inbox.watch"));
  private final Button importNow = new Button(Texts.of("inbox.now"));
  private final Label demo = Labels.styled("", "label-small");
  private final Button makeDemo = new Button(Texts.of("demo.make"));
  private final Button removeDemo = new Button(Texts.of("demo.remove"));
  private final HBox left = new HBox(8);
  private final Label leftText = new Label();
  private final VBox root;
  private final List<Subscription> rows = new ArrayList<>();
  private final ListChangeListener<Object> draftsChanged = _ -> fillFiles();
  private final ListChangeListener<Object> inboxChanged = _ -> fillInbox();
  private final ListChangeListener<Object> seriesChanged = _ -> fillDemo();
  private final ListChangeListener<Object> leftChanged = _ -> fillLeft();
  private Subscription attached = Subscription.EMPTY;

  /// @param making whether demo data are being made
  /// @param make makes them
  FilesView(
      ImportsViewModel imports,
      InboxViewModel inbox,
      StoredSeriesViewModel stored,
      CatalogueViewModel catalogue,
      ObservableBooleanValue making,
      Runnable make) {
    this.imports = imports;
    this.inbox = inbox;
    this.stored = stored;
    this.catalogue = catalogue;
    this.making = making;
    files.setId("import-list");
    waiting.setId("inbox-waiting");
    watch.setId("inbox-watch");
    importNow.setId("inbox-now");
    importNow.setOnAction(_ -> inbox.importNow());
    demo.setId("demo-about");
    makeDemo.setId("demo-make");
    makeDemo.setOnAction(_ -> make.run());
    removeDemo.setId("demo-remove");
    removeDemo.setOnAction(_ -> stored.deleteDemo());
    VBox content = new VBox(leftBar(), files, inboxPart(), demoPart());
    content.getStyleClass().add("files");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("bare-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(scroll);
    root.getStyleClass().add("panel");
    root.setId("files");
  }

  private static HBox head(String title) {
    HBox head = new HBox(8, Labels.styled(Texts.of(title), "panel-title"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-head");
    return head;
  }

  private HBox leftBar() {
    leftText.setWrapText(true);
    leftText.setMinHeight(Region.USE_PREF_SIZE);
    leftText.setId("left-text");
    HBox.setHgrow(leftText, Priority.ALWAYS);
    Button back = new Button(Texts.of("left.back"));
    back.setId("left-back");
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setOnAction(_ -> stored.settleLeft(true));
    Button forget = new Button(Texts.of("left.forget"));
    forget.setId("left-forget");
    forget.setMinWidth(Region.USE_PREF_SIZE);
    forget.setOnAction(_ -> stored.settleLeft(false));
    left.getChildren().setAll(leftText, back, forget);
    left.setAlignment(Pos.CENTER_LEFT);
    left.getStyleClass().add("banner");
    return left;
  }

  private VBox inboxPart() {
    Label folder = Labels.styled(inbox.folder().toString(), "label-small");
    folder.setWrapText(true);
    folder.setMinHeight(Region.USE_PREF_SIZE);
    folder.setId("inbox-folder");
    folder.setTooltip(new Tooltip(Texts.of("inbox.about")));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, watch, gap, waiting, importNow);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox part = new VBox(6, folder, line, results);
    part.getStyleClass().add("files-part");
    return new VBox(head("inbox.title"), part);
  }

  private VBox demoPart() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, demo, gap, makeDemo, removeDemo);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox part = new VBox(6, line);
    part.getStyleClass().add("files-part");
    return new VBox(head("demo.title"), part);
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor onto the first thing that can be done.
  void focusFirst() {
    watch.requestFocus();
  }

  @Override
  public void attach() {
    watch.selectedProperty().bindBidirectional(inbox.watchedProperty());
    imports.drafts().addListener(draftsChanged);
    inbox.waiting().addListener(inboxChanged);
    inbox.results().addListener(inboxChanged);
    catalogue.rows().addListener(seriesChanged);
    stored.left().addListener(leftChanged);
    fillFiles();
    fillInbox();
    fillDemo();
    fillLeft();
    attached =
        Subscription.combine(
            making.subscribe(_ -> fillDemo()),
            () -> watch.selectedProperty().unbindBidirectional(inbox.watchedProperty()),
            () -> imports.drafts().removeListener(draftsChanged),
            () -> inbox.waiting().removeListener(inboxChanged),
            () -> inbox.results().removeListener(inboxChanged),
            () -> catalogue.rows().removeListener(seriesChanged),
            () -> stored.left().removeListener(leftChanged));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    forgetRows();
  }

  private void forgetRows() {
    rows.forEach(Subscription::unsubscribe);
    rows.clear();
  }

  private void fillFiles() {
    forgetRows();
    files.getChildren().clear();
    if (imports.drafts().isEmpty()) {
      Label none = Labels.styled(Texts.of("files.none"), "empty-text", "files-part");
      none.setWrapText(true);
      none.setMinHeight(Region.USE_PREF_SIZE);
      files.getChildren().add(none);
      return;
    }
    imports.drafts().forEach(draft -> files.getChildren().add(row(draft)));
  }

  private Node row(ImportDraft draft) {
    Button name = new Button(draft.name());
    name.getStyleClass().add("link");
    name.setOnAction(_ -> imports.shownProperty().set(draft));
    name.setTooltip(new Tooltip(draft.file().toString()));
    Label state = Labels.styled("", "badge");
    state.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button remove =
        Icons.button(
            Feather.X,
            "import-remove",
            Texts.of("import.remove", draft.name()),
            () -> imports.drop(draft));
    HBox line = new HBox(8, name, state, gap, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(draft.name());
    VBox row = new VBox(4, line, bar);
    row.getStyleClass().add("files-row");
    rows.add(
        draft
            .stateProperty()
            .subscribe(now -> {
              state.setText(Texts.of("import.state." + now.name()));
              state.getStyleClass().setAll("label", "badge", Badges.styleOf(now));
              bar.setVisible(now == ImportState.RUNNING);
              bar.setManaged(now == ImportState.RUNNING);
            }));
    Subscription[] watched = {Subscription.EMPTY};
    rows.add(
        draft
            .jobProperty()
            .subscribe((@Nullable Job job) -> {
              watched[0].unsubscribe();
              watched[0] =
                  job == null
                      ? Subscription.EMPTY
                      : job.progressProperty()
                          .subscribe(fraction -> bar.setProgress(fraction.doubleValue()));
            }));
    rows.add(() -> watched[0].unsubscribe());
    return row;
  }

  private void fillInbox() {
    int count = inbox.waiting().size();
    waiting.setText(Texts.of("inbox.waiting", count));
    importNow.setDisable(count == 0);
    results.getChildren().clear();
    for (Inbox.Outcome outcome : inbox.results()) {
      Label line =
          new Label(
              Texts.of(
                  outcome.imported() ? "inbox.imported" : "inbox.failed",
                  String.valueOf(outcome.file().getFileName()),
                  outcome.imported() ? outcome.lines().getLast() : outcome.lines().getFirst()),
              Icons.of(outcome.imported() ? Feather.CHECK : Feather.X_CIRCLE, Icons.SMALL));
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.setTooltip(new Tooltip(String.join("\n", outcome.lines())));
      results.getChildren().add(line);
    }
  }

  private void fillDemo() {
    int series = stored.demo().size();
    demo.setText(
        Texts.of(making.get() ? "demo.making" : series == 0 ? "demo.none" : "demo.there", series));
    makeDemo.setText(Texts.of(series == 0 ? "demo.make" : "demo.goon"));
    makeDemo.setDisable(making.get());
    removeDemo.setDisable(series == 0 || making.get());
  }

  private void fillLeft() {
    int count = stored.left().size();
    left.setVisible(count > 0);
    left.setManaged(count > 0);
    leftText.setText(
        count == 1
            ? Texts.of("left.one", stored.left().getFirst().key())
            : Texts.of("left.several", count));
  }
}
