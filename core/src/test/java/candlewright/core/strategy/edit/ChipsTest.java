package candlewright.core.strategy.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import candlewright.core.strategy.text.StrategyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The rows of templates and what happens when their chips are changed.
class ChipsTest {
  @Test
  void everyChipOfEveryTemplateChangesTheText() {
    Set<Kind> kinds = new TreeSet<>();
    int chips = 0;
    for (StrategyDefinition template : Templates.all()) {
      String text = StrategyText.yaml(template);
      for (Row row : Board.of(template).rows()) {
        for (Chip chip : flat(row.chips())) {
          List<Object> tried = others(template, chip);
          boolean changed = false;
          List<String> refusals = new ArrayList<>();
          for (Object other : tried) {
            if (other.equals(Parts.value(template, chip.address()))) {
              continue;
            }
            switch (Editor.apply(template, new Edit.Set(chip.address(), other))) {
              case Outcome.Done done -> {
                assertNotEquals(
                    text,
                    StrategyText.yaml(done.definition()),
                    template.name() + " " + chip.address() + " to " + other);
                changed = true;
              }
              case Outcome.Refused(String sentence) -> refusals.add(other + ": " + sentence);
            }
          }
          // A choice of one is none.
          boolean single =
              chip.editing() instanceof Chip.Editing.Choice choice && choice.choices().size() == 1;
          // What a size or a target by risk rests on stays a stop loss.
          boolean needed =
              chip.address().last().equals("kind")
                  && Parts.value(template, chip.address().parent()) instanceof Exit.StopLoss
                  && refusals.stream().anyMatch(each -> each.contains("needs a stop loss"));
          assertTrue(
              changed || single || needed, template.name() + " " + chip.address() + " " + refusals);
          kinds.add(chip.kind());
          chips++;
        }
      }
    }
    assertTrue(chips > 1000, chips + " chips");
    assertTrue(
        kinds.containsAll(
            List.of(Kind.NUMBER, Kind.PLAIN_NUMBER, Kind.CHOICE, Kind.OPERAND, Kind.INDICATOR)),
        kinds.toString());
  }

  private static List<Chip> flat(List<Chip> chips) {
    List<Chip> all = new ArrayList<>();
    for (Chip chip : chips) {
      all.add(chip);
      all.addAll(flat(chip.inner()));
    }
    return all;
  }

  /// What a person could put there instead.
  private static List<Object> others(StrategyDefinition definition, Chip chip) {
    return switch (chip.editing()) {
      case Chip.Editing.Numeral number -> {
        List<Object> values = new ArrayList<>();
        double now = Double.isNaN(number.value()) ? number.minimum() : number.value();
        for (double value : new double[] {now + number.step(), now - number.step(), now + 1}) {
          if (value >= number.minimum() && value <= number.maximum()) {
            values.add(chip.kind() == Kind.PLAIN_NUMBER ? value : new Scalar.Literal(value));
          }
        }
        yield values;
      }
      case Chip.Editing.Choice choice -> {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < choice.choices().size(); i++) {
          String word = choice.choices().get(i);
          if (!word.equals(choice.now())) {
            values.add(choice.ofNumber() ? new Scalar.Literal(i) : word);
          }
        }
        yield values;
      }
      case Chip.Editing.Text(String now) -> List.of(now + "x");
      case Chip.Editing.Flag(boolean now) -> List.of(!now);
      case Chip.Editing.Pick() ->
          switch (chip.kind()) {
            case OPERAND -> List.of(Blocks.indicator("wma"), new Operand.Field(BarField.OPEN));
            case CONDITION -> List.of(Blocks.signal("doji"));
            case INDICATOR -> List.of("hma", "ema", "atr");
            case TIMEFRAME -> List.of(Timeframe.ONE_MINUTE, Timeframe.FIVE_MINUTES);
            case SOURCE ->
                definition.universe().roles().isEmpty()
                    ? List.of(new Source(Source.TRADED, Timeframe.ONE_WEEK))
                    : List.of(
                        new Source(
                            definition.universe().roles().getFirst().name(), Timeframe.ONE_WEEK));
            case INSTRUMENT -> List.of(InstrumentId.parse("X.Y"));
            case INSTRUMENTS -> List.of(List.of(InstrumentId.parse("X.Y")));
            case DELAY -> List.of(new Delay(77));
            case DISTANCE -> List.copyOf(Shapes.DISTANCES.values());
            case ORDER,
                ALLOCATION,
                SELECTION,
                WEIGHTING,
                SCHEDULE,
                SIZING,
                EXIT,
                PROTECTION,
                STRATEGY,
                TEXT,
                FLAG,
                CHOICE,
                NUMBER,
                PLAIN_NUMBER,
                UNIVERSE,
                ROLES,
                ROLE,
                PARAMETERS,
                PARAMETER,
                NAMED_OPERANDS,
                NAMED_OPERAND,
                ORDERS,
                EXITS,
                STEPS,
                STEP,
                PROTECTIONS ->
                List.of();
          };
    };
  }

  /// Conditions read as they are explained: there is one wording.
  @Test
  void rowsOfConditionsReadAsTheirExplanationDoes() {
    int rows = 0;
    for (StrategyDefinition template : Templates.all()) {
      Sentences sentences =
          new Sentences(Scope.of(template), ParameterValues.of(template, Map.of()));
      for (Row row : Board.of(template).rows()) {
        if (Parts.value(template, row.address()) instanceof Condition condition
            && row.kind() == Kind.CONDITION) {
          assertEquals(sentences.of(condition).replace('_', ' '), row.text().replace('_', ' '));
          rows++;
        }
        assertFalse(row.text().isBlank());
      }
    }
    assertTrue(rows > 80, rows + " rows");
  }

  @Test
  void rowsOfRulesReadAsSentences() {
    StrategyDefinition turtle = Templates.named("donchian-turtle");
    List<String> rows =
        Board.of(turtle).sections().stream()
            .filter(section -> List.of("exits", "sizing").contains(section.name()))
            .flatMap(section -> section.rows().stream())
            .map(Row::text)
            .toList();
    assertEquals(
        List.of(
            "percent risk: 1 percent of equity if the stop loss is hit",
            "stop loss at 2 times atr of 20 bars"),
        rows);
  }
}
