package candlewright.app.ui.dock;

import candlewright.app.ui.dock.Part.Split;
import candlewright.app.ui.dock.Part.Tabs;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.settings.Memory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The panes of a workspace on the screen, where they can be dragged about.
public final class DockView implements Attachable {
  private final Dock dock;
  private final Map<String, DockPane> panes = new LinkedHashMap<>();
  private final PaneWindows windows;
  private final GroupView.Hooks hooks;
  private final List<GroupView> groups = new ArrayList<>();
  private final StackPane area = new StackPane();
  private final StackPane root = new StackPane(area);
  // Held: a mapped value that nobody holds is collected.
  private final ObservableValue<@Nullable Node> focusOwner =
      root.sceneProperty().flatMap(Scene::focusOwnerProperty);
  private Subscription attached = Subscription.EMPTY;

  /// @param panes one for each that the dock declares
  /// @param dressing makes the scenes of second windows
  public DockView(Dock dock, List<DockPane> panes, Dressing dressing, Memory memory) {
    this.dock = dock;
    panes.forEach(pane -> this.panes.put(pane.id(), pane));
    DropHint hint = new DropHint(dock, root, groups, this::tearOff);
    root.getChildren().add(hint.node());
    hooks =
        new GroupView.Hooks(
            dock, (button, pane) -> PaneMenu.show(button, dock, pane.id()), new PaneDrag(hint));
    windows = new PaneWindows(dock, dressing, new WindowPlaces(memory), this::window);
    root.setId("dock-" + dock.workspace());
  }

  private Region window(String id) {
    return new GroupView(List.of(pane(id)), id, hooks);
  }

  private void tearOff(String id, Point2D pointer) {
    windows.placeAt(dock.pane(id), pointer);
    dock.tearOff(id);
  }

  private DockPane pane(String id) {
    return Objects.requireNonNull(panes.get(id), id);
  }

  /// Returns how its panes are arranged.
  public Dock dock() {
    return dock;
  }

  /// Puts the cursor into the pane that had it last, if that is docked, else into the first one.
  public void focus() {
    String last = dock.currentProperty().get();
    focus(isInFront(last) || groups.isEmpty() ? last : groups.getFirst().pane().id());
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    windows.attach();
    attached =
        Subscription.combine(
            dock.layoutProperty().subscribe(this::arrange),
            focusOwner.subscribe(this::follow),
            dock.currentProperty().subscribe(_ -> mark()),
            windows::detach);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    area.getChildren().clear();
    groups.clear();
  }

  /// Puts the cursor into a pane, which is shown for it.
  public void focus(String id) {
    if (!dock.isShown(id)) {
      dock.show(id);
    }
    if (!windows.toFront(id)) {
      dock.front(id);
      // Its content takes the focus only once its style is known.
      root.applyCss();
    }
    dock.currentProperty().set(id);
    pane(id).focus().run();
  }

  /// Puts the cursor into the next shown pane, in its own window if it has one.
  ///
  /// @param step 1, or -1 for the one before
  public void focusNext(int step) {
    Layout layout = dock.layoutProperty().get();
    List<String> shown =
        layout.panes().stream().filter(id -> layout.torn().contains(id) || isInFront(id)).toList();
    int at = shown.indexOf(dock.currentProperty().get());
    focus(shown.get(Math.floorMod(at + step, shown.size())));
  }

  private boolean isInFront(String id) {
    return groups.stream().anyMatch(group -> group.pane().id().equals(id));
  }

  private void arrange(Layout layout) {
    Scene scene = root.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    String ownerId = owner == null ? null : owner.getId();
    groups.clear();
    area.getChildren().clear();
    windows.close(layout.torn());
    area.getChildren().setAll(build(layout.root(), layout));
    windows.open(layout.torn());
    mark();
    if (owner != null && scene != null && !owner.equals(scene.getFocusOwner())) {
      // The same control, or the one that was made anew in its place.
      Node again =
          scene.equals(owner.getScene()) ? owner : ownerId == null ? null : lookup(ownerId);
      if (again != null) {
        again.requestFocus();
      }
    }
  }

  private @Nullable Node lookup(String id) {
    return root.lookup("#" + id);
  }

  private Region build(Part part, Layout layout) {
    return switch (part) {
      case Tabs tabs -> {
        GroupView group =
            new GroupView(
                tabs.panes().stream().filter(layout::isDocked).map(this::pane).toList(),
                tabs.front(),
                hooks);
        groups.add(group);
        yield group;
      }
      case Split split -> build(split, layout);
    };
  }

  private Region build(Split split, Layout layout) {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < split.parts().size(); i++) {
      if (split.parts().get(i).paneIds().anyMatch(layout::isDocked)) {
        seen.add(i);
      }
    }
    if (seen.size() == 1) {
      return build(split.parts().get(seen.getFirst()), layout);
    }
    List<Part> parts = seen.stream().map(split.parts()::get).toList();
    return new SplitBox(
        split.across(),
        parts.stream().map(part -> build(part, layout)).toList(),
        parts.stream()
            .map(part ->
                Extent.of(part, split.across(), id -> dock.pane(id).wish(), layout::isDocked))
            .toList(),
        seen.stream().map(split.sizes()::get).toList(),
        sizes -> {
          List<Double> all = new ArrayList<>(split.sizes());
          for (int i = 0; i < seen.size(); i++) {
            all.set(seen.get(i), sizes.get(i));
          }
          dock.resize(split, all);
        });
  }

  private void follow(@Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node instanceof GroupView group) {
        dock.currentProperty().set(group.pane().id());
        return;
      }
    }
  }

  private void mark() {
    String current = dock.currentProperty().get();
    groups.forEach(group -> group.mark(group.pane().id().equals(current)));
  }
}
