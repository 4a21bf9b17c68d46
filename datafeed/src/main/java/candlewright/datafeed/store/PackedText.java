package candlewright.datafeed.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A text as deflated UTF-8 with a check sum.
///
/// @param length bytes of the UTF-8
/// @param checksum CRC-32C of `content`
@SuppressWarnings("ArrayRecordComponent") // lives only between the text and its row
record PackedText(int length, long checksum, byte[] content) {
  static PackedText pack(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(plain);
      deflater.finish();
      ByteSink content = new ByteSink(plain.length / 4 + 64);
      byte[] part = new byte[8192];
      while (!deflater.finished()) {
        content.putAll(part, deflater.deflate(part));
      }
      byte[] packed = content.toByteArray();
      return new PackedText(plain.length, sum(packed), packed);
    }
  }

  /// @throws BlockDamage if the content is not what was packed
  String unpack() {
    if (sum(content) != checksum) {
      throw new BlockDamage("the checksum of its document does not match its bytes");
    }
    byte[] plain = new byte[length];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(content);
      int got = 0;
      while (got < length && !inflater.finished()) {
        int more = inflater.inflate(plain, got, length - got);
        if (more == 0) {
          break;
        }
        got += more;
      }
      if (got != length) {
        throw new BlockDamage("its document is " + got + " bytes long and not " + length);
      }
    } catch (DataFormatException e) {
      BlockDamage damage = new BlockDamage("its document cannot be unpacked");
      damage.initCause(e);
      throw damage;
    }
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static long sum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return crc.getValue();
  }
}
