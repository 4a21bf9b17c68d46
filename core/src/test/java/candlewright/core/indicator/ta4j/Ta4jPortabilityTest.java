package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Ta4jPortabilityTest {
  private static final Set<String> MAY_DIFFER =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot", "fma");

  @Test
  void whatCallsMathItselfSaysSo() {
    Set<String> found = new TreeSet<>();
    for (Entry entry : Ta4jIndicators.entries()) {
      if (callsMath(entry.origin())) {
        found.add(entry.type().name());
      }
    }
    assertEquals(Set.of("ta4j.chop", "ta4j.fisher", "ta4j.sgma"), found);
    assertEquals(
        found,
        Ta4jIndicators.entries().stream()
            .filter(entry -> entry.type().source().contains("not portable"))
            .map(entry -> entry.type().name())
            .collect(Collectors.toSet()));
  }

  /// Looks into a class, its parents, and every indicator class that one of them makes.
  private static boolean callsMath(Class<?> origin) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(origin.getName().replace('.', '/')));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!name.startsWith("org/ta4j/core/indicators/") || !seen.add(name)) {
        continue;
      }
      ClassModel model = ClassFile.of().parse(ClassCode.of(name.replace('/', '.')));
      model.superclass().ifPresent(parent -> open.add(parent.asInternalName()));
      for (MethodModel method : model.methods()) {
        for (CodeElement element :
            method.code().map(code -> code.elementList()).orElse(List.of())) {
          switch (element) {
            case InvokeInstruction call
                when call.owner().asInternalName().equals("java/lang/Math") -> {
              if (MAY_DIFFER.contains(call.name().stringValue())) {
                return true;
              }
            }
            case NewObjectInstruction made -> open.add(made.className().asInternalName());
            default -> {}
          }
        }
      }
    }
    return false;
  }
}
