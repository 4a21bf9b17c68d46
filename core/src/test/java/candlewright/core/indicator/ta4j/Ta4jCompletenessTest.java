package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ta4j.core.Indicator;

class Ta4jCompletenessTest {
  private static final String ROOT = "org.ta4j.core.";

  /// Returns the public classes of ta4j that can be made and are indicators.
  private static Set<String> indicators() {
    try (JarFile jar =
        new JarFile(
            Path.of(Indicator.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("org/ta4j/") && name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .filter(name -> !name.endsWith("-info"))
          .filter(Ta4jCompletenessTest::isIndicator)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isIndicator(String name) {
    try {
      Class<?> type = Class.forName(name, false, Indicator.class.getClassLoader());
      return Indicator.class.isAssignableFrom(type)
          && Modifier.isPublic(type.getModifiers())
          && !Modifier.isAbstract(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyIndicatorIsOfferedOrLeftOutForAReason() {
    Set<String> offered =
        Ta4jIndicators.entries().stream()
            .map(entry -> entry.origin().getName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> leftOut =
        NotOffered.REASONS.keySet().stream()
            .map(ROOT::concat)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : offered) {
      assertFalse(leftOut.contains(name), name + " is offered and left out");
    }
    Set<String> spokenOf = new TreeSet<>(offered);
    spokenOf.addAll(leftOut);
    assertEquals(indicators(), spokenOf);
  }

  @Test
  void namesFollowFromTheClasses() {
    for (Entry entry : Ta4jIndicators.entries()) {
      String plain = entry.origin().getSimpleName().replaceAll("Indicator$", "");
      String words =
          plain
              .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
              .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
              .toLowerCase(Locale.ROOT);
      assertEquals("ta4j." + words, entry.type().name());
    }
  }

  @Test
  void recipesMakeTheClassTheyStandFor() {
    for (Entry entry : Ta4jIndicators.entries()) {
      List<Double> usual =
          entry.type().settings().stream().map(setting -> setting.defaultValue()).toList();
      Evaluation evaluation =
          new Evaluation(entry, usual.stream().mapToDouble(Double::doubleValue).toArray());
      double[] in = new double[entry.feed().inputs().size()];
      java.util.Arrays.fill(in, 10);
      evaluation.next(in);
      assertTrue(entry.origin().isInstance(evaluation.indicator()), entry.type().name());
    }
  }
}
