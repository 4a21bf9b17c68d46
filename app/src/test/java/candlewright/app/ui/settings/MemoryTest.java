package candlewright.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Timeframe;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private final Map<String, String> kept = new HashMap<>();
  private final Memory memory =
      new Memory() {
        @Override
        public Optional<String> get(String name) {
          return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void put(String name, String value) {
          kept.put(name, value);
        }
      };

  @Test
  void whatCannotBeUnderstoodAnyMoreIsTheUsual() {
    assertEquals(Timeframe.ONE_HOUR, memory.get("timeframe", Timeframe::parse, Timeframe.ONE_HOUR));
    memory.put("timeframe", "4h");
    assertEquals(
        Timeframe.FOUR_HOURS, memory.get("timeframe", Timeframe::parse, Timeframe.ONE_HOUR));
    memory.put("timeframe", "a while");
    assertEquals(Timeframe.ONE_HOUR, memory.get("timeframe", Timeframe::parse, Timeframe.ONE_HOUR));
  }
}
