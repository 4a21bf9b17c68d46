package candlewright.core.port;

import candlewright.core.testkit.InMemoryRunStore;

class InMemoryRunStoreTest extends RunStoreContract {
  @Override
  protected RunStore open() {
    return new InMemoryRunStore();
  }
}
