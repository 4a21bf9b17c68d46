package candlewright.app.ui.data;

import candlewright.app.data.FileImport;
import candlewright.app.data.FileStamp;
import candlewright.app.data.ImportChoices;
import candlewright.app.data.NewInstrument;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Job;
import candlewright.core.market.Calendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.datafeed.csv.BarFilePreview;
import candlewright.datafeed.csv.DateOrder;
import candlewright.datafeed.csv.PriceSide;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One file on its way into the store: what a person chose, how it would be read, and what became
/// of it. Lives on the screen's thread.
///
/// An empty text and a null mean that the file, or the venue, decides.
public final class ImportDraft {
  private static final String DEFAULT_VENUE = "CSV";
  private static final InstrumentId UNKNOWN = new InstrumentId("UNKNOWN", DEFAULT_VENUE);

  private final Path file;
  private final StringProperty symbol = new SimpleStringProperty("");
  private final StringProperty venue = new SimpleStringProperty(DEFAULT_VENUE);
  private final ObjectProperty<@Nullable Timeframe> timeframe = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable InstrumentKind> kind = new SimpleObjectProperty<>(null);
  private final StringProperty tick = new SimpleStringProperty("");
  private final StringProperty lot = new SimpleStringProperty("");
  private final StringProperty currency = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable String> calendar = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable Character> delimiter = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable Character> decimal = new SimpleObjectProperty<>(null);
  private final StringProperty zone = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable DateOrder> dateOrder = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable PriceSide> side =
      new SimpleObjectProperty<>(PriceSide.BID);
  private final ObjectProperty<@Nullable Integer> divisor = new SimpleObjectProperty<>(1);
  private final BooleanProperty refuseOffGrid = new SimpleBooleanProperty(false);
  private final ObjectProperty<@Nullable String> entries = new SimpleObjectProperty<>(null);
  private final ObjectProperty<@Nullable List<String>> columns = new SimpleObjectProperty<>(null);

  private final ReadOnlyObjectWrapper<ImportState> state =
      new ReadOnlyObjectWrapper<>(ImportState.LOOKING);
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable BarFilePreview> preview =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Instrument> known =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<FileImport.@Nullable Result> result =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>(null);

  /// The file as it was when its rows were read last.
  private @Nullable FileStamp stamp;

  /// Counts the looks at the file: an earlier one's answer is dropped.
  private int looks;

  ImportDraft(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  public String name() {
    return String.valueOf(file.getFileName());
  }

  public StringProperty symbolProperty() {
    return symbol;
  }

  public StringProperty venueProperty() {
    return venue;
  }

  public ObjectProperty<@Nullable Timeframe> timeframeProperty() {
    return timeframe;
  }

  public ObjectProperty<@Nullable InstrumentKind> kindProperty() {
    return kind;
  }

  public StringProperty tickProperty() {
    return tick;
  }

  public StringProperty lotProperty() {
    return lot;
  }

  public StringProperty currencyProperty() {
    return currency;
  }

  /// The code of the trading hours.
  public ObjectProperty<@Nullable String> calendarProperty() {
    return calendar;
  }

  public ObjectProperty<@Nullable Character> delimiterProperty() {
    return delimiter;
  }

  public ObjectProperty<@Nullable Character> decimalProperty() {
    return decimal;
  }

  /// Name of the zone of times that say none.
  public StringProperty zoneProperty() {
    return zone;
  }

  public ObjectProperty<@Nullable DateOrder> dateOrderProperty() {
    return dateOrder;
  }

  public ObjectProperty<@Nullable PriceSide> sideProperty() {
    return side;
  }

  /// A power of ten by which prices are divided.
  public ObjectProperty<@Nullable Integer> divisorProperty() {
    return divisor;
  }

  public BooleanProperty refuseOffGridProperty() {
    return refuseOffGrid;
  }

  /// Chooses a series of an archive; null for its only one.
  public ObjectProperty<@Nullable String> entriesProperty() {
    return entries;
  }

  /// What is in which column; see {@link BarFilePreview.Reading#columns}.
  public ObjectProperty<@Nullable List<String>> columnsProperty() {
    return columns;
  }

  public ReadOnlyObjectProperty<ImportState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why it cannot be imported, or was not: one sentence; empty if nothing is wrong.
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// How the file would be read; null until it was looked at.
  public ReadOnlyObjectProperty<@Nullable BarFilePreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// The instrument if it is stored already; null if it would be new.
  public ReadOnlyObjectProperty<@Nullable Instrument> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /// What was read and stored; null before.
  public ReadOnlyObjectProperty<FileImport.@Nullable Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// The running import; null while there is none.
  public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
    return job.getReadOnlyProperty();
  }

