package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.FullTests;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Popover;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Job;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Starts and ends a full test, and shows what came of the last one.
final class TestButton implements Attachable {
  private final BuildViewModel model;
  private final StripModel strips;
  private final StripParts parts;
  private final Button start = new Button();
  private final Button last;
  private final HBox root;
  private final Popover popover = new Popover();
  private Subscription attached = Subscription.EMPTY;

  TestButton(BuildViewModel model, StripModel strips, StripParts parts) {
    this.model = model;
    this.strips = strips;
    this.parts = parts;
    start.setId("full-test");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setOnAction(_ -> toggle());
    last = Icons.button(Feather.BAR_CHART_2, "test-last", Texts.of("test.last"), this::showLast);
    root = new HBox(4, last, start);
    root.setAlignment(Pos.CENTER_RIGHT);
    root.setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            parts.tests().runningProperty().subscribe(this::running),
            parts.tests().outcomeProperty().subscribe(this::ended),
            strips.instrumentProperty().subscribe(id -> start.setDisable(id == null)));
  }

  private void running(@Nullable Job job) {
    start.setText(Texts.of(job == null ? "test.start" : "test.cancel"));
    start.setGraphic(Icons.of(job == null ? Feather.PLAY : Feather.SQUARE, Icons.SMALL));
    start.getStyleClass().removeAll("accent", "full-test");
    start.getStyleClass().addAll("full-test", job == null ? "accent" : "plain");
  }

  private void toggle() {
    if (parts.tests().runningProperty().get() == null) {
      test();
    } else {
      parts.tests().cancel();
    }
  }

  /// Starts a test over all stored bars; nothing while one is under way.
  void test() {
    InstrumentId id = strips.instrumentProperty().get();
    if (id == null) {
      return;
    }
    StrategyDefinition definition = model.definitionProperty().get();
    Timeframe meant = definition.timeframe();
    parts
        .tests()
        .start(
            definition,
            traded(definition, id),
            meant == null ? strips.timeframeProperty().get() : meant);
  }

  /// An allocation trades what it names, or else all there is; any other what the strip shows.
  private List<InstrumentId> traded(StrategyDefinition definition, InstrumentId id) {
    if (definition.allocation() == null) {
      return List.of(id);
    }
    List<InstrumentId> named = definition.universe().traded();
    return named.isEmpty()
        ? parts.quotes().stream().map(quote -> quote.instrument().id()).toList()
        : named;
  }

  private void ended(FullTests.@Nullable Outcome outcome) {
    last.setVisible(outcome != null);
    last.setManaged(outcome != null);
    if (outcome != null) {
      showLast();
    }
  }

  private void showLast() {
    FullTests.Outcome outcome = parts.tests().outcomeProperty().get();
    if (outcome != null) {
      TestCard card = new TestCard(parts.tests(), outcome, parts, parts.open());
      popover.open(start, "test", card, card.first(), () -> {});
    }
  }

  @Override
  public void detach() {
    popover.close();
    attached.unsubscribe();
  }
}
