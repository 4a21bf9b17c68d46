package candlewright.app.ui.dock;

import candlewright.app.ui.dock.Part.Split;
import candlewright.app.ui.dock.Part.Tabs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Changes of a tree of panes; each leaves it without empty groups, without divisions of one part
/// and without a division inside of another one in the same direction.
final class Trees {
  private Trees() {}

  /// Returns the group of a pane.
  static Tabs tabsOf(Part part, String pane) {
    return switch (part) {
      case Tabs tabs -> tabs;
      case Split split -> tabsOf(child(split, pane), pane);
    };
  }

  private static Part child(Split split, String pane) {
    return split.parts().stream()
        .filter(part -> holds(part, pane))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no pane " + pane));
  }

  private static boolean holds(Part part, String pane) {
    return part.paneIds().anyMatch(pane::equals);
  }

  static Part front(Part part, String pane) {
    return switch (part) {
      case Tabs tabs -> tabs.panes().contains(pane) ? new Tabs(tabs.panes(), pane) : tabs;
      case Split split ->
          new Split(
              split.across(),
              split.parts().stream().map(each -> front(each, pane)).toList(),
              split.sizes());
    };
  }

  static Part replace(Part part, Part old, Part fresh) {
    if (part.equals(old)) {
      return fresh;
    }
    return switch (part) {
      case Tabs tabs -> tabs;
      case Split split ->
          new Split(
              split.across(),
              split.parts().stream().map(each -> replace(each, old, fresh)).toList(),
              split.sizes());
    };
  }

  /// Returns the tree without a pane; null if nothing is left.
  static @Nullable Part remove(Part part, String pane) {
    if (!holds(part, pane)) {
      return part;
    }
    switch (part) {
      case Tabs tabs -> {
        List<String> rest = new ArrayList<>(tabs.panes());
        int at = rest.indexOf(pane);
        rest.remove(at);
        if (rest.isEmpty()) {
          return null;
        }
        String front =
            tabs.front().equals(pane) ? rest.get(Math.min(at, rest.size() - 1)) : tabs.front();
        return new Tabs(rest, front);
      }
      case Split split -> {
        List<Part> parts = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        for (int i = 0; i < split.parts().size(); i++) {
          Part left = remove(split.parts().get(i), pane);
          if (left != null) {
            parts.add(left);
            sizes.add(split.sizes().get(i));
          }
        }
        return join(split.across(), parts, sizes);
      }
    }
  }

  /// Returns the tree with a pane that it does not hold.
  static Part insert(Part root, String pane, Place place) {
    Tabs fresh = new Tabs(List.of(pane), pane);
    String beside = place.beside();
    return beside == null ? put(root, fresh, place.side()) : insert(root, fresh, beside, place);
  }

  private static Part insert(Part part, Tabs fresh, String beside, Place place) {
    if (part instanceof Tabs tabs) {
      if (place.side() != DockSide.CENTER) {
        return put(tabs, fresh, place.side());
      }
      List<String> more = new ArrayList<>(tabs.panes());
      more.add(fresh.front());
      return new Tabs(more, fresh.front());
    }
    Split split = (Split) part;
    Part target = child(split, beside);
    List<Part> parts = new ArrayList<>(split.parts());
    parts.set(parts.indexOf(target), insert(target, fresh, beside, place));
    return join(split.across(), parts, split.sizes());
  }

  private static Part put(Part part, Tabs fresh, DockSide side) {
    List<Part> parts = side.isBefore() ? List.of(fresh, part) : List.of(part, fresh);
    return join(side.isAcross(), parts, List.of(0.0, 0.0));
  }

  /// Divides in one direction, with the parts of divisions in the same direction one by one.
  private static Part join(boolean across, List<Part> parts, List<Double> sizes) {
    List<Part> flat = new ArrayList<>();
    List<Double> flatSizes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Split inner && inner.across() == across) {
        flat.addAll(inner.parts());
        flatSizes.addAll(inner.sizes());
      } else {
        flat.add(parts.get(i));
        flatSizes.add(sizes.get(i));
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Split(across, flat, flatSizes);
  }

  /// Returns the tree with the group of a pane and its neighbour to one side in each other's place;
  /// null if it has none there.
  ///
  /// @param docked tells which panes are seen; groups of others are no neighbours
  static @Nullable Part swap(Part part, String pane, DockSide side, Predicate<String> docked) {
    if (!(part instanceof Split split)) {
      return null;
    }
    Part child = child(split, pane);
    int at = split.parts().indexOf(child);
    Part inner = swap(child, pane, side, docked);
    List<Part> parts = new ArrayList<>(split.parts());
    if (inner != null) {
      parts.set(at, inner);
      return new Split(split.across(), parts, split.sizes());
    }
    int step = side.isBefore() ? -1 : 1;
    int to = at + step;
    while (to >= 0 && to < parts.size() && parts.get(to).paneIds().noneMatch(docked)) {
      to += step;
    }
    // A pane within a stack leaves the stack by going to the edge of all, not by moving all of it.
    if (split.across() != side.isAcross()
        || to < 0
        || to >= parts.size()
        || !(child instanceof Tabs)) {
      return null;
    }
    List<Double> sizes = new ArrayList<>(split.sizes());
    parts.add(to, parts.remove(at));
    sizes.add(to, sizes.remove(at));
    return new Split(split.across(), parts, sizes);
  }

  /// Tells whether the group of a pane takes up a whole edge.
  static boolean isAtEdge(Part root, String pane, DockSide side) {
    if (!(root instanceof Split split)) {
      return true;
    }
    if (split.across() != side.isAcross()) {
      return false;
    }
    Part edge = side.isBefore() ? split.parts().getFirst() : split.parts().getLast();
    return edge instanceof Tabs && holds(edge, pane);
  }
}
