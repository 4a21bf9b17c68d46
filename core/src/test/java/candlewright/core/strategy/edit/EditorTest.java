package candlewright.core.strategy.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyCheck;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.RandomEdits;
import candlewright.core.testkit.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What edits leave behind, whatever they are and whatever they are done to.
class EditorTest {
  private static final int SEEDS = 300;

  @Test
  void randomEditsOfRandomDefinitionsLeaveValidOnes() {
    Map<String, Integer> done = new TreeMap<>();
    Seeds.forEach(
        SEEDS,
        random -> {
          StrategyDefinition definition = RandomDefinitions.next(random);
          RandomEdits edits = new RandomEdits(random);
          for (int i = 0; i < 8; i++) {
            Edit edit = edits.next(definition);
            String kind = edit.getClass().getSimpleName();
            switch (Editor.apply(definition, edit)) {
              case Outcome.Done(var now, var name, var touched) -> {
                done.merge(kind, 1, Integer::sum);
                assertFalse(name.isBlank(), edit.toString());
                assertSound(now);
                for (Address address : touched) {
                  assertNotNull(Parts.find(now, address), edit + " touched " + address);
                }
                definition = now;
              }
              case Outcome.Refused(String sentence) ->
                  assertFalse(sentence.isBlank(), edit.toString());
            }
          }
        });
    for (Class<?> kind : Edit.class.getPermittedSubclasses()) {
      String name = kind.getSimpleName();
      if (!name.equals("Several") && !name.equals("SetAll")) {
        assertTrue(done.getOrDefault(name, 0) > 2, name + " was hardly ever done: " + done);
      }
    }
  }

  private static void assertSound(StrategyDefinition definition) {
    ParameterValues values = ParameterValues.of(definition, Map.of());
    assertEquals(List.of(), StrategyCheck.errors(definition, values));
    String yaml = StrategyText.yaml(definition);
    StrategyDefinition read =
        ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(yaml)).value();
    assertEquals(definition, read);
    assertEquals(CanonicalText.of(definition, values), CanonicalText.of(read.enabled(), values));
    Set<Address> seen = new HashSet<>();
    for (Part part : Parts.all(definition)) {
      assertTrue(seen.add(part.address()), part.address() + " is two parts");
      assertEquals(part.address(), Address.parse(part.address().toString()));
    }
  }
}
