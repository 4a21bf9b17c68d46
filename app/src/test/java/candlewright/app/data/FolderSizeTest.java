package candlewright.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderSizeTest {
  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "999,999 B",
    "1000,1.0 kB",
    "999949,999.9 kB",
    "999951,1.0 MB",
    "1440000000,1.4 GB",
    "2500000000000,2.5 TB",
    "9000000000000000,9000.0 TB"
  })
  void bytesAreInTheLargestUnit(long bytes, String words) {
    assertEquals(words, FolderSize.words(bytes));
  }

  @Test
  void aFolderThatIsGoneIsNamed(@TempDir Path home) {
    Path gone = home.resolve("gone");
    IllegalArgumentException failure =
        assertThrows(IllegalArgumentException.class, () -> FolderSize.of(gone));
    assertTrue(String.valueOf(failure.getMessage()).contains(gone.toString()));
  }
}
