package candlewright.app.ui.shell;

import candlewright.app.ui.dock.LayoutsView;
import candlewright.app.ui.help.HelpView;
import candlewright.app.ui.help.HelpViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Discretion;
import candlewright.app.ui.palette.PaletteView;
import candlewright.app.ui.palette.PaletteViewModel;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Notifications;
import candlewright.app.ui.work.Problems;
import candlewright.app.ui.work.Toasts;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The window's content: header, rail, workspace, status bar, and what lies over them.
public final class ShellView implements Attachable {
  /// Narrower windows have a rail without names.
  private static final double NARROW = 1400;

  private final List<Attachable> parts;
  private final RailView rail;
  private final ShortcutsView shortcuts;
  private final LayoutsView layouts = new LayoutsView();
  private final NotificationsView notifications;
  private final HelpViewModel help;
  private final HelpView helpView;
  private final ToastsView toasts;
  private final Workspaces workspaces;
  private final StackPane content = new StackPane();
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// What the shell shows.
  ///
  /// @param dataAge how old the data are, for the status bar
  public record Models(
      AppearanceViewModel appearance,
      Edits edits,
      Jobs jobs,
      Toasts toasts,
      Problems problems,
      Notifications notifications,
      PaletteViewModel palette,
      HelpViewModel help,
      MinuteViewModel minute,
      Discretion discretion,
      ObservableValue<String> dataAge) {}

  /// @param over lies over the workspaces while it is visible
  /// @param actions asked for what can be done by keys at the moment
  public ShellView(
      Models models, Workspaces workspaces, Node over, Supplier<List<UiAction>> actions) {
    this.workspaces = workspaces;
    shortcuts = new ShortcutsView(actions);
    rail = new RailView(workspaces);
    HeaderView header =
        new HeaderView(
            models.appearance(),
            models.edits(),
            workspaces,
            models.palette()::show,
            this::showHelp,
            models.notifications().unreadProperty(),
            this::showNotifications,
            layouts::show);
    notifications = new NotificationsView(models.notifications(), models.problems());
    helpView =
        new HelpView(
            models.help(), models.toasts(), () -> workspaces.currentProperty().get().focus());
    this.help = models.help();
    StatusView status =
        new StatusView(
            models.jobs().running(), models.dataAge(), models.minute(), models.discretion());
    toasts = new ToastsView(models.toasts());
    PaletteView palette = new PaletteView(models.palette());
    ProblemView problem = new ProblemView(models.problems());
    parts = List.of(header, rail, status, toasts, palette, notifications, helpView, problem);
    BorderPane frame = new BorderPane();
    frame.setTop(header.node());
    frame.setLeft(rail.node());
    frame.setCenter(new StackPane(content, over));
    frame.setRight(helpView.node());
    frame.setBottom(status.node());
    root =
        new StackPane(
            frame,
            toasts.node(),
            layouts.node(),
            palette.node(),
            shortcuts.node(),
            notifications.node(),
            problem.node());
    StackPane.setAlignment(toasts.node(), Pos.BOTTOM_RIGHT);
    root.getStyleClass().add("window");
  }

  @Override
  public Region node() {
    return root;
  }

  /// Lists all actions with their keys.
  public void showShortcuts() {
    shortcuts.show(true);
  }

  /// Shows the arrangements of the workspace in front, if it has panes.
  public void showLayouts() {
    workspaces.currentProperty().get().dock().ifPresent(layouts::show);
  }

  /// Opens the help for the workspace in front, or closes it.
  public void showHelp() {
    help.toggle(workspaces.currentProperty().get().id());
  }

  /// Opens the list of all that was said, or closes it.
  public void showNotifications() {
    notifications.show(!notifications.node().isVisible());
  }

  @Override
  public void attach() {
    parts.forEach(Attachable::attach);
    attached =
        Subscription.combine(
            root.widthProperty().subscribe(width -> setNarrow(width.doubleValue() < NARROW)),
            helpView.node().visibleProperty().subscribe(_ -> placeToasts()),
            helpView.node().prefWidthProperty().subscribe(_ -> placeToasts()),
            workspaces
                .currentProperty()
                .subscribe(current -> content.getChildren().setAll(current.node())));
  }

  /// Messages stand beside the help and not over what is read there.
  private void placeToasts() {
    Region panel = helpView.node();
    double beside = panel.isVisible() ? panel.getPrefWidth() : 0;
    StackPane.setMargin(toasts.node(), new Insets(0, 16 + beside, 44, 0));
  }

  private void setNarrow(boolean narrow) {
    rail.setNarrow(narrow);
    helpView.setNarrow(narrow);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    parts.forEach(Attachable::detach);
  }
}
