package candlewright.app.ui.shell;

import candlewright.app.ui.dock.Dock;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Logo;
import candlewright.app.ui.work.Edits;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The bar on top: where one is, the search, and what concerns the whole window.
final class HeaderView implements Attachable {
  private static final double SEARCH = 400;
  private static final double SEARCH_PADDING = 9;

  private final AppearanceViewModel appearance;
  private final Workspaces workspaces;
  private final Label workspace = Labels.styled("", "crumb");
  private final Label here = new Label();
  private final Button theme;
  private final Button layout = new Button();
  private final Button undo;
  private final Button redo;
  private final Button bell;
  private final Region unreadMark = new Region();
  private final Edits edits;
  private final ReadOnlyIntegerProperty unread;
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;
  private Subscription arranged = Subscription.EMPTY;

  /// @param search opens the palette
  /// @param layouts shows the arrangements of the workspace in front
  /// @param help opens the help
  /// @param unread how many notifications were not looked at
  /// @param notifications opens their list
  HeaderView(
      AppearanceViewModel appearance,
      Edits edits,
      Workspaces workspaces,
      Runnable search,
      Runnable help,
      ReadOnlyIntegerProperty unread,
      Runnable notifications,
      Consumer<Dock> layouts) {
    this.unread = unread;
    this.edits = edits;
    this.appearance = appearance;
    this.workspaces = workspaces;
    Label title = Labels.styled(Texts.of("app.name"), "app-title");
    here.getStyleClass().add("crumb-here");
    HBox left =
        new HBox(
            12,
            Logo.of(20),
            title,
            rule(),
            new HBox(6, workspace, Icons.of(Feather.CHEVRON_RIGHT, Icons.SMALL), here));
    left.setAlignment(Pos.CENTER_LEFT);
    ((HBox) left.getChildren().getLast()).setAlignment(Pos.CENTER_LEFT);
    left.setMaxWidth(Region.USE_PREF_SIZE);
    theme =
        Icons.button(
            Feather.SUN, "theme-switch", Texts.of("action.theme.switch"), appearance::switchTheme);
    layout.setId("layout");
    layout.getStyleClass().add("layout-button");
    layout.setGraphic(Icons.of(Feather.LAYOUT, Icons.SMALL));
    layout.setTooltip(new Tooltip(Texts.of("action.layout.choose")));
    layout.setOnAction(_ -> workspaces.currentProperty().get().dock().ifPresent(layouts));
    undo = Icons.button(Feather.CORNER_UP_LEFT, "undo", Texts.of("action.undo"), edits::undo);
    redo = Icons.button(Feather.CORNER_UP_RIGHT, "redo", Texts.of("action.redo"), edits::redo);
    bell = Icons.button(Feather.BELL, "bell", "", notifications);
    unreadMark.getStyleClass().add("unread-mark");
    unreadMark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(unreadMark, Pos.TOP_RIGHT);
    bell.setGraphic(new StackPane(Icons.of(Feather.BELL, Icons.MEDIUM), unreadMark));
    HBox right =
        new HBox(
            4,
            layout,
            undo,
            redo,
            bell,
            Icons.button(Feather.HELP_CIRCLE, "help", Texts.of("action.help.open"), help),
            theme);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.setMaxWidth(Region.USE_PREF_SIZE);
    root = new StackPane(left, searchField(search), right);
    StackPane.setAlignment(left, Pos.CENTER_LEFT);
    StackPane.setAlignment(right, Pos.CENTER_RIGHT);
    root.getStyleClass().add("header");
  }

  private static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  private static Button searchField(Runnable search) {
    Label prompt = new Label(Texts.of("palette.prompt"));
    HBox.setHgrow(prompt, Priority.ALWAYS);
    prompt.setMaxWidth(Double.MAX_VALUE);
    HBox content = new HBox(8, Icons.of(Feather.SEARCH, Icons.SMALL), prompt, Labels.key("Ctrl K"));
    content.setAlignment(Pos.CENTER_LEFT);
    content.setPrefWidth(SEARCH - 2 * SEARCH_PADDING);
    Button button = new Button(null, content);
    button.setId("search");
    button.setAccessibleText(Texts.of("palette.prompt"));
    button.getStyleClass().add("search");
    button.setMinWidth(SEARCH);
    button.setMaxWidth(SEARCH);
    button.setOnAction(_ -> search.run());
    return button;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            workspaces.currentProperty().subscribe(this::name),
            here.textProperty()::unbind,
            () -> arranged.unsubscribe(),
            unread.subscribe(count -> mark(count.intValue())),
            edits.undoNameProperty().subscribe(step -> offer(undo, "undo", "Ctrl Z", step)),
            edits.redoNameProperty().subscribe(step -> offer(redo, "redo", "Ctrl Shift Z", step)),
            appearance
                .dark()
                .subscribe(dark ->
                    theme.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON, Icons.MEDIUM))));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void nameLayout(Dock dock) {
    layout.setText(dock.nameNow());
    layout.setAccessibleText(Texts.of("layouts.button", dock.nameNow()));
  }

  private void mark(int count) {
    String name = Texts.of("notifications.bell", count);
    bell.setAccessibleText(name);
    bell.getTooltip().setText(Texts.of("tooltip.keys", name, "Ctrl Shift N"));
    unreadMark.setVisible(count > 0);
  }

  /// Names the step that a button takes back or does again; without one it cannot be pressed.
  private static void offer(Button button, String action, String keys, String step) {
    button.setDisable(step.isEmpty());
    String name =
        step.isEmpty()
            ? Texts.of("action." + action)
            : Texts.of("action." + action + ".step", step);
    button.setAccessibleText(name);
    button.getTooltip().setText(Texts.of("tooltip.keys", name, keys));
  }

  private void name(Workspace current) {
    arranged.unsubscribe();
    arranged =
        current
            .dock()
            .map(dock ->
                dock.layoutProperty()
                    .subscribe(_ -> nameLayout(dock))
                    .and(dock.namedProperty().subscribe(_ -> nameLayout(dock))))
            .orElse(Subscription.EMPTY);
    layout.setVisible(current.dock().isPresent());
    layout.setManaged(current.dock().isPresent());
    workspace.setText(Texts.of("workspace." + current.id()));
    here.textProperty().bind(current.place());
  }
}
