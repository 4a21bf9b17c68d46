package candlewright.app.owner;

import java.io.PrintStream;
import java.nio.file.Path;

/// A process that claims a home folder, says what came of it, prints what it is asked to open, and
/// ends with its input.
public final class OwningProcess {
  private OwningProcess() {}

  /// Claims it and stays.
  ///
  /// @param arguments the home folder
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    Claim claim = WindowOwner.claim(Path.of(arguments[0]), Wish.SHOW, 1_000, Thread::yield);
    if (claim instanceof Claim.Owned(WindowOwner owner)) {
      owner.deliverTo(wish -> out.println(wish.file().map(Path::toString).orElse("show")));
    }
    out.println(claim.getClass().getSimpleName());
    // Until the test closes the stream or ends the process.
    while (System.in.read() >= 0) {
      out.flush();
    }
  }
}
