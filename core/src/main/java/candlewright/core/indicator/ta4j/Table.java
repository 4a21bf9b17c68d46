package candlewright.core.indicator.ta4j;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;

/// Gathers the entries of one part of ta4j, and the words they are written in.
final class Table {
  /// Longest window that may be asked for: many of these indicators walk over it at each bar.
  static final int LONGEST = 1000;

  private final Family family;
  private final List<Entry> entries = new ArrayList<>();

  Table(Family family) {
    this.family = family;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// Adds an indicator.
  ///
  /// @param output named as the indicator
  /// @param settings in the order the recipe takes them
  Table add(
      Class<?> origin,
      String title,
      Feed feed,
      Output output,
      Entry.Recipe recipe,
      Setting... settings) {
    return add(Set.of(), origin, title, feed, output, recipe, settings);
  }

  /// Adds an indicator that one has to know something of.
  Table add(
      Set<Trait> traits,
      Class<?> origin,
      String title,
      Feed feed,
      Output output,
      Entry.Recipe recipe,
      Setting... settings) {
    entries.add(new Entry(origin, title, family, feed, output, traits, List.of(settings), recipe));
    return this;
  }

  static ClosePriceIndicator close(BarSeries series) {
    return new ClosePriceIndicator(series);
  }

  static Num num(BarSeries series, double value) {
    return series.numFactory().numOf(value);
  }

  static Output price(String name) {
    return Output.price(name);
  }

  static Output priceChange(String name) {
    return Output.priceChange(name);
  }

  static Output percent(String name) {
    return Output.of(name, Unit.PERCENT, 2);
  }

  static Output number(String name) {
    return Output.of(name, Unit.NUMBER, 4);
  }

  static Output volume(String name) {
    return Output.of(name, Unit.VOLUME, 2);
  }

  static Output bounded(String name, double minimum, double maximum) {
    return Output.bounded(name, minimum, maximum, 2);
  }

  /// 1 where it is true, 0 where it is not.
  static Output truth(String name) {
    return Output.bounded(name, 0, 1, 0);
  }

  static Setting bars(String name, int usual) {
    return bars(name, usual, 1);
  }

  static Setting bars(String name, int usual, int least) {
    return bars(name, usual, least, "bars it looks back on");
  }

  static Setting bars(String name, int usual, int least, String note) {
    return Setting.whole(name, usual, least, LONGEST, note);
  }

  static Setting number(String name, double usual, double least, double most, String note) {
    return Setting.number(name, usual, least, most, note);
  }
}
