package candlewright.core.strategy.text;

import candlewright.core.market.Timeframe;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The code of a timeframe.
final class TimeframeForm {
  private TimeframeForm() {}

  static @Nullable Timeframe read(Tree tree, String path, Context context) {
    String code = Fields.text(tree, path, context);
    Timeframe timeframe = ExpressionReader.timeframe(code);
    if (timeframe == null && !code.isEmpty()) {
      context
          .findings()
          .error(
              path,
              tree,
              "'" + Excerpt.of(code) + "' is not a timeframe",
              ExpressionReader.timeframes());
    }
    return timeframe;
  }

  static Tree.Mapping schema() {
    List<Tree.Scalar> codes =
        Arrays.stream(Timeframe.values()).map(value -> Tree.text(value.code())).toList();
    return Tree.mapping(new Tree.Entry("enum", Tree.sequence(codes)));
  }
}
