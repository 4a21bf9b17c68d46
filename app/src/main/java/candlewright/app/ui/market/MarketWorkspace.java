package candlewright.app.ui.market;

import candlewright.app.ui.dock.Dock;
import candlewright.app.ui.dock.DockActions;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.shell.Workspace;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Watch list and charts as a workspace: their actions, and what the palette finds in them.
public final class MarketWorkspace implements Workspace {
  private final MarketViewModel model;
  private final MarketView view;
  private final ObservableValue<String> place;
  private final List<UiAction> actions;

  public MarketWorkspace(MarketViewModel model, MarketView view) {
    this.model = model;
    this.view = view;
    place =
        Bindings.createStringBinding(
            this::placeText, model.selectedProperty(), model.timeframeProperty());
    actions = makeActions();
  }

  private String placeText() {
    InstrumentId id = model.selectedProperty().get();
    return id == null
        ? Texts.of("place.none")
        : Texts.of("place.chart", id.symbol(), model.timeframeProperty().get());
  }

  private List<UiAction> makeActions() {
    String group = "group.market";
    List<UiAction> all = new ArrayList<>();
    all.add(UiAction.of("watch.filter", group, Feather.FILTER, "Shortcut+F", view::focusFilter));
    all.add(
        UiAction.of(
            "watch.toggle",
            group,
            Feather.SIDEBAR,
            "Shortcut+B",
            () -> view.dock().dock().toggle(MarketView.WATCH)));
    all.add(UiAction.of("watch.next", group, Feather.ARROW_DOWN, "Alt+DOWN", () -> model.move(1)));
    all.add(UiAction.of("watch.previous", group, Feather.ARROW_UP, "Alt+UP", () -> model.move(-1)));
    for (int i = 0; i < MarketViewModel.TIMEFRAMES.size(); i++) {
      Timeframe timeframe = MarketViewModel.TIMEFRAMES.get(i);
      all.add(
          new UiAction(
              "timeframe." + timeframe.code(),
              Texts.of(group),
              Texts.of("action.timeframe", timeframe.code()),
              Feather.CLOCK,
              Integer.toString(i + 1),
              () -> model.timeframeProperty().set(timeframe)));
    }
    all.addAll(view.chartActions());
    all.addAll(DockActions.of(view.dock().dock(), view.dock()));
    return List.copyOf(all);
  }

  @Override
  public String id() {
    return "market";
  }

  @Override
  public Feather icon() {
    return Feather.TRENDING_UP;
  }

  @Override
  public void focus() {
    view.focus();
  }

  @Override
  public ObservableValue<String> place() {
    return place;
  }

  @Override
  public List<UiAction> actions() {
    return actions;
  }

  @Override
  public Optional<Dock> dock() {
    return Optional.of(view.dock().dock());
  }

  @Override
  public List<PaletteItem> found() {
    return Stream.concat(instruments(), DockActions.found(view.dock().dock(), view.dock()).stream())
        .toList();
  }

  private Stream<PaletteItem> instruments() {
    return model.quotes().stream()
        .map(quote -> quote.instrument())
        .map(instrument ->
            new PaletteItem(
                PaletteItem.Group.INSTRUMENTS,
                instrument.id().symbol(),
                Texts.of(
                    "palette.instrument",
                    Texts.of("kind." + instrument.kind().name(), instrument.settlement()),
                    instrument.id().venue()),
                Feather.TRENDING_UP,
                Texts.of("palette.hint.open"),
                () -> model.selectedProperty().set(instrument.id())));
  }

  @Override
  public Region node() {
    return view.node();
  }

  @Override
  public void attach() {
    view.attach();
  }

  @Override
  public void detach() {
    view.detach();
  }
}
