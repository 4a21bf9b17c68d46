package candlewright.app.ui.dock;

import candlewright.app.ui.dock.Part.Split;
import candlewright.app.ui.dock.Part.Tabs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the panes of a workspace are arranged. Each has its place in the tree at all times, also
/// while it is hidden or in a window of its own, so that it comes back to where it was.
///
/// @param hidden ids of the panes that are not shown
/// @param torn ids of the panes that have a window of their own; none of them is hidden
public record Layout(Part root, SortedSet<String> hidden, SortedSet<String> torn) {
  public Layout {
    hidden = Collections.unmodifiableSortedSet(new TreeSet<>(hidden));
    torn = Collections.unmodifiableSortedSet(new TreeSet<>(torn));
    List<String> all = root.paneIds().toList();
    Set<String> once = new LinkedHashSet<>(all);
    if (once.size() != all.size()) {
      throw new IllegalArgumentException("a pane has two places in " + all);
    }
    if (!once.containsAll(hidden)
        || !once.containsAll(torn)
        || !Collections.disjoint(hidden, torn)) {
      throw new IllegalArgumentException(
          "hidden " + hidden + " and torn off " + torn + " do not fit the panes " + all);
    }
  }

  /// Arranges panes as they declare, in their order: those of one side share a group of tabs, unless
  /// they name the pane they stand beside.
  ///
  /// @param panes at least one, of which the first is in the centre
  public static Layout usual(List<PaneSpec> panes) {
    Layout layout =
        new Layout(
            new Tabs(List.of(panes.getFirst().id()), panes.getFirst().id()),
            new TreeSet<>(),
            new TreeSet<>());
    for (PaneSpec pane : panes.subList(1, panes.size())) {
      layout = layout.added(pane, panes);
    }
    return layout;
  }

  /// Returns this with one more pane, put where it declares to be.
  ///
  /// @param all the panes of the workspace
  Layout added(PaneSpec pane, List<PaneSpec> all) {
    List<String> here = root.paneIds().toList();
    String named = pane.beside();
    if (named != null && here.contains(named)) {
      return new Layout(
          Trees.insert(root, pane.id(), new Place(named, pane.home())), hidden, torn);
    }
    Optional<String> mate =
        all.stream()
            .filter(other ->
                other.beside() == null
                    && other.home() == pane.home()
                    && here.contains(other.id()))
            .map(PaneSpec::id)
            .findFirst();
    if (mate.isPresent()) {
      String front = Trees.tabsOf(root, mate.get()).front();
      Part grown = Trees.insert(root, pane.id(), new Place(mate.get(), DockSide.CENTER));
      return new Layout(Trees.front(grown, front), hidden, torn);
    }
    // What is below goes below the centre alone and leaves the columns beside it their height.
    String center = all.getFirst().id();
    boolean column = pane.home() == DockSide.TOP || pane.home() == DockSide.BOTTOM;
    String beside =
        (column || pane.home() == DockSide.CENTER) && here.contains(center) ? center : null;
    DockSide side = beside == null && pane.home() == DockSide.CENTER ? DockSide.RIGHT : pane.home();
    return new Layout(Trees.insert(root, pane.id(), new Place(beside, side)), hidden, torn);
  }

  /// Returns all panes, from the left and the top on.
  public List<String> panes() {
    return root.paneIds().toList();
  }

  /// Tells whether a pane is in the workspace's own window; it may be behind another tab there.
  public boolean isDocked(String pane) {
    return !hidden.contains(pane) && !torn.contains(pane);
  }

  /// Tells whether a pane may leave: at least one stays.
  public boolean canLeave(String pane) {
    return panes().stream().anyMatch(other -> !other.equals(pane) && isDocked(other));
  }

  /// Hides a pane; the same layout if it is the last one that is docked.
  public Layout hide(String pane) {
    return isDocked(pane) && !canLeave(pane)
        ? this
        : new Layout(root, with(hidden, pane), without(torn, pane));
  }

  /// Gives a pane a window of its own; the same layout if it is the last one that is docked.
  public Layout tearOff(String pane) {
    return isDocked(pane) && !canLeave(pane)
        ? this
        : new Layout(root, without(hidden, pane), with(torn, pane));
  }

  /// Shows a pane at its place, in front of the other tabs there.
  public Layout show(String pane) {
    return new Layout(Trees.front(root, pane), without(hidden, pane), without(torn, pane));
  }

  /// Brings the tab of a pane to the front.
  public Layout front(String pane) {
    return new Layout(Trees.front(root, pane), hidden, torn);
  }

  /// Puts a pane elsewhere and shows it there; the same layout if that is where it is.
  public Layout move(String pane, Place place) {
    Place free = place;
    if (pane.equals(place.beside())) {
      String mate = otherTab(pane);
      if (mate == null || place.side() == DockSide.CENTER) {
        return show(pane);
      }
      free = new Place(mate, place.side());
    }
    Part rest = Trees.remove(root, pane);
    if (rest == null) {
      return show(pane);
    }
    return new Layout(Trees.insert(rest, pane, free), hidden, torn).show(pane);
  }

