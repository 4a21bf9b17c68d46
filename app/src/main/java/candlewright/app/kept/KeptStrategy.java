package candlewright.app.kept;

import java.util.List;

/// A strategy that is kept, without what it does.
///
/// @param id path below the folder of strategies without the ending, `swing/my-strategy`
/// @param title for people, as its text says; its name where it says none
/// @param tags words a person sorts it by
/// @param modified when its file was written last, epoch milliseconds UTC
public record KeptStrategy(String id, String title, List<String> tags, long modified) {
  public KeptStrategy {
    tags = List.copyOf(tags);
  }

  /// Returns the name of its file without folder and ending; what the command line calls it.
  public String name() {
    return name(id);
  }

  /// Returns the folder it lies in, `swing`; empty for the topmost.
  public String folder() {
    return folder(id);
  }

  /// Returns the name that an id ends with.
  public static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /// Returns the folder that an id begins with.
  public static String folder(String id) {
    return id.substring(0, Math.max(0, id.lastIndexOf('/')));
  }

  /// Returns the id of a name in a folder.
  public static String id(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
