package candlewright.app.owner;

/// What came of the wish to show the window of a home folder.
public sealed interface Claim {
  /// This process shows it.
  record Owned(WindowOwner owner) implements Claim {}

  /// Another process shows it and has taken what was wished for.
  record HandedOver() implements Claim {}

  /// Another process has the folder, but does not answer.
  record Unanswered() implements Claim {}
}
