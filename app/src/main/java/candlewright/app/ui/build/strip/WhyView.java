package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.OrderStep;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.build.Why;
import candlewright.app.ui.build.WhyModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Popover;
import candlewright.app.ui.kit.Texts;
import candlewright.core.signal.Truth;
import candlewright.core.strategy.plan.Explanation;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why the strategy did or did not act on a bar: every condition with its values, the one that
/// decides, how far it was from turning, and what became of the order. The arrow keys go on to the
/// bars beside it.
final class WhyView implements Attachable {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;
  private static final double LEAST_HEIGHT = 200;

  /// Head, padding and the edge of the window.
  private static final double AROUND = 88;

  private static final double INDENT = 18;

  private final StripModel strips;
  private final WhyModel model;
  private final Node beside;
  private final IntConsumer moved;
  private final Popover popover = new Popover();
  private final Label title = Labels.styled("", "panel-title");
  private final VBox answers = new VBox();
  private final ScrollPane scroll = new ScrollPane(answers);
  private final VBox root = new VBox(8);
  private final Button before;
  private Subscription attached = Subscription.EMPTY;

  /// @param beside what the card is shown beside
  /// @param moved is told the bar that is explained when an arrow key or button chose it
  WhyView(StripModel strips, WhyModel model, Node beside, IntConsumer moved) {
    this.strips = strips;
    this.model = model;
    this.beside = beside;
    this.moved = moved;
    title.setId("why-title");
    before =
        Icons.button(Feather.CHEVRON_LEFT, "why-before", Texts.of("why.before"), () -> step(-1));
    Button after =
        Icons.button(Feather.CHEVRON_RIGHT, "why-after", Texts.of("why.after"), () -> step(1));
    Button close = Icons.button(Feather.X, "why-close", Texts.of("why.close"), popover::close);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(4, title, gap, before, after, close);
    head.setAlignment(Pos.CENTER_LEFT);
    answers.setId("why-answers");
    answers.getStyleClass().add("why-answers");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare-scroll");
    root.getChildren().addAll(head, scroll);
    root.setPrefWidth(WIDTH);
    root.getStyleClass().add("why");
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      event.consume();
      step(event.getCode() == KeyCode.LEFT ? -1 : 1);
    }
  }

  private void step(int bars) {
    Why shown = model.whyProperty().get();
    if (shown != null) {
      int bar = Math.clamp((long) shown.bar() + bars, 0, shown.strip().bars().size() - 1);
      moved.accept(bar);
      model.ask(shown.strip(), bar);
    }
  }

  @Override
  public Region node() {
    return root;
  }

  /// Asks about a bar and shows the answer as soon as it is there.
  void ask(int bar) {
    Strip strip = strips.stripProperty().get();
    if (strip != null && bar >= 0 && bar < strip.bars().size()) {
      model.ask(strip, bar);
    }
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            model.whyProperty().subscribe(this::show),
            // What was said of the strip before is not true of this one.
            strips.stripProperty().subscribe(_ -> popover.close()));
  }

  private void show(@Nullable Why why) {
    if (why == null) {
      return;
    }
    WhyText text = new WhyText(why.strip());
    title.setText(Texts.of("why.title", Numbers.moment(why.strip().bars().openTime(why.bar()))));
    answers.getChildren().clear();
    for (Why.Answer answer : why.answers()) {
      answers.getChildren().add(answer(text, answer));
    }
    if (why.answers().isEmpty()) {
      answers.getChildren().add(wrapped(Texts.of("why.nothing"), "empty-text"));
    }
    scroll.setVvalue(0);
    // Above the bars it is about.
    double room = beside.localToScene(0, 0).getY() - AROUND;
    scroll.setMaxHeight(Math.clamp(room, LEAST_HEIGHT, HEIGHT));
    if (popover.isOpen()) {
      popover.fit();
    } else {
      popover.open(beside, "why", root, before, model::forget);
    }
  }

  private static Node answer(WhyText text, Why.Answer answer) {
    Explanation explanation = answer.explanation();
    VBox box = new VBox(4);
    box.getStyleClass().add("why-answer");
    box.setId("why-" + explanation.decision().name());
    box.getChildren().add(Labels.styled(text.verdict(explanation), "medium"));
    row(text, explanation.root(), 0, box);
    List<String> flips = text.flips(explanation);
    for (int i = 0; i < flips.size(); i++) {
      Label line = wrapped(flips.get(i), i == 0 ? "label-small" : "why-flip");
      VBox.setMargin(line, new Insets(i == 0 ? 4 : 0, 0, 0, i == 0 ? 0 : INDENT));
      box.getChildren().add(line);
    }
    for (OrderStep step : answer.path()) {
      FontIcon icon = Icons.of(icon(step), Icons.SMALL);
      HBox line = new HBox(6, icon, wrapped(text.step(step), "why-step"));
      line.setAlignment(Pos.TOP_LEFT);
      box.getChildren().add(line);
    }
    return box;
  }

  private static void row(WhyText text, Explanation.Row row, int depth, VBox box) {
    FontIcon icon =
        Icons.of(
            switch (row.truth()) {
              case TRUE -> Feather.CHECK;
              case FALSE -> Feather.X;
              case UNKNOWN -> Feather.HELP_CIRCLE;
            },
            Icons.SMALL);
    icon.getStyleClass().add(row.truth() == Truth.TRUE ? "why-true" : "why-false");
    icon.setAccessibleText(
        Texts.of(
            switch (row.truth()) {
              case TRUE -> "why.yes";
              case FALSE -> "why.no";
              case UNKNOWN -> "why.notknown";
            }));
    Label sentence = wrapped(text.condition(row), "why-condition");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(6, icon, sentence);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("why-row");
    line.setPadding(new Insets(2, 6, 2, 6 + depth * INDENT));
    String values = text.values(row);
    if (!values.isEmpty()) {
      Label value = Labels.styled(values, "label-small");
      value.setMinWidth(Region.USE_PREF_SIZE);
      value.setMaxWidth(WIDTH / 2);
      line.getChildren().add(value);
    }
    if (row.decisive()) {
      line.getStyleClass().add("why-decisive");
      Label decides = Labels.styled(Texts.of("why.decides"), "badge", "accented");
      decides.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(decides);
    }
    box.getChildren().add(line);
    row.parts().forEach(part -> row(text, part, depth + 1, box));
  }

  private static Feather icon(OrderStep step) {
    return switch (step) {
      case OrderStep.Held _, OrderStep.Flat _, OrderStep.StillHeld _ -> Feather.INFO;
      case OrderStep.Placed _ -> Feather.SEND;
      case OrderStep.Filled _ -> Feather.LOG_IN;
      case OrderStep.Left _ -> Feather.LOG_OUT;
      case OrderStep.Refused _ -> Feather.X_CIRCLE;
      case OrderStep.Unfilled _ -> Feather.CLOCK;
    };
  }

  private static Label wrapped(String text, String... styles) {
    Label label = Labels.styled(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  public void detach() {
    popover.close();
    attached.unsubscribe();
  }
}
