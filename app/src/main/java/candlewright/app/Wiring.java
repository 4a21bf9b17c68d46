package candlewright.app;

import candlewright.app.kept.StrategyFolder;
import candlewright.core.port.BarStore;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.RunStore;
import candlewright.datafeed.store.SqliteBarStore;
import candlewright.datafeed.store.SqliteMarketEventStore;
import candlewright.datafeed.store.SqliteRunStore;
import java.time.InstantSource;

/// Builds the parts of the program and hands each what it needs.
public final class Wiring {
  private final Home home;
  private final InstantSource clock;

  public Wiring(Home home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  /// Opens the bars of the home folder, which is created if needed. The caller closes them.
  public BarStore bars() {
    return SqliteBarStore.open(home.create().folder(), clock);
  }

  /// Opens the funding, dividends and splits of the home folder, which is created if needed. The
  /// caller closes them.
  public MarketEventStore events() {
    return SqliteMarketEventStore.open(home.create().folder(), clock);
  }

  /// Opens the runs of the home folder, which is created if needed. The caller closes them.
  public RunStore runs() {
    return SqliteRunStore.open(home.create().folder(), clock);
  }

  /// Returns the strategies of the home folder.
  public StrategyFolder strategies() {
    return new StrategyFolder(home.strategies(), clock);
  }
}
