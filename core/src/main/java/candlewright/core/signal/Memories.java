package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.function.IntFunction;

/// Combinations that remember what one part was on earlier bars.
final class Memories {
  private static final String BEFORE_THE_FIRST = " Bars before the first count as unknown.";
  private static final String BEGINS =
      " It begins on the first bar on which the part is known: what may have happened before does"
          + " not count.";

  static final List<CombinationType> TYPES =
      List.of(
          of(
              "within",
              "Within the last bars",
              Setting.bars("length", 5, 1, "bars looked back on, this one included"),
              "within the last {length} bars",
              "True where the part was true on this bar or any of the length - 1 bars before. False"
                  + " where it was false on all of them, else unknown."
                  + BEFORE_THE_FIRST,
              length -> new LastTrue(LastTrue.Question.ANY, length)),
          of(
              "for_n",
              "For some bars",
              Setting.bars("length", 3, 1, "bars in a row, this one included"),
              "for {length} bars in a row",
              "True where the part was true on this bar and on each of the length - 1 bars before."
                  + " False where it was false on any of them, else unknown."
                  + BEFORE_THE_FIRST,
              length -> new LastTrue(LastTrue.Question.EACH, length)),
          of(
              "hold",
              "Hold",
              Setting.bars("bars", 3, 1, "bars it stays true for after the part was"),
              "now or for {bars} bars after",
              "True where the part is and on the given number of bars after each bar on which it"
                  + " was; every such bar starts the time anew. False where the part was false on"
                  + " all of these bars, else unknown."
                  + BEFORE_THE_FIRST,
              bars -> new LastTrue(LastTrue.Question.ANY, bars + 1)),
          of(
              "bars_since_at_least",
              "Last true at least",
              Setting.bars("bars", 5, 1, "bars that must have passed"),
              "last true at least {bars} bars ago",
              "True where the part has been true once and the last time is at least this number of"
                  + " bars ago; it is 0 bars ago while the part is true. False where the last time is"
                  + " more recent. Unknown until the part was first known to be true, and where an"
                  + " unknown part may be the last time and matters.",
              bars -> new LastTrue(LastTrue.Question.BEFORE, bars)),
          of(
              "bars_since_at_most",
              "Last true at most",
              Setting.bars("bars", 5, 0, "bars that may have passed"),
              "last true at most {bars} bars ago",
              "True where the last time that the part was true is at most this number of bars ago;"
                  + " it is 0 bars ago while the part is true. False where the part was false on all"
                  + " of these bars, whether it was ever true or not, else unknown."
                  + BEFORE_THE_FIRST,
              bars -> new LastTrue(LastTrue.Question.ANY, bars + 1)),
          new CombinationType(
              "edge",
              "Turns true",
              List.of(),
              1,
              1,
              false,
              "turns true",
              "True where the part is true and was false on the bar before. False where it is false"
                  + " or was true on the bar before, else unknown."
                  + BEFORE_THE_FIRST,
              (_, _) -> new Edge()),
          of(
              "debounce",
              "Debounce",
              Setting.bars("length", 3, 1, "bars in a row that settle it"),
              "settled for {length} bars",
              "Becomes true once the part was true on length bars in a row, this one included, and"
                  + " false once it was false on as many; in between it stays what it was. Unknown"
                  + " until first settled, and from where unknown parts may have settled it the other"
                  + " way until it is settled again.",
              Debounce::new),
          of(
              "cooldown",
              "Cooldown",
              Setting.bars("bars", 10, 1, "bars after it was true on which it cannot be"),
              "with at least {bars} bars between",
              "True where the part is, except on the given number of bars after it was last true"
                  + " itself. A true part on these bars is ignored and does not lengthen them."
                  + BEGINS
                  + " A later unknown part may have been let through: the answer to a true part is"
                  + " then unknown until the part was false, or surely ignored, on as many bars in a"
                  + " row as the cooldown lasts.",
              Cooldown::new),
          new CombinationType(
              "every_nth",
              "Every n-th time",
              List.of(Setting.whole("n", 2, 1, 100_000, "times from one to the next")),
              1,
              2,
              false,
              "every {n}-th time",
              "True on every n-th bar on which the first part is true, false on all others. A second"
                  + " part may be given: on a bar on which it is true the count starts anew, that bar"
                  + " included."
                  + BEGINS
                  + " After a later unknown part the count is uncertain and the answer to a true part"
                  + " unknown, until the second part starts it anew; without one, for good.",
              (settings, _) -> new EveryNth((int) settings[0])));

  private Memories() {}

  private static CombinationType of(
      String name,
      String title,
      Setting setting,
      String sentence,
      String definition,
      IntFunction<CombinationKernel> kernel) {
    return new CombinationType(
        name,
        title,
        List.of(setting),
        1,
        1,
        false,
        sentence,
        definition,
        (settings, _) -> kernel.apply((int) settings[0]));
  }
}
