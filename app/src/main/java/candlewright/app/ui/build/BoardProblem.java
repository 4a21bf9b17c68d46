package candlewright.app.ui.build;

import candlewright.core.strategy.Problem;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import java.util.List;

/// What is wrong or doubtful about a part of the board.
///
/// @param address of the part, or of the nearest one around it; the root for the whole
/// @param fixes what may be done about it, the likeliest first; empty if nobody can say
public record BoardProblem(Problem problem, Address address, List<Fix> fixes) {
  public BoardProblem {
    fixes = List.copyOf(fixes);
  }

  /// An edit that mends it.
  ///
  /// @param name of the button, such as `Remove the parameter`
  public record Fix(String name, Edit edit) {}
}
