package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strategies that the window keeps, in a terminal.
class KeptStrategyCommandsTest {
  @TempDir private Path folder;
  private CommandLineFixture program;

  @BeforeEach
  void open() throws IOException {
    program = new CommandLineFixture(folder);
    keep(
        "my-cross",
        "# tags: swing\nformat: 1\nname: my-cross\ntitle: Mine\nentry_long: close > 5\n");
  }

  private void keep(String id, String text) throws IOException {
    Path file = program.home().resolve("strategies").resolve(id + ".yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void areFoundByTheirNames() throws IOException {
    program.withBars();
    assertTrue(
        program.run("strategy", "list").out().contains("Kept\n  my-cross                 Mine\n"));
    assertTrue(program.run("strategy", "show", "my-cross").out().startsWith("Mine\n"));
    CommandLineFixture.Answer run =
        program.run("backtest", "my-cross", "--instrument", "BTCUSDT.TEST", "--timeframe", "1h");
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void twoOfOneNameAreToldApart() throws IOException {
    keep("old/my-cross", "format: 1\nname: my-cross\ntitle: Old\nentry_long: close > 6\n");
    CommandLineFixture.Answer answer = program.run("strategy", "show", "my-cross");
    assertEquals(2, answer.code());
    assertTrue(
        answer
            .err()
            .contains(
                "more than one strategy is called 'my-cross'; write my-cross.yaml or"
                    + " old/my-cross.yaml"),
        answer.err());
    assertTrue(program.run("strategy", "show", "old/my-cross").out().startsWith("Old\n"));
  }

  @Test
  void aNameThatIsMistypedAndOneThatIsDamaged() throws IOException {
    assertTrue(
        program.run("strategy", "show", "my-cros").err().contains("did you mean 'my-cross'?"));
    keep("bad", "format: 1\nname: bad\nentry_long: close >\n");
    CommandLineFixture.Answer answer = program.run("strategy", "show", "bad");
    assertEquals(1, answer.code());
    assertTrue(answer.err().contains("bad holds 1 problem:\n  line 3"), answer.err());
  }
}
