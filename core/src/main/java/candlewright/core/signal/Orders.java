package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;

/// Combinations whose parts play different roles and must come true in some order.
final class Orders {
  static final List<CombinationType> TYPES =
      List.of(
          new CombinationType(
              "sequence",
              "Sequence",
              List.of(
                  Setting.bars("timeout", 10, 1, "most bars from one part to the next"),
                  Setting.choice(
                      "same_bar",
                      "whether two parts may come true on the same bar",
                      "excluded",
                      "allowed")),
              2,
              100,
              false,
              "in this order, each at most {timeout} bars after the one before (same bar {same_bar})",
              "True on a bar on which the last part is true if the parts before it were true one"
                  + " after another, each at most timeout bars after the one before it and on a later"
                  + " bar or, with same_bar allowed, on the same. Where a part was true on several"
                  + " bars any of them will do. After it was true all is forgotten, that bar"
                  + " included, and the next sequence begins on a later bar. Unknown where that"
                  + " depends on unknown parts; bars before the first count as unknown.",
              (settings, weights) ->
                  new Sequence(weights.length, (int) settings[0], settings[1] == 1)),
          new CombinationType(
              "arm_trigger_cancel",
              "Arm, trigger, cancel",
              List.of(Setting.bars("timeout", 20, 1, "bars it stays armed after the arming bar")),
              3,
              3,
              false,
              "armed by the first for {timeout} bars, true on the second, disarmed by the third",
              "The first part arms, the second fires, the third cancels. On each bar, in this order:"
                  + " if the third is true it is disarmed, is not true and cannot be armed; else, if"
                  + " it was armed on an earlier bar, at most timeout bars ago, and the second is"
                  + " true, it is true and disarmed, and the first is ignored; else, if the first is"
                  + " true, it is armed from the next bar on and the timeout starts anew. False on all"
                  + " other bars. Unknown where that depends on unknown parts; bars before the first"
                  + " count as unknown.",
              (settings, _) -> new ArmedTrigger((int) settings[0])),
          new CombinationType(
              "first_since",
              "First time since",
              List.of(),
              2,
              2,
              false,
              "the first, for the first time since the second",
              "True where the first part is true for the first time since the second was last true;"
                  + " the bar on which the second is true counts. False where the first is false or"
                  + " was already true in that time. Unknown where that depends on unknown parts, and"
                  + " where the first is first true before the second ever was.",
              (_, _) -> new FirstSince()),
          new CombinationType(
              "latch",
              "Latch",
              List.of(),
              2,
              2,
              false,
              "from the first until the second",
              "Becomes true where the first part is true and false where the second is; in between it"
                  + " stays what it was. Where both are true the second wins. Unknown until either was"
                  + " true, and from where an unknown part may have changed it until it is settled"
                  + " again.",
              (_, _) -> new Latch()));

  private Orders() {}
}
