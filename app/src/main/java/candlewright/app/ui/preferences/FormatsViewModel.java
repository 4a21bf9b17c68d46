package candlewright.app.ui.preferences;

import candlewright.app.format.DateStyle;
import candlewright.app.format.Formats;
import candlewright.app.format.NumberStyle;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How numbers, dates and times are written: chosen here, remembered, and in force everywhere at
/// once.
public final class FormatsViewModel {
  private static final String ZONE = "formats.zone";
  private static final String NUMBERS = "formats.numbers";
  private static final String DATES = "formats.dates";

  /// Whose clocks traders follow, from west to east.
  private static final List<String> ZONES =
      List.of(
          Formats.UTC,
          Formats.EXCHANGE,
          Formats.LOCAL,
          "America/Los_Angeles",
          "America/Chicago",
          "America/New_York",
          "America/Sao_Paulo",
          "Europe/London",
          "Europe/Berlin",
          "Europe/Zurich",
          "Africa/Johannesburg",
          "Asia/Dubai",
          "Asia/Kolkata",
          "Asia/Singapore",
          "Asia/Hong_Kong",
          "Asia/Tokyo",
          "Australia/Sydney");

  private final ObjectProperty<String> zone;
  private final ObjectProperty<NumberStyle> numbers;
  private final ObjectProperty<DateStyle> dates;

  /// Makes what was remembered hold; what is not understood is as usual.
  public FormatsViewModel(Memory memory) {
    Formats usual = Formats.USUAL;
    zone = new SimpleObjectProperty<>(memory.get(ZONE, FormatsViewModel::zone, usual.zone()));
    numbers =
        new SimpleObjectProperty<>(memory.get(NUMBERS, NumberStyle::valueOf, usual.numbers()));
    dates = new SimpleObjectProperty<>(memory.get(DATES, DateStyle::valueOf, usual.dates()));
    Formatting.use(new Formats(zone.get(), numbers.get(), dates.get()));
    keep(zone, ZONE, memory, Formats::withZone, Function.identity());
    keep(numbers, NUMBERS, memory, Formats::withNumbers, Enum::name);
    keep(dates, DATES, memory, Formats::withDates, Enum::name);
  }

  private static String zone(String name) {
    return Formats.USUAL.withZone(name).zone();
  }

  private static <T> void keep(
      ObjectProperty<T> value,
      String name,
      Memory memory,
      BiFunction<Formats, T, Formats> with,
      Function<T, String> text) {
    value.subscribe((_, chosen) -> {
      Formatting.use(with.apply(Formats.now(), chosen));
      memory.put(name, text.apply(chosen));
    });
  }

  /// Returns what can be chosen.
  List<Setting<?>> settings(Edits edits) {
    return List.of(
        new Setting<>("zone", zone, this::zones, FormatsViewModel::zoneWords, edits),
        new Setting<>(
            "numbers",
            numbers,
            () -> List.of(NumberStyle.values()),
            style -> Texts.of("setting.numbers." + style),
            edits),
        new Setting<>(
            "dates",
            dates,
            () -> List.of(DateStyle.values()),
            style -> Texts.of("setting.dates." + style),
            edits));
  }

  /// What was chosen stays a choice although it is not one of the usual ones.
  private List<String> zones() {
    return Stream.concat(ZONES.stream(), Stream.of(zone.get())).distinct().toList();
  }

  private static String zoneWords(String name) {
    return switch (name) {
      case Formats.UTC, Formats.EXCHANGE, Formats.LOCAL -> Texts.of("setting.zone." + name);
      default -> Formatting.city(name);
    };
  }
}
