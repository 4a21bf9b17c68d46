package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.OrderStep;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Increment;
import candlewright.core.signal.Truth;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.plan.Explanation;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Explanations as sentences.
final class WhyText {
  /// Digits that tell two values of an indicator apart for a person.
  private static final MathContext DIGITS = new MathContext(7);

  private final Sentences sentences;
  private final Increment tick;

  WhyText(Strip strip) {
    sentences = new Sentences(Scope.of(strip.definition()), strip.origin().plan().values());
    tick = strip.instrument().tick();
  }

  /// Returns a number in the digits that matter.
  static String number(double value) {
    return Double.isNaN(value)
        ? Texts.of("why.unknown")
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  String verdict(Explanation explanation) {
    String decision = Texts.of("why." + explanation.decision().name().toLowerCase(Locale.ROOT));
    return decision
        + ": "
        + Texts.of(
            switch (explanation.root().truth()) {
              case TRUE -> "why.yes";
              case FALSE -> "why.no";
              case UNKNOWN -> "why.notknown";
            });
  }

  String condition(Explanation.Row row) {
    return sentences.of(row.condition());
  }

  /// Returns what a condition read: `rsi(14) 58.2`; empty where it read nothing.
  String values(Explanation.Row row) {
    List<String> values = new ArrayList<>();
    for (Explanation.Value value : row.values()) {
      if (!(value.operand() instanceof Operand.Constant)) {
        values.add(sentences.of(value.operand()) + " " + number(value.value()));
      }
    }
    return String.join(", ", values);
  }

  /// Returns what would have turned a decision, a sentence a line.
  List<String> flips(Explanation explanation) {
    if (explanation.root().truth() == Truth.UNKNOWN) {
      return List.of(Texts.of("why.waits"));
    }
    List<String> lines = new ArrayList<>();
    String made = explanation.isMade() ? "made" : "notmade";
    if (!explanation.flips().isEmpty()) {
      lines.add(Texts.of("why.alone." + made));
      explanation.flips().forEach(flip -> lines.add(flip(flip)));
    } else if (!explanation.pair().isEmpty()) {
      lines.add(Texts.of("why.pair." + made));
      explanation.pair().forEach(flip -> lines.add(flip(flip)));
    } else {
      lines.add(Texts.of("why.none"));
    }
    return lines;
  }

  private String flip(Explanation.Flip flip) {
    boolean rise = flip.to() > flip.from();
    double distance = Math.abs(flip.to() - flip.from());
    BigDecimal shown = new BigDecimal(flip.to()).round(DIGITS);
    int beyond = new BigDecimal(flip.to()).compareTo(shown);
    return Texts.of(
        rise ? "why.rise" : "why.fall",
        sentences.of(flip.operand()),
        number(flip.from()),
        number(distance),
        (beyond > 0 ? Texts.of("why.above") + " " : beyond < 0 ? Texts.of("why.below") + " " : "")
            + number(flip.to()));
  }

  String step(OrderStep step) {
    return switch (step) {
      case OrderStep.Held(long since, boolean isLong) ->
          Texts.of(isLong ? "why.held.long" : "why.held.short", Numbers.moment(since));
      case OrderStep.Flat() -> Texts.of("why.flat");
      case OrderStep.Placed(long time, boolean byMarket) ->
          Texts.of(byMarket ? "why.placed" : "why.placed.limit", Numbers.moment(time));
      case OrderStep.Refused(var reason) -> Texts.of("why.refused", reason.text());
      case OrderStep.Filled(long time, double price) ->
          Texts.of("why.filled", Numbers.price(price, tick), Numbers.moment(time));
      case OrderStep.Left(long time, double price, var reason, double returned) ->
          Texts.of(
              "why.left",
              Numbers.price(price, tick),
              Numbers.moment(time),
              reason.text(),
              Numbers.change(returned));
      case OrderStep.Unfilled() -> Texts.of("why.unfilled");
      case OrderStep.StillHeld() -> Texts.of("why.stillheld");
    };
  }
}
