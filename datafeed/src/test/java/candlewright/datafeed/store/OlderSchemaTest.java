package candlewright.datafeed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.BarSeries;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.WriteSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases that earlier versions wrote are read for ever.
class OlderSchemaTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
  private static final SeriesKey KEY =
      new SeriesKey(InstrumentId.parse("ABCUSDT.TEST"), Timeframe.ONE_MINUTE);

  @TempDir Path folder;

  @Test
  void barsOfSchemaOneAreReadAndEventsCanBeAdded() throws SQLException, IOException {
    restore("market-schema-1.sql");
    FundingRates rates =
        FundingRates.of(KEY.instrument(), new long[] {8}, new long[] {5}, new int[] {8});
    Provenance file = new Provenance(Origin.IMPORT, "a.csv");
    try (SqliteBarStore bars = SqliteBarStore.open(folder, CLOCK);
        MarketEventStore events = SqliteMarketEventStore.open(folder, CLOCK)) {
      BarSeries read = bars.read(KEY, TimeRange.ALL).bars();
      assertEquals(6, read.size());
      assertEquals(1_704_067_200_000L, read.openTime(0));
      assertEquals(102.25, read.high(1));
      assertEquals(1_706_767_320_000L, read.openTime(5));
      assertEquals(1.25, read.volume(5));
      assertEquals(
          List.of(
              new ProvenanceSpan(
                  new TimeRange(1_704_067_200_000L, 1_706_767_320_001L),
                  file,
                  Instant.parse("2026-01-01T00:01:00Z"))),
          bars.provenance(KEY));

      assertEquals(List.of(), events.catalogue());
      assertEquals(new WriteSummary(1, 0, 0, 0), events.writeFunding(rates, file));
      assertEquals(rates, events.funding(KEY.instrument(), TimeRange.ALL));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("market.db.schema-1-20260102T030405Z.backup"),
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".backup"))
              .toList());
    }
  }

  private void restore(String resource) throws SQLException, IOException {
    String script;
    try (InputStream in = OlderSchemaTest.class.getResourceAsStream(resource)) {
      script =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("market.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }
}
