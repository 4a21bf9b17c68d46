package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the strategy on the board did on the last bars.
public final class StripView implements Attachable {
  private final StripModel strips;
  private final Label trades = Labels.styled("", "fact");
  private final HBox root = new HBox(trades);
  private Subscription attached = Subscription.EMPTY;

  public StripView(StripModel strips) {
    this.strips = strips;
    root.getStyleClass().add("panel");
    root.setId("strip");
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor onto the chart.
  public void focus() {
    root.requestFocus();
  }

  @Override
  public void attach() {
    attached = strips.stripProperty().subscribe(this::take);
  }

  private void take(@Nullable Strip strip) {
    trades.setText(
        strip == null || strip.run() == null
            ? strips.refusalProperty().get()
            : Texts.of("strip.trades", strip.run().trades().size()));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
