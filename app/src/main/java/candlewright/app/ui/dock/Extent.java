package candlewright.app.ui.dock;

import candlewright.app.ui.dock.Part.Split;
import candlewright.app.ui.dock.Part.Tabs;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// How much of one direction a part of the tree wants, in pixels.
///
/// @param grows whether it takes what others leave
record Extent(double min, double pref, boolean grows) {
  /// Height of the line of tabs or the title over each group.
  static final double HEAD = 40;

  /// Width of the line between two parts.
  static final double RULE = 1;

  /// Returns what a part wants of the width or of the height.
  ///
  /// @param docked tells which panes are seen; at least one of the part is
  static Extent of(
      Part part, boolean across, Function<String, PaneSpec.Wish> wishes, Predicate<String> docked) {
    return switch (part) {
      case Tabs tabs -> ofTabs(tabs, across, wishes, docked);
      case Split split -> {
        List<Extent> all =
            split.parts().stream()
                .filter(each -> each.paneIds().anyMatch(docked))
                .map(each -> of(each, across, wishes, docked))
                .toList();
        boolean grows = all.stream().anyMatch(Extent::grows);
        if (split.across() == across) {
          double rules = RULE * (all.size() - 1);
          yield new Extent(
              rules + all.stream().mapToDouble(Extent::min).sum(),
              rules + all.stream().mapToDouble(Extent::pref).sum(),
              grows);
        }
        yield new Extent(
            all.stream().mapToDouble(Extent::min).max().orElse(0),
            all.stream().mapToDouble(Extent::pref).max().orElse(0),
            grows);
      }
    };
  }

  private static Extent ofTabs(
      Tabs tabs, boolean across, Function<String, PaneSpec.Wish> wishes, Predicate<String> docked) {
    double min = 0;
    double pref = 0;
    boolean grows = false;
    for (String pane : tabs.panes()) {
      if (docked.test(pane)) {
        PaneSpec.Wish wish = wishes.apply(pane);
        min = Math.max(min, across ? wish.minWidth() : wish.minHeight() + HEAD);
        pref = Math.max(pref, across ? wish.prefWidth() : wish.prefHeight() + HEAD);
        grows |= wish.grows();
      }
    }
    return new Extent(min, pref, grows);
  }

  /// Divides pixels among parts: those that do not grow get their size, the others share what is
  /// left in proportion to theirs, and none gets less than its least while there is enough.
  ///
  /// @param sizes those chosen; 0 for the preferred
  /// @return whole pixels that add up to `available`
  static double[] share(double available, List<Extent> extents, List<Double> sizes) {
    int count = extents.size();
    double[] wanted = new double[count];
    boolean none = extents.stream().noneMatch(Extent::grows);
    double least = 0;
    double fixed = 0;
    double slack = 0;
    for (int i = 0; i < count; i++) {
      Extent extent = extents.get(i);
      double size = sizes.get(i) > 0 ? sizes.get(i) : extent.pref();
      if (extent.grows() || none) {
        wanted[i] = size;
        least += extent.min();
      } else {
        wanted[i] = Math.max(size, extent.min());
        fixed += wanted[i];
        slack += wanted[i] - extent.min();
      }
    }
    double missing = Math.max(0, fixed + least - available);
    double kept = slack > 0 ? 1 - Math.min(1, missing / slack) : 0;
    double rest = available;
    for (int i = 0; i < count; i++) {
      Extent extent = extents.get(i);
      if (!extent.grows() && !none) {
        wanted[i] = extent.min() + (wanted[i] - extent.min()) * kept;
        rest -= wanted[i];
      }
    }
    grow(rest, extents, wanted, none);
    return rounded(wanted, available);
  }

  /// Sets what the growing ones get of `available`.
  private static void grow(
      double available, List<Extent> extents, double[] wanted, boolean allGrow) {
    boolean[] settled = new boolean[wanted.length];
    double rest = available;
    for (int i = 0; i < wanted.length; i++) {
      settled[i] = !(extents.get(i).grows() || allGrow);
    }
    boolean again = true;
    while (again) {
      again = false;
      double weights = 0;
      for (int i = 0; i < wanted.length; i++) {
        weights += settled[i] ? 0 : Math.max(1, wanted[i]);
      }
      for (int i = 0; i < wanted.length && !again; i++) {
        double part = settled[i] ? 0 : rest * Math.max(1, wanted[i]) / weights;
        if (!settled[i] && part < extents.get(i).min()) {
          wanted[i] = extents.get(i).min();
          settled[i] = true;
          rest -= wanted[i];
          again = true;
        }
      }
      if (!again) {
        for (int i = 0; i < wanted.length; i++) {
          wanted[i] = settled[i] ? wanted[i] : rest * Math.max(1, wanted[i]) / weights;
        }
      }
    }
  }

  /// Rounds so that the sum is kept; where even the least sizes are too much, all shrink alike.
  private static double[] rounded(double[] wanted, double available) {
    double sum = 0;
    for (double each : wanted) {
      sum += each;
    }
    double scale = sum > 0 ? available / sum : 0;
    double[] whole = new double[wanted.length];
    double edge = 0;
    double before = 0;
    for (int i = 0; i < wanted.length; i++) {
      edge += wanted[i] * scale;
      double here = i == wanted.length - 1 ? available : Math.rint(edge);
      whole[i] = here - before;
      before = here;
    }
    return whole;
  }
}
