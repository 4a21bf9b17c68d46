package candlewright.app.ui.shell;

import candlewright.app.ui.help.HelpViewModel;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// What the palette finds: all that is in the workspaces, the workspaces themselves, what can be
/// done in the whole window, and the pages of the help.
public final class PaletteContents {
  private final Workspaces workspaces;
  private final HelpViewModel help;
  private final Supplier<List<UiAction>> actions;

  /// @param actions asked for what can be done in the whole window
  public PaletteContents(
      Workspaces workspaces, HelpViewModel help, Supplier<List<UiAction>> actions) {
    this.workspaces = workspaces;
    this.help = help;
    this.actions = actions;
  }

  /// Returns all of it.
  ///
  /// @param front id of the workspace whose actions stand for those that others have as well, such
  ///   as those about panes
  public List<PaletteItem> of(String front) {
    return Stream.of(
            inside(front),
            workspaces.all().stream().map(this::named),
            actions.get().stream().map(PaletteContents::doable),
            help.contents().stream()
                .map(topic ->
                    new PaletteItem(
                        PaletteItem.Group.HELP,
                        topic.title(),
                        Texts.of("palette.help"),
                        Feather.HELP_CIRCLE,
                        Texts.of("palette.hint.read"),
                        () -> help.show(topic))))
        .flatMap(each -> each)
        .toList();
  }

  private PaletteItem named(Workspace workspace) {
    return new PaletteItem(
        PaletteItem.Group.WORKSPACES,
        Texts.of("workspace." + workspace.id()),
        Texts.of("palette.workspace"),
        workspace.icon(),
        Texts.of("palette.hint.open"),
        () -> workspaces.open(workspace));
  }

  /// Returns what is in the workspaces; all of it brings its workspace to the front.
  private Stream<PaletteItem> inside(String front) {
    List<Workspace> order =
        workspaces.all().stream()
            .sorted(Comparator.comparing(workspace -> !workspace.id().equals(front)))
            .toList();
    Set<String> seen = new HashSet<>();
    return order.stream()
        .flatMap(workspace -> Stream.concat(
            workspace.found().stream().map(item -> inFront(workspace, item)),
            workspace.actions().stream()
                .filter(action -> seen.add(action.id()))
                .map(action -> inFront(workspace, doable(action)))));
  }

  private PaletteItem inFront(Workspace workspace, PaletteItem item) {
    return new PaletteItem(
        item.group(),
        item.name(),
        item.detail(),
        item.icon(),
        item.hint(),
        () -> {
          // One in front keeps its cursor: its actions are about where that is.
          if (!workspace.equals(workspaces.currentProperty().get())) {
            workspaces.open(workspace);
          }
          item.action().run();
        });
  }

  private static PaletteItem doable(UiAction action) {
    return new PaletteItem(
        PaletteItem.Group.ACTIONS,
        action.name(),
        action.group(),
        action.icon(),
        action.keyNames(),
        action.action());
  }
}
