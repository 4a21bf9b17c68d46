package candlewright.core.indicator.ta4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The compiled code of classes on the class path.
final class ClassCode {
  private ClassCode() {}

  /// Returns the bytes of a class file.
  static byte[] of(String className) {
    String path = className.replace('.', '/') + ".class";
    try (InputStream in =
        Objects.requireNonNull(ClassCode.class.getClassLoader().getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(className, e);
    }
  }
}
