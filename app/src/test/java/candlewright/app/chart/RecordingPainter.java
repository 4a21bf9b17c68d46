package candlewright.app.chart;

import java.util.ArrayList;
import java.util.List;

/// Keeps the texts with their places and counts the calls.
final class RecordingPainter implements Painter {
  /// A text that was written.
  record Label(String text, double x, double y) {}

  private static final double CHARACTER = 6.2;

  private final List<Label> labels = new ArrayList<>();
  private final boolean keeping;
  private int calls;
  private int points;

  /// @param keeping whether texts are kept
  RecordingPainter(boolean keeping) {
    this.keeping = keeping;
  }

  List<Label> labels() {
    return labels;
  }

  /// Returns how often something was drawn.
  int calls() {
    return calls;
  }

  /// Returns the points of all lines.
  int points() {
    return points;
  }

  @Override
  public void clear() {
    calls++;
  }

  @Override
  public void ink(Ink ink) {
    calls++;
  }

  @Override
  public void rect(double x, double y, double width, double height) {
    calls++;
  }

  @Override
  public void tag(double x, double y, double width, double height) {
    calls++;
  }

  @Override
  public void dot(double x, double y, double radius) {
    calls++;
  }

  @Override
  public void ring(double x, double y, double radius) {
    calls++;
  }

  @Override
  public void triangle(double x, double y, double width, double height) {
    calls++;
  }

  @Override
  public void join(double fromX, double fromY, double toX, double toY, double width) {
    calls++;
  }

  @Override
  public void rule(double x, double y, double length, boolean vertical, Dash dash) {
    calls++;
  }

  @Override
  public void polyline(double[] x, double[] y, int count, double width) {
    calls++;
    points += count;
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    calls++;
  }

  @Override
  public void unclip() {
    calls++;
  }

  @Override
  public void text(String text, double x, double middle, Lettering lettering) {
    calls++;
    if (keeping) {
      labels.add(new Label(text, x, middle));
    }
  }

  @Override
  public double width(String text, Lettering lettering) {
    return CHARACTER * text.length();
  }
}
