package candlewright.app.chart;

import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.Output;
import candlewright.core.market.BarSeries;
import java.util.ArrayList;
import java.util.List;

/// The outputs of a study over the bars of a chart.
///
/// The kernel has been fed all bars but the last, which may still change: a live bar costs one
/// update of a copy. Used by one thread once it was made.
final class StudyLines {
  /// One output that is drawn.
  ///
  /// @param column which output of the indicator
  record Line(Output output, int column, LinePyramid values) {
    /// Tells whether it is drawn as columns from zero.
    boolean isHistogram() {
      return output.name().equals("histogram");
    }
  }

  private final IndicatorType type;
  private final List<Line> lines = new ArrayList<>();
  private final int[] scales;
  private final Kernel closed;
  private int size;

  /// Computes the study from the first bar on.
  ///
  /// @throws IllegalArgumentException if its settings do not go together; one sentence
  StudyLines(ChartStudy study, BarSeries bars) {
    type = study.type();
    scales = scales(bars);
    size = bars.size();
    double[][] in = inputs(bars);
    double[][] out = new double[type.outputs().size()][size];
    closed = type.factory().make(study.values(), scales.clone());
    if (size > 0) {
      closed.run(in, out, 0, size - 1);
      closed.copyState().run(in, out, size - 1, size);
    }
    // An overlay shows what is a price; a pane what has the unit of its first output.
    Output first = type.outputs().getFirst();
    for (int k = 0; k < out.length; k++) {
      Output output = type.outputs().get(k);
      if (study.overlay() ? output.unit().isOverlay() : output.unit() == first.unit()) {
        lines.add(new Line(output, k, new LinePyramid(out[k])));
      }
    }
  }

  List<Line> lines() {
    return lines;
  }

  int size() {
    return size;
  }

  /// Tells whether new bars lie on the decimal grid that the kernel reckons with.
  boolean suits(BarSeries tail) {
    int[] found = scales(tail);
    for (int i = 0; i < found.length; i++) {
      if (scales[i] >= 0 && (found[i] < 0 || found[i] > scales[i])) {
        return false;
      }
    }
    return true;
  }

  /// Takes over bars at the end.
  ///
  /// @param tail the last bar this study knows, with its present numbers, and what follows
  void append(BarSeries tail) {
    int from = size - 1;
    double[][] in = inputs(tail);
    double[][] out = new double[type.outputs().size()][tail.size()];
    int last = tail.size() - 1;
    closed.run(in, out, 0, last);
    closed.copyState().run(in, out, last, last + 1);
    for (Line line : lines) {
      for (int i = 0; i <= last; i++) {
        line.values().set(from + i, out[line.column()][i]);
      }
    }
    size = from + tail.size();
  }

  private double[][] inputs(BarSeries bars) {
    double[][] in = new double[type.inputs().size()][bars.size()];
    for (int i = 0; i < in.length; i++) {
      BarFields.copy(bars, type.inputs().get(i).usual(), 0, bars.size(), in[i], 0);
    }
    return in;
  }

  private int[] scales(BarSeries bars) {
    return type.inputs().stream().mapToInt(in -> BarFields.scale(bars, in.usual())).toArray();
  }
}
