package candlewright.datafeed.store;

import candlewright.core.port.BarStore;
import candlewright.core.port.BarStoreContract;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteBarStoreContractTest extends BarStoreContract {
  @TempDir Path folder;

  @Override
  protected BarStore open(InstantSource clock) {
    return new SqliteBarStore(folder, clock, new StoreSettings(Duration.ofMillis(20), false, 0));
  }
}
