package candlewright.app.ui.build;

import candlewright.app.ui.build.board.BoardView;
import candlewright.app.ui.build.board.LibraryView;
import candlewright.app.ui.build.strip.InspectorView;
import candlewright.app.ui.build.strip.StripParts;
import candlewright.app.ui.build.strip.StripView;
import candlewright.app.ui.dock.Dock;
import candlewright.app.ui.dock.DockActions;
import candlewright.app.ui.dock.DockPane;
import candlewright.app.ui.dock.DockSide;
import candlewright.app.ui.dock.DockView;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.dock.PaneSpec;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.shell.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Library, rule board, inspector and instant strip as a workspace.
public final class BuildWorkspace implements Workspace {
  private static final String BOARD = "board";

  private final BoardView board;
  private final LibraryView library;
  private final InspectorView inspector;
  private final StripView strip;
  private final DockView dock;
  private final ObservableValue<String> place;
  private final List<UiAction> actions;
  private Subscription attached = Subscription.EMPTY;

  /// @param docks arranges the panes
  /// @param parts what the strip needs of the window
  public BuildWorkspace(BuildViewModel model, StripModel strips, StripParts parts, Docks docks) {
    board = new BoardView(model, strips);
    library = new LibraryView(model);
    inspector = new InspectorView(model, strips, new RowStudies(parts.jobs()), parts);
    strip = new StripView(model, strips, parts);
    dock = docks.make("build", panes());
    place = model.definitionProperty().map(definition -> definition.name());
    actions =
        Stream.concat(
                DockActions.of(dock.dock(), dock).stream(),
                Stream.of(
                    UiAction.of(
                        "strategy.test",
                        "workspace.build",
                        Feather.PLAY,
                        "Shortcut+ENTER",
                        strip::test)))
            .toList();
  }

  private List<DockPane> panes() {
    return List.of(
        new DockPane(
            new PaneSpec(
                BOARD,
                Texts.of("pane.board"),
                Feather.SLIDERS,
                DockSide.CENTER,
                new PaneSpec.Wish(480, 200, 640, 480, true)),
            board.node(),
            null,
            null,
            board::focus),
        new DockPane(
            new PaneSpec(
                "library",
                Texts.of("pane.library"),
                Feather.BOOK,
                DockSide.LEFT,
                new PaneSpec.Wish(220, 160, 264, 400, false)),
            library.node(),
            null,
            null,
            library::focus),
        new DockPane(
            new PaneSpec(
                "inspector",
                Texts.of("pane.inspector"),
                Feather.EDIT_3,
                DockSide.RIGHT,
                new PaneSpec.Wish(288, 160, 320, 400, false)),
            inspector.node(),
            null,
            null,
            inspector::focus),
        new DockPane(
            new PaneSpec(
                "strip",
                Texts.of("pane.strip"),
                Feather.ACTIVITY,
                DockSide.BOTTOM,
                new PaneSpec.Wish(480, 160, 960, 264, false)),
            strip.node(),
            null,
            strip.bar(),
            strip::focus));
  }

  @Override
  public String id() {
    return "build";
  }

  @Override
  public Feather icon() {
    return Feather.SLIDERS;
  }

  @Override
  public void focus() {
    dock.focus(BOARD);
  }

  @Override
  public ObservableValue<String> place() {
    return place;
  }

  @Override
  public List<UiAction> actions() {
    return actions;
  }

  @Override
  public Optional<Dock> dock() {
    return Optional.of(dock.dock());
  }

  @Override
  public List<PaletteItem> found() {
    return Stream.of(DockActions.found(dock.dock(), dock)).flatMap(List::stream).toList();
  }

  @Override
  public Region node() {
    return dock.node();
  }

  @Override
  public void attach() {
    board.attach();
    library.attach();
    inspector.attach();
    strip.attach();
    dock.attach();
    attached =
        Subscription.combine(
            board::detach, library::detach, inspector::detach, strip::detach, dock::detach);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
