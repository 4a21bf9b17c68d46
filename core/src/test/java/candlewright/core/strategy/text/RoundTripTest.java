package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.ObjectMapper;

/// What is written is what is read, for everything a definition can hold.
class RoundTripTest {
  private static final int DEFINITIONS = 10_000;

  @Test
  void randomDefinitionsSurviveYamlAndJson() {
    StringBuilder all = new StringBuilder();
    Seeds.forEach(
        DEFINITIONS,
        random -> {
          StrategyDefinition definition = RandomDefinitions.next(random);
          String yaml = StrategyText.yaml(definition);
          assertEquals(definition, Texts.read(StrategyText.readYaml(yaml), yaml));
          String json = StrategyText.json(definition);
          assertEquals(definition, Texts.read(StrategyText.readJson(json), json));
          all.append(yaml);
        });
    String everything = all.toString();
    assertEquals(List.of(), missing(everything), "never drawn from the catalogues");
  }

  @Test
  void templatesSurviveYamlAndJson() {
    for (StrategyDefinition template : Templates.all()) {
      String yaml = StrategyText.yaml(template);
      assertEquals(template, Texts.read(StrategyText.read(yaml), yaml));
      String json = StrategyText.json(template);
      assertEquals(template, Texts.read(StrategyText.read(json), json));
    }
  }

  /// A loader of YAML 1.1 takes `no` for false and `12:30:00` for a number unless they are quoted.
  @Test
  void otherReadersOfYamlSeeWhatIsInTheJson() {
    Seeds.forEach(
        500,
        random -> {
          StrategyDefinition definition = RandomDefinitions.next(random);
          String yaml = StrategyText.yaml(definition);
          Object fromYaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
          Object fromJson =
              new ObjectMapper().readValue(StrategyText.json(definition), Object.class);
          assertEquals(comparable(fromJson), comparable(fromYaml), yaml);
        });
  }

  /// Numbers are compared by value, whatever type a reader gives them.
  private static Object comparable(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, part) -> copy.put(key, comparable(part)));
        yield copy;
      }
      case List<?> list -> list.stream().map(RoundTripTest::comparable).toList();
      case Number number -> number.doubleValue();
      default -> value;
    };
  }

  @Test
  void namesOfTheCatalogueMeanOneThing() {
    for (String name : catalogue()) {
      assertTrue(name.equals("not") || !Vocabulary.RESERVED.contains(name), name);
      assertTrue(!name.equals("at") && !name.equals(Vocabulary.BARS_SINCE), name);
      CallReader.FUNCTIONS.forEach(function -> assertTrue(!name.equals(function.text()), name));
    }
    for (IndicatorType type : IndicatorCatalogue.types()) {
      type.settings()
          .forEach(setting ->
              type.inputs()
                  .forEach(input -> assertTrue(!input.name().equals(setting.name()), type.name())));
    }
    for (SignalType type : SignalCatalogue.signals()) {
      boolean optional = false;
      for (var socket : type.sockets()) {
        assertTrue(socket.usual() != null || !optional, type.name() + " asks late for a socket");
        optional |= socket.usual() != null;
        type.settings()
            .forEach(setting -> assertTrue(!socket.name().equals(setting.name()), type.name()));
      }
    }
  }

  private static List<String> missing(String text) {
    List<String> missing = new ArrayList<>();
    for (String name : catalogue()) {
      // All, any, not, above and below have signs of their own, and a lag is written in brackets.
      boolean sugared = List.of("above", "below", "lag", "any", "all", "not").contains(name);
      if (!sugared && !text.contains(name + "(") && !text.contains(name + ":")) {
        missing.add(name);
      }
    }
    return missing;
  }

  private static List<String> catalogue() {
    List<String> names = new ArrayList<>(IndicatorCatalogue.names());
    SignalCatalogue.signals().stream().map(SignalType::name).forEach(names::add);
    SignalCatalogue.combinations().stream().map(CombinationType::name).forEach(names::add);
    return names;
  }
}
