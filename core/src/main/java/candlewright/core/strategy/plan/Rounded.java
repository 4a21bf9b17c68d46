package candlewright.core.strategy.plan;

/// A column rounded to singles, which processors compare twice as many of at once.
final class Rounded extends StepRun {
  private final double[] column;
  final float[] singles;

  Rounded(double[] column) {
    this.column = column;
    singles = new float[column.length];
  }

  @Override
  void run(int bar, int count) {
    for (int i = 0; i < count; i++) {
      singles[i] = (float) column[i];
    }
  }
}
