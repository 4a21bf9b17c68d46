package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The panes of one workspace and how they are arranged now, which is remembered, as are the
/// arrangements that were given a name. Every change but sizes and tabs can be undone.
public final class Dock {
  private final String workspace;
  private final List<PaneSpec> panes;
  private final Memory memory;
  private final Edits edits;
  private final Toasts toasts;
  private final Layout usual;
  private final ReadOnlyObjectWrapper<Layout> layout;
  private final ReadOnlyObjectWrapper<Map<String, Layout>> named;
  private final StringProperty current;

  /// @param workspace its id, under which the layout is kept
  /// @param panes at least one; the first is in the centre
  /// @param toasts told when a kept layout could not be understood
  public Dock(String workspace, List<PaneSpec> panes, Memory memory, Edits edits, Toasts toasts) {
    this.workspace = workspace;
    this.panes = List.copyOf(panes);
    this.memory = memory;
    this.edits = edits;
    this.toasts = toasts;
    usual = Layout.usual(panes);
    layout = new ReadOnlyObjectWrapper<>(kept());
    named = new ReadOnlyObjectWrapper<>(keptNamed());
    current = new SimpleStringProperty(layout.get().panes().getFirst());
  }

  private Layout kept() {
    Optional<String> text = memory.get(layoutKey());
    if (text.isEmpty()) {
      return usual;
    }
    try {
      return LayoutText.parse(text.get()).fitted(panes);
    } catch (IllegalArgumentException e) {
      toasts.raise(Toast.Kind.CAUTION, Texts.of("dock.damaged", title()));
      return usual;
    }
  }

  private Map<String, Layout> keptNamed() {
    try {
      Map<String, Layout> read = new LinkedHashMap<>();
      memory
          .get(namedKey())
          .map(LayoutText::parseNamed)
          .orElseGet(Map::of)
          .forEach((name, each) -> read.put(name, each.fitted(panes)));
      return read;
    } catch (IllegalArgumentException e) {
      toasts.raise(Toast.Kind.CAUTION, Texts.of("dock.damaged.named", title()));
      return Map.of();
    }
  }

  private String layoutKey() {
    return workspace + ".layout";
  }

  private String namedKey() {
    return workspace + ".layouts";
  }

  /// Returns the name of the workspace as shown.
  public String title() {
    return Texts.of("workspace." + workspace);
  }

  /// Returns the id of the workspace.
  public String workspace() {
    return workspace;
  }

  public List<PaneSpec> panes() {
    return panes;
  }

  /// Returns what was declared of a pane.
  public PaneSpec pane(String id) {
    return panes.stream()
        .filter(pane -> pane.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no pane " + id));
  }

  public ReadOnlyObjectProperty<Layout> layoutProperty() {
    return layout.getReadOnlyProperty();
  }

  /// The arrangements that were given a name, oldest first.
  public ReadOnlyObjectProperty<Map<String, Layout>> namedProperty() {
    return named.getReadOnlyProperty();
  }

  /// The pane that has the focus, or had it last; actions without another are about it.
  public StringProperty currentProperty() {
    return current;
  }

  /// Returns what the present arrangement is called.
  public String nameNow() {
    Layout now = layout.get();
    if (now.equals(usual)) {
      return Texts.of("dock.usual");
    }
    return named.get().entrySet().stream()
        .filter(entry -> entry.getValue().equals(now))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> Texts.of("dock.own"));
  }

  /// Returns whether a pane is to be seen, in whatever window.
  public boolean isShown(String pane) {
    return !layout.get().hidden().contains(pane);
  }

  public void move(String pane, Place place) {
    change("dock.edit.move", pane, layout.get().move(pane, place));
  }

