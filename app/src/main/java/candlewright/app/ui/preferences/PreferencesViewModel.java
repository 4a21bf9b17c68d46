package candlewright.app.ui.preferences;

import candlewright.app.data.FolderSize;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What can be set, by section, and the folder of the data.
public final class PreferencesViewModel {
  /// The instrument that is opened first, as text; missing or empty for the one shown last.
  private static final String START_INSTRUMENT = "start.instrument";

  /// The code of the timeframe that is opened first; missing or empty for the one shown last.
  private static final String START_TIMEFRAME = "start.timeframe";

  private static final String BLUE_ORANGE = "look.blue-orange";
  private static final String CALM = "look.calm";

  /// Settings that belong together.
  ///
  /// @param id the text `settings.` and it is its title
  public record Section(String id, List<Setting<?>> settings) {
    /// Returns the title as shown.
    public String title() {
      return Texts.of("settings." + id);
    }
  }

  private final Memory memory;
  private final Edits edits;
  private final Jobs jobs;
  private final DataFolder folder;
  private final List<Section> sections;
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");

  /// @param instruments asked for the stored instruments, as text
  /// @param timeframes the codes of those that have a button
  public PreferencesViewModel(
      AppearanceViewModel appearance,
      FormatsViewModel formats,
      Memory memory,
      Edits edits,
      Jobs jobs,
      DataFolder folder,
      Supplier<List<String>> instruments,
      List<String> timeframes) {
    this.memory = memory;
    this.edits = edits;
    this.jobs = jobs;
    this.folder = folder;
    remember(appearance.blueOrangeProperty(), BLUE_ORANGE);
    remember(appearance.calmProperty(), CALM);
    sections =
        List.of(
            new Section(
                "appearance",
                List.of(
                    new Setting<>(
                        "theme",
                        appearance.choiceProperty(),
                        () -> List.of(ThemeChoice.values()),
                        choice -> Texts.of("setting.theme." + choice),
                        edits),
                    toggle("colours", appearance.blueOrangeProperty()),
                    toggle("motion", appearance.calmProperty()))),
            new Section("formats", formats.settings(edits)),
            new Section(
                "start",
                List.of(
                    first("instrument", START_INSTRUMENT, instruments),
                    first("timeframe", START_TIMEFRAME, () -> timeframes))));
  }

  /// Makes the first chart open with what was chosen for it rather than with what it showed last.
  /// To be called before it is made.
  ///
  /// @param memory where a chart keeps what it shows
  public static void openFirst(Memory memory) {
    copy(memory, START_INSTRUMENT, "market.instrument");
    copy(memory, START_TIMEFRAME, "market.timeframe");
  }

  private static void copy(Memory memory, String from, String to) {
    memory
        .get(from)
        .filter(chosen -> !chosen.isEmpty())
        .ifPresent(chosen -> memory.put(to, chosen));
  }

  private void remember(Property<Boolean> value, String name) {
    value.setValue(memory.get(name).map(Boolean::parseBoolean).orElse(false));
    value.subscribe(now -> {
      if (memory.get(name).isPresent() || now) {
        memory.put(name, now.toString());
      }
    });
  }

  private Setting<Boolean> toggle(String id, Property<Boolean> value) {
    return new Setting<>(
        id,
        value,
        () -> List.of(false, true),
        on -> Texts.of("setting." + id + (on ? ".on" : ".off")),
        edits);
  }

  /// Returns a setting of what is opened first, of which nothing chosen means what was shown last.
  private Setting<String> first(String id, String name, Supplier<List<String>> options) {
    StringProperty value = new SimpleStringProperty(memory.get(name).orElse(""));
    value.subscribe(now -> {
      if (memory.get(name).isPresent() || !now.isEmpty()) {
        memory.put(name, now);
      }
    });
    return new Setting<>(
        id,
        value,
        () ->
            // What was chosen stays a choice although it is not stored any more.
            Stream.of(Stream.of("", value.get()), options.get().stream())
                .flatMap(each -> each)
                .distinct()
                .toList(),
        chosen -> chosen.isEmpty() ? Texts.of("setting.start.last") : chosen,
        edits);
  }

  public List<Section> sections() {
    return sections;
  }

  /// Returns where the data is kept.
  public DataFolder folder() {
    return folder;
  }

  /// How much the folder holds, as words; empty until it was measured.
  public ReadOnlyStringProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /// Measures the folder anew, in the background.
  public void measure() {
    jobs.load(
        Texts.of("settings.folder.job"),
        _ -> FolderSize.of(folder.path()),
        measured ->
            size.set(
                Texts.of(
                    "settings.folder.size", FolderSize.words(measured.bytes()), measured.files())),
        () -> size.set(""));
  }
}
