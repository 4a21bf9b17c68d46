package candlewright.app.ui.shell;

import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A workspace with a text field and a button, to try what lies round it.
final class TextWorkspace implements Workspace {
  private final TextField field = new TextField();
  private final Button button = new Button("Elsewhere");
  private final VBox root = new VBox(field, button);

  TextWorkspace() {
    field.setId("field");
    button.setId("elsewhere");
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
    button.requestFocus();
  }

  @Override
  public ObservableValue<String> place() {
    return new SimpleStringProperty("here");
  }

  @Override
  public List<UiAction> actions() {
    return List.of();
  }

  @Override
  public List<PaletteItem> found() {
    return List.of();
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {}

  @Override
  public void detach() {}
}
