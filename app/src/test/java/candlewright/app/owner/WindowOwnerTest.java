package candlewright.app.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowOwnerTest {
  private static final int PATIENT = 100_000;

  @TempDir private Path home;

  private static Claim claim(Path home, Wish wish) throws Exception {
    return WindowOwner.claim(home, wish, PATIENT, Thread::yield);
  }

  private static WindowOwner own(Path home) throws Exception {
    return assertInstanceOf(Claim.Owned.class, claim(home, Wish.SHOW)).owner();
  }

  private static Wish next(BlockingQueue<Wish> taken) throws Exception {
    Wish wish = taken.poll(30, TimeUnit.SECONDS);
    assertTrue(wish != null, "nothing was handed over");
    return wish;
  }

  @Test
  void theSecondHandsItsFileToTheFirst() throws Exception {
    BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
    Path file = home.resolve("Ünïcode 1m.csv").toAbsolutePath();
    try (WindowOwner owner = own(home)) {
      // Told before the window is ready.
      assertInstanceOf(Claim.HandedOver.class, claim(home, Wish.SHOW));
      owner.deliverTo(taken::add);
      assertEquals(Wish.SHOW, next(taken));
      assertInstanceOf(Claim.HandedOver.class, claim(home, Wish.open(file)));
      assertEquals(Wish.open(file), next(taken));
    }
  }

  @Test
  void itsEndGivesTheFolderFree() throws Exception {
    own(home).close();
    assertFalse(Files.exists(home.resolve("window.socket")));
    assertFalse(Files.exists(home.resolve("window.address")));
    own(home).close();
  }

  @Test
  void twoFoldersHaveTwoOwners(@TempDir Path other) throws Exception {
    try (WindowOwner first = own(home);
        WindowOwner second = own(other)) {
      assertFalse(first.equals(second));
    }
  }

  @Test
  void ofManyStartsAtOnceOneOwns() throws Exception {
    int starts = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
      List<Callable<Claim>> tasks = new ArrayList<>();
      for (int i = 0; i < starts; i++) {
        tasks.add(() -> claim(home, Wish.SHOW));
      }
      List<WindowOwner> owners = new ArrayList<>();
      int handedOver = 0;
      for (Future<Claim> ended : threads.invokeAll(tasks)) {
        switch (ended.get()) {
          case Claim.Owned(WindowOwner owner) -> owners.add(owner);
          case Claim.HandedOver _ -> handedOver++;
          case Claim.Unanswered _ -> throw new AssertionError("an owner did not answer");
        }
      }
      assertEquals(1, owners.size());
      assertEquals(starts - 1, handedOver);
      owners.getFirst().close();
    }
  }

  @Test
  void whatACrashLeftBehindIsNoHindrance() throws Exception {
    Files.writeString(home.resolve("window.lock"), "");
    Files.writeString(home.resolve("window.socket"), "no socket any more");
    new OwnerAddress(home.resolve("window.socket"), "token").write(home);
    own(home).close();
    Files.writeString(home.resolve("window.address"), "half");
    own(home).close();
  }

  @Test
  void anOwnerThatIsStoppedCountsAsNotAnswering() throws Exception {
    Path silent = home.resolve("silent.socket");
    try (WindowOwner owner = own(home);
        ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      // As of a stopped process, the system takes the call and nobody ever reads it.
      stopped.bind(UnixDomainSocketAddress.of(silent));
      new OwnerAddress(silent, "token").write(home);
      assertInstanceOf(
          Claim.Unanswered.class,
          WindowOwner.claim(home, Wish.SHOW, PATIENT, Thread::yield, Duration.ofMillis(200)));
      assertTrue(owner != null);
    }
  }

  @Test
  void whoDoesNotKnowTheTokenIsNotHeard() throws Exception {
    BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
    try (WindowOwner owner = own(home)) {
      owner.deliverTo(taken::add);
      Path socket = OwnerAddress.read(home).orElseThrow().socket();
      assertEquals(-1, said(socket, "a guess", "/etc/passwd"));
      assertEquals(-1, said(socket, "", ""));
      // A caller that says nothing keeps nobody waiting.
      try (SocketChannel silent = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        assertTrue(silent.isConnected());
        assertInstanceOf(Claim.HandedOver.class, claim(home, Wish.SHOW));
      }
      assertEquals(List.of(Wish.SHOW), List.copyOf(taken));
    }
  }

  private static int said(Path socket, String token, String file) throws Exception {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
      out.writeUTF(token);
      out.writeUTF(file);
      return Channels.newInputStream(channel).read();
    }
  }

  @Test
  void anOwnerThatDoesNotAnswerIsTold() throws Exception {
    try (WindowOwner owner = own(home)) {
      OwnerAddress.delete(home);
      int[] pauses = {0};
      assertInstanceOf(
          Claim.Unanswered.class, WindowOwner.claim(home, Wish.SHOW, 3, () -> pauses[0]++));
      assertEquals(2, pauses[0]);
      assertTrue(owner != null);
    }
  }

  @Test
  void aFolderWithALongNameWorksToo() throws Exception {
    Path deep = Files.createDirectories(home.resolve("a".repeat(90)).resolve("b".repeat(90)));
    try (WindowOwner owner = own(deep)) {
      assertInstanceOf(Claim.HandedOver.class, claim(deep, Wish.SHOW));
      assertTrue(owner != null);
    }
  }

  @Test
  void aProcessThatWasKilledMakesRoom() throws Exception {
    Process process = start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("Owned", out.readLine());
      Path file = home.resolve("bars.csv");
      assertInstanceOf(Claim.HandedOver.class, claim(home, Wish.open(file)));
      assertEquals(file.toString(), out.readLine());
      process.destroyForcibly();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      // Its socket and its address are still there.
      assertTrue(Files.exists(home.resolve("window.address")));
      own(home).close();
    }
  }

  @Test
  void anotherProcessHandsOverToThisOne() throws Exception {
    BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
    try (WindowOwner owner = own(home)) {
      owner.deliverTo(taken::add);
      Process process = start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals("HandedOver", said.strip());
      assertEquals(Wish.SHOW, next(taken));
    }
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OwningProcess.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void theProgramHandsItsFileToTheOpenWindow() throws Exception {
    BlockingQueue<Wish> taken = new LinkedBlockingQueue<>();
    Path file = Files.writeString(home.resolve("BTCUSDT.csv"), "");
    try (WindowOwner owner = own(home)) {
      owner.deliverTo(taken::add);
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "candlewright.app.Main",
              "BTCUSDT.csv");
      builder.environment().put("CANDLEWRIGHT_HOME", home.toString());
      // Named but not there: who hands over needs no display.
      builder.environment().put("DISPLAY", ":2147483000");
      Process process = builder.directory(home.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      assertEquals("Candlewright is open already; its window was told.", said.strip());
      assertEquals(file.toRealPath(), next(taken).file().orElseThrow().toRealPath());
    }
  }
}
