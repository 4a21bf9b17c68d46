package candlewright.core.strategy.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  private static Stream<Named<Template>> templates() {
    return Templates.list().stream().map(template -> Named.of(template.name(), template));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isReadWithoutProblemOrWarning(Template template) {
    Reading<StrategyDefinition> reading = StrategyText.read(template.text());
    Reading.Read<?> read = assertInstanceOf(Reading.Read.class, reading, reading.toString());
    assertEquals(List.of(), read.warnings());
    StrategyDefinition definition = Templates.named(template.name());
    assertEquals(definition, read.value());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void comesBackFromItsTextUnchanged(Template template) {
    StrategyDefinition definition = Templates.named(template.name());
    for (String text : List.of(StrategyText.yaml(definition), StrategyText.json(definition))) {
      Reading<StrategyDefinition> reading = StrategyText.read(text);
      Reading.Read<?> read = assertInstanceOf(Reading.Read.class, reading, reading.toString());
      assertEquals(definition, read.value());
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void saysWhatItIsWithoutBeingRead(Template template) {
    StrategyDefinition definition = Templates.named(template.name());
    assertEquals(definition.name(), template.name());
    assertEquals(definition.title(), template.title());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void tellsInOneParagraphWhatItAssumesAndWhenItFails(Template template) {
    String notes = Templates.named(template.name()).notes();
    assertFalse(notes.contains("\n"), template.name());
    assertTrue(notes.contains("ssumes"), template.name() + " does not say what it assumes");
    assertTrue(notes.length() > 150, template.name() + " says little");
    for (Parameter parameter : Templates.named(template.name()).parameters()) {
      assertTrue(parameter.note().endsWith("."), template.name() + " " + parameter.name());
    }
  }

  /// All corners: every parameter at its least or its greatest value.
  @ParameterizedTest
  @MethodSource("templates")
  void compilesWhateverIsChosen(Template template) {
    StrategyDefinition definition = Templates.named(template.name());
    List<Setting> settings = definition.parameters().stream().map(Parameter::setting).toList();
    for (int corner = 0; corner < 1 << settings.size(); corner++) {
      Map<String, Double> chosen = new HashMap<>();
      for (int i = 0; i < settings.size(); i++) {
        Setting setting = settings.get(i);
        chosen.put(setting.name(), (corner >> i & 1) == 0 ? setting.minimum() : setting.maximum());
      }
      Plan plan = Decisions.plan(definition, chosen);
      assertEquals(definition, plan.definition());
    }
  }

  @Test
  void thereAreThirtyTwoInTenThemes() {
    assertEquals(32, Templates.all().size());
    assertEquals(32, Templates.list().stream().map(Template::name).distinct().count());
    for (Theme theme : Theme.values()) {
      assertFalse(TemplateTexts.of(theme).isEmpty(), theme.title());
    }
    List<Theme> themes = Templates.list().stream().map(Template::theme).toList();
    assertEquals(themes.stream().sorted().toList(), themes);
  }

  @Test
  void oneIsReadOnce() {
    assertSame(Templates.named("donchian-turtle"), Templates.named("donchian-turtle"));
    assertSame(Templates.named("sma-cross"), Templates.usual());
    assertEquals(
        "no strategy is called 'donchian-turtel': did you mean 'donchian-turtle'?",
        assertThrows(IllegalArgumentException.class, () -> Templates.named("donchian-turtel"))
            .getMessage());
  }

  /// Stored runs refer to these: their canonical text is part of the hash of their results.
  @Test
  void theTwoOldestDoWhatTheyAlwaysDid() {
    assertEquals(
        "long: enter crosses-above(sma(close, length={fast})[sma], sma(close, length={slow})[sma]);"
            + " exit crosses-above(sma(close, length={slow})[sma], sma(close, length={fast})[sma]);"
            + " size all-in",
        CanonicalText.of(Templates.named("sma-cross")));
    assertEquals(
        "long: enter always; exit never; size all-in",
        CanonicalText.of(Templates.named("buy-and-hold")));
  }

  /// People learn the format from the templates, so all of it is there.
  @Test
  void everyPartOfTheModelIsUsedByOne() {
    Set<Object> parts = new HashSet<>();
    Templates.all().forEach(definition -> parts.addAll(Parts.of(definition)));
    Set<Class<?>> classes = new HashSet<>();
    parts.forEach(part -> classes.add(part.getClass()));
    for (Class<?> kind :
        List.of(
            Condition.class,
            Operand.class,
            Scalar.class,
            Exit.class,
            Distance.class,
            Sizing.class,
            Protection.class,
            Allocation.Selection.class,
            Allocation.Weighting.class,
            Allocation.Schedule.class)) {
      for (Class<?> part : kind.getPermittedSubclasses()) {
        // A template has nothing that does not count.
        if (part.isRecord() && !part.getSimpleName().equals("Disabled")) {
          assertTrue(classes.contains(part), part + " is used by no template");
        }
      }
    }
    assertTrue(parts.containsAll(List.of(Allocation.Period.values())));
    assertTrue(parts.containsAll(Arrays.asList(Operand.Function.values())));
    assertTrue(classes.contains(Universe.Role.class));
    assertTrue(classes.contains(NamedOperand.class));
    assertTrue(
        parts.stream().anyMatch(Parts.is(Source.class, source -> source.timeframe() != null)));
    assertTrue(
        parts.stream().anyMatch(Parts.is(Operand.Indicator.class, it -> !it.adaptive().isEmpty())));
    assertTrue(parts.stream().anyMatch(Parts.is(Setting.class, it -> !it.choices().isEmpty())));
    assertTrue(
        parts.stream().anyMatch(Parts.is(StrategyDefinition.class, it -> it.timeframe() != null)));
    for (String type :
        List.of(
            "all",
            "any",
            "not",
            "k_of_n",
            "majority",
            "weighted",
            "within",
            "for_n",
            "sequence",
            "arm_trigger_cancel",
            "cooldown")) {
      assertTrue(
          parts.stream()
              .anyMatch(Parts.is(Condition.Combination.class, it -> it.type().equals(type))),
          type + " is used by no template");
    }
    assertTrue(
        parts.stream().anyMatch(Parts.is(Operand.Indicator.class, it -> it.type().equals("lag"))));
  }
}
