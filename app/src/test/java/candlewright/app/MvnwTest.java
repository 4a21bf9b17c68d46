package candlewright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ShellSandbox.Outcome;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `mvnw` in a world with stand-ins for the JDK and Maven and an archive on the loopback address.
///
/// The script runs as it is, but for the checksum of the stand-in archive and the place of the
/// system's folders. `mvnw.cmd` is not run here.
final class MvnwTest {
  private static final String VERSION = "3.9.11";
  private static final String KEPT = ".m2/candlewright/apache-maven-" + VERSION;

  @TempDir private Path folder;
  private ShellSandbox world;
  private Path project;
  private Path mvnw;
  private byte[] archive;
  private HttpServer server;
  private ExecutorService serverThreads;

  @BeforeEach
  void makeTheWorld() throws Exception {
    world = new ShellSandbox(folder);
    project = Files.createDirectories(world.root.resolve("pro ject"));
    mvnw = world.copy(Path.of("../mvnw"), project.resolve("mvnw"));
    archive = archive();
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
    world.script(mvnw, Files.readString(mvnw).replaceFirst("(?m)^sha512=.*$", "sha512=" + sum));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serverThreads = Executors.newCachedThreadPool();
    server.setExecutor(serverThreads);
    server.createContext("/good", exchange -> send(exchange, archive, archive.length));
    server.createContext("/cut", exchange -> send(exchange, archive, archive.length / 2));
    byte[] changed = archive.clone();
    changed[changed.length / 2]++;
    server.createContext("/changed", exchange -> send(exchange, changed, changed.length));
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    // Without a world, on Windows, there is no server either.
    if (server != null) {
      server.stop(0);
      serverThreads.close();
    }
  }

