package candlewright.app.ui.palette;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The palette over the window: one field, and below it what matches.
public final class PaletteView implements Attachable {
  private static final double WIDTH = 720;
  private static final double TOP = 120;
  private static final double LIST_HEIGHT = 480;

  private final PaletteViewModel model;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final VBox list = new VBox();
  private final ScrollPane scroll =
      new ScrollPane(list) {
        // Of itself it asks for one line, however much there is to show.
        @Override
        protected double computePrefHeight(double width) {
          return Math.min(LIST_HEIGHT, list.prefHeight(width));
        }
      };
  private final Label nothing = new Label();
  private final Overlay overlay;
  private final ListChangeListener<PaletteMatch> changed = _ -> fill();
  private Subscription attached = Subscription.EMPTY;

  public PaletteView(PaletteViewModel model) {
    this.model = model;
    field.setId("palette-field");
    field.setPromptText(Texts.of("palette.prompt"));
    field.setAccessibleText(Texts.of("palette.prompt"));
    field.getStyleClass().add("bare");
    HBox.setHgrow(field, Priority.ALWAYS);
    count.getStyleClass().addAll("chip", "caption");
    HBox head =
        new HBox(12, Icons.of(Feather.SEARCH, Icons.MEDIUM), field, count, Labels.key("Esc"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("palette-head");
    list.setId("palette-list");
    list.getStyleClass().add("palette-list");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    nothing.setId("palette-nothing");
    nothing.getStyleClass().add("palette-nothing");
    VBox card = new VBox(head, scroll, nothing, foot());
    card.getStyleClass().addAll("card", "palette");
    card.setMaxWidth(WIDTH);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    overlay = new Overlay("palette", card, Pos.TOP_CENTER, TOP, model::close);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  private static HBox foot() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot =
        new HBox(
            8,
            Labels.key("↑ ↓"),
            caption("palette.move"),
            Labels.key("Enter"),
            caption("palette.open"),
            gap,
            caption("palette.prefixes"));
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("palette-foot");
    return foot;
  }

  private static Label caption(String text) {
    return Labels.styled(Texts.of(text), "label-small");
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> model.accept();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  public Region node() {
    return overlay;
  }

  @Override
  public void attach() {
    field.textProperty().bindBidirectional(model.queryProperty());
    model.matches().addListener(changed);
    nothing.textProperty().bind(model.nothingProperty());
    nothing.visibleProperty().bind(model.nothingProperty().isNotEmpty());
    nothing.managedProperty().bind(nothing.visibleProperty());
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Texts.of("palette.count", model.matches().size()), model.matches()));
    attached =
        Subscription.combine(
            model.selectedProperty().subscribe(_ -> mark()),
            model.openProperty().subscribe(overlay::show),
            () -> field.textProperty().unbindBidirectional(model.queryProperty()),
            () -> model.matches().removeListener(changed),
            nothing.textProperty()::unbind,
            nothing.visibleProperty()::unbind,
            nothing.managedProperty()::unbind,
            count.textProperty()::unbind);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void fill() {
    list.getChildren().clear();
    PaletteItem.@Nullable Group group = null;
    for (int i = 0; i < model.matches().size(); i++) {
      PaletteMatch match = model.matches().get(i);
      if (match.item().group() != group) {
        group = match.item().group();
        list.getChildren()
            .add(Labels.styled(Texts.of("palette.group." + group.name()), "palette-group"));
      }
      list.getChildren().add(row(match, i));
    }
    mark();
  }

  private Node row(PaletteMatch match, int index) {
    Label detail = Labels.styled(match.item().detail(), "label-small");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row =
        new HBox(
            12,
            Icons.of(match.item().icon(), Icons.MEDIUM),
            name(match),
            detail,
            gap,
            Labels.key(match.item().hint()));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("palette-row");
    row.setUserData(index);
    row.setOnMouseClicked(_ -> {
      model.selectedProperty().set(index);
      model.accept();
    });
    return row;
  }

  private static HBox name(PaletteMatch match) {
    String name = match.item().name();
    HBox parts = new HBox();
    parts.setAlignment(Pos.CENTER_LEFT);
    parts.setMinWidth(Region.USE_PREF_SIZE);
    Label hit = Labels.styled(name.substring(match.from(), match.to()), "hit");
    parts
        .getChildren()
        .addAll(
            new Label(name.substring(0, match.from())), hit, new Label(name.substring(match.to())));
    return parts;
  }

  private void mark() {
    for (Node node : list.getChildren()) {
      boolean chosen =
          node.getUserData() instanceof Integer index && index == model.selectedProperty().get();
      node.pseudoClassStateChanged(Overlay.SELECTED, chosen);
      if (chosen) {
        reveal(node);
      }
    }
  }

  /// Scrolls so that a row can be seen.
  private void reveal(Node row) {
    double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      double middle = row.getBoundsInParent().getCenterY();
      scroll.setVvalue(
          Math.clamp((middle - scroll.getViewportBounds().getHeight() / 2) / hidden, 0.0, 1.0));
    }
  }
}
