package candlewright.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Timeframe;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private final Memory memory = new MapMemory();

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
