package candlewright.app.cli;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.signal.Truth;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.plan.Explanation;
import candlewright.core.strategy.text.Sentences;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints explanations as indented trees.
final class ExplanationText {
  /// Digits that tell two values of an indicator apart for a person.
  private static final MathContext DIGITS = new MathContext(8);

  private final Sentences sentences;
  private final PrintWriter out;
  private final BarSeries bars;

  ExplanationText(Sentences sentences, PrintWriter out, BarSeries bars) {
    this.sentences = sentences;
    this.out = out;
    this.bars = bars;
  }

  void head(int bar) {
    out.println(
        bars.key()
            + ", bar of "
            + Moments.minute(bars.openTime(bar))
            + ", known at "
            + Moments.minute(bars.knownAt(bar))
            + " UTC, close "
            + Decimals.text(bars.close(bar)));
  }

  void print(Explanation explanation) {
    String decision = explanation.decision().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    out.println();
    out.println(
        decision
            + ": "
            + switch (explanation.root().truth()) {
              case TRUE -> "yes";
              case FALSE -> "no";
              case UNKNOWN -> "unknown, so no";
            });
    row(explanation.root(), "  ");
    explanation.sightings().forEach(sighting -> out.println("  " + text(sighting)));
    String verb = explanation.isMade() ? "would not have been made" : "would have been made";
    if (!explanation.flips().isEmpty()) {
      out.println("  It " + verb + " if one of these alone had been so:");
      explanation.flips().forEach(flip -> out.println("    " + text(flip)));
    } else if (!explanation.pair().isEmpty()) {
      out.println("  It " + verb + " if these two together had been so:");
      explanation.pair().forEach(flip -> out.println("    " + text(flip)));
    } else if (explanation.root().truth() != Truth.UNKNOWN) {
      out.println(
          "  No change of one value of this bar was found that would have turned it, nor of two.");
    }
  }

  private void row(Explanation.Row row, String indent) {
    StringBuilder line = new StringBuilder(indent);
    line.append(
        switch (row.truth()) {
          case TRUE -> "yes  ";
          case FALSE -> "no   ";
          case UNKNOWN -> "?    ";
        });
    line.append(sentences.of(row.condition()));
    List<String> values = new ArrayList<>();
    for (Explanation.Value value : row.values()) {
      if (!(value.operand() instanceof Operand.Constant)) {
        values.add(sentences.of(value.operand()) + " = " + number(value.value()));
      }
    }
    if (!values.isEmpty()) {
      line.append("   [").append(String.join(", ", values)).append(']');
    }
    if (row.decisive() && !(row.condition() instanceof Condition.Constantly)) {
      line.append("   <- decides");
    }
    out.println(line);
    row.parts().forEach(part -> row(part, indent + "  "));
  }

  private static String text(Explanation.Sighting sighting) {
    Explanation.Seen seen = sighting.bar();
    return "@"
        + sighting.source().text()
        + (seen == null
            ? ": no bar was known by then that is not stale"
            : ": the bar of "
                + Moments.minute(seen.openTime())
                + ", known since "
                + Moments.minute(seen.knownAt())
                + " UTC");
  }

  /// Names the nearest value that turns the decision; values beyond it may or may not.
  private String text(Explanation.Flip flip) {
    BigDecimal shown = new BigDecimal(flip.to()).round(DIGITS);
    int beyond = new BigDecimal(flip.to()).compareTo(shown);
    return sentences.of(flip.operand())
        + " = "
        + (beyond > 0 ? "just above " : beyond < 0 ? "just below " : "")
        + number(flip.to())
        + " instead of "
        + number(flip.from());
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? "unknown"
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
