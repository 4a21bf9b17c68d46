package candlewright.core.strategy.edit;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Complete parts to begin with: every socket filled, every setting at its default.
public final class Blocks {
  private static final double[] LENGTHS = {20, 50, 100};

  private Blocks() {}

  /// Returns an indicator on its usual columns.
  ///
  /// @throws NullPointerException if the catalogue has none of this name
  public static Operand.Indicator indicator(String name) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name), name);
    List<Operand> inputs = new ArrayList<>();
    type.inputs().forEach(input -> inputs.add(new Operand.Field(input.usual())));
    return new Operand.Indicator(name, Map.of(), inputs, type.outputNames().getFirst());
  }

  /// Returns a signal on its usual columns; where none are usual, of the close and its averages.
  ///
  /// @throws NullPointerException if the catalogue has none of this name
  public static Condition.Signal signal(String name) {
    SignalType type = Objects.requireNonNull(SignalCatalogue.signal(name), name);
    List<Operand> inputs = new ArrayList<>();
    for (int i = 0; i < type.sockets().size(); i++) {
      inputs.add(usual(type.sockets().get(i), i));
    }
    return new Condition.Signal(name, Map.of(), inputs);
  }

  static Operand usual(Socket socket, int place) {
    BarField usual = socket.usual();
    if (usual != null) {
      return new Operand.Field(usual);
    }
    return place == 0
        ? new Operand.Field(BarField.CLOSE)
        : new Operand.Indicator(
            "sma",
            Map.of("length", new Scalar.Literal(LENGTHS[Math.min(place, LENGTHS.length) - 1])),
            List.of(new Operand.Field(BarField.CLOSE)),
            "sma");
  }

  /// Returns a group of conditions with the settings at their defaults and weights of 1.
  ///
  /// @throws NullPointerException if the catalogue has none of this name
  public static Condition.Combination group(String name, List<Condition> parts) {
    CombinationType type = Objects.requireNonNull(SignalCatalogue.combination(name), name);
    return ConditionSlots.of(type, Map.of(), parts, List.of());
  }

  /// Returns another indicator with what it has in common with this one: settings of the same name
  /// and, if it reads as many, the columns.
  static Operand.Indicator ofType(Operand.Indicator indicator, String name) {
    Operand.Indicator usual = indicator(name);
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name));
    Map<String, Scalar> settings = new TreeMap<>();
    for (Setting setting : type.settings()) {
      Scalar said = indicator.settings().get(setting.name());
      if (said != null && setting.choices().isEmpty()) {
        settings.put(setting.name(), said);
      }
    }
    boolean sameInputs = usual.inputs().size() == indicator.inputs().size();
    String output =
        type.outputNames().contains(indicator.output()) ? indicator.output() : usual.output();
    return new Operand.Indicator(
        name, settings, sameInputs ? indicator.inputs() : usual.inputs(), output);
  }
}
