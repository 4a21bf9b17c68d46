package candlewright.datafeed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.StoreException;
import candlewright.core.port.StoredBars;
import candlewright.core.testkit.InMemoryBarStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillLoopTest {
  private static final int KILLS = Integer.getInteger("soak.kills", 60);

  @TempDir Path folder;

  private final InMemoryBarStore expected = new InMemoryBarStore(InstantSource.system());

  /// What the child was told to be committed must be there, bit for bit; the one commit after it
  /// may be there as a whole, because the process may die before it can say so.
  @Test
  void losesNothingThatWasCommitted() throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(60);
    expected.saveInstrument(Minutes.BTC);
    int done = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int acknowledged = runAndKill(done, random);
      for (; done < acknowledged; done++) {
        KillSteps.apply(expected, done);
      }
      assertSound();
      try (SqliteBarStore store = SqliteBarStore.open(folder, InstantSource.system())) {
        store.saveInstrument(Minutes.BTC);
        List<Object> found = contents(store);
        if (!found.equals(contents(expected))) {
          KillSteps.apply(expected, done++);
          assertEquals(contents(expected), found, "after kill " + kill + ", step " + done);
        }
      }
    }
    assertTrue(done > KILLS, "only " + done + " commits in " + KILLS + " kills");
  }

  /// Returns the number of steps that are done for certain.
  private int runAndKill(int firstStep, SplittableRandom random)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KillChild.class.getName(),
                folder.toString(),
                Integer.toString(firstStep))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = firstStep;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      int moment = random.nextInt(8);
      if (moment == 0) {
        // While it starts.
        child.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
      } else {
        int steps = random.nextInt(1, 20);
        while (steps > 0 || (moment > 2 && !KillSteps.isBulk(acknowledged))) {
          String line = lines.readLine();
          assertTrue(line != null, "the child ended by itself after step " + acknowledged);
          acknowledged = Integer.parseInt(String.valueOf(line)) + 1;
          steps--;
        }
        // Mostly within the write of several months that comes now.
        child.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
      }
      // Not Process.destroyForcibly, which closes the stream before it is read to its end.
      child.toHandle().destroyForcibly();
      // What it had said before it died counts as well; the last line may be cut.
      StringBuilder rest = new StringBuilder();
      for (int c = lines.read(); c >= 0; c = lines.read()) {
        rest.append((char) c);
      }
      for (String line : rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList()) {
        acknowledged = Integer.parseInt(line) + 1;
      }
    } finally {
      child.destroyForcibly();
      child.waitFor();
    }
    return acknowledged;
  }

  private void assertSound() throws SQLException {
    Path file = folder.resolve("market.db");
    if (!file.toFile().exists()) {
      return;
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
      assertEquals("ok", row.getString(1));
    }
  }

  /// Returns everything that can be read, as text to compare.
  private static List<Object> contents(BarStore store) {
    List<Object> contents = new ArrayList<>();
    add(contents, store.read(Minutes.KEY, TimeRange.ALL));
    for (ProvenanceSpan span : store.provenance(Minutes.KEY)) {
      contents.add(span.range() + " " + span.provenance());
    }
    for (int owner = 0; owner < 3; owner++) {
      contents.add("pinned for " + owner);
      try {
        add(contents, store.readPinned("run " + owner, Minutes.KEY));
      } catch (StoreException e) {
        contents.add("nothing");
      }
    }
    return contents;
  }

  private static void add(List<Object> contents, StoredBars stored) {
    assertEquals(List.of(), stored.damaged());
    BarSeries bars = stored.bars();
    for (int i = 0; i < bars.size(); i++) {
      // Records compare doubles by their bits.
      contents.add(bars.bar(i));
    }
  }
}
