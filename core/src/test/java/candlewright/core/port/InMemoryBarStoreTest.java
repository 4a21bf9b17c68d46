package candlewright.core.port;

import candlewright.core.testkit.InMemoryBarStore;
import java.time.InstantSource;

class InMemoryBarStoreTest extends BarStoreContract {
  @Override
  protected BarStore open(InstantSource clock) {
    return new InMemoryBarStore(clock);
  }
}
