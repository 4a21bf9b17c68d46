package candlewright.core.signal;

import java.util.List;

/// Signals that hold two columns against each other.
final class Comparisons {
  static final List<SignalType> TYPES =
      List.of(
          of(
              "above",
              "Above",
              "{value} is above {other}",
              "True where value > other; equal is not above.",
              () -> new Compared(true)),
          of(
              "below",
              "Below",
              "{value} is below {other}",
              "True where value < other; equal is not below.",
              () -> new Compared(false)),
          of(
              "crosses_above",
              "Crosses above",
              "{value} crosses above {other}",
              "True where value > other and the two were last apart the other way round; a tie in"
                  + " between does not matter. Unknown until they have differed once.",
              () -> new Crossed(true)),
          of(
              "crosses_below",
              "Crosses below",
              "{value} crosses below {other}",
              "True where value < other and the two were last apart the other way round; a tie in"
                  + " between does not matter. Unknown until they have differed once.",
              () -> new Crossed(false)));

  private Comparisons() {}

  private interface Maker {
    SignalKernel make();
  }

  private static SignalType of(
      String name, String title, String sentence, String definition, Maker maker) {
    return new SignalType(
        name,
        title,
        SignalType.Group.COMPARISON,
        List.of(),
        List.of(Socket.required("value"), Socket.required("other")),
        sentence,
        definition,
        _ -> maker.make());
  }

  /// Has no state.
  private record Compared(boolean above) implements SignalKernel {
    @Override
    public Truth update(double[] in) {
      if (Double.isNaN(in[0]) || Double.isNaN(in[1])) {
        return Truth.UNKNOWN;
      }
      return Truth.of(above ? in[0] > in[1] : in[0] < in[1]);
    }

    @Override
    public void reset() {}

    @Override
    public SignalKernel copyState() {
      return this;
    }
  }

  private static final class Crossed implements SignalKernel {
    private final boolean upward;

    /// The side on which value last was: -1 the one before the crossing, 1 the one after it, 0 not
    /// seen apart yet.
    private int side;

    Crossed(boolean upward) {
      this.upward = upward;
    }

    @Override
    public Truth update(double[] in) {
      double value = in[0];
      double other = in[1];
      if (Double.isNaN(value) || Double.isNaN(other)) {
        return Truth.UNKNOWN;
      }
      int before = side;
      if (value != other) {
        side = (value > other) == upward ? 1 : -1;
      }
      return before == 0 ? Truth.UNKNOWN : Truth.of(before < 0 && side > 0);
    }

    @Override
    public void reset() {
      side = 0;
    }

    @Override
    public SignalKernel copyState() {
      Crossed copy = new Crossed(upward);
      copy.side = side;
      return copy;
    }
  }
}
