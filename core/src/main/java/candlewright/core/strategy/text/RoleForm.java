package candlewright.core.strategy.text;

import candlewright.core.market.InstrumentId;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands behind the name of a role: the instrument that usually plays it.
final class RoleForm implements Form<Universe.Role> {
  static final RoleForm INSTANCE = new RoleForm();
  private static final String INSTRUMENT = "instrument";
  private static final String STALE_AFTER = "stale_after";
  private static final String NOTE = "note";

  private RoleForm() {}

  @Override
  public Universe.Role read(Tree tree, String path, Context context) {
    Fields fields =
        new Fields(tree, path, context, "a role", List.of(INSTRUMENT, STALE_AFTER, NOTE));
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
    return new Universe.Role(
        path.substring(path.lastIndexOf('.') + 1), usual, (int) bars, fields.text(NOTE));
  }

  @Override
  public Tree write(Universe.Role role, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    InstrumentId usual = role.usual();
    if (usual != null) {
      entries.add(new Tree.Entry(INSTRUMENT, InstrumentForm.INSTANCE.write(usual, writer)));
    }
    entries.add(new Tree.Entry(STALE_AFTER, Tree.number(role.staleAfter())));
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
            new Tree.Entry(NOTE, Schemas.type("string"))),
        List.of(STALE_AFTER));
  }
}
