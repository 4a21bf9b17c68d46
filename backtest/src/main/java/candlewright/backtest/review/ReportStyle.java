package candlewright.backtest.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style sheet of the report, which is part of the program.
final class ReportStyle {
  private static final String NAME = "report.css";

  private ReportStyle() {}

  static String text() {
    try (InputStream stream = ReportStyle.class.getResourceAsStream(NAME)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the program is incomplete: " + NAME + " is missing. Install it again.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + NAME + " of the program", e);
    }
  }
}
