package candlewright.core.strategy.plan;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.Kernel;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Operand.Function;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column step at work.
abstract sealed class ColumnRun extends StepRun {
  final double[][] outputs;

  /// Decimals of the values, or OFF_GRID.
  final int scale;

  /// Makes a run that writes into `outputs`.
  ColumnRun(double[][] outputs, int scale) {
    this.outputs = outputs;
    this.scale = scale;
  }

  static final class Field extends ColumnRun {
    private final BarSeries bars;
    private final BarField field;

    Field(BarSeries bars, BarField field, double[][] outputs) {
      super(outputs, BarFields.scale(bars, field));
      this.bars = bars;
      this.field = field;
    }

    @Override
    void run(int bar, int count) {
      BarFields.copy(bars, field, bar, bar + count, outputs[0], 0);
    }
  }

  static final class Constant extends ColumnRun {
    private final double value;

    Constant(double value, double[][] outputs, int scale) {
      super(outputs, scale);
      this.value = value;
    }

    @Override
    void run(int bar, int count) {
      Arrays.fill(outputs[0], 0, count, value);
    }
  }

  static final class OfKernel extends ColumnRun {
    private Kernel kernel;
    private final double[][] inputs;

    OfKernel(Kernel kernel, double[][] inputs, double[][] outputs, int scale) {
      super(outputs, scale);
      this.kernel = kernel;
      this.inputs = inputs;
    }

    @Override
    void run(int bar, int count) {
      kernel.run(inputs, outputs, 0, count);
    }

    @Override
    Object state() {
      return kernel.copyState();
    }

    @Override
    void restore(@Nullable Object state) {
      if (state instanceof Kernel other) {
        kernel = other.copyState();
      }
    }
  }

  /// A simple average read off sums that others share.
  static final class Mean extends ColumnRun {
    private final PrefixSums sums;
    private final int length;
    private final double divisor;

    /// @param power units of 1 on the grid of the averaged column
    Mean(PrefixSums sums, int length, double power, double[][] outputs, int scale) {
      super(outputs, scale);
      this.sums = sums;
      this.length = length;
      divisor = length * power;
      sums.reach(length);
    }

    @Override
    void run(int bar, int count) {
      sums.means(bar, count, length, divisor, outputs[0]);
    }
  }

  static final class Arithmetic extends ColumnRun {
    private final Function function;
    private final double[][] inputs;

    Arithmetic(Function function, double[][] inputs, double[][] outputs, int scale) {
      super(outputs, scale);
      this.function = function;
      this.inputs = inputs;
    }

    @Override
    void run(int bar, int count) {
      double[] a = inputs[0];
      double[] b = inputs[inputs.length - 1];
      double[] out = outputs[0];
      for (int i = 0; i < count; i++) {
        double value = value(function, a[i], b[i]);
        out[i] = Double.isInfinite(value) ? Double.NaN : value;
      }
    }

    private static double value(Function function, double a, double b) {
      return switch (function) {
        case ADD -> a + b;
        case SUBTRACT -> a - b;
        case MULTIPLY -> a * b;
        case DIVIDE -> a / b;
        case NEGATE -> -a;
        case ABS -> Math.abs(a);
        case SQRT -> Math.sqrt(a);
        case LOG -> StrictMath.log(a);
        case MIN -> Math.min(a, b);
        case MAX -> Math.max(a, b);
      };
    }
  }

  static final class BarsSince extends ColumnRun {
    private final MaskRun mask;

    /// Bars since the mask was last true, or NaN.
    private double since = Double.NaN;

    BarsSince(MaskRun mask, double[][] outputs, int scale) {
      super(outputs, scale);
      this.mask = mask;
    }

    @Override
    void run(int bar, int count) {
      for (int i = 0; i < count; i++) {
        if (!mask.isKnown(i)) {
          since = Double.NaN;
        } else {
          since = mask.isTrue(i) ? 0 : since + 1;
        }
        outputs[0][i] = since;
      }
    }

    @Override
    Object state() {
      return since;
    }

    @Override
    void restore(@Nullable Object state) {
      if (state instanceof Double other) {
        since = other;
      }
    }
  }

  static final class AsOf extends ColumnRun {
    private final double[] source;
    private final int[] indices;

    AsOf(double[] source, int[] indices, double[][] outputs, int scale) {
      super(outputs, scale);
      this.source = source;
      this.indices = indices;
    }

    @Override
    void run(int bar, int count) {
      for (int i = 0; i < count; i++) {
        int index = indices[bar + i];
        outputs[0][i] = index < 0 ? Double.NaN : source[index];
      }
    }
  }
}
