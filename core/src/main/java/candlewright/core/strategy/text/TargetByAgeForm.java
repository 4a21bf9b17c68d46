package candlewright.core.strategy.text;

import candlewright.core.strategy.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Targets by age as a list of maps with an age in `bars` or `minutes`, the same unit in all of
/// them, and a gain in `percent`.
final class TargetByAgeForm implements Form<Exit.TargetByAge> {
  static final TargetByAgeForm INSTANCE = new TargetByAgeForm();
  private static final String PERCENT = "percent";
  private static final List<String> UNITS =
      List.of(key(Exit.TargetByAge.Unit.BARS), key(Exit.TargetByAge.Unit.MINUTES));
  private static final String REMEDY = "write steps such as '- {bars: 0, percent: 4}'";

  private TargetByAgeForm() {}

  private static String key(Exit.TargetByAge.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Exit.TargetByAge read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    List<Exit.TargetByAge.Step> steps = new ArrayList<>();
    String unit = "";
    if (tree instanceof Tree.Sequence(List<Tree> items, int _)) {
      for (Tree item : items) {
        String place = path + "[" + steps.size() + "]";
        Fields fields =
            new Fields(
                item, place, context, "a step", List.of(UNITS.get(0), UNITS.get(1), PERCENT));
        List<String> said = UNITS.stream().filter(each -> fields.find(each) != null).toList();
        if (item instanceof Tree.Mapping
            && (said.size() != 1 || !(unit.isEmpty() || unit.equals(said.getFirst())))) {
          context
              .findings()
              .error(
                  place,
                  item,
                  "an age is given in "
                      + (said.isEmpty() ? "neither " : "both ")
                      + String.join(said.isEmpty() ? " nor " : " and ", UNITS),
                  "use one of them in all steps");
        }
        unit = said.isEmpty() ? unit : said.getFirst();
        Tree age = said.isEmpty() ? null : fields.find(unit);
        Tree percent = fields.need(PERCENT, REMEDY);
        steps.add(
            new Exit.TargetByAge.Step(
                age == null
                    ? NumberForm.NONE
                    : NumberForm.FROM_ZERO.read(age, fields.under(unit), context),
                percent == null
                    ? NumberForm.NONE
                    : NumberForm.ANY.read(percent, fields.under(PERCENT), context)));
      }
    } else {
      context.wrongKind(path, tree, "a list", REMEDY);
      steps.add(new Exit.TargetByAge.Step(NumberForm.NONE, NumberForm.NONE));
    }
    return new Exit.TargetByAge(
        unit.equals(UNITS.get(1)) ? Exit.TargetByAge.Unit.MINUTES : Exit.TargetByAge.Unit.BARS,
        steps);
  }

  @Override
  public Tree write(Exit.TargetByAge value, ConditionWriter writer) {
    return Tree.sequence(
        value.steps().stream()
            .map(step ->
                Tree.mapping(
                    new Tree.Entry(key(value.unit()), NumberForm.write(step.after())),
                    new Tree.Entry(PERCENT, NumberForm.write(step.percent()))))
            .toList());
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.with(
        Schemas.list(
            Schemas.anyOf(
                UNITS.stream()
                    .map(unit ->
                        Schemas.object(
                            List.of(
                                new Tree.Entry(unit, NumberForm.FROM_ZERO.schema()),
                                new Tree.Entry(PERCENT, NumberForm.ANY.schema())),
                            List.of(unit, PERCENT)))
                    .toList())),
        "minItems",
        Tree.number(1));
  }
}
