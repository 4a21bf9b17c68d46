package candlewright.app.ui.data;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.Timeframe;
import candlewright.datafeed.csv.BarFileEntries;
import candlewright.datafeed.csv.BarFilePreview;
import candlewright.datafeed.csv.DateOrder;
import candlewright.datafeed.csv.PriceSide;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All that can be chosen about a file: whose bars it holds and how it is written.
final class ImportForm {
  private static final double LABEL = 96;
  private static final List<Integer> DIVISORS = List.of(1, 10, 100, 1_000, 10_000, 100_000);

  private final TextField symbol = field("symbol");
  private final TextField venue = field("venue");
  private final TextField tick = field("tick");
  private final TextField lot = field("lot");
  private final TextField currency = field("currency");
  private final TextField zone = field("zone");
  private final ChoiceField<Timeframe> timeframe =
      choice("timeframe", List.of(Timeframe.values()), Timeframe::code);
  private final ChoiceField<InstrumentKind> kind =
      choice(
          "kind", List.of(InstrumentKind.values()), each -> Texts.of("import.kind." + each.name()));
  private final ChoiceField<String> calendar =
      choice(
          "calendar",
          List.of("24/7", "us-equities", "fx"),
          each -> Texts.of("import.calendar." + each));
  private final ChoiceField<Character> delimiter =
      choice("delimiter", List.of(',', ';', '\t', '|', ' '), ImportForm::delimiterName);
  private final ChoiceField<Character> decimal =
      choice("decimal", List.of('.', ','), ImportForm::decimalName);
  private final ChoiceField<DateOrder> dateOrder =
      choice(
          "dateorder",
          List.of(DateOrder.values()),
          each -> Texts.of("import.dateorder." + each.name()));
  private final ChoiceField<PriceSide> side =
      choice("side", List.of(PriceSide.values()), each -> Texts.of("import.side." + each.name()));
  private final ChoiceField<Integer> divisor =
      choice("divisor", DIVISORS, each -> Texts.of("import.divisor.text", each));
  private final CheckBox refuse = new CheckBox(Texts.of("import.refuse"));
  private final Label instrumentTitle = Labels.styled("", "panel-title");
  private final Label entriesLabel = Labels.styled(Texts.of("import.entries"), "label-small");
  private final GridPane grid = new GridPane(8, 6);
  private final Button reset = new Button(Texts.of("import.reset"));
  private ChoiceField<String> entries = choice("entries", List.of(), each -> each);
  private Subscription entriesBound = Subscription.EMPTY;
  private @Nullable ImportDraft draft;
  private int line;
  private int entriesLine;

