package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Our indicators against what others published, bar by bar.
class OracleTest {
  private static final Path DOCUMENT = Path.of("docs/oracles.md");

  @TestFactory
  Stream<DynamicTest> agreesWithWhatOthersPublished() {
    return Oracles.ROWS.stream()
        .map(row -> DynamicTest.dynamicTest(row.name(), () -> assertAgrees(row)));
  }

  private static void assertAgrees(OracleRow row) throws IOException {
    assertNull(Comparison.of(row).failure());
  }

  @Test
  void documentTellsWhatWasCompared() throws IOException {
    String document = OracleDocument.of(Oracles.ROWS, NotOurs.ALL);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertEquals(Files.readString(DOCUMENT), document);
  }
}
