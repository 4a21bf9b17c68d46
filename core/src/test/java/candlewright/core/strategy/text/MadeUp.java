package candlewright.core.strategy.text;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.trend.Sma;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A small vocabulary with one entry of every shape, so that the grammar is tested by itself.
final class MadeUp {
  static final Setting SMOOTHING = Setting.choice("smoothing", "", "wilder", "sma", "ema");

  static final List<IndicatorType> INDICATORS =
      List.of(
          indicator(
              IndicatorType.named("sma", "", Family.TREND)
                  .settings(Setting.length(20))
                  .outputs(Output.price("sma"))
                  .adaptive("length", 100, (_, _) -> new Sma(1, 0))),
          indicator(
              IndicatorType.named("macd", "", Family.MOMENTUM)
                  .settings(
                      Setting.bars("fast", 12, 1, ""),
                      Setting.bars("slow", 26, 1, ""),
                      Setting.bars("signal", 9, 1, ""))
                  .outputs(
                      Output.priceChange("macd"),
                      Output.priceChange("signal"),
                      Output.priceChange("histogram"))),
          indicator(
              IndicatorType.named("atr", "", Family.VOLATILITY)
                  .settings(Setting.length(14), SMOOTHING)
                  .inputs(Input.HIGH_LOW_CLOSE)
                  .outputs(Output.priceChange("atr"))
                  .adaptive("length", 100, (_, _) -> new Sma(1, 0))),
          indicator(
              IndicatorType.named("ta4j.rsi", "", Family.MOMENTUM)
                  .settings(SMOOTHING, Setting.number("offset", 0, -5, 5, ""))
                  .outputs(Output.bounded("rsi", 0, 100, 2))),
          indicator(
              IndicatorType.named("lag", "", Family.TRANSFORM)
                  .settings(Setting.bars("bars", 1, 0, ""))
                  .outputs(Output.price("lag"), Output.price("change"))));

  static final List<SignalType> SIGNALS =
      List.of(
          signal("above", List.of(), Socket.required("value"), Socket.required("other")),
          signal("below", List.of(), Socket.required("value"), Socket.required("other")),
          signal("crosses_above", List.of(), Socket.required("value"), Socket.required("other")),
          signal(
              "rising",
              List.of(Setting.bars("length", 3, 1, ""), SMOOTHING),
              new Socket("value", BarField.CLOSE)),
          signal(
              "touches",
              List.of(Setting.number("percent", 0, 0, 50, ""), Setting.bars("length", 3, 1, "")),
              Socket.required("level"),
              Socket.HIGH,
              Socket.LOW),
          signal("doji", List.of(), Socket.OPEN, Socket.HIGH, Socket.LOW, Socket.CLOSE));

  static final List<CombinationType> COMBINATIONS =
      List.of(
          combination("all", 1, Integer.MAX_VALUE, false),
          combination("any", 1, Integer.MAX_VALUE, false),
          combination("not", 1, 1, false),
          combination("k_of_n", 2, Integer.MAX_VALUE, false, Setting.whole("k", 2, 1, 100, "")),
          combination("within", 1, 1, false, Setting.bars("length", 5, 1, "")),
          combination("majority", 2, Integer.MAX_VALUE, false),
          combination(
              "sequence",
              2,
              Integer.MAX_VALUE,
              false,
              Setting.choice("order", "", "strict", "same_bar"),
              Setting.bars("timeout", 10, 1, "")),
          combination(
              "weighted",
              1,
              Integer.MAX_VALUE,
              true,
              Setting.number("threshold", 1, -100, 100, "")));

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          name -> find(INDICATORS.stream().filter(type -> type.name().equals(name)).toList()),
          () -> INDICATORS.stream().map(IndicatorType::name).toList(),
          name -> find(SIGNALS.stream().filter(type -> type.name().equals(name)).toList()),
          () -> SIGNALS.stream().map(SignalType::name).toList(),
          name -> find(COMBINATIONS.stream().filter(type -> type.name().equals(name)).toList()),
          () -> COMBINATIONS.stream().map(CombinationType::name).toList());

  static final Scope SCOPE =
      new Scope(
          List.of("fast", "slow"),
          List.of("trend", "wilder"),
          List.of("future"),
          List.of("hedge"),
          Timeframe.FIVE_MINUTES);

  private MadeUp() {}

  static Reading<Operand> operand(String text) {
    return operand(text, SCOPE);
  }

  static Reading<Operand> operand(String text, Scope scope) {
    Findings findings = new Findings(new SourceText(text));
    return findings.about(ExpressionReader.operand(scalar(text), "x", VOCABULARY, scope, findings));
  }

  static Reading<Condition> condition(String text) {
    Findings findings = new Findings(new SourceText(text));
    return findings.about(
        ExpressionReader.condition(scalar(text), "x", VOCABULARY, SCOPE, findings));
  }

  static ExpressionWriter writer() {
    return new ExpressionWriter(VOCABULARY, Set.copyOf(SCOPE.parameters()));
  }

  private static Tree.Scalar scalar(String text) {
    return new Tree.Scalar(Tree.Kind.TEXT, text, Tree.Style.PLAIN, 0, false);
  }

  private static <T> @Nullable T find(List<T> found) {
    return found.isEmpty() ? null : found.getFirst();
  }

  private static IndicatorType indicator(IndicatorType.Builder builder) {
    return builder.source("made up").made((_, _) -> new Sma(1, 0));
  }

  private static SignalType signal(String name, List<Setting> settings, Socket... sockets) {
    SignalType above = Objects.requireNonNull(SignalCatalogue.signal("above"));
    return new SignalType(
        name,
        name,
        SignalType.Group.COMPARISON,
        settings,
        List.of(sockets),
        "",
        "",
        above.factory());
  }

  private static CombinationType combination(
      String name, int least, int most, boolean weighted, Setting... settings) {
    CombinationType all = Objects.requireNonNull(SignalCatalogue.combination("all"));
    return new CombinationType(
        name, name, List.of(settings), least, most, weighted, "", "", all.factory());
  }
}
