package candlewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.app.ShellSandbox.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/candlewright` of the packaged folder, with stand-ins for Java. The one for Windows is not
/// run here.
final class StartScriptTest {
  @TempDir private Path folder;
  private ShellSandbox world;
  private Path packaged;
  private Path script;

  @BeforeEach
  void makeTheWorld() throws Exception {
    world = new ShellSandbox(folder);
    packaged = Files.createDirectories(world.root.resolve("my pro grams/candlewright"));
    script =
        world.copy(Path.of("src/main/scripts/candlewright"), packaged.resolve("bin/candlewright"));
  }

  @Test
  void withArgumentsItIsTheCommandLineWithoutJavaFx() throws Exception {
    Path java = world.jdk(world.systemJava("jdk-25"), "25.0.3");
    assertEquals(
        List.of(
            java.resolve("bin/java").toString(),
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            packaged + "/lib/*",
            "candlewright.app.Main",
            "import",
            "two words",
            "",
            "*"),
        world.run(folder, Map.of(), script, "import", "two words", "", "*").lines());
  }

  @Test
  void sweepsGetTheProcessorsLanes() throws Exception {
    Path java = world.jdk(world.systemJava("jdk-25"), "25.0.3");
    assertEquals(
        List.of("-cp", packaged + "/lib/*"),
        world.run(folder, Map.of(), script, "sweep", "sma-cross").lines().subList(3, 5));
    Files.writeString(
        java.resolve("release"),
        "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    assertEquals(
        List.of("--add-modules=jdk.incubator.vector", "-cp", packaged + "/lib/*"),
        world.run(folder, Map.of(), script, "sweep", "sma-cross").lines().subList(3, 6));
  }

  @Test
  void whatTheSameJavaLearnedIsUsedInSilence() throws Exception {
    Path java = world.jdk(world.systemJava("jdk-25"), "25.0.3");
    Path learned = Files.createDirectories(packaged.resolve("aot"));
    Files.createFile(learned.resolve("commands.aot"));
    List<String> without = world.run(folder, Map.of(), script, "version").lines();
    assertEquals(java + "/bin/java", without.getFirst());
    Files.copy(java.resolve("release"), learned.resolve("release"));
    List<String> with = new ArrayList<>(without);
    with.addAll(
        2,
        List.of("-XX:AOTCache=" + learned + "/commands.aot", "-Xlog:aot*=off", "-Xlog:cds*=off"));
    assertEquals(with, world.run(folder, Map.of(), script, "version").lines());
    Files.delete(learned.resolve("commands.aot"));
    assertEquals(without, world.run(folder, Map.of(), script, "version").lines());
  }

  @Test
  void theWorkstationUsesWhatTheSameJavaLearnedOfTheWindow() throws Exception {
    Path java = world.jdk(world.systemJava("jdk-25"), "25.0.3");
    Path learned = Files.createDirectories(packaged.resolve("aot"));
    Files.createFile(learned.resolve("commands.aot"));
    Files.copy(java.resolve("release"), learned.resolve("release"));
    List<String> without = world.run(folder, Map.of(), script).lines();
    assertEquals("--enable-native-access=javafx.graphics,ALL-UNNAMED", without.get(3));
    Files.createFile(learned.resolve("window.aot"));
    List<String> with = new ArrayList<>(without);
    with.addAll(
        3, List.of("-XX:AOTCache=" + learned + "/window.aot", "-Xlog:aot*=off", "-Xlog:cds*=off"));
    assertEquals(with, world.run(folder, Map.of(), script).lines());
    Files.writeString(learned.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
    assertEquals(without, world.run(folder, Map.of(), script).lines());
  }

  @Test
  void whatAnotherJavaLearnedIsLeftAlone() throws Exception {
    world.jdk(world.systemJava("jdk-25"), "25.0.3");
    Path learned = Files.createDirectories(packaged.resolve("aot"));
    Files.createFile(learned.resolve("commands.aot"));
    Files.writeString(learned.resolve("release"), "JAVA_VERSION=\"25.0.2\"\n");
    assertEquals(
        "--enable-native-access=ALL-UNNAMED",
        world.run(folder, Map.of(), script, "version").lines().get(2));
  }

  /// With the lanes' module the same Java refuses what it learned without.
  @Test
  void sweepsWithLanesUseNothingLearned() throws Exception {
    Path java = world.jdk(world.systemJava("jdk-25"), "25.0.3");
    Files.writeString(
        java.resolve("release"),
        "JAVA_VERSION=\"25.0.3\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    Path learned = Files.createDirectories(packaged.resolve("aot"));
    Files.createFile(learned.resolve("commands.aot"));
    Files.copy(java.resolve("release"), learned.resolve("release"));
    assertEquals(
        "--add-modules=jdk.incubator.vector",
        world.run(folder, Map.of(), script, "sweep").lines().get(3));
    assertEquals(
        "-XX:AOTCache=" + learned + "/commands.aot",
        world.run(folder, Map.of(), script, "list").lines().get(2));
  }

  @Test
  void withoutArgumentsItIsTheWorkstation() throws Exception {
    Path java = world.jdk(world.systemJava("jdk-25"), "25.0.3");
    assertEquals(
        List.of(
            java.resolve("bin/java").toString(),
            "-XX:+UseG1GC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            "--module-path",
            packaged + "/javafx",
            "--add-modules",
            "javafx.controls",
            "-cp",
            packaged + "/lib/*",
            "candlewright.app.Main"),
        world.run(folder, Map.of(), script).lines());
  }

  @Test
  void aFileIsForTheWorkstationAndACommandIsNot() throws Exception {
    world.jdk(world.systemJava("jdk-25"), "25.0.3");
    Path file = Files.writeString(folder.resolve("two words.csv"), "");
    List<String> lines = world.run(folder, Map.of(), script, file.toString()).lines();
    assertEquals("--module-path", lines.get(4));
    assertEquals(List.of("candlewright.app.Main", file.toString()), lines.subList(10, 12));
    Files.writeString(folder.resolve("demo"), "");
    assertEquals("-XX:+UseSerialGC", world.run(folder, Map.of(), script, "demo").lines().get(1));
    assertEquals(
        "-XX:+UseSerialGC",
        world.run(folder, Map.of(), script, file.toString(), "--list").lines().get(1));
    assertEquals(
        "-XX:+UseSerialGC", world.run(folder, Map.of(), script, "absent.csv").lines().get(1));
  }

  @Test
  void theOrderIsRuntimeThenItsOwnVariableThenJavaHomeThenThePath() throws Exception {
    Path onPath = world.jdk(world.root.resolve("on path"), "25");
    Files.createSymbolicLink(world.commands.resolve("java"), onPath.resolve("bin/java"));
    Path ofHome = world.jdk(world.root.resolve("of home"), "25.0.1");
    Path own = world.jdk(world.root.resolve("own"), "25.0.2");
    Map<String, String> home = Map.of("JAVA_HOME", ofHome.toString());
    Map<String, String> both =
        Map.of("JAVA_HOME", ofHome.toString(), "CANDLEWRIGHT_JAVA", own.toString());
    assertEquals(onPath + "/bin/java", javaOf(Map.of()));
    assertEquals(ofHome + "/bin/java", javaOf(home));
    assertEquals(own + "/bin/java", javaOf(both));
    Path bundled = world.jdk(packaged.resolve("runtime"), "25.0.3");
    assertEquals(bundled + "/bin/java", javaOf(both));
  }

  private String javaOf(Map<String, String> variables) throws Exception {
    Outcome outcome = world.run(folder, variables, script, "version");
    assertEquals(0, outcome.exitCode(), outcome.errors());
    return outcome.lines().getFirst();
  }

  @Test
  void aLinkToTheScriptFindsThePackagedFolder() throws Exception {
    world.jdk(world.systemJava("jdk-25"), "25.0.3");
    Path link = world.root.resolve("link");
    Files.createSymbolicLink(link, Path.of("my pro grams/candlewright/bin/candlewright"));
    assertEquals(
        packaged + "/lib/*", world.run(packaged, Map.of(), link, "version").lines().get(4));
  }

  @Test
  void withoutJava25OneSentenceSaysWhatToDo() throws Exception {
    world.jdk(world.systemJava("jdk-17"), "17.0.15");
    Outcome none = world.run(folder, Map.of(), script, "version");
    assertEquals(1, none.exitCode());
    assertEquals(
        "Candlewright needs Java 25 and found none: install Temurin 25 (https://adoptium.net), or"
            + " set JAVA_HOME to the folder of a Java 25.\n",
        none.errors());
    Outcome wrong = world.run(folder, Map.of("CANDLEWRIGHT_JAVA", "/no where"), script, "version");
    assertEquals(1, wrong.exitCode());
    assertEquals(
        "CANDLEWRIGHT_JAVA is /no where, which is not the folder of a Java 25: correct it or unset"
            + " it.\n",
        wrong.errors());
  }
}
