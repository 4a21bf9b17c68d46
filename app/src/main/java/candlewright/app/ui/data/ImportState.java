package candlewright.app.ui.data;

/// How far the import of one file is.
public enum ImportState {
  /// The file is being looked at.
  LOOKING,
  /// It can be imported as it is read now.
  READY,
  /// Something has to be chosen or corrected first.
  REFUSED,
  /// It waits for its turn, or is being read.
  RUNNING,
  DONE,
  /// Nothing of it is stored; it can be tried again.
  FAILED,
  /// A person stopped it; nothing of it is stored.
  CANCELED
}
