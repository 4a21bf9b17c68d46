package candlewright.core.strategy.text;

import candlewright.core.market.InstrumentId;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands behind the name of a role: the instrument that usually plays it.
final class RoleForm implements Form<Universe.Role> {
  static final RoleForm INSTANCE = new RoleForm();
  private static final String INSTRUMENT = "instrument";
  private static final String STALE_AFTER = "stale_after";
  private static final String PUBLISHED_AFTER = "published_after";
  private static final String NOTE = "note";

  /// Takes the place of a name that cannot be read.
  private static final String NAMELESS = "nameless";

  private static final Pattern ZERO = Pattern.compile("0+[mhdw]?");

  private RoleForm() {}

  @Override
  public Universe.Role read(Tree tree, String path, Context context) {
    Fields fields =
        new Fields(
            tree, path, context, "a role", List.of(INSTRUMENT, STALE_AFTER, PUBLISHED_AFTER, NOTE));
    Tree instrument = fields.find(INSTRUMENT);
    @Nullable InstrumentId usual =
        instrument == null
            ? null
            : InstrumentForm.INSTANCE.read(instrument, fields.under(INSTRUMENT), context);
    Tree stale =
        fields.need(
            STALE_AFTER, "say after how many bars without news its value counts as unknown");
    double bars = fields.number(STALE_AFTER, 1);
    if (stale != null && !(bars >= 1 && bars <= Integer.MAX_VALUE && bars == Math.rint(bars))) {
      context
          .findings()
          .error(
              fields.under(STALE_AFTER),
              stale,
              STALE_AFTER + " must be a whole number from 1, was " + Tree.number(bars).value(),
              "");
      bars = 1;
    }
    String name = path.substring(path.lastIndexOf('.') + 1);
    return new Universe.Role(
        // A refused name may have nothing behind its last dot.
        name.isEmpty() ? NAMELESS : name,
        usual,
        (int) bars,
        publishedAfter(fields, context),
        fields.text(NOTE));
  }

  private static Delay publishedAfter(Fields fields, Context context) {
    Tree tree = fields.find(PUBLISHED_AFTER);
    if (tree == null) {
      return Delay.NONE;
    }
    String path = fields.under(PUBLISHED_AFTER);
    context.findings().mark(path, Findings.Spot.of(tree));
    String written = tree instanceof Tree.Scalar scalar ? scalar.value() : "";
    Delay delay = Delay.find(written);
    if (delay == null) {
      context.wrongKind(path, tree, "a length of time", remedy(written));
      return Delay.NONE;
    }
    return delay;
  }

  private static String remedy(String written) {
    if (ZERO.matcher(written).matches()) {
      return "leave it out: without it a bar is known at its close";
    }
    return written.matches(Delay.PATTERN)
        ? "ten years are the most"
        : "write a whole number of minutes, hours, days or weeks, as in 90m, 12h, 1d or 6w";
  }

  @Override
  public Tree write(Universe.Role role, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    InstrumentId usual = role.usual();
    if (usual != null) {
      entries.add(new Tree.Entry(INSTRUMENT, InstrumentForm.INSTANCE.write(usual, writer)));
    }
    entries.add(new Tree.Entry(STALE_AFTER, Tree.number(role.staleAfter())));
    if (!role.publishedAfter().equals(Delay.NONE)) {
      entries.add(new Tree.Entry(PUBLISHED_AFTER, Tree.text(role.publishedAfter().text())));
    }
    if (!role.note().isEmpty()) {
      entries.add(new Tree.Entry(NOTE, Tree.text(role.note())));
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        List.of(
            new Tree.Entry(INSTRUMENT, InstrumentForm.INSTANCE.schema()),
            new Tree.Entry(
                STALE_AFTER, Schemas.with(Schemas.type("integer"), "minimum", Tree.number(1))),
            new Tree.Entry(PUBLISHED_AFTER, Schemas.pattern(Delay.PATTERN)),
            new Tree.Entry(NOTE, Schemas.type("string"))),
        List.of(STALE_AFTER));
  }
}