  /// @param resetAll takes back what was chosen about the text of the file
  ImportForm(Runnable resetAll) {
    ColumnConstraints names = new ColumnConstraints(LABEL);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, fields);
    grid.getStyleClass().add("import-form");
    title(Labels.styled(Texts.of("import.series"), "panel-title"));
    row("symbol", symbol);
    row("venue", venue);
    row("timeframe", timeframe);
    title(instrumentTitle);
    row("kind", kind);
    row("tick", tick);
    row("lot", lot);
    row("currency", currency);
    row("calendar", calendar);
    title(Labels.styled(Texts.of("import.text"), "panel-title"));
    entriesLine = line++;
    row("delimiter", delimiter);
    row("decimal", decimal);
    row("zone", zone);
    row("dateorder", dateOrder);
    row("divisor", divisor);
    row("side", side);
    refuse.setId("import-refuse");
    grid.add(refuse, 0, line++, 2, 1);
    reset.setId("import-reset");
    reset.setOnAction(_ -> resetAll.run());
    grid.add(reset, 0, line++, 2, 1);
  }

  private static TextField field(String id) {
    TextField field = new TextField();
    field.setId("import-" + id);
    field.setAccessibleText(Texts.of("import." + id));
    return field;
  }

  private static <T> ChoiceField<T> choice(String id, List<T> values, Function<T, String> text) {
    return new ChoiceField<>("import-" + id, Texts.of("import." + id), values, text);
  }

  private void title(Label label) {
    label.getStyleClass().add("form-title");
    grid.add(label, 0, line++, 2, 1);
  }

  private void row(String id, Node field) {
    Label label = Labels.styled(Texts.of("import." + id), "label-small");
    label.setLabelFor(field);
    grid.addRow(line++, label, field);
  }

  static String delimiterName(char delimiter) {
    return switch (delimiter) {
      case ',' -> Texts.of("import.delimiter.comma");
      case ';' -> Texts.of("import.delimiter.semicolon");
      case '\t' -> Texts.of("import.delimiter.tab");
      case '|' -> Texts.of("import.delimiter.bar");
      case ' ' -> Texts.of("import.delimiter.blank");
      default -> String.valueOf(delimiter);
    };
  }

  private static String decimalName(char decimal) {
    return Texts.of(decimal == ',' ? "import.decimal.comma" : "import.decimal.point");
  }

  Region node() {
    return grid;
  }

  void focus() {
    symbol.requestFocus();
  }

  void setEditable(boolean editable) {
    grid.setDisable(!editable);
  }

  /// Shows and changes the choices of a file until the subscription ends.
  Subscription bind(ImportDraft of) {
    draft = of;
    return Subscription.combine(
        text(symbol, of.symbolProperty()),
        text(venue, of.venueProperty()),
        text(tick, of.tickProperty()),
        text(lot, of.lotProperty()),
        text(currency, of.currencyProperty()),
        text(zone, of.zoneProperty()),
        timeframe.bind(of.timeframeProperty()),
        kind.bind(of.kindProperty()),
        calendar.bind(of.calendarProperty()),
        delimiter.bind(of.delimiterProperty()),
        decimal.bind(of.decimalProperty()),
        dateOrder.bind(of.dateOrderProperty()),
        side.bind(of.sideProperty()),
        divisor.bind(of.divisorProperty()),
        checked(of),
        of.knownProperty().subscribe(this::showInstrument),
        of.previewProperty().subscribe(this::showFound),
        () -> {
          entriesBound.unsubscribe();
          entriesBound = Subscription.EMPTY;
          draft = null;
        });
  }

  private Subscription checked(ImportDraft of) {
    refuse.selectedProperty().bindBidirectional(of.refuseOffGridProperty());
    return () -> refuse.selectedProperty().unbindBidirectional(of.refuseOffGridProperty());
  }

  private static Subscription text(TextField field, StringProperty property) {
    field.textProperty().bindBidirectional(property);
    return () -> field.textProperty().unbindBidirectional(property);
  }

  private void showInstrument(@Nullable Instrument known) {
    String found = Texts.of(known == null ? "import.fromfile" : "import.asstored");
    instrumentTitle.setText(
        Texts.of(known == null ? "import.instrument.new" : "import.instrument.known"));
    tick.setPromptText(known == null ? found : Texts.of("import.stored", known.tick()));
    lot.setPromptText(known == null ? found : Texts.of("import.stored", known.lot()));
    currency.setPromptText(
        known == null ? Texts.of("import.fromsymbol") : Texts.of("import.stored", known.quote()));
    kind.setFound(
        known == null
            ? Texts.of("import.fromvenue")
            : Texts.of("import.stored", Texts.of("import.kind." + known.kind().name())));
    calendar.setFound(
        known == null
            ? Texts.of("import.fromkind")
            : Texts.of("import.stored", Texts.of("import.calendar." + known.calendar().code())));
  }

  private void showFound(@Nullable BarFilePreview preview) {
    BarFilePreview.Reading reading = preview == null ? null : preview.reading().orElse(null);
    if (reading == null) {
      delimiter.setFound(Texts.of("import.found.none"));
      decimal.setFound(Texts.of("import.found.none"));
      dateOrder.setFound(Texts.of("import.found.none"));
      zone.setPromptText(Texts.of("import.found.none"));
    } else {
      delimiter.setFound(Texts.of("import.found", delimiterName(reading.delimiter())));
      decimal.setFound(Texts.of("import.found", decimalName(reading.decimal())));
      dateOrder.setFound(
          reading.ordered()
              ? Texts.of("import.found", Texts.of("import.dateorder." + reading.dateOrder().name()))
              : Texts.of("import.dateorder.plain"));
      zone.setPromptText(
          reading.time() == BarFilePreview.TimeText.NUMBER
              ? Texts.of("import.zone.number")
              : Texts.of("import.found", reading.zone()));
    }
    zone.setDisable(reading != null && reading.time() == BarFilePreview.TimeText.NUMBER);
    dateOrder.setDisable(reading != null && !reading.ordered());
    showEntries(preview == null ? List.of() : preview.series());
  }

  private void showEntries(List<BarFileEntries.Series> series) {
    List<String> filters = series.stream().map(BarFileEntries.Series::filter).toList();
    boolean shown = grid.getChildren().contains(entries);
    List<String> offered =
        entries.getItems().stream().map(each -> String.valueOf(each.value())).toList();
    ImportDraft of = draft;
    if (filters.size() < 2 || of == null) {
      grid.getChildren().removeAll(entriesLabel, entries);
    } else if (!shown || !offered.equals(filters)) {
      grid.getChildren().removeAll(entriesLabel, entries);
      entriesBound.unsubscribe();
      entries = choice("entries", filters, each -> each);
      entriesBound = entries.bind(of.entriesProperty());
      grid.add(entriesLabel, 0, entriesLine);
      grid.add(entries, 1, entriesLine);
    }
  }
}
