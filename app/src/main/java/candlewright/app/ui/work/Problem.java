package candlewright.app.ui.work;

import candlewright.app.data.LookupException;
import candlewright.app.ui.kit.Texts;
import candlewright.core.port.StoreException;
import candlewright.datafeed.csv.ImportException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Something went wrong, as a person is told.
///
/// @param what what happened, one sentence
/// @param remedy what it means and what to do
/// @param details for those who look into it, such as a stack trace
public record Problem(String what, String remedy, String details) {
  /// Tells about a job that failed. Failures that were foreseen bring their own remedy.
  ///
  /// @param job its name
  public static Problem ofJob(String job, Throwable failure) {
    boolean foreseen =
        failure instanceof LookupException
            || failure instanceof StoreException
            || failure instanceof ImportException
            || failure instanceof UncheckedIOException
            || failure instanceof IllegalArgumentException;
    String message = failure.getMessage();
    return new Problem(
        Texts.of("problem.job", job),
        foreseen && message != null ? message : Texts.of("problem.unforeseen"),
        trace(failure));
  }

  /// Tells about a fault of the program outside of any job.
  public static Problem ofFault(Throwable failure) {
    return new Problem(Texts.of("problem.fault"), Texts.of("problem.unforeseen"), trace(failure));
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
