package candlewright.datafeed.store;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.port.RunStore;
import candlewright.core.port.RunStoreContract;
import candlewright.core.port.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRunStoreContractTest extends RunStoreContract {
  @TempDir Path folder;

  @Override
  protected RunStore open() {
    return new SqliteRunStore(
        folder, InstantSource.system(), new StoreSettings(Duration.ofMillis(20), true, 0));
  }

  @Test
  void keepsRunsAfterItIsOpenedAgain() {
    store.save(run("a", Instant.EPOCH, 0.5, "document"));
    store.close();
    store = open();
    assertEquals("document", store.find("a").orElseThrow().document());
  }

  @Test
  void namesARunWhoseDocumentIsDamaged() throws SQLException {
    store.save(run("a", Instant.EPOCH, 0.5, "document"));
    store.save(run("b", Instant.EPOCH, 0.5, "other"));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE document SET content = zeroblob(length(content)) WHERE run_id = 'a'");
    }
    assertRefused(StoreException.class, () -> store.find("a"), "run a", "damaged", "delete it");
    assertEquals("other", store.find("b").orElseThrow().document());
    assertEquals(2, store.list().size());
    assertTrue(store.delete("a"));
  }
}
