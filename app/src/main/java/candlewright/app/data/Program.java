package candlewright.app.data;

import java.util.Objects;

/// The program itself.
public final class Program {
  private Program() {}

  /// Returns its name with its version, as reports and capsules name what made them.
  public static String build() {
    String version = Program.class.getPackage().getImplementationVersion();
    return "candlewright " + Objects.requireNonNullElse(version, "(not packaged)");
  }
}
