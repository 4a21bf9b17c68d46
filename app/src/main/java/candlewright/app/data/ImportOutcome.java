package candlewright.app.data;

import candlewright.core.market.Instrument;
import candlewright.core.port.WriteSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an import stored.
///
/// @param instrument the instrument's rules after the import
/// @param before its rules before the import, empty if it was not known
/// @param summary what became of the bars
/// @param offTick bars whose open is no whole number of the instrument's ticks
public record ImportOutcome(
    Instrument instrument, Optional<Instrument> before, WriteSummary summary, long offTick) {
  /// Returns it as lines for a person.
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    if (before.isEmpty()) {
      lines.add("new instrument " + instrument.id() + ": " + rules(instrument));
    } else if (!before.get().sameRules(instrument)) {
      lines.add(
          "changed instrument "
              + instrument.id()
              + " to "
              + rules(instrument)
              + "; it was "
              + rules(before.get()));
    }
    if (offTick > 0) {
      lines.add(
          "note: "
              + Counts.counted(offTick, "bar")
              + (offTick == 1 ? " opens" : " open")
              + " at no whole number of ticks of "
              + instrument.tick()
              + "; fills there will be rounded. Import again with the right tick.");
    }
    lines.add(stored(summary, "bar"));
    return lines;
  }

  /// Returns the line that says what became of the things that were stored.
  public static String stored(WriteSummary summary, String thing) {
    return "stored: "
        + Counts.counted(summary.added(), thing)
        + " added, "
        + Counts.number(summary.replaced())
        + " replaced, "
        + Counts.number(summary.unchanged())
        + " already there"
        + (summary.outranked() > 0
            ? ", " + Counts.number(summary.outranked()) + " left as a better source had them"
            : "");
  }

  private static String rules(Instrument instrument) {
    return instrument.kind().code()
        + ", "
        + instrument.base()
        + " in "
        + instrument.quote()
        + ", tick "
        + instrument.tick()
        + ", lot "
        + instrument.lot()
        + ", calendar "
        + instrument.calendar().code();
  }
}
