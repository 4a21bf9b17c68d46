package candlewright.core.strategy.text;

import candlewright.core.strategy.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with a text while it is read, and remembers where each part of the
/// definition came from, so that later checks of the definition can be told with line and column.
public final class Findings {
  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Spot> spots = new HashMap<>();

  Findings(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  /// A character of the text.
  ///
  /// @param within the scalar in whose value `at` counts; null if `at` is an offset in the text
  public record Spot(int at, Tree.@Nullable Scalar within) {
    public static Spot of(Tree tree) {
      return new Spot(tree.start(), null);
    }
  }

  /// Remembers where the part with this path was read; the first place of a path counts.
  public void mark(String path, Spot spot) {
    spots.putIfAbsent(path, spot);
  }

  public void error(String path, Spot spot, String sentence, String remedy) {
    add(Problem.Severity.ERROR, path, spot, sentence, remedy);
  }

  public void error(String path, Tree tree, String sentence, String remedy) {
    error(path, Spot.of(tree), sentence, remedy);
  }

  public void warning(String path, Tree tree, String sentence, String remedy) {
    add(Problem.Severity.WARNING, path, Spot.of(tree), sentence, remedy);
  }

  /// Takes over problems that a check of the definition found, with the place of the nearest part.
  void adopt(List<Problem> found) {
    for (Problem problem : found) {
      Spot spot = nearest(problem.path());
      add(problem.severity(), problem.path(), spot, problem.sentence(), problem.remedy());
    }
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
  }

  /// Returns all problems in the order of the text.
  List<Problem> problems() {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  /// Returns the value if there is no error, else all problems.
  <T> Reading<T> about(T value) {
    return hasErrors() ? new Reading.Refused<>(problems()) : new Reading.Read<>(value, problems());
  }

  private Spot nearest(String path) {
    String part = path;
    while (!part.isEmpty()) {
      Spot spot = spots.get(part);
      if (spot != null) {
        return spot;
      }
      part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
    }
    return new Spot(0, null);
  }

  private void add(
      Problem.Severity severity, String path, Spot spot, String sentence, String remedy) {
    Tree.Scalar within = spot.within();
    Place place = source.place(within == null ? spot.at() : source.offset(within, spot.at()));
    problems.add(new Problem(severity, path, place.line(), place.column(), sentence, remedy));
  }
}
