package candlewright.datafeed.store;

import candlewright.core.port.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file in WAL mode: one writer at a time, any number of readers, each reader on the
/// state that was committed when it began.
///
/// A connection that met a failure after which the driver is no longer atomic is closed; the next
/// call opens a fresh one.
final class Database implements AutoCloseable {
  /// Halves the number of pages of a block against SQLite's default.
  private static final int PAGE_BYTES = 8192;

  private static final int IDLE_READERS = 4;

  private final Path file;
  private final StoreSettings settings;
  private final Failures failures;
  private final Semaphore writing = new Semaphore(1);
  private final Deque<Connection> idleReaders = new ArrayDeque<>();
  private @Nullable Connection writer;
  private boolean closed;

  /// Opens a file of the folder, which is made if it is missing.
  ///
  /// @throws StoreException if it cannot be opened, is damaged, or of another version
  Database(Path folder, String name, Migrator migrator, StoreSettings settings, Instant now) {
    this.file = folder.resolve(name);
    this.settings = settings;
    this.failures = new Failures(file);
    if (file.toString().indexOf('?') >= 0) {
      throw new StoreException(
          "The path " + file + " contains a question mark; choose another home folder.");
    }
    prepare(folder, migrator, now);
    String operation = "open " + name;
    try {
      Connection connection = connect(file);
      try {
        migrator.migrate(connection, file, now);
        writer = connection;
      } finally {
        if (writer == null) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw failures.of(operation, e);
    }
  }

  Path file() {
    return file;
  }

  Failures failures() {
    return failures;
  }

  /// Runs `work` on one consistent state of the database.
  <T> T read(String operation, Work<T> work) {
    Connection connection = borrow(operation);
    boolean usable = false;
    try {
      execute(connection, "BEGIN");
      T result = work.run(connection);
      execute(connection, "COMMIT");
      usable = true;
      return result;
    } catch (SQLException e) {
      throw failures.of(operation, e);
    } finally {
      giveBack(connection, usable);
    }
  }

  /// Runs `work` in one transaction.
  <T> T write(String operation, Work<T> work) {
    try (Transaction transaction = begin(operation)) {
      T result = transaction.run(work);
      transaction.commit();
      return result;
    }
  }

  /// Begins a transaction that writes; it is the only one until it is closed.
  Transaction begin(String operation) {
    boolean mine;
    try {
      mine = writing.tryAcquire(settings.busyTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Could not " + operation + ": the thread was interrupted.", e);
    }
    if (!mine) {
      throw new StoreException(
          "Could not "
              + operation
              + ": another write to "
              + file
              + " is under way; wait until it is done and try again.");
    }
    boolean begun = false;
    try {
      Connection connection = writer();
      execute(connection, "BEGIN IMMEDIATE");
      begun = true;
      return new Transaction(operation, connection);
    } catch (SQLException e) {
      if (Failures.dropsConnection(e)) {
        drop(e);
      }
      throw failures.of(operation, e);
    } finally {
      if (!begun) {
        writing.release();
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      for (Connection reader : idleReaders) {
        reader.close();
      }
      idleReaders.clear();
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } catch (SQLException e) {
      throw failures.of("close " + file.getFileName(), e);
    }
  }

  /// What is done with a connection.
  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /// An open write; used by one thread. Unless committed, closing it rolls back.
  final class Transaction implements AutoCloseable {
    private final String operation;
    private @Nullable Connection connection;

    private Transaction(String operation, Connection connection) {
      this.operation = operation;
      this.connection = connection;
    }

    /// Runs a part of the transaction; after a failure it can only be closed.
    <T> T run(Work<T> work) {
      Connection open = connection;
      if (open == null) {
        throw new IllegalStateException("this write is committed, closed or failed already");
      }
      boolean done = false;
      try {
        T result = work.run(open);
        done = true;
        return result;
      } catch (SQLException e) {
        if (Failures.dropsConnection(e)) {
          connection = null;
          drop(e);
          writing.release();
        }
        throw failures.of(operation, e);
      } finally {
        if (!done) {
          close();
        }
      }
    }

    void commit() {
      run(open -> {
        execute(open, "COMMIT");
        return true;
      });
      connection = null;
      writing.release();
    }

    @Override
    public void close() {
      Connection open = connection;
      if (open == null) {
        return;
      }
      connection = null;
      try {
        execute(open, "ROLLBACK");
      } catch (SQLException e) {
        // Without its rollback the connection must not be used again; closing it rolls back.
        drop(e);
      } finally {
        writing.release();
      }
    }
  }

  private void prepare(Path folder, Migrator migrator, Instant now) {
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        create(folder, migrator, now);
      } else if (Files.size(file) == 0) {
        throw new StoreException(
            file
                + " is empty, which this program never leaves behind; put a backup in its place, or"
                + " delete it to begin anew.");
      }
    } catch (IOException e) {
      throw new StoreException(
          "The folder "
              + folder
              + " cannot be used ("
              + e
              + "); check its permissions or choose another home folder.",
          e);
    }
  }

  /// Makes the database under another name first, so that an unfinished one is never found.
  private void create(Path folder, Migrator migrator, Instant now) throws IOException {
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    try {
      try (Connection connection = connect(draft)) {
        execute(connection, "PRAGMA page_size = " + PAGE_BYTES);
        execute(connection, "PRAGMA journal_mode = WAL");
        migrator.migrate(connection, file, now);
      }
      Files.move(draft, file);
    } catch (SQLException e) {
      throw failures.of("create " + file.getFileName(), e);
    } catch (FileAlreadyExistsException e) {
      // Another process made it in the meantime; that one is used.
      return;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Connection connect(Path path) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    config.setSynchronous(
        settings.flushEachCommit()
            ? SQLiteConfig.SynchronousMode.FULL
            : SQLiteConfig.SynchronousMode.NORMAL);
    if (settings.maxPages() > 0) {
      config.setMaxPageCount(Math.toIntExact(settings.maxPages()));
    }
    return config.createConnection("jdbc:sqlite:" + path);
  }

  private synchronized Connection writer() throws SQLException {
    requireOpen();
    Connection open = writer;
    if (open == null) {
      open = connect(file);
      writer = open;
    }
    return open;
  }

  private synchronized void drop(SQLException cause) {
    Connection broken = writer;
    writer = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private Connection borrow(String operation) {
    synchronized (this) {
      requireOpen();
      Connection idle = idleReaders.pollFirst();
      if (idle != null) {
        return idle;
      }
    }
    try {
      return connect(file);
    } catch (SQLException e) {
      throw failures.of(operation, e);
    }
  }

  private void giveBack(Connection connection, boolean usable) {
    synchronized (this) {
      if (usable && !closed && idleReaders.size() < IDLE_READERS) {
        idleReaders.addFirst(connection);
        return;
      }
    }
    try {
      connection.close();
    } catch (SQLException e) {
      throw failures.of("close a reader", e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(file + " is closed");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
