package candlewright.backtest.review;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricValue;

/// Writes HTML that is well-formed XML too. What comes from outside goes through {@link #text}.
final class Markup {
  private final StringBuilder out;

  Markup(int capacity) {
    out = new StringBuilder(capacity);
  }

  /// Returns the buffer, for loops that append numbers.
  StringBuilder buffer() {
    return out;
  }

  /// Appends markup as it is.
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /// Appends text with everything escaped that has a meaning in HTML, also within an attribute;
  /// characters that XML forbids become U+FFFD.
  Markup text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> appendPlain(text, i, c);
      }
    }
    return this;
  }

  private void appendPlain(String text, int i, char c) {
    boolean control = c < ' ' && c != '\n' && c != '\t';
    boolean alone =
        Character.isHighSurrogate(c)
            ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
            : Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    out.append(control || alone || c >= '\uFFFE' ? '\uFFFD' : c);
  }

  /// Appends a table row of a metric with its formula, beneath it and with all that is known about
  /// it as a tooltip.
  Markup row(Metric metric, String title, MetricValue value) {
    raw("<tr><th scope=\"row\" title=\"").text(MetricFigures.explanation(metric)).raw("\">");
    text(title).raw("<small>").text(metric.formula()).raw("</small></th>");
    return cell(metric, value).raw("</tr>\n");
  }

  /// Appends a table row of a name with its explanation and a value.
  ///
  /// @param tone class of the value, or empty
  Markup row(String name, String explanation, String value, String tone) {
    raw("<tr><th scope=\"row\">").text(name);
    if (!explanation.isEmpty()) {
      raw("<small>").text(explanation).raw("</small>");
    }
    raw(tone.isEmpty() ? "</th><td>" : "</th><td class=\"" + tone + "\">");
    return text(value).raw("</td></tr>\n");
  }

  /// Appends a table cell with the value of a metric, coloured if it is a gain or a loss.
  Markup cell(Metric metric, MetricValue value) {
    String shown = MetricFigures.of(metric, value);
    String tone = MetricFigures.tone(metric, shown);
    raw(tone.isEmpty() ? "<td>" : "<td class=\"" + tone + "\">");
    return text(shown).raw("</td>");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
