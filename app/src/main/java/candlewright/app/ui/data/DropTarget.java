package candlewright.app.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dragged onto a node and dropped.
public final class DropTarget {
  /// While files are held over the node.
  public static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private DropTarget() {}

  /// Makes a node take files.
  ///
  /// @param taker takes those that are dropped
  public static void install(Node node, Consumer<List<Path>> taker) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(DROPPING, true);
            event.consume();
          }
        });
    node.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(DROPPING, false));
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (event.getDragboard().hasFiles()) {
            List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            event.setDropCompleted(true);
            event.consume();
            node.pseudoClassStateChanged(DROPPING, false);
            taker.accept(files);
          }
        });
  }
}