  /// Moves a pane one step to a side, see {@link Layout#step}.
  public void step(String pane, DockSide side) {
    if (!change("dock.edit.move", pane, layout.get().step(pane, side))) {
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("dock.edge", pane(pane).title()));
    }
  }

  /// Puts a pane among the tabs of a group, see {@link Layout#tab}.
  public void tab(String pane, String mate, @Nullable String before) {
    change("dock.edit.move", pane, layout.get().tab(pane, mate, before));
  }

  /// Moves a tab past its neighbour, see {@link Layout#stepTab}.
  public void stepTab(String pane, int step) {
    if (!change("dock.edit.move", pane, layout.get().stepTab(pane, step))) {
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("dock.notab", pane(pane).title()));
    }
  }

  /// Makes a pane a tab of the next group.
  public void join(String pane) {
    if (!change("dock.edit.move", pane, layout.get().join(pane))) {
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("dock.alone", pane(pane).title()));
    }
  }

  /// Hides a pane; where it is the only one left, says so.
  public void hide(String pane) {
    leave("dock.edit.hide", pane, layout.get().hide(pane));
  }

  /// Gives a pane a window of its own; where it is the only one left, says so.
  public void tearOff(String pane) {
    leave("dock.edit.tear", pane, layout.get().tearOff(pane));
  }

  private void leave(String edit, String pane, Layout without) {
    if (!change(edit, pane, without)) {
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("dock.last", pane(pane).title()));
    }
  }

  /// Shows a pane where it was before it was hidden or torn off.
  public void show(String pane) {
    change("dock.edit.show", pane, layout.get().show(pane));
  }

  /// Hides a pane, or shows it again.
  public void toggle(String pane) {
    if (isShown(pane)) {
      hide(pane);
    } else {
      show(pane);
    }
  }

  /// Brings a tab to the front.
  public void front(String pane) {
    set(layout.get().front(pane));
  }

  /// Keeps the sizes to which a division was drawn; 0 for the preferred ones.
  public void resize(Part.Split split, List<Double> sizes) {
    set(layout.get().resize(split, sizes));
  }

  /// Arranges the panes as they were before anything was moved.
  public void reset() {
    apply(Texts.of("dock.edit.reset", title()), usual);
  }

  /// Arranges the panes as under a name.
  public void use(String name) {
    Layout wanted = Objects.requireNonNull(named.get().get(name), name);
    apply(Texts.of("dock.edit.use", name), wanted);
  }

  /// Keeps the present arrangement under a name; what had that name before is replaced.
  public void saveAs(String name) {
    Map<String, Layout> more = new LinkedHashMap<>(named.get());
    more.put(name, layout.get());
    changeNamed(Texts.of("dock.edit.save", name), more);
    toasts.raise(Toast.Kind.DONE, Texts.of("dock.saved", name));
  }

  /// Forgets a named arrangement.
  public void delete(String name) {
    Map<String, Layout> fewer = new LinkedHashMap<>(named.get());
    fewer.remove(name);
    changeNamed(Texts.of("dock.edit.delete", name), fewer);
  }

  private void changeNamed(String edit, Map<String, Layout> after) {
    Map<String, Layout> before = named.get();
    if (!after.equals(before)) {
      setNamed(after);
      edits.done(edit, () -> setNamed(before), () -> setNamed(after));
    }
  }

  private void setNamed(Map<String, Layout> wanted) {
    named.set(wanted);
    memory.put(namedKey(), LayoutText.formatNamed(wanted));
  }

  private boolean change(String edit, String pane, Layout after) {
    return apply(Texts.of(edit, pane(pane).title()), after);
  }

  /// Returns whether anything changed.
  private boolean apply(String edit, Layout after) {
    Layout before = layout.get();
    if (after.equals(before)) {
      return false;
    }
    set(after);
    edits.done(edit, () -> set(before), () -> set(after));
    return true;
  }

  private void set(Layout wanted) {
    if (!wanted.equals(layout.get())) {
      layout.set(wanted);
      memory.put(layoutKey(), LayoutText.format(wanted));
    }
  }
}
