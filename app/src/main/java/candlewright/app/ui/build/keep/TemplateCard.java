package candlewright.app.ui.build.keep;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.template.Template;
import candlewright.core.strategy.template.Theme;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/// A template of the gallery: its name and style, and what it did lately.
final class TemplateCard extends VBox {
  static final double WIDTH = 264;
  static final double HEIGHT = 156;
  private static final double CHART_HEIGHT = 72;
  private static final double CHART_WIDTH = WIDTH - 32;
  private static final PseudoClass UP = PseudoClass.getPseudoClass("up");
  private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");

  private final Template template;
  private final Pane chart = new Pane();
  private final Label net = Labels.styled("", "card-figure", "change");
  private final Label sharpe = Labels.styled("", "label-small");
  private final Label trades = Labels.styled("", "label-small");

  TemplateCard(Template template) {
    this.template = template;
    Label title = Labels.styled(template.title(), "panel-title");
    title.setMinWidth(0);
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label badge = Labels.styled(style(template.theme()), "badge", "neutral");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, gap, badge);
    head.setAlignment(Pos.TOP_LEFT);
    head.setMinHeight(36);
    chart.setMinHeight(CHART_HEIGHT);
    chart.setPrefHeight(CHART_HEIGHT);
    VBox.setVgrow(chart, Priority.ALWAYS);
    Region left = new Region();
    Region right = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox foot = new HBox(net, left, sharpe, right, trades);
    foot.setMinHeight(18);
    getChildren().setAll(head, chart, foot);
    getStyleClass().add("template-card");
    setId("template-" + template.name());
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  /// Returns a style in a word or two.
  static String style(Theme theme) {
    return theme == Theme.VOTES ? Texts.of("new.style.votes") : theme.title();
  }

  Template template() {
    return template;
  }

  void choose(boolean chosen) {
    pseudoClassStateChanged(Overlay.SELECTED, chosen);
  }

  /// Shows what it did; null while that is not known.
  void show(@Nullable Miniature miniature) {
    chart.getChildren().clear();
    if (miniature == null) {
      sharpe.setText("");
      trades.setText("");
      net.setText("");
      return;
    }
    if (!miniature.refusal().isEmpty()) {
      net.setText("");
      trades.setText("");
      Label why = Labels.styled(miniature.refusal(), "label-small");
      why.setWrapText(true);
      why.setMaxWidth(CHART_WIDTH);
      why.setPrefSize(CHART_WIDTH, CHART_HEIGHT);
      why.setAlignment(Pos.CENTER_LEFT);
      chart.getChildren().add(why);
      sharpe.setText("");
      return;
    }
    double change = miniature.netReturn();
    pseudoClassStateChanged(UP, change > 0);
    pseudoClassStateChanged(DOWN, change < 0);
    draw(miniature);
    net.setText(Numbers.change(change) + " %");
    sharpe.setText(Texts.of("new.sharpe", ratio(miniature.sharpe())));
    trades.setText(Texts.of("new.trades", miniature.trades()));
  }

  private static String ratio(double value) {
    return Double.isNaN(value)
        ? "\u2013"
        : String.format(Locale.ROOT, "%.2f", value).replace("-", "\u2212");
  }

  private void draw(Miniature miniature) {
    double first = miniature.equity().isEmpty() ? 0 : miniature.equity().getFirst();
    double low = first;
    double high = first;
    for (double value : miniature.equity()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double span = high > low ? high - low : 1;
    Polyline line = new Polyline();
    line.getStyleClass().add("card-line");
    int size = miniature.equity().size();
    for (int i = 0; i < size; i++) {
      line.getPoints()
          .addAll(CHART_WIDTH * i / Math.max(1, size - 1), y(miniature.equity().get(i), low, span));
    }
    Line begin = new Line(0, y(first, low, span), CHART_WIDTH, y(first, low, span));
    begin.getStyleClass().add("card-begin");
    chart.getChildren().setAll(begin, line);
  }

  private static double y(double value, double low, double span) {
    return 6 + (CHART_HEIGHT - 12) * (1 - (value - low) / span);
  }
}