  /// Moves a pane one step: out of its tabs, past its neighbour, else to the edge of all. The same
  /// layout if it is there already.
  ///
  /// @param side not the centre
  public Layout step(String pane, DockSide side) {
    String mate =
        Trees.tabsOf(root, pane).panes().stream()
            .filter(other -> !other.equals(pane) && isDocked(other))
            .findFirst()
            .orElse(null);
    if (mate != null) {
      return move(pane, new Place(mate, side));
    }
    Part swapped = Trees.swap(root, pane, side, this::isDocked);
    if (swapped != null) {
      return new Layout(swapped, hidden, torn).show(pane);
    }
    if (Trees.isAtEdge(root, pane, side) || !canLeave(pane)) {
      return this;
    }
    return move(pane, new Place(null, side));
  }

  /// Puts a pane into the group of the next docked pane that is not in its own; the same layout if
  /// there is none.
  public Layout join(String pane) {
    List<String> all = panes();
    List<String> own = Trees.tabsOf(root, pane).panes();
    int at = all.indexOf(pane);
    for (int i = 1; i < all.size(); i++) {
      String other = all.get((at + i) % all.size());
      if (isDocked(other) && !own.contains(other)) {
        return move(pane, new Place(other, DockSide.CENTER));
      }
    }
    return this;
  }

  /// Puts a pane into a group at a place among its tabs.
  ///
  /// @param mate a pane of the group; the pane itself for the group it is in
  /// @param before another tab of the group; null for behind all of them
  public Layout tab(String pane, String mate, @Nullable String before) {
    Layout joined =
        Trees.tabsOf(root, pane).panes().contains(mate)
            ? this
            : move(pane, new Place(mate, DockSide.CENTER));
    Tabs tabs = Trees.tabsOf(joined.root, pane);
    List<String> order = new ArrayList<>(tabs.panes());
    order.remove(pane);
    order.add(before == null ? order.size() : order.indexOf(before), pane);
    Part ordered = Trees.replace(joined.root, tabs, new Tabs(order, pane));
    return new Layout(ordered, hidden, torn).show(pane);
  }

  /// Moves a docked pane past its neighbour among the tabs of its group; the same layout if there
  /// is none on that side.
  ///
  /// @param step 1 to the right, -1 to the left
  public Layout stepTab(String pane, int step) {
    List<String> seen =
        Trees.tabsOf(root, pane).panes().stream().filter(this::isDocked).toList();
    int to = seen.indexOf(pane) + step;
    if (!isDocked(pane) || to < 0 || to >= seen.size()) {
      return this;
    }
    int before = step < 0 ? to : to + 1;
    return tab(pane, pane, before < seen.size() ? seen.get(before) : null);
  }

  /// Returns this with other sizes of one division.
  ///
  /// @param split one of this layout's
  public Layout resize(Split split, List<Double> sizes) {
    Part resized = Trees.replace(root, split, new Split(split.across(), split.parts(), sizes));
    return new Layout(resized, hidden, torn);
  }

  private @Nullable String otherTab(String pane) {
    return Trees.tabsOf(root, pane).panes().stream()
        .filter(other -> !other.equals(pane))
        .findFirst()
        .orElse(null);
  }

  private static SortedSet<String> with(SortedSet<String> set, String pane) {
    SortedSet<String> more = new TreeSet<>(set);
    more.add(pane);
    return more;
  }

  private static SortedSet<String> without(SortedSet<String> set, String pane) {
    SortedSet<String> fewer = new TreeSet<>(set);
    fewer.remove(pane);
    return fewer;
  }

  /// Returns this without the panes that are not declared, and with those declared that it lacks.
  ///
  /// @throws IllegalArgumentException if no declared pane is left
  Layout fitted(List<PaneSpec> declared) {
    List<String> ids = declared.stream().map(PaneSpec::id).toList();
    Part kept = root;
    for (String pane : new ArrayList<>(panes())) {
      if (!ids.contains(pane)) {
        Part fewer = Trees.remove(kept, pane);
        if (fewer == null) {
          throw new IllegalArgumentException("none of the panes " + panes() + " exists");
        }
        kept = fewer;
      }
    }
    SortedSet<String> stillHidden = new TreeSet<>(hidden);
    stillHidden.retainAll(ids);
    SortedSet<String> stillTorn = new TreeSet<>(torn);
    stillTorn.retainAll(ids);
    Layout fitted = new Layout(kept, stillHidden, stillTorn);
    for (PaneSpec pane : declared) {
      if (!fitted.panes().contains(pane.id())) {
        fitted = fitted.added(pane, declared);
      }
    }
    return fitted.panes().stream().anyMatch(fitted::isDocked)
        ? fitted
        : fitted.show(declared.getFirst().id());
  }
}
