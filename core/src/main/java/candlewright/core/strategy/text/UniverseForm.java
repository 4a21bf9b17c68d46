package candlewright.core.strategy.text;

import candlewright.core.market.InstrumentId;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;

/// What a strategy trades and what else it looks at.
final class UniverseForm implements Form<Universe> {
  static final UniverseForm INSTANCE = new UniverseForm();
  private static final String TRADED = "traded";
  private static final String ROLES = "roles";
  private static final ListForm<InstrumentId> INSTRUMENTS =
      new ListForm<>(InstrumentForm.INSTANCE, "write the instruments below each other");
  private static final NamedForm<Universe.Role> NAMED_ROLES =
      new NamedForm<>(RoleForm.INSTANCE, Universe.Role::name);

  private UniverseForm() {}

  @Override
  public Universe read(Tree tree, String path, Context context) {
    Fields fields = new Fields(tree, path, context, "the universe", List.of(TRADED, ROLES));
    Tree traded = fields.find(TRADED);
    Tree roles = fields.find(ROLES);
    return new Universe(
        traded == null ? List.of() : INSTRUMENTS.read(traded, fields.under(TRADED), context),
        roles == null ? List.of() : NAMED_ROLES.read(roles, fields.under(ROLES), context));
  }

  @Override
  public Tree write(Universe universe, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    if (!universe.traded().isEmpty()) {
      entries.add(new Tree.Entry(TRADED, INSTRUMENTS.write(universe.traded(), writer)));
    }
    if (!universe.roles().isEmpty()) {
      entries.add(new Tree.Entry(ROLES, NAMED_ROLES.write(universe.roles(), writer)));
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        List.of(
            new Tree.Entry(TRADED, INSTRUMENTS.schema()),
            new Tree.Entry(ROLES, NAMED_ROLES.schema())),
        List.of());
  }
}
