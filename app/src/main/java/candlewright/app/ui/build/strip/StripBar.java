package candlewright.app.ui.build.strip;

import candlewright.app.data.Quote;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.market.MarketViewModel;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The head of the strip: what it was worked out on, what is tinted, and how long it took.
final class StripBar implements Attachable {
  private final BuildViewModel model;
  private final StripModel strips;
  private final StripParts parts;
  private final ComboBox<InstrumentId> instrument = new ComboBox<>();
  private final ComboBox<Timeframe> timeframe = new ComboBox<>();
  private final Label bars = Labels.styled("", "label-small");
  private final HBox legend = new Fitting();
  private final Label took = Labels.styled("", "label-small");
  private final HBox root = new Giving();
  private final TestButton test;
  private final ListChangeListener<Quote> listed = _ -> fill();
  private boolean filling;
  private Subscription attached = Subscription.EMPTY;

  StripBar(BuildViewModel model, StripModel strips, StripParts parts) {
    this.model = model;
    this.strips = strips;
    this.parts = parts;
    test = new TestButton(model, strips, parts);
    Label title = Labels.styled(Texts.of("pane.strip"), "panel-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    choice(instrument, "strip-instrument", "strip.instrument");
    choice(timeframe, "strip-timeframe", "strip.timeframe");
    timeframe.getItems().setAll(MarketViewModel.TIMEFRAMES);
    timeframe.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Timeframe of) {
            return of == null ? "" : of.code();
          }

          @Override
          public Timeframe fromString(String text) {
            return Timeframe.parse(text);
          }
        });
    bars.setId("strip-bars");
    took.setId("strip-took");
    legend.setId("strip-legend");
    legend.getStyleClass().add("strip-legend");
    legend.setMinWidth(0);
    HBox.setHgrow(legend, Priority.ALWAYS);
    took.setMinWidth(Region.USE_PREF_SIZE);
    bars.setMinWidth(Region.USE_PREF_SIZE);
    root.getChildren().setAll(title, instrument, timeframe, bars, legend, took, test.node());
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("strip-bar");
  }

  /// Shows as many of its children as there is room for.
  private static final class Fitting extends HBox {
    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      for (Node child : getChildren()) {
        child.setVisible(child.getBoundsInParent().getMaxX() <= getWidth());
      }
    }
  }

  /// Leaves out what a person can do without where there is no room for it: first how long the work
  /// took, then how many bars there are.
  private final class Giving extends HBox {
    @Override
    protected void layoutChildren() {
      double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
      for (Node child : getChildren()) {
        if (!child.equals(bars) && !child.equals(took)) {
          room -= (child.equals(legend) ? 0 : child.prefWidth(-1)) + getSpacing();
        }
      }
      for (Node child : List.of(bars, took)) {
        room -= child.prefWidth(-1) + getSpacing();
        child.setManaged(room >= 0);
        child.setVisible(room >= 0);
      }
      super.layoutChildren();
    }
  }

  private static void choice(ComboBox<?> box, String id, String text) {
    box.setId(id);
    box.setAccessibleText(Texts.of(text));
    box.getStyleClass().add("strip-choice");
    box.setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  public Region node() {
    return root;
  }

  /// Starts a full test; nothing while one is under way.
  void test() {
    test.test();
  }

  /// Shows what is drawn: colour and name of each.
  void legend(List<LegendItem> items) {
    legend.getChildren().setAll(items);
  }

  @Override
  public void attach() {
    parts.quotes().addListener(listed);
    fill();
    test.attach();
    attached =
        Subscription.combine(
            strips.instrumentProperty().subscribe(this::shown),
            instrument
                .valueProperty()
                .subscribe(chosen -> {
                  if (!filling && chosen != null) {
                    strips.instrumentProperty().set(chosen);
                  }
                }),
            timeframe
                .valueProperty()
                .subscribe(chosen -> {
                  if (!filling && chosen != null && meant() == null) {
                    strips.timeframeProperty().set(chosen);
                  }
                }),
            strips.timeframeProperty().subscribe(_ -> base()),
            model.definitionProperty().subscribe(_ -> base()),
            test::detach,
            () -> parts.quotes().removeListener(listed));
  }

  private void fill() {
    filling = true;
    List<InstrumentId> ids = parts.quotes().stream().map(quote -> quote.instrument().id()).toList();
    if (!ids.equals(instrument.getItems())) {
      instrument.getItems().setAll(ids);
    }
    instrument.setValue(strips.instrumentProperty().get());
    filling = false;
  }

  private void shown(@Nullable InstrumentId id) {
    filling = true;
    instrument.setValue(id);
    filling = false;
  }

  private @Nullable Timeframe meant() {
    return model.definitionProperty().get().timeframe();
  }

  /// A strategy that is meant for one timeframe is worked out on that one.
  private void base() {
    Timeframe meant = meant();
    filling = true;
    timeframe.setValue(meant == null ? strips.timeframeProperty().get() : meant);
    filling = false;
    timeframe.setDisable(meant != null);
    timeframe.setAccessibleHelp(meant == null ? "" : Texts.of("strip.timeframe.meant"));
  }

  /// Tells what the strip shows.
  ///
  /// @param count bars shown; 0 for no strip
  void tell(int count, long millis) {
    bars.setText(count == 0 ? "" : Texts.of("strip.bars", count));
    took.setText(count == 0 ? "" : Texts.of("strip.took", millis));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
