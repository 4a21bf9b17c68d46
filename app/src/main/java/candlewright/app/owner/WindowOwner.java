package candlewright.app.owner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one process that shows the window of a home folder.
///
/// A lock on the file `window.lock` decides who that is: the system grants it once and takes it
/// back when a process ends, however it ends. Others reach the owner by a Unix domain socket, which
/// no other machine and, by the folder's rights, no other person can.
public final class WindowOwner implements AutoCloseable {
  /// A path of more bytes does not fit into the address of a socket on every system.
  private static final int LONGEST_SOCKET_PATH = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// What came of a call.
  private enum Answer {
    ACCEPTED,
    /// Nobody listened, or who did hung up.
    REFUSED,
    /// Somebody listened and said nothing in time.
    SILENT
  }

  private static final String SOCKET = "window.socket";
  private static final int ACCEPTED = 1;

  private final Path home;
  private final FileChannel lockFile;
  private final ServerSocketChannel server;
  private final OwnerAddress address;
  private final List<Wish> waiting = new ArrayList<>();
  private @Nullable Consumer<Wish> taker;

  private WindowOwner(
      Path home, FileChannel lockFile, ServerSocketChannel server, OwnerAddress address) {
    this.home = home;
    this.lockFile = lockFile;
    this.server = server;
    this.address = address;
  }

  /// Makes this process the owner of a home folder, or hands the wish to who is.
  ///
  /// An owner that has only just started does not answer yet, and one that ends makes room: both
  /// are tried again.
  ///
  /// @param home exists and can be written
  /// @param attempts how often the owner is called before it counts as not answering
  /// @param pause called between two attempts
  /// @throws IOException if the folder cannot hold a lock or a socket
  public static Claim claim(Path home, Wish wish, int attempts, Runnable pause) throws IOException {
    return claim(home, wish, attempts, pause, PATIENCE);
  }

  /// @param patience how long an owner that took a call may take to answer it
  static Claim claim(Path home, Wish wish, int attempts, Runnable pause, Duration patience)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<WindowOwner> owner = become(home);
      if (owner.isPresent()) {
        return new Claim.Owned(owner.get());
      }
      switch (handOver(home, wish, patience)) {
        case ACCEPTED -> {
          return new Claim.HandedOver();
        }
        case SILENT -> {
          // Stopped or stuck: it would not answer the next call either.
          return new Claim.Unanswered();
        }
        case REFUSED -> {}
      }
      if (attempt >= attempts) {
        return new Claim.Unanswered();
      }
      pause.run();
    }
  }

  private static Optional<WindowOwner> become(Path home) throws IOException {
    FileChannel file =
        FileChannel.open(
            home.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean owned = false;
    try {
      FileLock lock = tryLock(file);
      if (lock == null) {
        return Optional.empty();
      }
      WindowOwner owner = listen(home, file);
      owned = true;
      return Optional.of(owner);
    } finally {
      if (!owned) {
        file.close();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return null;
    }
  }

  private static WindowOwner listen(Path home, FileChannel lockFile) throws IOException {
    OwnerAddress address = new OwnerAddress(socketPath(home), UUID.randomUUID().toString());
    // Whoever made it has ended, for the lock was free.
    Files.deleteIfExists(address.socket());
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    boolean listening = false;
    try {
      server.bind(UnixDomainSocketAddress.of(address.socket()));
      address.write(home);
      listening = true;
    } finally {
      if (!listening) {
        server.close();
      }
    }
    WindowOwner owner = new WindowOwner(home, lockFile, server, address);
    Thread.ofPlatform().daemon().name("window-owner").start(owner::accept);
    return owner;
  }

  private static Path socketPath(Path home) throws IOException {
    Path usual = home.resolve(SOCKET);
    if (usual.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
      return usual;
    }
    return Files.createTempDirectory("candlewright").resolve(SOCKET);
  }

  /// Names who takes the wishes, also those that came before. Called on a thread of the owner.
  public synchronized void deliverTo(Consumer<Wish> consumer) {
    taker = consumer;
    waiting.forEach(consumer);
    waiting.clear();
  }

  private synchronized void deliver(Wish wish) {
    if (taker == null) {
      waiting.add(wish);
    } else {
      taker.accept(wish);
    }
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        // Who calls and then says nothing must not keep others waiting.
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException e) {
        // Closed, or out of files: the window lives on, and a second start says that nobody
        // answers.
        return;
      }
    }
  }

  private void answer(SocketChannel caller) {
    try (caller;
        DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(caller))) {
      byte[] said = in.readUTF().getBytes(StandardCharsets.UTF_8);
      String file = in.readUTF();
      if (MessageDigest.isEqual(said, address.token().getBytes(StandardCharsets.UTF_8))) {
        deliver(file.isEmpty() ? Wish.SHOW : Wish.open(Path.of(file)));
        out.writeByte(ACCEPTED);
        out.flush();
      }
    } catch (IOException | IllegalArgumentException e) {
      // A caller that broke off or talks nonsense gets no answer, which tells it that it failed.
      return;
    }
  }

  private static Answer handOver(Path home, Wish wish, Duration patience) throws IOException {
    Optional<OwnerAddress> address = OwnerAddress.read(home);
    if (address.isEmpty()) {
      return Answer.REFUSED;
    }
    // Closing it ends a call that nobody answers.
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      FutureTask<Boolean> call = new FutureTask<>(() -> isAccepted(channel, address.get(), wish));
      Thread.ofVirtual().start(call);
      return call.get(patience.toMillis(), TimeUnit.MILLISECONDS)
          ? Answer.ACCEPTED
          : Answer.REFUSED;
    } catch (TimeoutException e) {
      return Answer.SILENT;
    } catch (ExecutionException e) {
      // Nobody listens: the owner is only starting, or it has ended and left this behind.
      return Answer.REFUSED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.SILENT;
    }
  }

  private static boolean isAccepted(SocketChannel channel, OwnerAddress address, Wish wish)
      throws IOException {
    channel.connect(UnixDomainSocketAddress.of(address.socket()));
    DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
    out.writeUTF(address.token());
    out.writeUTF(wish.file().map(Path::toString).orElse(""));
    out.flush();
    return Channels.newInputStream(channel).read() == ACCEPTED;
  }

  /// Gives the folder free. Another process can own it from now on.
  @Override
  public void close() throws IOException {
    try (lockFile) {
      server.close();
      Files.deleteIfExists(address.socket());
      if (!address.socket().startsWith(home)) {
        Files.deleteIfExists(address.socket().toAbsolutePath().getParent());
      }
      OwnerAddress.delete(home);
    }
  }
}
