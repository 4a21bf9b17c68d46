package candlewright.core.strategy;

/// What is wrong or doubtful about a definition.
///
/// @param severity an error keeps it from running, a warning does not
/// @param path where: `entry_long.all[1]`, `operands.slow`; empty for the whole
/// @param line line of the text it was read from, counted from 1; 0 if it was not read from text
/// @param column column in that line, counted from 1; 0 if unknown
/// @param sentence one clear sentence that names the value
/// @param remedy what to do about it; may be empty
public record Problem(
    Severity severity, String path, int line, int column, String sentence, String remedy) {

  /// Whether it keeps a definition from running.
  public enum Severity {
    ERROR,
    WARNING
  }

  /// An error that no text belongs to.
  public static Problem error(String path, String sentence, String remedy) {
    return new Problem(Severity.ERROR, path, 0, 0, sentence, remedy);
  }

  /// A warning that no text belongs to.
  public static Problem warning(String path, String sentence, String remedy) {
    return new Problem(Severity.WARNING, path, 0, 0, sentence, remedy);
  }

  /// Returns the sentence with its remedy.
  public String message() {
    if (remedy.isEmpty()) {
      return sentence;
    }
    return sentence + (remedy.startsWith("did you mean") ? ": " : "; ") + remedy;
  }

  /// Returns place and message in one line.
  @Override
  public String toString() {
    String place = path;
    if (line > 0) {
      place =
          "line " + line + (column > 0 ? ":" + column : "") + (path.isEmpty() ? "" : " " + path);
    }
    return (place.isEmpty() ? "" : place + ": ") + message();
  }
}
