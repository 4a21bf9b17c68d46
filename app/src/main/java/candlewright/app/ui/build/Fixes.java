package candlewright.app.ui.build;

import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Editor;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds edits that mend what the checks of definitions report. One is offered only if it can be
/// done and the problem is gone afterwards.
final class Fixes {
  private static final Address EXITS = Address.parse("exits");

  private Fixes() {}

  /// Returns a problem with its place on the board and what may be done about it.
  static BoardProblem of(StrategyDefinition definition, Board board, Problem problem) {
    Address address = Parts.ofPath(definition, problem.path());
    List<BoardProblem.Fix> fixes = new ArrayList<>();
    for (BoardProblem.Fix fix : candidates(definition, board, address)) {
      if (Editor.apply(definition, fix.edit()) instanceof Outcome.Done done
          && isGone(done.definition(), problem)) {
        fixes.add(fix);
      }
    }
    return new BoardProblem(problem, address, fixes);
  }

  private static boolean isGone(StrategyDefinition definition, Problem problem) {
    return StrategyWarnings.of(definition, ParameterValues.of(definition, Map.of())).stream()
        .noneMatch(other -> other.sentence().equals(problem.sentence()));
  }

  private static List<BoardProblem.Fix> candidates(
      StrategyDefinition definition, Board board, Address address) {
    Part part = Parts.find(definition, address);
    if (part == null) {
      return List.of();
    }
    List<BoardProblem.Fix> fixes = new ArrayList<>();
    if (part.kind() == Kind.PARAMETER) {
      fixes.add(fix("fix.parameter", new Edit.Remove(List.of(address))));
    }
    Part order = part.kind() == Kind.ORDER ? part : Parts.find(definition, address.parent());
    if (order != null && order.kind() == Kind.ORDER) {
      fixes.add(fix("fix.market", new Edit.Set(order.address(), new OrderStyle.Market())));
    }
    Row row = board.row(address);
    if (row != null && row.kind() == Kind.CONDITION) {
      List<Address> rows = List.of(row.address());
      fixes.add(fix("fix.disable", new Edit.Enable(rows, false)));
      fixes.add(fix("fix.remove", new Edit.Remove(rows)));
    }
    return fixes;
  }

  private static BoardProblem.Fix fix(String text, Edit edit) {
    return new BoardProblem.Fix(Texts.of(text), edit);
  }

  /// Returns what would let an edit be done that was refused.
  static List<BoardProblem.Fix> ofRefused(StrategyDefinition definition, Edit edit) {
    String name = Texts.of("fix.stop");
    Edit stop =
        new Edit.Add(EXITS, 0, new Exit.StopLoss(new Distance.Percent(new Scalar.Literal(2))));
    Edit both = new Edit.Several(name, List.of(stop, edit));
    boolean helps =
        definition.exits().stream().noneMatch(Exit.StopLoss.class::isInstance)
            && Editor.apply(definition, both) instanceof Outcome.Done;
    return helps ? List.of(new BoardProblem.Fix(name, both)) : List.of();
  }
}
