package candlewright.app.ui.look;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The candle with its flame: the only place where amber stands for nothing.
public final class Logo {
  private static final Color WAX = Color.web("#8F86FF");
  private static final Color FLAME = Color.web("#F2A33A");

  private Logo() {}

  /// Returns the sign in a square of `size` pixels.
  public static Node of(double size) {
    SVGPath flame = new SVGPath();
    // A drop in the upper third of a square of 24.
    flame.setContent("M12 1 C13.5 3.4 15 4.7 15 6.7 A3 3 0 0 1 9 6.7 C9 4.7 10.5 3.4 12 1 Z");
    flame.setFill(FLAME);
    Rectangle wick = new Rectangle(11.25, 9.5, 1.5, 3);
    wick.setFill(WAX);
    Rectangle body = new Rectangle(6.5, 12, 11, 8);
    body.setArcWidth(3);
    body.setArcHeight(3);
    body.setFill(WAX);
    Rectangle tail = new Rectangle(11.25, 20, 1.5, 3);
    tail.setFill(WAX);
    // Transparent, so that the sign keeps its square whatever is drawn.
    Rectangle square = new Rectangle(24, 24, Color.TRANSPARENT);
    Group sign = new Group(square, flame, wick, body, tail);
    sign.getTransforms().add(new Scale(size / 24, size / 24));
    Group bounded = new Group(sign);
    bounded.setMouseTransparent(true);
    return bounded;
  }

  /// Returns the sign in the sizes that window systems ask for.
  public static List<Image> icons() {
    return IntStream.of(16, 24, 32, 48, 64, 128, 256)
        .mapToObj(size -> {
          SnapshotParameters transparent = new SnapshotParameters();
          transparent.setFill(Color.TRANSPARENT);
          return (Image) of(size).snapshot(transparent, null);
        })
        .toList();
  }
}
