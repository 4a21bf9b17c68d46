package candlewright.datafeed.csv;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A file of bars as it lies on disk: plain, gz, or a zip of such files, possibly zipped once more.
///
/// Nothing is ever unpacked to disk, so names within an archive are only labels. A plain or gz file
/// is read up to the size it has now, however it grows meanwhile. An archive that would unpack to
/// far more than bars can is refused while reading.
final class BarFile implements AutoCloseable {
  private static final int MOST_PIECES = 100_000;

  /// Text of bars packs 3 to 12 times; the same row over and over about 100 times.
  private static final long MOST_RATIO = 200;

  private static final long ALWAYS_ALLOWED = 16L << 20;

  enum Packing {
    PLAIN,
    GZ,
    ZIP
  }

  /// One text within the file.
  ///
  /// @param name a label for people and patterns: the file's name, or the path within the archive
  /// @param outer the entry of the archive, null unless this is an archive
  /// @param inner the entry within that entry, null unless archives are nested
  record Piece(String name, @Nullable String outer, @Nullable String inner) {}

  private final Path path;
  private final String name;
  private final long size;
  private final Packing packing;
  private final @Nullable ZipFile zip;
  private final List<Piece> pieces;

  /// How far the text that was opened last is read, and how far it goes.
  private LongSupplier reached = () -> 0;

  private long end;

  /// @throws ImportException if the file cannot be opened or its archive is damaged
  BarFile(Path path) {
    this.path = path;
    this.name = FieldText.printable(String.valueOf(path.getFileName()));
    try {
      if (!Files.isRegularFile(path)) {
        throw new ImportException(
            Files.exists(path)
                ? name + " is not a file: name the file of bars itself"
                : name + " does not exist: check the path " + path);
      }
      size = Files.size(path);
      packing = packing(path);
      zip = packing == Packing.ZIP ? new ZipFile(path.toFile()) : null;
    } catch (ZipException e) {
      throw new ImportException(
          name + " is a damaged archive (" + e.getMessage() + "): get it again", e);
    } catch (IOException e) {
      throw new ImportException(
          name + " cannot be opened (" + e.getMessage() + "): check that you may read it", e);
    }
    pieces = zip == null ? List.of(new Piece(name, null, null)) : piecesOf(zip);
  }