  /// Returns all choices, for those who look at the file again when one changes.
  Observable[] choicesMade() {
    return new Observable[] {
      symbol,
      venue,
      timeframe,
      kind,
      tick,
      lot,
      currency,
      calendar,
      delimiter,
      decimal,
      zone,
      dateOrder,
      side,
      divisor,
      refuseOffGrid,
      entries,
      columns
    };
  }

  /// Tells whether choices can be made and the import begun.
  public boolean isOpen() {
    return switch (state.get()) {
      case LOOKING, READY, REFUSED, FAILED, CANCELED -> true;
      case RUNNING, DONE -> false;
    };
  }

  /// Returns what is chosen.
  ///
  /// @throws IllegalArgumentException if something is missing or makes no sense; one sentence with
  ///   the remedy
  ImportChoices choices() {
    if (symbol.get().isBlank()) {
      throw new IllegalArgumentException(Texts.of("import.fault.symbol"));
    }
    Timeframe length = timeframe.get();
    if (length == null) {
      throw new IllegalArgumentException(Texts.of("import.fault.timeframe"));
    }
    InstrumentId id =
        new InstrumentId(
            symbol.get().strip().toUpperCase(Locale.ROOT),
            venue.get().strip().toUpperCase(Locale.ROOT));
    String hours = calendar.get();
    NewInstrument rules =
        new NewInstrument(
            kind.get(),
            said(tick).map(Increment::parse).orElse(null),
            said(lot).map(Increment::parse).orElse(null),
            hours == null ? null : Calendar.parse(hours),
            said(currency).map(code -> Instrument.currency("instrument's", code)).orElse(null));
    return new ImportChoices(
        new SeriesKey(id, length),
        rules,
        delimiter.get(),
        said(zone).map(ImportChoices::zone).orElse(null),
        columns.get(),
        decimal.get(),
        dateOrder.get(),
        refuseOffGrid.get(),
        entries.get(),
        Objects.requireNonNullElse(side.get(), PriceSide.BID),
        Objects.requireNonNullElse(divisor.get(), 1));
  }

  /// Returns what is chosen about the text of the file, for a series that is not all known yet.
  ImportChoices choicesAsFarAsMade() {
    Timeframe length = timeframe.get();
    return new ImportChoices(
        new SeriesKey(UNKNOWN, length == null ? Timeframe.ONE_MINUTE : length),
        NewInstrument.AS_FOUND,
        delimiter.get(),
        null,
        columns.get(),
        decimal.get(),
        dateOrder.get(),
        false,
        entries.get(),
        Objects.requireNonNullElse(side.get(), PriceSide.BID),
        Objects.requireNonNullElse(divisor.get(), 1));
  }

  private static Optional<String> said(StringProperty text) {
    return Optional.of(text.get().strip()).filter(each -> !each.isEmpty());
  }

  @Nullable FileStamp stamp() {
    return stamp;
  }

  int nextLook() {
    state.set(ImportState.LOOKING);
    return ++looks;
  }

  boolean isNewest(int look) {
    return look == looks;
  }

  /// Takes what a look at the file has found.
  void looked(
      FileStamp seen, @Nullable BarFilePreview found, @Nullable Instrument stored, String wrong) {
    stamp = seen;
    if (found != null) {
      preview.set(found);
    }
    known.set(stored);
    refuse(wrong);
  }

  /// Says why the file cannot be imported as it is; nothing is wrong if the sentence is empty.
  void refuse(String wrong) {
    fault.set(wrong);
    state.set(wrong.isEmpty() ? ImportState.READY : ImportState.REFUSED);
  }

  void running() {
    fault.set("");
    state.set(ImportState.RUNNING);
  }

  void started(Job running) {
    if (state.get() == ImportState.RUNNING) {
      job.set(running);
    }
  }

  void done(FileImport.Result found) {
    result.set(found);
    state.set(ImportState.DONE);
  }

  void failed(String why) {
    fault.set(why);
    state.set(ImportState.FAILED);
  }

  void canceled() {
    fault.set(Texts.of("import.canceled"));
    state.set(ImportState.CANCELED);
  }

  void ended() {
    job.set(null);
    if (state.get() == ImportState.RUNNING) {
      failed(Texts.of("import.unforeseen"));
    }
  }
}
