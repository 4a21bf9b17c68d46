package candlewright.app.ui.preferences;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The folder in which all data is kept.
///
/// @param open shows a file or folder with the system's own program for it
public record DataFolder(Path path, Consumer<Path> open) {}
