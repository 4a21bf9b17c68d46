package candlewright.backtest.measure.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricOracleDocumentTest {
  private static final Path DOCUMENT = Path.of("../core/docs/oracles-metrics.md");

  @Test
  void documentTellsWhatWasCompared() throws IOException {
    List<PublishedFigure> figures = new ArrayList<>(BacktestingPy.figures());
    figures.addAll(PerformanceAnalytics.figures());
    String document = MetricOracleDocument.of(Empyrical.cases(), figures);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertEquals(Files.readString(DOCUMENT), document);
  }
}