  /// Says how long the answer is and sends `length` bytes of it.
  private static void send(HttpExchange exchange, byte[] bytes, int length) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, length);
    }
  }

  private byte[] archive() throws Exception {
    Path source = world.root.resolve("source");
    maven(source.resolve("apache-maven-" + VERSION + "/bin/mvn"), VERSION);
    Path file = world.root.resolve("maven.tar.gz");
    List<String> command =
        List.of("tar", "-czf", file.toString(), "-C", source.toString(), "apache-maven-" + VERSION);
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    return Files.readAllBytes(file);
  }

  /// Writes a Maven that prints with what it was called.
  private void maven(Path file, String version) throws IOException {
    world.script(
        file,
        """
        #!/bin/sh
        if [ "$1" = --version ]; then echo "Apache Maven VERSION (abcdef)"; exit; fi
        printf '%s\\n' "maven VERSION" "java $JAVA_HOME" "first ${PATH%%:*}" "in $PWD" "$MAVEN_OPTS"
        for each; do printf 'argument %s\\n' "$each"; done
        exit 7
        """
            .replace("VERSION", version));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Outcome runWithArchive(String path) throws Exception {
    return world.run(folder, Map.of("MVNW_ARCHIVE", address(path)), mvnw, "verify");
  }

  private Path jdk25() throws IOException {
    return world.jdk(world.systemJava("jdk-25"), "25.0.3");
  }

  @Test
  void aJdk25BesideADefault17IsFoundAndHandedToMaven() throws Exception {
    Path old = world.jdk(world.systemJava("jdk-17"), "17.0.15");
    Files.createSymbolicLink(world.commands.resolve("javac"), old.resolve("bin/javac"));
    world.jdk(world.systemJava("jdk-26"), "26");
    Path wanted = jdk25();
    maven(world.commands.resolve("mvn"), "3.8.7");
    Outcome outcome =
        world.run(
            folder,
            Map.of("JAVA_HOME", old.toString(), "MAVEN_OPTS", "-Xmx1g"),
            mvnw,
            "-Dname=a b",
            "",
            "verify");
    assertEquals(
        List.of(
            "maven 3.8.7",
            "java " + wanted,
            "first " + wanted.resolve("bin"),
            "in " + project,
            "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED -Xmx1g",
            "argument -Dname=a b",
            "argument ",
            "argument verify"),
        outcome.lines());
    assertEquals("", outcome.errors());
    // Maven's own exit code arrives.
    assertEquals(7, outcome.exitCode());
  }

  @ParameterizedTest
  @CsvSource({"25, true", "25.0.3, true", "250.1, false", "17.0.25, false", "26, false"})
  void onlyVersion25Counts(String version, boolean counts) throws Exception {
    world.jdk(world.home.resolve(".jdks/one"), version);
    maven(world.commands.resolve("mvn"), "3.9.9");
    Outcome outcome = world.run(folder, Map.of(), mvnw);
    assertEquals(counts ? 7 : 1, outcome.exitCode());
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
    Files.delete(jdk25().resolve("bin/javac"));
    assertEquals(1, world.run(folder, Map.of(), mvnw).exitCode());
  }

  @Test
  void theJdkOfJavaHomeIsTakenBeforeTheOneOnThePath() throws Exception {
    Path first = world.jdk(world.root.resolve("my jdk"), "25.0.1");
    Path second = world.jdk(world.root.resolve("other"), "25.0.2");
    Files.createSymbolicLink(world.commands.resolve("javac"), second.resolve("bin/javac"));
    maven(world.commands.resolve("mvn"), "3.9.9");
    Map<String, String> both = Map.of("JAVA_HOME", first.toString());
    assertEquals("java " + first, world.run(folder, both, mvnw).lines().get(1));
    assertEquals("java " + second, world.run(folder, Map.of(), mvnw).lines().get(1));
  }

  @Test
  void withoutAnyJdk25OneSentenceSaysWhatToDo() throws Exception {
    world.jdk(world.systemJava("jdk-17"), "17.0.15");
    Outcome outcome = world.run(folder, Map.of(), mvnw, "verify");
    assertEquals(1, outcome.exitCode());
    assertEquals("", outcome.output());
    assertEquals(
        "Candlewright needs JDK 25 and found none: install Temurin 25 (https://adoptium.net), or"
            + " set JAVA_HOME to the folder of a JDK 25.\n",
        outcome.errors());
  }

  @Test
  void aLinkToTheScriptRunsItInItsOwnFolder() throws Exception {
    jdk25();
    maven(world.commands.resolve("mvn"), "3.9.9");
    Path links = Files.createDirectories(world.root.resolve("li nks"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../pro ject/mvnw"));
    Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
    assertEquals(
        "in " + project, world.run(folder, Map.of(), links.resolve("second")).lines().get(3));
  }

  @ParameterizedTest
  @CsvSource({
    "3.8.6, false",
    "3.6.3, false",
    "2.2.1, false",
    "3.8.7, true",
    "3.8.10, true",
    "3.9.0, true",
    "3.10.1, true",
    "4.0.0-rc-5, true"
  })
  void anInstalledMavenServesFromVersion387On(String version, boolean serves) throws Exception {
    jdk25();
    assertTrue(world.link("curl") || world.link("wget"));
    maven(world.commands.resolve("mvn"), version);
    Outcome outcome = runWithArchive("/good");
    assertEquals("maven " + (serves ? version : VERSION), outcome.lines().getFirst());
    assertEquals(!serves, Files.exists(world.home.resolve(KEPT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "wget"})
  void withoutMavenThePinnedOneIsDownloadedOnce(String tool) throws Exception {
    jdk25();
    Assumptions.assumeTrue(world.link(tool), tool + " is not installed");
    Outcome first = runWithArchive("/good");
    assertEquals(7, first.exitCode(), first.errors());
    assertEquals("maven " + VERSION, first.lines().getFirst());
    assertEquals(
        "Downloading Apache Maven " + VERSION + " from " + address("/good") + "\n", first.errors());
    server.stop(0);
    Outcome second = runWithArchive("/good");
    assertEquals(first.lines(), second.lines());
    assertEquals("", second.errors());
    assertEquals(List.of("apache-maven-" + VERSION), kept());
  }

  @ParameterizedTest
  @CsvSource({
    "curl, /changed, is not Apache Maven",
    "wget, /changed, is not Apache Maven",
    "curl, /cut, could not be downloaded",
    "wget, /cut, could not be downloaded",
    "curl, /absent, could not be downloaded",
    "wget, /absent, could not be downloaded"
  })
  void aBadDownloadIsASentenceAndLeavesNothing(String tool, String path, String sentence)
      throws Exception {
    jdk25();
    Assumptions.assumeTrue(world.link(tool), tool + " is not installed");
    refused(runWithArchive(path), address(path), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "wget"})
  void noNetworkIsASentence(String tool) throws Exception {
    jdk25();
    Assumptions.assumeTrue(world.link(tool), tool + " is not installed");
    String address = address("/good");
    server.stop(0);
    refused(
        world.run(folder, Map.of("MVNW_ARCHIVE", address), mvnw, "verify"),
        address,
        "could not be downloaded");
  }

  private void refused(Outcome outcome, String address, String sentence) throws IOException {
    assertEquals(1, outcome.exitCode());
    assertEquals("", outcome.output());
    List<String> errors = outcome.errors().lines().toList();
    assertEquals("Downloading Apache Maven " + VERSION + " from " + address, errors.getFirst());
    assertTrue(errors.get(1).contains(sentence), outcome.errors());
    assertTrue(errors.get(1).contains(address), outcome.errors());
    assertTrue(errors.getLast().contains("set MVNW_ARCHIVE"), outcome.errors());
    assertEquals(List.of(), kept());
  }

  @Test
  void withoutAToolForDownloadsASentenceNamesTheChoices() throws Exception {
    jdk25();
    Outcome outcome = runWithArchive("/good");
    assertEquals(1, outcome.exitCode());
    assertEquals(
        "Candlewright needs Maven 3.8.7 or newer and found none, nor curl or wget to download it:"
            + " install one of the three.\n",
        outcome.errors());
  }

  @Test
  void severalStartsAtOnceShareOneWholeMaven() throws Exception {
    jdk25();
    assertTrue(world.link("curl") || world.link("wget"));
    List<ShellSandbox.Run> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(world.start(folder, Map.of("MVNW_ARCHIVE", address("/good")), mvnw));
    }
    for (ShellSandbox.Run run : runs) {
      Outcome outcome = run.end();
      assertEquals(7, outcome.exitCode(), outcome.errors());
      assertEquals("maven " + VERSION, outcome.lines().getFirst());
    }
    assertEquals(List.of("apache-maven-" + VERSION), kept());
    assertFalse(Files.exists(world.home.resolve(KEPT).resolve("apache-maven-" + VERSION)));
  }

  @Test
  void theScriptsNameTheSameMavenAndOnlyTheApacheArchive() throws IOException {
    String shell = Files.readString(Path.of("../mvnw"));
    String windows = Files.readString(Path.of("../mvnw.cmd"));
    assertTrue(shell.contains("version=" + VERSION + "\n"));
    assertTrue(windows.contains("\"MVNW_VERSION=" + VERSION + "\""));
    for (String text : List.of(shell, windows)) {
      assertEquals(
          List.of("https://adoptium.net", "https://archive.apache.org"),
          Arrays.stream(text.split("(?=https?://)", -1))
              .filter(part -> part.startsWith("http"))
              .map(part -> part.replaceFirst("(?s)(https?://[a-z.]*[a-z]).*", "$1"))
              .distinct()
              .sorted()
              .toList());
    }
  }

  private List<String> kept() throws IOException {
    try (var files = Files.list(world.home.resolve(KEPT).resolveSibling("."))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
