package candlewright.app.ui.build.strip;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.market.MarketViewModel;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The bars that a row or the value in hand is worked out on: timeframe and instrument.
final class SourceEditor {
  private static final double LABELS = 112;

  private final InspectorModel model;
  private final ComboBox<String> timeframe = new ComboBox<>();
  private final ComboBox<String> symbol = new ComboBox<>();
  private final VBox root = new VBox();
  private @Nullable Address address;
  private boolean showing;

  SourceEditor(InspectorModel model) {
    this.model = model;
    root.getChildren()
        .addAll(
            line(timeframe, "inspector-timeframe", "inspector.timeframe"),
            line(symbol, "inspector-symbol", "inspector.symbol"));
    timeframe.valueProperty().subscribe(_ -> chosen());
    symbol.valueProperty().subscribe(_ -> chosen());
  }

  private static HBox line(ComboBox<String> box, String id, String text) {
    Label name = Labels.styled(Texts.of(text), "label-small");
    name.setMinWidth(LABELS);
    name.setPrefWidth(LABELS);
    box.setId(id);
    box.setAccessibleText(Texts.of(text));
    box.setMaxWidth(Double.MAX_VALUE);
    box.getStyleClass().add("inspector-choice");
    HBox.setHgrow(box, Priority.ALWAYS);
    HBox line = new HBox(8, name, box);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  Region node() {
    return root;
  }

  /// Shows what the selection is worked out on; nothing where that cannot be chosen.
  void show(@Nullable Row row, StrategyDefinition definition) {
    Address wanted = row == null ? null : model.movable(row);
    address = wanted;
    root.setVisible(wanted != null);
    root.setManaged(wanted != null);
    if (wanted == null) {
      return;
    }
    showing = true;
    Source source = model.source(wanted);
    List<String> timeframes = new ArrayList<>();
    timeframes.add(own(definition));
    Timeframe base = definition.timeframe();
    for (Timeframe each : MarketViewModel.TIMEFRAMES) {
      if (base == null || (base != each && base.divides(each))) {
        timeframes.add(each.code());
      }
    }
    Timeframe now = source == null ? null : source.timeframe();
    if (now != null && !timeframes.contains(now.code())) {
      timeframes.add(now.code());
    }
    fill(timeframe, timeframes, now == null ? own(definition) : now.code());
    List<String> symbols = new ArrayList<>();
    symbols.add(Texts.of("inspector.traded"));
    definition.universe().roles().stream().map(Universe.Role::name).forEach(symbols::add);
    boolean other = source != null && !source.role().equals(Source.TRADED);
    fill(symbol, symbols, source != null && other ? source.role() : symbols.getFirst());
    symbol.setDisable(symbols.size() == 1);
    showing = false;
  }

  private static String own(StrategyDefinition definition) {
    Timeframe base = definition.timeframe();
    return base == null ? Texts.of("inspector.base") : Texts.of("inspector.base.of", base.code());
  }

  private static void fill(ComboBox<String> box, List<String> items, String now) {
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
    box.setValue(now);
  }

  private void chosen() {
    Address at = address;
    int place = timeframe.getSelectionModel().getSelectedIndex();
    int which = symbol.getSelectionModel().getSelectedIndex();
    if (showing || at == null || place < 0 || which < 0) {
      return;
    }
    String role = which == 0 ? Source.TRADED : symbol.getItems().get(which);
    Timeframe wanted = place == 0 ? null : Timeframe.parse(timeframe.getItems().get(place));
    model.on(at, role.equals(Source.TRADED) && wanted == null ? null : new Source(role, wanted));
  }
}
