package candlewright.app.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card over the window, which takes no clicks and no keys meanwhile. Escape and a click beside
/// the card close it; the focus then goes back to where it was.
public final class Overlay extends StackPane {
  /// The chosen one of several rows.
  public static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Region card;
  private final Runnable close;
  private @Nullable Node focusedBefore;

  /// @param top distance of the card from the window's upper edge, in pixels
  /// @param close asked to close it; {@link #show} then hides it
  public Overlay(String id, Region card, Pos place, double top, Runnable close) {
    super(card);
    this.card = card;
    this.close = close;
    setId(id);
    getStyleClass().add("scrim");
    setAlignment(card, place);
    setMargin(card, new Insets(top, 0, 0, 0));
    setVisible(false);
    setManaged(false);
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        close.run();
      }
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  /// Returns a card at the upper right that does not darken what lies under it.
  ///
  /// @param place distances of the card from the window's edges, in pixels
  public static Overlay popover(String id, Region card, Insets place, Runnable close) {
    Overlay popover = new Overlay(id, card, Pos.TOP_RIGHT, 0, close);
    popover.getStyleClass().setAll("popover-layer");
    setMargin(card, place);
    return popover;
  }

  /// Shows it and puts the focus on its primary button, else on its first control; or hides it.
  public void show(boolean shown) {
    if (shown == isVisible()) {
      return;
    }
    if (shown) {
      focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(shown);
    setManaged(shown);
    if (shown) {
      applyCss();
      List<Node> stops = stops();
      stops.stream()
          .filter(node -> node.getStyleClass().contains("accent"))
          .findFirst()
          .or(() -> stops.stream().findFirst())
          .ifPresent(Node::requestFocus);
    } else if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close.run();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      List<Node> stops = stops();
      if (!stops.isEmpty() && getScene() != null) {
        int place = stops.indexOf(getScene().getFocusOwner());
        int next = Math.floorMod(place + (event.isShiftDown() ? -1 : 1), stops.size());
        stops.get(next).requestFocus();
      }
      event.consume();
    }
  }

  /// Returns what Tab visits, in order.
  private List<Node> stops() {
    List<Node> stops = new ArrayList<>();
    gather(card, stops);
    return stops;
  }

  private static void gather(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, stops));
    }
  }
}
