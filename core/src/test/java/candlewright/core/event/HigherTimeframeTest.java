package candlewright.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Bar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HigherTimeframeTest {
  private static final long MINUTE = 60_000;
  private static final SeriesKey BTC =
      new SeriesKey(InstrumentId.parse("BTCUSDT.BINANCE"), Timeframe.ONE_MINUTE);
  private static final SeriesKey ETH =
      new SeriesKey(InstrumentId.parse("ETHUSDT.BINANCE"), Timeframe.ONE_MINUTE);

  private final List<String> log = new ArrayList<>();
  private final EventBus bus =
      new EventBus((event, failure) -> {
        throw new AssertionError(event.toString(), failure);
      });

  private HigherTimeframe fiveMinutes() {
    HigherTimeframe five =
        new HigherTimeframe(bus, BTC, ContinuousCalendar.UTC, 0, Timeframe.FIVE_MINUTES);
    bus.subscribe(
        BarClosed.class,
        event ->
            log.add(
                event.key().timeframe()
                    + " "
                    + event.bar().openTime() / MINUTE
                    + " volume "
                    + event.bar().volume()));
    return five;
  }

  private void publish(SeriesKey key, int minute) {
    bus.publish(new BarClosed(key, new Bar(minute * MINUTE, 1, 1, 1, 1, 1)));
  }

  @Test
  void theLongBarFollowsTheShortOneThatCompletesIt() {
    fiveMinutes();
    for (int minute = 3; minute < 6; minute++) {
      publish(BTC, minute);
      publish(ETH, minute);
    }
    assertEquals(
        List.of(
            "1m 3 volume 1.0",
            "1m 3 volume 1.0",
            "1m 4 volume 1.0",
            "5m 0 volume 2.0",
            "1m 4 volume 1.0",
            "1m 5 volume 1.0",
            "1m 5 volume 1.0"),
        log);
  }

  @Test
  void theTimeCompletesABarWhoseLastMinutesAreMissing() {
    fiveMinutes();
    publish(BTC, 0);
    bus.publish(new TimeReached(ETH.instrument(), 10 * MINUTE));
    assertEquals(1, log.size());
    bus.publish(new TimeReached(BTC.instrument(), 5 * MINUTE));
    assertEquals("5m 0 volume 1.0", log.getLast());
  }

  @Test
  void aClosedOnePublishesNothing() {
    fiveMinutes().close();
    for (int minute = 0; minute < 10; minute++) {
      publish(BTC, minute);
    }
    assertEquals(10, log.size());
  }
}
