package candlewright.app.cli;

import candlewright.app.Home;
import candlewright.app.Wiring;
import java.io.PrintWriter;
import java.time.InstantSource;

/// What every command runs with.
///
/// @param home where data is kept
/// @param clock tells when things were stored
/// @param out for results
/// @param err for messages and progress
/// @param terminal whether a person watches `err`, so that progress may be drawn
public record Session(
    Home home, InstantSource clock, PrintWriter out, PrintWriter err, boolean terminal) {
  Wiring wiring() {
    return new Wiring(home, clock);
  }
}
