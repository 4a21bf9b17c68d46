package candlewright.app.ui.build;

import candlewright.app.ui.build.board.BoardView;
import candlewright.app.ui.build.board.LibraryModel;
import candlewright.app.ui.build.board.LibraryView;
import candlewright.app.ui.build.keep.KeepActions;
import candlewright.app.ui.build.keep.KeepParts;
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
import java.nio.file.Path;
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
  private final CentreView centre;
  private final KeepActions keep;
  private final DockView dock;
  private final ObservableValue<String> place;
  private final List<UiAction> actions;
  private Subscription attached = Subscription.EMPTY;

  /// @param blocks what the board is built of
  /// @param docks arranges the panes
  /// @param parts what the strip needs of the window
  /// @param keeping what keeping strategies needs of the window
  public BuildWorkspace(
      BuildViewModel model,
      StripModel strips,
      LibraryModel blocks,
      StripParts parts,
      KeepParts keeping,
      Docks docks) {
    board = new BoardView(model, strips, blocks);
    board.offerTemplates(this::begin);
    library = new LibraryView(strips, blocks, board);
    inspector = new InspectorView(model, strips, new RowStudies(parts.jobs()), parts);
    strip = new StripView(model, strips, parts);
    centre =
        new CentreView(
            model, strips, keeping, board.node(), board::focus, this::begin, this::showStrategies);
    dock = docks.make("build", panes());
    keep = new KeepActions(strips, keeping, dock.node(), this::focus);
    place =
        model
            .definitionProperty()
            .map(definition ->
                definition.title().isEmpty() ? definition.name() : definition.title());
    actions =
        Stream.of(
                board.actions(),
                List.of(
                    UiAction.of(
                        "strategy.test",
                        "workspace.build",
                        Feather.PLAY,
                        "Shortcut+ENTER",
                        strip::test)),
                keep.actions(board.node(), centre::openVersions),
                DockActions.of(dock.dock(), dock))
            .flatMap(List::stream)
            .toList();
  }

  /// Returns the rule board.
  public BoardView board() {
    return board;
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
            centre.node(),
            null,
            centre.bar(),
            centre::focus),
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

  /// Opens the dialog for a new strategy.
  public void begin() {
    keep.begin();
  }

  private void showStrategies() {
    keep.showAll();
  }

  /// Takes a file in as a strategy of its own and opens it.
  public void take(Path file) {
    keep.take(file);
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
    return Stream.of(keep.found(), DockActions.found(dock.dock(), dock))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Region node() {
    return dock.node();
  }

  @Override
  public void attach() {
    board.attach();
    centre.attach();
    library.attach();
    inspector.attach();
    strip.attach();
    dock.attach();
    attached =
        Subscription.combine(
            centre::detach,
            board::detach,
            library::detach,
            inspector::detach,
            strip::detach,
            dock::detach);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
