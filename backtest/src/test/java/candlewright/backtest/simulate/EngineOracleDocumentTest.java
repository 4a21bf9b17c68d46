package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineOracleDocumentTest {
  private static final Path DOCUMENT = Path.of("../core/docs/oracles-engine.md");

  @Test
  void documentTellsWhatWasCompared() throws IOException {
    String document = EngineOracleDocument.of(FreqtradeCase.all(), CinarStrategy.ALL);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertEquals(Files.readString(DOCUMENT), document);
  }
}
