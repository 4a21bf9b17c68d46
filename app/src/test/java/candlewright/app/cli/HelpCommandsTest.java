package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command that the help of the window names exists, with every option it names.
class HelpCommandsTest {
  private static final Pattern COMMAND = Pattern.compile("candlewright( [a-z][^`\\n]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  /// Commands that have further ones under them.
  private static final Set<String> GROUPS = Set.of("data", "strategy", "settings", "runs");

  @TempDir private Path folder;

  private static String read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HelpCommandsTest.class.getResourceAsStream("/candlewright/app/ui/help/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String help(List<String> command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> line = new ArrayList<>(command);
    line.add("--help");
    Session session =
        new Session(
            new Home(folder),
            InstantSource.fixed(Instant.EPOCH),
            new PrintWriter(out),
            new PrintWriter(err),
            false);
    int code = CandlewrightCommand.run(session, line.toArray(String[]::new));
    assertEquals(0, code, command + ": " + err);
    return out.toString();
  }

  @Test
  void everyCommandOfTheHelpExists() throws IOException {
    Set<String> unknown = new TreeSet<>();
    int checked = 0;
    for (String page : read("contents.txt").lines().toList()) {
      Matcher matcher = COMMAND.matcher(read(page + ".md"));
      while (matcher.find()) {
        List<String> words = List.of(matcher.group(1).strip().split(" "));
        int depth = GROUPS.contains(words.getFirst()) && words.size() > 1 ? 2 : 1;
        String described = help(words.subList(0, depth));
        String usage = "Usage: candlewright " + String.join(" ", words.subList(0, depth)) + " ";
        assertTrue(described.startsWith(usage), page + ": " + usage);
        Matcher options = OPTION.matcher(matcher.group(1));
        while (options.find()) {
          if (!described.contains(options.group())) {
            unknown.add(words.subList(0, depth) + " " + options.group());
          }
        }
        checked++;
      }
    }
    assertEquals(Set.of(), unknown);
    assertTrue(checked > 20, "only " + checked + " commands were found");
  }
}
