package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarField;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand OPEN = new Operand.Field(BarField.OPEN);
  private static final Scalar FAST = new Scalar.ParameterReference("fast");

  @Test
  void wordsMeanParametersOperandsAndFields() {
    assertOperand(new Operand.Constant(FAST), "fast");
    assertOperand(new Operand.Named("trend"), "trend");
    assertOperand(new Operand.Field(BarField.MONTH_DAY), "month_day");
    assertOperand(constant(-2.5), "-2.5");
    assertOperand(constant(1200), "1.2e3");
    assertOperand(constant(0), "-0");
  }

  @Test
  void inputsLeftOutAreTheUsualOnes() {
    assertOperand(sma(CLOSE, 20), "sma(20)");
    assertOperand(sma(CLOSE, 20), "sma(close, 20)");
    assertOperand(sma(CLOSE, 20), "sma(length=20, value=close)");
    assertOperand(sma(OPEN, 20), "sma(open, 20)");
    assertOperand(sma(constant(3), 20), "sma(20, value=3)");
    assertOperand(
        new Operand.Indicator(
            "atr",
            Map.of("length", number(14)),
            List.of(
                new Operand.Field(BarField.HIGH),
                new Operand.Field(BarField.LOW),
                new Operand.Named("trend")),
            "atr"),
        "atr(14, close=trend)");
  }

  @Test
  void settingsThatAreNotSaidStayUnsaid() {
    assertOperand(new Operand.Indicator("macd", Map.of(), List.of(CLOSE), "macd"), "macd()");
    assertOperand(
        new Operand.Indicator("macd", Map.of("slow", FAST), List.of(CLOSE), "histogram"),
        "macd(slow=fast).histogram");
  }

  @Test
  void choicesAreSaidByName() {
    assertOperand(rsi(Map.of("smoothing", number(1))), "ta4j.rsi(sma)");
    assertOperand(rsi(Map.of("smoothing", number(2))), "ta4j.rsi(smoothing=ema)");
    // An operand is called wilder too: without a name it is the input, with one the choice.
    assertOperand(
        new Operand.Indicator("ta4j.rsi", Map.of(), List.of(new Operand.Named("wilder")), "rsi"),
        "ta4j.rsi(wilder)");
    assertOperand(rsi(Map.of("smoothing", number(0))), "ta4j.rsi(smoothing=wilder)");
  }

  @Test
  void aParameterWithTheNameOfAChoiceWins() {
    Scope scope = new Scope(List.of("ema"), List.of(), List.of(), List.of(), null);
    Operand parameter = rsi(Map.of("smoothing", new Scalar.ParameterReference("ema")));
    assertEquals(parameter, Texts.read(MadeUp.operand("ta4j.rsi(smoothing=ema)", scope), ""));
    Operand choice = rsi(Map.of("smoothing", number(2)));
    ExpressionWriter writer = new ExpressionWriter(MadeUp.VOCABULARY, Set.of("ema"));
    assertEquals("ta4j.rsi(smoothing=2)", writer.text(choice));
    assertEquals(choice, Texts.read(MadeUp.operand("ta4j.rsi(smoothing=2)", scope), ""));
  }

  @Test
  void namesAreNotAskedForOutputsAndTakeNoArguments() {
    String remedy =
        "; name the output where 'trend' is defined, behind the ')' of its indicator, as in"
            + " macd().signal";
    assertEquals(
        "line 1:1 x: nothing is called 'trend.signal'" + remedy,
        Texts.told(MadeUp.operand("trend.signal")));
    assertEquals(
        "line 1:1 x: no condition is called 'trend.signal'" + remedy,
        Texts.told(MadeUp.condition("trend.signal")));
    assertEquals(
        "line 1:1 x: 'trend' takes no arguments; write trend without parentheses",
        Texts.told(MadeUp.operand("trend().signal")));
    assertEquals(
        "line 1:1 x.value: 'close' takes no arguments; write close without parentheses",
        Texts.told(MadeUp.condition("close() > 0")));
  }

  @Test
  void aSettingMayBeReadBarByBar() {
    assertOperand(
        new Operand.Indicator(
            "sma", Map.of(), Map.of("length", new Operand.Named("trend")), List.of(CLOSE), "sma"),
        "sma(length=trend)");
  }

  @Test
  void sourcesBindTighterThanArithmetic() {
    Operand hourly = new Operand.At(new Source("", Timeframe.ONE_HOUR), CLOSE);
    assertOperand(
        new Operand.Arithmetic(Operand.Function.ADD, List.of(OPEN, hourly)), "open + close@1h");
    assertOperand(
        new Operand.At(new Source("hedge", Timeframe.ONE_MONTH), sma(CLOSE, 5)),
        "sma(5) @ hedge:1M");
    assertOperand(new Operand.At(new Source("hedge", null), OPEN), "open@hedge");
    assertOperand(
        new Operand.Indicator("lag", Map.of("bars", number(3)), List.of(hourly), "lag"),
        "close@1h[3]");
  }

  @Test
  void comparisonsAreSignals() {
    Condition above = Condition.above(CLOSE, OPEN);
    Condition below = new Condition.Signal("below", Map.of(), List.of(CLOSE, OPEN));
    assertCondition(above, "close > open");
    assertCondition(below, "close < open");
    assertCondition(Condition.not(below), "close >= open");
    assertCondition(Condition.not(above), "close <= open");
    assertCondition(above, "above(close, open)");
  }

  @Test
  void combinationsTakeSettingsAndWeights() {
    Condition always = StrategyDefinition.ALWAYS;
    Condition never = StrategyDefinition.NEVER;
    Condition twoOfThree =
        new Condition.Combination(
            "k_of_n", Map.of("k", number(2)), List.of(always, never, always), List.of());
    assertCondition(twoOfThree, "k_of_n(2, always, never, always)");
    assertCondition(twoOfThree, "k_of_n(always, never, always, k=2)");
    assertCondition(
        new Condition.Combination(
            "weighted",
            Map.of("threshold", number(3)),
            List.of(always, Condition.above(CLOSE, OPEN)),
            List.of(number(-1.5), FAST)),
        "weighted(threshold=3, -1.5: always, fast: close > open)");
  }

  @Test
  void conditionsAreJudgedElsewhere() {
    assertCondition(
        new Condition.At(new Source("hedge", null), Condition.above(CLOSE, OPEN)),
        "(close > open)@hedge");
    assertCondition(
        new Condition.At(new Source("", Timeframe.ONE_DAY), Condition.crossesAbove(CLOSE, OPEN)),
        "crosses_above(close, open) @1d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "close+open*2-volume/high~close + open * 2 - volume / high",
        "(close + open) * 2~(close + open) * 2",
        "close - (open - high)~close - (open - high)",
        "close - open - high~close - open - high",
        "(close - open) - high~close - open - high",
        "-(2)~-(2)",
        "--close~-(-close)",
        "-close * open~-close * open",
        "-(close * open)~-(close * open)",
        "close - -2~close - -2",
        "(-2)[3]~(-2)[3]",
        "-2[3]~-2[3]",
        "(close + open)[fast]~(close + open)[fast]",
        "lag(close, 3)~close[3]",
        "lag(3).change~lag(3).change",
        "close[1]@1h~close[1]@1h",
        "max(abs(close), sqrt(log(min(1, open))))~max(abs(close), sqrt(log(min(1, open))))",
        "sma(close, 20)~sma(20)",
        "sma(length=20)~sma(20)",
        "macd(12, 26, 9).macd~macd(12, 26, 9)",
        "macd(12, signal=9)~macd(12, signal=9)",
        "macd(slow=26)~macd(slow=26)",
        "atr(14, 1)~atr(14, smoothing=sma)",
        "atr(high, open, length=3)~atr(3, low=open)",
        "atr(close, open, close, 3)~atr(close, open, 3)",
        "sma(sma(sma(3), 4), 5)~sma(sma(sma(3), 4), 5)",
        "bars_since(not (close > open))~bars_since(close <= open)",
        "bars_since(close > open and always)[2]~bars_since(close > open and always)[2]",
        "sma(5)@hedge:1h@1d~sma(5)@hedge:1h@1d",
        "123456789012345680000~123456789012345680000",
        "1e-7~0.00000010",
      })
  void operandsAreWrittenInOneWay(String text, String written) {
    Operand operand = Texts.read(MadeUp.operand(text), text);
    assertEquals(written, MadeUp.writer().text(operand));
    assertOperand(operand, written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "always and never or always~(always and never) or always",
        "always and (never or always)~always and (never or always)",
        "(always and never) and always~(always and never) and always",
        "all(always, never)~always and never",
        "all(always)~all(always)",
        "any(always, never)~always or never",
        "not always~not always",
        "not not always~not (not always)",
        "not (always and never)~not (always and never)",
        "not close > open~close <= open",
        "not (close > open)@1h~not (close > open)@1h",
        "(not always)@1h~(not always)@1h",
        "(always and never)@hedge~(always and never)@hedge",
        "crosses_above(value=close, other=5)~crosses_above(close, 5)",
        "rising()~rising()",
        "rising(4, value=open)~rising(4, value=open)",
        "rising(4, ema)~rising(4, smoothing=ema)",
        "touches(trend, 1.5, low=open)~touches(trend, 1.5, low=open)",
        "touches(5, length=2)~touches(5, length=2)",
        "doji()~doji()",
        "k_of_n(2, always, never)~k_of_n(2, always, never)",
        "majority(always, never)~majority(always, never)",
        "sequence(strict, 5, always, never)~sequence(order=strict, timeout=5, always, never)",
        "weighted(2: always)~weighted(2: always)",
        "within(3, close > open or always)~within(3, close > open or always)",
        "close + 1 > open - 1~close + 1 > open - 1",
      })
  void conditionsAreWrittenInOneWay(String text, String written) {
    Condition condition = Texts.read(MadeUp.condition(text), text);
    String found = MadeUp.writer().text(condition);
    assertEquals(written, found);
    assertCondition(condition, found);
  }

  @Test
  void randomExpressionsOfEveryShapeSurvive() {
    Seeds.forEach(
        3_000,
        random -> {
          RandomDefinitions drawn =
              new RandomDefinitions(random, MadeUp.INDICATORS, MadeUp.SIGNALS, MadeUp.COMBINATIONS);
          StrategyDefinition definition = drawn.definition();
          Scope scope = Scope.of(definition);
          ConditionWriter writer = new ConditionWriter(MadeUp.VOCABULARY, definition);
          Operand operand = drawn.operand(4);
          Tree written = OperandForm.INSTANCE.write(operand, writer);
          assertEquals(operand, reread(OperandForm.INSTANCE, written, scope));
          Condition condition = drawn.condition(5);
          Tree tree = ConditionForm.INSTANCE.write(condition, writer);
          assertEquals(condition, reread(ConditionForm.INSTANCE, tree, scope));
        });
  }

  /// Reads what was written to YAML and JSON.
  private static <T> T reread(Form<T> form, Tree written, Scope scope) {
    Tree.Mapping document = Tree.mapping(new Tree.Entry("x", written));
    T fromYaml = reread(form, YamlWriter.text(document), scope, true);
    assertEquals(fromYaml, reread(form, JsonWriter.text(document), scope, false));
    return fromYaml;
  }

  private static <T> T reread(Form<T> form, String text, Scope scope, boolean yaml) {
    Findings findings = new Findings(new SourceText(text));
    Tree tree = yaml ? YamlReader.read(findings) : JsonReader.read(findings);
    Tree value = ((Tree.Mapping) tree).entries().getFirst().value();
    T read = form.read(value, "x", new Context(MadeUp.VOCABULARY, scope, findings));
    return Texts.read(findings.about(read), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "clsoe~line 1:1 x: nothing is called 'clsoe': did you mean 'close'?",
        "fats~line 1:1 x: nothing is called 'fats': did you mean 'fast'?",
        "sma~line 1:1 x: nothing is called 'sma'; it is an indicator: write sma()",
        "macd.signal~line 1:1 x: nothing is called 'macd.signal'; write macd().signal",
        "open - future~line 1:8 x: 'future' is used before it is defined; put it further up; an"
            + " operand cannot depend on itself",
        "smma(20)~line 1:1 x: no indicator is called 'smma': did you mean 'sma'?",
        "SMA(20)~line 1:1 x: no indicator is called 'SMA': did you mean 'sma'?",
        "1 + macd().histo~line 1:12 x: macd has no output 'histo'; there are macd, signal,"
            + " histogram",
        "sma(close, open)~line 1:12 x: 'open' is one input more than sma has (value)",
        "sma(20, close)~line 1:9 x: 'close' is one setting more than sma has (length); inputs come"
            + " before settings",
        "macd(12, close)~line 1:10 x.slow: 'close' is neither a number nor a parameter, but stands"
            + " for the setting slow of macd; inputs come before settings",
        "sma(20, 30)~line 1:9 x: '30' is one setting more than sma has (length)",
        "sma(20, length=30)~line 1:9 x.length: 'length' is given twice; keep one of them",
        "sma(close, value=open)~line 1:12 x.value: 'value' is given twice; keep one of them",
        "sma(lenght=20)~line 1:5 x: sma has no setting or input 'lenght': did you mean 'length'?",
        "sma(length=fats)~line 1:12 x.length: no parameter is called 'fats': did you mean 'fast'?",
        "atr(smoothing=wilde)~line 1:15 x.smoothing: smoothing cannot be 'wilde': did you mean"
            + " 'wilder'?",
        "atr(14, smoothing=rma)~line 1:19 x.smoothing: smoothing cannot be 'rma': did you mean"
            + " 'sma'?",
        "close[-1]~line 1:7 x.bars: '-1' is not a number of bars that have passed; a strategy"
            + " cannot see later bars: write a whole number from 0",
        "close[1.5]~line 1:7 x.bars: '1.5' is not a number of bars that have passed; a strategy"
            + " cannot see later bars: write a whole number from 0",
        "lag(close, -1)~line 1:12 x.bars: '-1' is not a number of bars that have passed; a"
            + " strategy cannot see later bars: write a whole number from 0",
        "close[open]~line 1:7 x.bars: 'open' is neither a number nor a parameter; write how many"
            + " bars ago, as in close[1]",
        "close@3h~line 1:6 x: '3h' is not a timeframe and not a role; there are 1m, 3m, 5m, 15m,"
            + " 30m, 1h, 2h, 4h, 6h, 12h, 1d, 1w, 1M",
        "close@hedge:7m~line 1:6 x: '7m' is not a timeframe; there are 1m, 3m, 5m, 15m, 30m, 1h,"
            + " 2h, 4h, 6h, 12h, 1d, 1w, 1M",
        "close@hegde~line 1:6 x: no instrument of the universe has the role 'hegde': did you mean"
            + " 'hedge'?",
        "close@1m~line 1:6 x: 1m bars cannot be built from the base timeframe 5m; read a longer"
            + " timeframe, or make the base timeframe shorter",
        "close@~line 1:6 x: nothing follows the '@'; name a timeframe or the role of an"
            + " instrument, as in @1h, @hedge or @hedge:1h",
        "close > open~line 1:1 x: 'close > open' is true or false, but a number is needed here;"
            + " bars_since(...) counts the bars since a condition was true",
        "1 + always~line 1:5 x: 'always' is true or false, but a number is needed here;"
            + " bars_since(...) counts the bars since a condition was true",
        "sma(crosses_above(close, open), 3)~line 1:5 x.value: 'crosses_above(close, open)' is true"
            + " or false, but a number is needed here; bars_since(...) counts the bars since a"
            + " condition was true",
        "abs(1, 2)~line 1:1 x: 'abs' takes 1 argument, was given 2",
        "max(1)~line 1:1 x: 'max' takes 2 arguments, was given 1",
        "abs(value=1)~line 1:1 x: 'abs' takes 1 argument without names or weights",
        "abs(close).x~line 1:12 x: 'abs' has no output 'x'; leave it out",
        "sma(2: close)~line 1:5 x: 'sma' takes no weights; leave out '2:'",
        "close +~line 1:8 x: expected a number, a name or '(' but found the end",
        "(close~line 1:7 x: expected ')' but found the end",
        "close open~line 1:7 x: expected the end but found 'open'",
        "close)~line 1:6 x: expected the end but found ')'",
        "sma(close,)~line 1:11 x: expected a number, a name or '(' but found ')'",
        "close = 5~line 1:7 x: expected the end but found '='; numbers are compared with >, <, >="
            + " and <=",
        "close == 5~line 1:7 x: there is no operator '=='; numbers are compared with >, <, >= and"
            + " <=",
        "close $ 5~line 1:7 x: '$' does not belong in an expression",
        "012~line 1:1 x: '012' is not a number; leave the leading zero out",
        "close + .5~line 1:9 x: '.5' is not a number; write 0.5",
        "12abc~line 1:1 x: '12abc' is not a number; write digits only",
        "sma(1h)~line 1:5 x: '1h' is not a number; a timeframe follows an @, as in close@1h",
        "1e999~line 1:1 x: the number 1e999 is too large",
        "1e-999~line 1:1 x: the number 1e-999 is too small",
        "''~line 1:1 x: the expression is empty",
        "close 🕯~line 1:7 x: '🕯' does not belong in an expression",
      })
  void wrongOperandsAreRefusedWhereTheyAreWrong(String text, String told) {
    assertEquals(told, Texts.told(MadeUp.operand(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "close~line 1:1 x: 'close' is a number, but a condition is needed here; compare it with"
            + " another one, as in close > 0",
        "close > open and sma(20)~line 1:18 x.all[1]: 'sma(20)' is a number, but a condition is"
            + " needed here; compare it with another one, as in sma(20) > 0",
        "alwys~line 1:1 x: no condition is called 'alwys'; compare two operands, as in close >"
            + " open, or write always or never",
        "true~line 1:1 x: no condition is called 'true'; write always",
        "doji~line 1:1 x: no condition is called 'doji'; it is a signal: write doji(...)",
        "crosses_abov(close, open)~line 1:1 x: no signal is called 'crosses_abov': did you mean"
            + " 'crosses_above'?",
        "crosses_above(close)~line 1:1 x: crosses_above is not told its other; write"
            + " crosses_above(value, other)",
        "touches()~line 1:1 x: touches is not told its level; write touches(level, ...)",
        "crosses_above(close, open, 3)~line 1:28 x: '3' is one setting more than crosses_above has",
        "rising(valeu=close)~line 1:8 x: rising has no setting or input 'valeu': did you mean"
            + " 'value'?",
        "doji().x~line 1:8 x: 'doji' has no output 'x'; leave it out",
        "a < b < c~line 1:7 x: one comparison cannot follow another; join two with and, as in a <"
            + " b and b < c",
        "close > open AND always~line 1:14 x: expected the end but found 'AND'; write and",
        "close > open && always~line 1:14 x: there is no operator '&&'; write and",
        "! always~line 1:1 x: there is no operator '!'; write not",
        "k_of_n(2, k=3, always, never)~line 1:11 x.k: 'k' is given twice; keep one of them",
        "k_of_n(n=3, always, never)~line 1:8 x: k_of_n has no setting 'n': did you mean 'k'?",
        "k_of_n(2, 3: always, never)~line 1:11 x: 'k_of_n' takes no weights; leave out '3:'",
        "weighted(3, always)~line 1:13 x: each part of 'weighted' needs a weight; write it before"
            + " the part, as in 2: always",
        "weighted(3, close: always)~line 1:13 x: the weight 'close' is neither a number nor a"
            + " parameter; write it before the part, as in 2: always",
        "not~line 1:4 x: expected a number, a name or '(' but found the end",
        "close > open[-1] and clsoe > 0~'line 1:14 x.all[0].other.bars: ''-1'' is not a number"
            + " of bars that have passed; a strategy cannot see later bars: write a whole number"
            + " from 0|line 1:22 x.all[1].value: nothing is called ''clsoe'': did you mean"
            + " ''close''?'",
      })
  void wrongConditionsAreRefusedWhereTheyAreWrong(String text, String told) {
    assertEquals(told.replace('|', '\n'), Texts.told(MadeUp.condition(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "not ", "abs(", "close[", "sma(value="})
  void deepNestingIsRefusedBeforeTheStackEnds(String open) {
    String text = open.repeat(20_000);
    String told = Texts.told(MadeUp.condition(text));
    assertEquals(true, told.contains("is nested more than 100 deep"), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", "@1h", "[1]"})
  void longChainsAreRefusedBeforeTheStackEnds(String link) {
    String told = Texts.told(MadeUp.operand("close" + link.repeat(30_000)));
    assertEquals(
        "line 1:1 x: the expression is nested more than 100 deep; give parts of it names under"
            + " operands",
        told);
  }

  private static void assertOperand(Operand expected, String text) {
    assertEquals(expected, Texts.read(MadeUp.operand(text), text));
  }

  private static void assertCondition(Condition expected, String text) {
    assertEquals(expected, Texts.read(MadeUp.condition(text), text));
  }

  private static Operand constant(double value) {
    return new Operand.Constant(number(value));
  }

  private static Scalar number(double value) {
    return new Scalar.Literal(value);
  }

  private static Operand sma(Operand input, double length) {
    return new Operand.Indicator("sma", Map.of("length", number(length)), List.of(input), "sma");
  }

  private static Operand rsi(Map<String, Scalar> settings) {
    return new Operand.Indicator("ta4j.rsi", settings, List.of(CLOSE), "rsi");
  }
}
