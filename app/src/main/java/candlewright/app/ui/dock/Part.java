package candlewright.app.ui.dock;

import java.util.List;
import java.util.stream.Stream;

/// A node of the tree in which panes are arranged.
public sealed interface Part {
  /// Parts side by side or one above the other.
  ///
  /// @param across whether they share the width; else the height
  /// @param parts at least two, none of which divides the same direction again
  /// @param sizes of the parts in pixels as they were drawn last; 0 where nothing was chosen and
  ///   the panes have what they prefer
  record Split(boolean across, List<Part> parts, List<Double> sizes) implements Part {
    public Split {
      parts = List.copyOf(parts);
      sizes = List.copyOf(sizes);
      if (parts.size() < 2 || parts.size() != sizes.size()) {
        throw new IllegalArgumentException(
            "a division needs two parts or more and a size for each, but has "
                + parts.size()
                + " parts and "
                + sizes.size()
                + " sizes");
      }
      for (double size : sizes) {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("a size is 0 pixels or more, but one is " + size);
        }
      }
    }

    @Override
    public Stream<String> paneIds() {
      return parts.stream().flatMap(Part::paneIds);
    }
  }

  /// Panes in the same place, of which one is seen.
  ///
  /// @param panes their ids, in the order of their tabs, at least one
  /// @param front the one that is seen
  record Tabs(List<String> panes, String front) implements Part {
    public Tabs {
      panes = List.copyOf(panes);
      if (!panes.contains(front)) {
        throw new IllegalArgumentException("the tab in front, " + front + ", is none of " + panes);
      }
    }

    @Override
    public Stream<String> paneIds() {
      return panes.stream();
    }
  }

  /// Returns the ids of all panes, from the left and the top on.
  Stream<String> paneIds();
}
