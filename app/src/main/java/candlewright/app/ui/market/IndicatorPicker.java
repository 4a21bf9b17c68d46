package candlewright.app.ui.market;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.IndicatorType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Looks an indicator up by what is typed.
final class IndicatorPicker {
  private static final double WIDTH = 480;
  private static final int ROWS = 12;

  private IndicatorPicker() {}

  /// @param add puts an indicator on the chart
  /// @param there tells whether it is there already
  static SearchPicker<IndicatorType> of(
      List<IndicatorType> types, Consumer<IndicatorType> add, Predicate<IndicatorType> there) {
    IndicatorSearch search = new IndicatorSearch(types);
    return new SearchPicker<>(
        WIDTH,
        ROWS,
        new SearchPicker.Words(
            "indicator",
            Texts.of("indicators.prompt", types.size()),
            Texts.of("indicators.search"),
            Texts.of("indicators.list"),
            Texts.of("indicators.hint")),
        new SearchPicker.Deeds<>(
            search::find, search::nothing, add, type -> row(type, there.test(type))));
  }

  /// A title, its name in definitions, where it belongs, and a tick where it is on the chart.
  private static SearchPicker.Row row(IndicatorType type, boolean isThere) {
    Label title = new Label(type.title());
    title.setMinWidth(Region.USE_PREF_SIZE);
    // The library's own names are long and say what the title says.
    int library = type.name().indexOf('.');
    Label name =
        Labels.styled(
            library < 0 ? type.name() : type.name().substring(0, library), "label-small");
    name.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Node tick = Icons.of(Feather.CHECK, Icons.SMALL);
    tick.setVisible(isThere);
    String place =
        Texts.of(type.outputs().getFirst().unit().isOverlay() ? "study.overlay" : "study.pane");
    Label family =
        Labels.styled(
            Texts.of("indicators.family", Texts.of("family." + type.family()), place),
            "label-small");
    family.setMinWidth(Region.USE_PREF_SIZE);
    return new SearchPicker.Row(
        List.of(title, name, gap, tick, family), title.getText() + ", " + family.getText());
  }
}
