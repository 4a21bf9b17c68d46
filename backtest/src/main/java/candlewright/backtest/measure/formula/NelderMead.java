package candlewright.backtest.measure.formula;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Finds a minimum by moving a simplex downhill (Nelder and Mead 1965), with their own
/// coefficients: reflection 1, expansion 2, contraction and shrinking one half.
///
/// It begins at a point and at that point with one coordinate after the other enlarged by 5 %, and
/// ends when all corners are within 1e-4 of the best in place and value: the usual settings, so
/// that it ends where other programs end.
final class NelderMead {
  private static final double ENLARGED = 1.05;
  private static final double INSTEAD_OF_ZERO = 0.00025;
  private static final double TOLERANCE = 1e-4;
  private static final int MOST_PER_DIMENSION = 200;

  private final ToDoubleFunction<double[]> function;
  private final Corner[] corners;
  private final int dimensions;
  private int calls;

  private static final class Corner {
    final double[] point;
    final double value;

    Corner(double[] point, double value) {
      this.point = point;
      this.value = value;
    }
  }

  private NelderMead(ToDoubleFunction<double[]> function, double[] start) {
    this.function = function;
    dimensions = start.length;
    corners = new Corner[dimensions + 1];
    corners[0] = corner(start.clone());
    for (int k = 0; k < dimensions; k++) {
      double[] point = start.clone();
      point[k] = point[k] == 0 ? INSTEAD_OF_ZERO : ENLARGED * point[k];
      corners[k + 1] = corner(point);
    }
    sort();
  }

  /// Returns where the function is least, or null if that was not found in 200 calls or steps for
  /// each dimension.
  static double @Nullable [] minimise(ToDoubleFunction<double[]> function, double[] start) {
    return new NelderMead(function, start).search();
  }

  private double @Nullable [] search() {
    int most = MOST_PER_DIMENSION * dimensions;
    int steps = 1;
    while (calls < most && steps < most) {
      if (close()) {
        return corners[0].point;
      }
      step();
      sort();
      steps++;
    }
    return null;
  }

  private void step() {
    double[] middle = new double[dimensions];
    for (int corner = 0; corner < dimensions; corner++) {
      for (int k = 0; k < dimensions; k++) {
        middle[k] += corners[corner].point[k];
      }
    }
    for (int k = 0; k < dimensions; k++) {
      middle[k] /= dimensions;
    }
    Corner worst = corners[dimensions];
    Corner reflected = beyond(middle, worst, 1);
    if (reflected.value < corners[0].value) {
      Corner expanded = beyond(middle, worst, 2);
      corners[dimensions] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < corners[dimensions - 1].value) {
      corners[dimensions] = reflected;
    } else if (reflected.value < worst.value) {
      Corner outside = beyond(middle, worst, 0.5);
      replaceWorst(outside, outside.value <= reflected.value);
    } else {
      Corner inside = beyond(middle, worst, -0.5);
      replaceWorst(inside, inside.value < worst.value);
    }
  }

  private void replaceWorst(Corner better, boolean accepted) {
    if (accepted) {
      corners[dimensions] = better;
      return;
    }
    double[] best = corners[0].point;
    for (int i = 1; i <= dimensions; i++) {
      double[] point = new double[dimensions];
      for (int k = 0; k < dimensions; k++) {
        point[k] = best[k] + 0.5 * (corners[i].point[k] - best[k]);
      }
      corners[i] = corner(point);
    }
  }

  /// Returns the corner `far` times as far beyond the middle as the worst is before it.
  private Corner beyond(double[] middle, Corner worst, double far) {
    double[] point = new double[dimensions];
    for (int k = 0; k < dimensions; k++) {
      point[k] = (1 + far) * middle[k] - far * worst.point[k];
    }
    return corner(point);
  }

  private Corner corner(double[] point) {
    calls++;
    return new Corner(point, function.applyAsDouble(point));
  }

  private boolean close() {
    for (int i = 1; i <= dimensions; i++) {
      if (Math.abs(corners[0].value - corners[i].value) > TOLERANCE) {
        return false;
      }
      for (int k = 0; k < dimensions; k++) {
        if (Math.abs(corners[i].point[k] - corners[0].point[k]) > TOLERANCE) {
          return false;
        }
      }
    }
    return true;
  }

  private void sort() {
    Arrays.sort(corners, Comparator.comparingDouble(corner -> corner.value));
  }
}
