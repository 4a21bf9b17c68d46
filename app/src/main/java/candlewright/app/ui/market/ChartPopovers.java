package candlewright.app.ui.market;

import candlewright.app.data.Quote;
import candlewright.app.chart.ChartStudy;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Png;
import candlewright.app.ui.kit.Popover;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// What opens beside the toolbar and the chips: indicators, a study's settings, compared
/// instruments, a date, a picture.
final class ChartPopovers {
  private final MarketViewModel model;
  private final ChartsView view;
  private final Jobs jobs;
  private final Toasts toasts;
  private final Popover popover = new Popover();

  ChartPopovers(MarketViewModel model, ChartsView view, Jobs jobs, Toasts toasts) {
    this.model = model;
    this.view = view;
    this.jobs = jobs;
    this.toasts = toasts;
  }

  /// Closes what is open.
  void close() {
    popover.close();
  }

  private ChartViewModel active() {
    return model.activeProperty().get();
  }

  private void open(String action, Region content, Node focus) {
    String id = "popover-" + action.substring(action.indexOf('.') + 1);
    popover.open(view.buttonOf(action), id, content, focus, () -> {});
  }

  /// Lists the indicators; the catalogue with its library is read in the background.
  void indicators() {
    jobs.load(
        Texts.of("job.indicators"), _ -> IndicatorCatalogue.types(), this::indicators, () -> {});
  }

  private void indicators(List<IndicatorType> types) {
    ChartViewModel chart = active();
    SearchPicker<IndicatorType> picker =
        IndicatorPicker.of(
            types,
            type -> chart.addIndicator(type.name()),
            type ->
                chart.chart().studies().stream()
                    .anyMatch(study -> study.indicator().equals(type.name())));
    open("chart.indicators", picker.node(), picker.focus());
  }

  /// Opens the settings of a study beside its chip.
  void study(ChartViewModel chart, ChartStudy study, Node chip) {
    StudyEditor editor = new StudyEditor(chart, study);
    StudyEditorView form = new StudyEditorView(editor, popover::fit, popover::close);
    ListChangeListener<ChartStudy> gone =
        _ -> {
          if (!editor.isThere()) {
            popover.close();
          }
        };
    // The computation may refuse settings that go one by one but not together.
    var told = chart.chart().problemProperty().subscribe(_ -> form.update());
    popover.open(
        chip,
        "study-editor",
        form.node(),
        form.focus(),
        () -> {
          chart.chart().studies().removeListener(gone);
          told.unsubscribe();
          editor.settle();
          view.chartOf(chart).requestFocus();
        });
    chart.chart().studies().addListener(gone);
  }

  /// Chooses what is compared.
  void compare() {
    ChartViewModel chart = active();
    InstrumentId own = chart.instrumentProperty().get();
    SearchPicker<Quote> picker =
        ComparePicker.of(
            model.quotes().stream().filter(quote -> !quote.instrument().id().equals(own)).toList(),
            chart::toggleCompared,
            chart.compared()::contains);
    open("chart.compare", picker.node(), picker.focus());
  }

  /// Offers to take a compared instrument away.
  void compared(ChartViewModel chart, InstrumentId id, Node chip) {
    Button remove = new Button(Texts.of("compare.remove", id.symbol()));
    remove.setId("compare-remove");
    remove.getStyleClass().add("small-button");
    remove.setOnAction(_ -> {
      popover.close();
      chart.toggleCompared(id);
      view.chartOf(chart).requestFocus();
    });
    var text = Labels.styled(Texts.of("compare.explain", id.symbol()), "label-small");
    text.setWrapText(true);
    VBox content = new VBox(8, text, remove);
    content.setPrefWidth(280);
    content.getStyleClass().add("picker");
    popover.open(chip, "compared", content, remove, () -> {});
  }

  /// Moves the chart to a date that is typed.
  void goTo() {
    ChartViewModel chart = active();
    ChartForms.Form form =
        ChartForms.of(
            "goto",
            "",
            typed -> {
              String sentence = goTo(chart, typed);
              if (sentence.isEmpty()) {
                popover.close();
                view.chartOf(chart).requestFocus();
              }
              return sentence;
            },
            popover::fit);
    open("chart.goto", form.node(), form.field());
  }

  private static String goTo(ChartViewModel chart, String typed) {
    TimeRange times = chart.chart().times();
    if (times == null) {
      return Texts.of("goto.empty");
    }
    long time;
    try {
      time = DateInput.parse(typed, chart.chart().zoneProperty().get());
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
    if (time < times.from() || time >= times.to()) {
      return Texts.of("goto.outside", Numbers.moment(times.from()), Numbers.moment(times.to() - 1));
    }
    chart.chart().goTo(time);
    return "";
  }

  /// Writes the active chart as a picture to a file that is typed or chosen.
  void save() {
    ChartViewModel chart = active();
    ChartForms.Form form =
        ChartForms.of("picture", usualFile(chart).toString(), this::save, popover::fit);
    Button browse = new Button(Texts.of("picture.browse"));
    browse.setId("picture-browse");
    browse.getStyleClass().add("small-button");
    browse.setOnAction(_ -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(Texts.of("picture.name"));
      chooser.setInitialFileName(usualFile(chart).getFileName().toString());
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(Texts.of("picture.kind"), "*.png"));
      File chosen = chooser.showSaveDialog(form.node().getScene().getWindow());
      if (chosen != null) {
        form.field().setText(chosen.toString());
      }
    });
    Button copy = new Button(Texts.of("picture.copy"));
    copy.setId("picture-copy");
    copy.getStyleClass().add("small-button");
    copy.setOnAction(_ -> {
      popover.close();
      copyPicture();
    });
    HBox more = form.more();
    more.getChildren().addAll(browse, copy);
    open("chart.save", form.node(), form.field());
  }

  private static Path usualFile(ChartViewModel chart) {
    InstrumentId id = chart.instrumentProperty().get();
    String name =
        (id == null ? "chart" : id.symbol()) + "-" + chart.timeframeProperty().get() + ".png";
    return Path.of(System.getProperty("user.home"), name.replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  private String save(String typed) {
    Path file;
    try {
      file = Path.of(typed.strip()).toAbsolutePath();
    } catch (InvalidPathException e) {
      return Texts.of("picture.bad", typed.strip());
    }
    if (typed.isBlank() || Files.isDirectory(file)) {
      return Texts.of("picture.noname");
    }
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Texts.of("picture.nofolder", String.valueOf(folder));
    }
    if (Files.exists(file)) {
      return Texts.of("picture.exists", file);
    }
    WritableImage image = picture();
    popover.close();
    view.activeChart().requestFocus();
    jobs.load(
        Texts.of("job.picture", file),
        _ -> Files.write(file, Png.of(image)),
        written -> toasts.raise(Toast.Kind.DONE, Texts.of("picture.saved", written)),
        () -> {});
    return "";
  }

  /// Puts the picture of the active chart onto the clipboard.
  void copyPicture() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture());
    Clipboard.getSystemClipboard().setContent(content);
    toasts.raise(Toast.Kind.DONE, Texts.of("picture.copied"));
  }

  private WritableImage picture() {
    return view.activeChart().snapshot(null, null);
  }
}
