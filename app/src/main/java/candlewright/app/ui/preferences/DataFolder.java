package candlewright.app.ui.preferences;

import java.nio.file.Path;

/// The folder in which all data is kept.
///
/// @param show opens it in the system's own file manager
public record DataFolder(Path path, Runnable show) {}
