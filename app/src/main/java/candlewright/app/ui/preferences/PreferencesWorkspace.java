package candlewright.app.ui.preferences;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.shell.Workspace;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The settings as a workspace, each of which the palette finds.
public final class PreferencesWorkspace implements Workspace {
  private final PreferencesViewModel model;
  private final PreferencesView view;
  private final ObservableValue<String> place =
      new SimpleStringProperty(Texts.of("settings.place"));

  public PreferencesWorkspace(PreferencesViewModel model) {
    this.model = model;
    this.view = new PreferencesView(model);
  }

  @Override
  public String id() {
    return "settings";
  }

  @Override
  public Feather icon() {
    return Feather.SETTINGS;
  }

  @Override
  public boolean isAside() {
    return true;
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
    return List.of();
  }

  @Override
  public List<PaletteItem> found() {
    Stream<PaletteItem> settings =
        model.sections().stream()
            .flatMap(section ->
                section.settings().stream()
                    .map(setting ->
                        item(setting.name(), section.title(), () -> view.focus(setting))));
    return Stream.concat(
            settings,
            Stream.of(
                item(
                    Texts.of("settings.folder"),
                    Texts.of("settings.folder.detail"),
                    view::focusFolder)))
        .toList();
  }

  private static PaletteItem item(String name, String detail, Runnable open) {
    return new PaletteItem(
        PaletteItem.Group.SETTINGS,
        name,
        detail,
        Feather.SETTINGS,
        Texts.of("palette.hint.open"),
        open);
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
