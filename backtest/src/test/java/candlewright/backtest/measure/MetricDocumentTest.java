package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricDocumentTest {
  private static final Path DOCUMENT = Path.of("../core/docs/metrics.md");

  @Test
  void pageIsThatOfTheCatalogue() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, MetricDocument.text());
    }
    assertEquals(Files.readString(DOCUMENT), MetricDocument.text());
  }
}