  private static Packing packing(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(4);
    }
    if (head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
      return Packing.GZ;
    }
    boolean isZip =
        head.length == 4
            && head[0] == 'P'
            && head[1] == 'K'
            && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    return isZip ? Packing.ZIP : Packing.PLAIN;
  }

  private List<Piece> piecesOf(ZipFile archive) {
    List<Piece> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = archive.entries();
    try {
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!isBarText(entry)) {
          continue;
        }
        if (!names.add(entry.getName())) {
          throw new ImportException(
              name
                  + " holds two entries named "
                  + FieldText.printable(entry.getName())
                  + ": pack it again");
        }
        if (isZipName(entry.getName())) {
          addNested(archive, entry, found);
        } else {
          found.add(new Piece(FieldText.printable(entry.getName()), entry.getName(), null));
        }
        if (found.size() > MOST_PIECES) {
          throw new ImportException(
              name + " holds more than " + MOST_PIECES + " entries: split it");
        }
      }
    } catch (IOException e) {
      throw failure(name, e);
    }
    found.sort(Comparator.comparing(Piece::name));
    return List.copyOf(found);
  }

  private void addNested(ZipFile archive, ZipEntry outer, List<Piece> found) throws IOException {
    try (ZipInputStream nested = new ZipInputStream(guarded(archive, outer))) {
      @Nullable ZipEntry inner;
      while ((inner = nested.getNextEntry()) != null) {
        if (!isBarText(inner)) {
          continue;
        }
        String label = FieldText.printable(outer.getName() + "/" + inner.getName());
        if (isZipName(inner.getName())) {
          throw new ImportException(
              name
                  + " holds an archive within an archive within it, "
                  + label
                  + ": unpack it once");
        }
        found.add(new Piece(label, outer.getName(), inner.getName()));
      }
    }
  }

  private static boolean isBarText(ZipEntry entry) {
    String path = entry.getName();
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !entry.isDirectory()
        && !path.startsWith("__MACOSX/")
        && !file.startsWith(".")
        && !file.endsWith(".md")
        && !file.endsWith(".checksum");
  }

  private static boolean isZipName(String entry) {
    return entry.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  String name() {
    return name;
  }

  Packing packing() {
    return packing;
  }

  /// Returns the texts of the file by name.
  List<Piece> pieces() {
    return pieces;
  }

  /// Opens the unpacked text of a piece.
  InputStream open(Piece piece) throws IOException {
    if (zip != null && piece.outer() != null) {
      @Nullable ZipEntry entry = zip.getEntry(piece.outer());
      if (entry == null) {
        throw new ZipException("entry " + piece.name() + " is gone");
      }
      GuardedInput outer = guarded(zip, entry);
      reached = () -> outer.count;
      end = entry.getSize();
      return piece.inner() == null ? outer : openNested(outer, piece);
    }
    CountedInput raw = new CountedInput(Files.newInputStream(path), size);
    reached = () -> raw.count;
    end = size;
    return packing == Packing.GZ
        ? new GuardedInput(new GZIPInputStream(raw, 1 << 16), raw, 0, name)
        : raw;
  }

  /// Returns which fraction of the text that was opened last has been read, 0 to 1.
  double read() {
    return end <= 0 ? 0 : Math.min(1, (double) reached.getAsLong() / end);
  }

  private InputStream openNested(InputStream outer, Piece piece) throws IOException {
    CountedInput raw = new CountedInput(new BufferedInputStream(outer), Long.MAX_VALUE);
    ZipInputStream nested = new ZipInputStream(raw);
    @Nullable ZipEntry entry;
    while ((entry = nested.getNextEntry()) != null) {
      if (entry.getName().equals(piece.inner())) {
        return new GuardedInput(nested, raw, 0, name + ", " + piece.name());
      }
    }
    nested.close();
    throw new ZipException("entry " + piece.name() + " is gone");
  }

  private GuardedInput guarded(ZipFile archive, ZipEntry entry) throws IOException {
    return new GuardedInput(
        archive.getInputStream(entry),
        null,
        Math.max(0, entry.getCompressedSize()),
        name + ", " + FieldText.printable(entry.getName()));
  }

  /// Returns the sentence for a failure while reading.
  ///
  /// @param where the file and how far reading came
  ImportException failure(String where, IOException e) {
    if (e instanceof EOFException) {
      return new ImportException(
          where + " ends in the middle of its compressed data: get the file again", e);
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String remedy = packing == Packing.PLAIN ? "check the disk" : "get the file again";
    return new ImportException(where + " cannot be read further (" + reason + "): " + remedy, e);
  }

  @Override
  public void close() {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException e) {
        throw failure(name, e);
      }
    }
  }

  /// Counts the bytes taken from the medium and ends after a given number of them.
  private static final class CountedInput extends FilterInputStream {
    private final long limit;
    private long count;

    CountedInput(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      if (count >= limit) {
        return -1;
      }
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (count >= limit) {
        return -1;
      }
      int read = super.read(target, offset, (int) Math.min(length, limit - count));
      count += Math.max(0, read);
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /// Unpacked bytes, refused once they are far more than their packed form can honestly hold.
  private static final class GuardedInput extends FilterInputStream {
    private final @Nullable CountedInput packed;
    private final long packedSize;
    private final String where;
    private long count;

    GuardedInput(InputStream in, @Nullable CountedInput packed, long packedSize, String where) {
      super(in);
      this.packed = packed;
      this.packedSize = packedSize;
      this.where = where;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      check(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      check(Math.max(0, read));
      return read;
    }

    private void check(int read) {
      count += read;
      long from = packed == null ? packedSize : packed.count;
      if (count > ALWAYS_ALLOWED && count > MOST_RATIO * from) {
        throw new ImportException(
            where
                + " unpacks to more than "
                + MOST_RATIO
                + " times its size: it looks like a zip bomb; unpack it yourself if you trust it");
      }
    }
  }
}
