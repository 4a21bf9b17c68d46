package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.cli.CommandLineFixture.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What a run takes from the stores beside the bars of one instrument: funding, dividends, splits,
/// smaller bars, other instruments. Prices are such that every amount can be worked out in the
/// head.
class RunDataCommandTest {
  private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final List<String> FREE = List.of("--fee=0", "--slippage-ticks=0", "--cash=10000");
  private static final String FAVOURABLE = "--profile=optimistic";

  @TempDir private Path folder;
  @TempDir private Path other;
  private CommandLineFixture line;

  @BeforeEach
  void open() {
    line = new CommandLineFixture(folder);
  }

  /// Imports bars given as open, high, low and close each.
  private void bars(String id, String kind, long step, String timeframe, double[]... bars)
      throws IOException {
    StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < bars.length; i++) {
      text.append(START + i * step);
      for (double price : bars[i]) {
        text.append(',').append(price);
      }
      text.append(",1000\n");
    }
    ok(
        "import",
        Files.writeString(line.file(id + ".csv"), text).toString(),
        "--instrument=" + id,
        "--kind=" + kind,
        "--tick=0.01",
        "--lot=1",
        "--calendar=24/7",
        "--timeframe=" + timeframe);
  }

  private static double[][] flat(int count, double price) {
    double[][] bars = new double[count][];
    for (int i = 0; i < count; i++) {
      bars[i] = new double[] {price, price, price, price};
    }
    return bars;
  }

  private Answer ok(String... arguments) {
    Answer answer = line.run(arguments);
    assertEquals(0, answer.code(), answer.out() + answer.err());
    return answer;
  }

  private Answer backtest(String... more) {
    return line.run(join(more));
  }

  private JsonNode document(String... more) {
    List<String> command = new ArrayList<>(List.of(more));
    command.add("--json=-");
    Answer answer = backtest(command.toArray(String[]::new));
    assertEquals(0, answer.code(), answer.err());
    return new ObjectMapper().readTree(answer.out());
  }

  private Path strategy(String name, String text) throws IOException {
    return Files.writeString(line.file(name + ".yaml"), "format: 1\nname: " + name + "\n" + text);
  }

  private void funding(String... rows) throws IOException {
    Path file =
        Files.writeString(
            line.file("funding.csv"),
            "timestamp,symbol,funding_rate\n" + String.join("\n", rows) + "\n");
    ok("import", file.toString(), "--funding", "--instrument=ABCUSDT.TEST");
  }

  @Test
  void storedFundingIsPaidByWhoHoldsAndWhatIsMissingIsNamed() throws IOException {
    bars("ABCUSDT.TEST", "linear-perpetual", 60 * MINUTE, "1h", flat(48, 100));
    String[] command = {"buy-and-hold", "--instrument=ABCUSDT.TEST", "--timeframe=1h"};
    JsonNode without = document(command);
    assertTrue(without.get("cautions").toString().contains("no rates are stored"));

    // 100 contracts of 100 are 10,000; each settlement of 0.01 % takes 1.00. That of 16:00 on the
    // first day is missing.
    funding(
        START + 8 * 60 * MINUTE + ",ABCUSDT,0.0001",
        START + 24 * 60 * MINUTE + ",ABCUSDT,0.0001",
        START + 32 * 60 * MINUTE + ",ABCUSDT,0.0001",
        START + 40 * 60 * MINUTE + ",ABCUSDT,-0.0002");
    JsonNode with = document(command);
    assertEquals(1, with.get("holding").get("funding").decimalValue().intValueExact());
    JsonNode missing = with.get("holding").get("missingFunding").get(0);
    assertEquals("2024-01-01T16:00:00Z", missing.get("first").asString());
    assertTrue(with.get("cautions").toString().contains("2024-01-01T16:00:00Z"));
    assertNotEquals(without.get("dataHash"), with.get("dataHash"));
    assertNotEquals(without.get("resultHash"), with.get("resultHash"));

    Path settings = Files.writeString(line.file("run.yaml"), "format: 1\nfunding: ignore\n");
    JsonNode ignored =
        document(
            "buy-and-hold",
            "--instrument=ABCUSDT.TEST",
            "--timeframe=1h",
            "--settings=" + settings);
    assertEquals(without.get("dataHash"), ignored.get("dataHash"));
    assertTrue(ignored.get("cautions").toString().contains("the settings leave it out"));
  }

  @Test
  void aKeptRunWhoseFundingChangedSinceSaysThatItIsNotKept() throws IOException {
    bars("ABCUSDT.TEST", "linear-perpetual", 60 * MINUTE, "1h", flat(48, 100));
    JsonNode run = document("buy-and-hold", "--instrument=ABCUSDT.TEST", "--timeframe=1h");
    String id = run.get("id").asString();
    ok("runs", "export", id, line.file("before.zip").toString());
    funding(START + 8 * 60 * MINUTE + ",ABCUSDT,0.0001");
    Answer answer = line.run("runs", "export", id, line.file("after.zip").toString());
    assertEquals(1, answer.code());
    assertEquals(
        "candlewright: Run "
            + id
            + " comes out otherwise now and so has no capsule: its bars were kept with it, but"
            + " funding, dividends and splits are not, and those that are stored now are others"
            + " than those it was run on. Run it again.",
        answer.err().strip());
  }

  @Test
  void storedDividendsAndSplitsReachAccountAndPosition() throws IOException {
    // Ten days at 100, then a split of 2 for 1 halves the price.
    double[][] days = flat(20, 100);
    System.arraycopy(flat(10, 50), 0, days, 10, 10);
    bars("ABC.TEST", "equity", 1440 * MINUTE, "1d", days);
    actions("2024-01-05,0.25,0", "2024-01-11,0,2");
    JsonNode run = document("buy-and-hold", "--instrument=ABC.TEST", "--timeframe=1d");
    // 100 shares bring 25.00; they become 200 at 50.
    assertEquals(-25, run.get("holding").get("dividends").decimalValue().intValueExact());
    assertEquals(
        25, run.get("metrics").get("all").get("net_profit").decimalValue().intValueExact());
    assertEquals(200, run.get("trades").get(0).get("quantity").asInt());
    // Who holds a share gets them too: 0.25 on 100.
    assertEquals(0.0025, run.get("metrics").get("all").get("benchmark_return").asDouble(), 1e-12);
    // Never more in the market than its 10,000, and no fall while it was held.
    assertEquals(1, run.get("metrics").get("all").get("max_gross_exposure").asDouble(), 1e-9);
  }

  @Test
  void aSplitThatThePricesDoNotShowIsRefused() throws IOException {
    bars("ABC.TEST", "equity", 1440 * MINUTE, "1d", flat(20, 50));
    actions("2024-01-11,0,2");
    String[] command = {"buy-and-hold", "--instrument=ABC.TEST", "--timeframe=1d"};
    Answer refused = backtest(command);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("does not show the split 2:1 of 2024-01-11"), refused.err());
    assertTrue(refused.err().contains("Set 'splits: ignore'"), refused.err());
    Answer check = line.run("check", "buy-and-hold", "--instrument=ABC.TEST", "--timeframe=1d");
    assertTrue(check.err().contains("does not show the split 2:1"), check.out() + check.err());
    Path settings = Files.writeString(line.file("run.yaml"), "format: 1\nsplits: ignore\n");
    assertEquals(
        0,
        backtest(
                "buy-and-hold", "--instrument=ABC.TEST", "--timeframe=1d", "--settings=" + settings)
            .code());
  }

  private void actions(String... rows) throws IOException {
    Path file =
        Files.writeString(
            line.file("actions.csv"),
            "Date,Dividends,Stock Splits\n" + String.join("\n", rows) + "\n");
    ok("import", file.toString(), "--actions", "--keep-splits", "--instrument=ABC.TEST");
  }

  /// Six hours at 100 but for the third, in which the price falls to 94 and rises to 106; in its
  /// minutes it rises first.
  private void risesFirst() throws IOException {
    double[][] minutes = flat(360, 100);
    minutes[130] = new double[] {100, 106, 100, 106};
    minutes[131] = new double[] {106, 106, 94, 94};
    minutes[132] = new double[] {94, 100, 94, 100};
    bars("ABCUSDT.TEST", "spot", MINUTE, "1m", minutes);
  }

  @Test
  void smallerBarsDecideWhatCameFirst() throws IOException {
    risesFirst();
    Path bracket =
        strategy(
            "bracket",
            """
            entry_long: close > 0
            exits: [{stop_loss: {percent: 5}}, {take_profit: {percent: 5}}, {time_limit: 1000}]
            sizing: all_in
            """);
    String[] coarse = {
      bracket.toString(), "--instrument=ABCUSDT.TEST", "--timeframe=1h", "--profile=realistic"
    };
    JsonNode adverse = document(coarse);
    assertEquals("stop loss", adverse.get("trades").get(0).get("exitReason").asString());
    String[] fine = Arrays.copyOf(coarse, coarse.length + 1);
    fine[coarse.length] = "--detail=1m";
    JsonNode seen = document(fine);
    assertEquals("take profit", seen.get("trades").get(0).get("exitReason").asString());
    assertEquals("1m", seen.get("data").get("detail").asString());
    assertTrue(seen.get("data").get("detailedBars").asInt() > 0);
    assertNotEquals(adverse.get("dataHash"), seen.get("dataHash"));

    String file = line.file("run.zip").toString();
    ok(join(fine, "--capsule=" + file, "--with-data"));
    Answer here = ok("replay", file);
    assertTrue(here.out().startsWith("Reproduced"), here.out());
    Answer there = new CommandLineFixture(other).run("replay", file);
    assertTrue(there.out().startsWith("Reproduced"), there.out() + there.err());
    String id = seen.get("id").asString();
    ok("runs", "export", id, line.file("again.zip").toString(), "--with-data");
    assertEquals(
        -1L, Files.mismatch(line.file("run.zip"), line.file("again.zip")), "the same capsule");
  }

  private static String[] join(String[] command, String... more) {
    List<String> all = new ArrayList<>(List.of("backtest"));
    all.addAll(FREE);
    all.addAll(List.of(command));
    all.addAll(List.of(more));
    if (all.stream().noneMatch(each -> each.startsWith("--profile"))) {
      all.add(FAVOURABLE);
    }
    return all.toArray(String[]::new);
  }

  @Test
  void aDetailThatIsNotSmallerOrNotStoredIsRefusedInOneSentence() throws IOException {
    risesFirst();
    String[] hours = {"sma-cross", "--instrument=ABCUSDT.TEST", "--timeframe=1h"};
    Answer same = backtest(hours[0], hours[1], hours[2], "--detail=1h");
    assertEquals(2, same.code());
    assertTrue(same.err().contains("Choose a smaller timeframe"), same.err());
    bars("HOURS.TEST", "spot", 60 * MINUTE, "1h", flat(100, 100));
    Answer none = backtest("sma-cross", "--instrument=HOURS.TEST", "--timeframe=1h", "--detail=1m");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("HOURS.TEST has no 1m bars"), none.err());
  }

  /// They are read at once.
  @Test
  void ofSeveralInstrumentsWithoutBarsTheFirstIsNamed() throws IOException {
    for (String name : List.of("A.TEST", "B.TEST", "C.TEST", "D.TEST")) {
      bars(name, "spot", 1440 * MINUTE, "1d", flat(name.equals("A.TEST") ? 10 : 2, 100));
    }
    for (String given : List.of("A.TEST,C.TEST,B.TEST,D.TEST", "A.TEST,D.TEST,C.TEST,B.TEST")) {
      Answer none = line.run("backtest", "--instrument=" + given, "--timeframe=1h");
      assertEquals(1, none.code());
      assertTrue(none.err().startsWith("candlewright: A.TEST has no 1h bars"), none.err());
      String rest = given.substring(given.indexOf(',') + 1);
      Answer first = line.run("backtest", "--instrument=" + rest, "--timeframe=1h");
      assertTrue(
          first.err().startsWith("candlewright: " + rest.substring(0, 6) + " has no 1h bars"),
          first.err());
    }
  }

  @Test
  void severalInstrumentsShareOneAccount() throws IOException {
    // One doubles from the third day on, the other halves.
    double[][] up = flat(10, 100);
    double[][] down = flat(10, 100);
    System.arraycopy(flat(5, 200), 0, up, 5, 5);
    System.arraycopy(flat(5, 50), 0, down, 5, 5);
    bars("UP.TEST", "spot", 1440 * MINUTE, "1d", up);
    bars("DOWN.TEST", "spot", 1440 * MINUTE, "1d", down);
    Path half =
        strategy(
            "half",
            """
            entry_long: close > 0
            exits: [{time_limit: 1000}]
            sizing: {percent_of_equity: 50}
            """);
    JsonNode run = document(half.toString(), "--instrument=UP.TEST,DOWN.TEST", "--timeframe=1d");
    // Half of 10,000 buys 50 at 100 of each: one gains 5,000, the other loses 2,500.
    assertEquals(2, run.get("trades").size());
    assertEquals(
        2_500, run.get("metrics").get("all").get("net_profit").decimalValue().intValueExact());
    // The basket holds half in each: 1.25 of the start.
    assertEquals(0.25, run.get("metrics").get("all").get("benchmark_return").asDouble(), 1e-12);
    assertEquals(20, run.get("data").get("bars").asInt());
    assertTrue(ok("runs", "list").out().contains("UP.TEST +1"), "the list says how many");

    Path capsule = line.file("two.zip");
    Path page = line.file("two.html");
    ok(
        join(
            new String[] {half.toString(), "--instrument=UP.TEST,DOWN.TEST", "--timeframe=1d"},
            "--capsule=" + capsule,
            "--html=" + page));
    assertTrue(ok("replay", capsule.toString()).out().startsWith("Reproduced: 2 trades"));
    assertTrue(Files.readString(page).contains("<td>DOWN.TEST</td>"), "trades say of what");
  }

  @Test
  void anAllocationIsTradedOverTheNamedInstruments() throws IOException {
    double[][] up = flat(40, 100);
    double[][] down = flat(40, 100);
    for (int i = 0; i < 40; i++) {
      double rising = 100 + i;
      double falling = 100 - i;
      up[i] = new double[] {rising, rising, rising, rising};
      down[i] = new double[] {falling, falling, falling, falling};
    }
    bars("UP.TEST", "spot", 1440 * MINUTE, "1d", up);
    bars("DOWN.TEST", "spot", 1440 * MINUTE, "1d", down);
    Path rotation =
        strategy(
            "rotation",
            """
            allocation:
              rank: roc(5)
              select: {top: 1}
              rebalance: day
            """);
    Answer one = backtest(rotation.toString(), "--instrument=UP.TEST", "--timeframe=1d");
    assertEquals(1, one.code());
    assertTrue(one.err().contains("Name at least two"), one.err());
    JsonNode run =
        document(rotation.toString(), "--instrument=DOWN.TEST,UP.TEST", "--timeframe=1d");
    assertTrue(run.get("trades").size() > 0);
    for (JsonNode trade : run.get("trades")) {
      assertEquals("UP.TEST", trade.get("instrument").asString());
    }
  }

  @Test
  void anInstrumentOfAnotherCurrencyIsConvertedByStoredRates() throws IOException {
    bars("AIR.PARIS", "equity", 1440 * MINUTE, "1d", flat(10, 100));
    String shares = line.file("AIR.PARIS.csv").toString();
    ok("import", shares, "--instrument=AIR.PARIS", "--timeframe=1d", "--currency=EUR");
    Path euros = Files.writeString(line.file("run.yaml"), "format: 1\ncurrency: USD\n");
    String[] command = {
      "buy-and-hold", "--instrument=AIR.PARIS", "--timeframe=1d", "--settings=" + euros
    };
    Answer without = backtest(command);
    assertEquals(1, without.code());
    assertTrue(without.err().contains("AIR.PARIS is quoted in EUR"), without.err());
    assertTrue(without.err().contains("import bars of the pair EURUSD"), without.err());

    // A euro is worth 1.00 while the shares are bought, 1.10 from the sixth day on.
    double[][] rates = flat(10, 1);
    System.arraycopy(flat(5, 1.1), 0, rates, 5, 5);
    bars("EURUSD.FX", "fx", 1440 * MINUTE, "1d", rates);
    JsonNode run = document(command);
    // 100 shares of 100 euros for 10,000 dollars are worth 11,000.
    assertEquals("USD", run.get("data").get("currency").asString());
    assertEquals(
        1_000, run.get("metrics").get("all").get("net_profit").decimalValue().intValueExact());
    assertEquals(0.1, run.get("metrics").get("all").get("benchmark_return").asDouble(), 1e-12);
    Path capsule = line.file("euro.zip");
    ok(join(command, "--capsule=" + capsule, "--with-data"));
    Answer there = new CommandLineFixture(other).run("replay", capsule.toString());
    assertTrue(there.out().startsWith("Reproduced"), there.out() + there.err());
    ok("runs", "export", run.get("id").asString(), line.file("again.zip").toString());
  }

  @Test
  void anInstrumentNamedTwiceOrOfAnotherTimeframeIsRefused() throws IOException {
    bars("ABC.TEST", "spot", 60 * MINUTE, "1h", flat(100, 100));
    Answer twice = backtest("sma-cross", "--instrument=ABC.TEST,ABC.TEST", "--timeframe=1h");
    assertEquals(1, twice.code());
    assertTrue(twice.err().contains("ABC.TEST is named twice"), twice.err());
  }
}
