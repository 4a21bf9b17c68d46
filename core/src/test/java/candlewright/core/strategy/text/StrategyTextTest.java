package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candlewright.core.indicator.BarField;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTextTest {
  /// Lines before the ones a test adds.
  private static final String HEAD = "format: 1\nname: x\n";

  @Test
  void whatIsLeftOutHasItsDefault() {
    StrategyDefinition expected =
        new StrategyDefinition(
            "x",
            "",
            "",
            List.of(),
            Universe.ANY,
            null,
            List.of(),
            StrategyDefinition.ALWAYS,
            Condition.above(new Operand.Field(BarField.CLOSE), new Operand.Field(BarField.OPEN)),
            StrategyDefinition.NEVER,
            StrategyDefinition.NEVER,
            StrategyDefinition.NEVER,
            null,
            List.of(),
            new Sizing.AllIn(),
            List.of());
    assertEquals(expected, Texts.read(HEAD + "entry_long: close > open\n"));
  }

  @Test
  void everyPartOfFormatOneIsRead() throws IOException {
    String text = fixture("format-1.yaml");
    StrategyDefinition definition = Texts.read(text);
    assertEquals("everything", definition.name());
    assertEquals("Two lines,\nthe second.\n", definition.notes());
    assertEquals(Timeframe.FIVE_MINUTES, definition.timeframe());
    assertEquals(
        List.of(new InstrumentId("BTCUSDT", "BINANCE"), new InstrumentId("BRK.B", "NYSE")),
        definition.universe().traded());
    assertEquals(
        List.of(
            new Universe.Role(
                "hedge", new InstrumentId("ETHUSDT", "BINANCE"), 3, Delay.NONE, "moves first"),
            new Universe.Role("any", null, 1, Delay.NONE, ""),
            new Universe.Role("inflation", null, 2, new Delay(7 * 1440), "out a week later")),
        definition.universe().roles());
    assertEquals(text, StrategyText.yaml(definition), "the fixture is in its written form");
    String json = fixture("format-1.json");
    assertEquals(definition, Texts.read(json));
    assertEquals(json, StrategyText.json(definition));
  }

  @Test
  void looselyWrittenTextMeansTheSame() throws IOException {
    assertEquals(Texts.read(fixture("format-1.yaml")), Texts.read(fixture("format-1-loose.yaml")));
  }

  @Test
  void anAllocationIsRead() throws IOException {
    String text = fixture("format-1-allocation.yaml");
    StrategyDefinition definition = Texts.read(text);
    assertEquals(
        new Scalar.Literal(80), Objects.requireNonNull(definition.allocation()).investedPercent());
    assertEquals(text, StrategyText.yaml(definition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "x: 1~line 1:1: 'format' is missing; write 'format: 1' at the top",
        "format: 2~line 1:9: the format 2 is newer than this program; update the program; it reads"
            + " up to format 1",
        "format: 0~line 1:9: there is no format 0; write 'format: 1'",
        "format: 1.5~line 1:9: the format 1.5 is newer than this program; update the program; it"
            + " reads up to format 1",
        "format: one~'line 1:9 format: format must be a number, but is the text ''one''; write"
            + " digits such as 12 or 0.5|line 1:1: ''name'' is missing; give it one, as in name:"
            + " my-strategy'",
        "format: 1~line 1:1: 'name' is missing; give it one, as in name: my-strategy",
        "'format: 1|name: My Strategy'~line 2:7 name: 'My Strategy' is not the name of a strategy;"
            + " use lower case letters, digits and -, at most 64",
        "'format: 1|name: 12'~line 2:7 name: name must be text, but is the number 12; put it in"
            + " quotes",
        "''~line 1:1: the text is empty",
        "'# only a comment'~line 1:1: the text is empty",
        "just words~line 1:1: a strategy is a map of keys, but this is the text 'just words'; begin"
            + " with 'format: 1' and 'name: my-strategy'",
        "- a list~line 1:1: a strategy is a map of keys, but this is a list; begin with 'format: 1'"
            + " and 'name: my-strategy'",
      })
  void aTextThatIsNoStrategyIsRefused(String text, String told) {
    String problems = Texts.told(StrategyText.read(text.replace('|', '\n')));
    assertEquals(
        List.of(told.replace('|', '\n').split("\n", -1)).stream().sorted().toList(),
        List.of(problems.split("\n", -1)).stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "entrylong: always~line 3:1 entrylong: a strategy has no key 'entrylong': did you mean"
            + " 'entry_long'?",
        "title: 5~line 3:8 title: title must be text, but is the number 5; put it in quotes",
        "title:~line 3:7 title: title must be text, but is nothing",
        "timeframe: 7m~line 3:12 timeframe: '7m' is not a timeframe; there are 1m, 3m, 5m, 15m,"
            + " 30m, 1h, 2h, 4h, 6h, 12h, 1d, 1w, 1M",
        "entry_long: true~line 3:13 entry_long: no condition is called 'true'; write always",
        "entry_long: 5~line 3:13 entry_long: '5' is a number, but a condition is needed here;"
            + " compare it with another one, as in 5 > 0",
        "entry_long: [always]~line 3:13 entry_long: entry_long must be a condition, but is a list;"
            + " say how they are combined: put all: or any: before the list",
        "entry_long: {}~line 3:13 entry_long: entry_long must be a condition, but is an empty map;"
            + " give one key, such as all: or any:",
        "'entry_long: {all: [always], any: [never]}'~'line 3:13 entry_long: entry_long must be a"
            + " condition, but is a map; give one key, such as all: or any:'",
        "'entry_long: {al: [always]}'~line 3:14 entry_long: no combination is called 'al': did you"
            + " mean 'all'?",
        "'entry_long: {crosses_above: [close, open]}'~line 3:14 entry_long: no combination is"
            + " called 'crosses_above'; write a signal as text: crosses_above(...)",
        "'entry_long: {all: []}'~'line 3:13 entry_long: ''all'' needs at least 1 condition, was"
            + " given 0'",
        "'entry_long: {not: [always, never]}'~'line 3:13 entry_long: ''not'' needs 1 condition, was"
            + " given 2'",
        "'entry_long: {at: {when: always}}'~line 3:18 entry_long.at: 'source' is missing; name a"
            + " timeframe or a role, as in source: 1h",
        "'entry_long: {at: {source: 7m, when: always}}'~line 3:27 entry_long.at.source: '7m' is not"
            + " a timeframe and not a role; there are 1m, 3m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 12h,"
            + " 1d, 1w, 1M",
        "'entry_long: {all: [crosses_above(close, open), always]}'~'line 3:39 entry_long.all[0]:"
            + " expected '')'' but found the end; put it in quotes: within brackets a comma ends"
            + " the item|line 3:45 entry_long.all[1]: expected the end but found '')''; put it in"
            + " quotes: within brackets a comma ends the item'",
        "entry_long: crosses_above(sma(0), close)~line 3:31 entry_long.value.length: length must be"
            + " a whole number from 1 to 100000, was 0",
        "entry_long: close > sma(2.5)~line 3:25 entry_long.other.length: length must be a whole"
            + " number from 1 to 100000, was 2.5",
        "'entry_long: >|  close >|  opne'~line 5:3 entry_long.other: nothing is called 'opne': did"
            + " you mean 'open'?",
        "'entry_long: close >|  opne'~line 4:3 entry_long.other: nothing is called 'opne': did you"
            + " mean 'open'?",
        "'entry_long: \"close \\x3e\\|   opne\"'~line 4:4 entry_long.other: nothing is called"
            + " 'opne': did you mean 'open'?",
        "parameters: [fast]~'line 3:13 parameters: parameters must be a map, but is a list; write"
            + " each as ''name: ...'''",
        "'parameters: {fast: 10}'~'line 3:20 parameters.fast: fast must be a map, but is the number"
            + " 10; write keys such as ''default: ...'''",
        "'parameters: {fast: {min: 1, max: 2}}'~line 3:20 parameters.fast: 'default' is missing;"
            + " say what it is when nothing is chosen",
        "'parameters: {fast: {default: 1, min: 1}}'~line 3:20 parameters.fast: 'max' is missing;"
            + " say what a person or an optimiser may choose",
        "'parameters: {fast: {default: 3, min: 1, max: 2}}'~line 3:30 parameters.fast.default: the"
            + " default 3 is outside 1 to 2",
        "'parameters: {fast: {default: 3, min: 4, max: 2}}'~line 3:30 parameters.fast.default: min"
            + " 4 is above max 2",
        "'parameters: {fast: {default: 1.5, min: 1, max: 2, whole: true}}'~line 3:30"
            + " parameters.fast.default: the default 1.5 is not a whole number",
        "'parameters: {fast: {default: 1, min: 1, max: 2, whole: NO}}'~line 3:56"
            + " parameters.fast.whole: whole must be true or false, but is the text 'NO'",
        "'parameters: {fast: {default: 012, min: 1, max: 20}}'~line 3:30 parameters.fast.default:"
            + " default must be a number, but is the text '012'; write digits such as 12 or 0.5",
        "'parameters: {fast: {default: .nan, min: 1, max: 20}}'~line 3:30 parameters.fast.default:"
            + " default must be a number, but is the text '.nan'; write digits such as 12 or 0.5",
        "'parameters: {fast: {default: 1e999, min: 1, max: 20}}'~line 3:30"
            + " parameters.fast.default: the number 1e999 is too large",
        "'parameters: {mode: {default: c, choices: [a, b]}}'~line 3:30 parameters.mode.default: 'c'"
            + " is not one of the choices: did you mean 'a'?",
        "'parameters: {close: {default: 1, min: 1, max: 2}}'~line 3:14 parameters.close: 'close' is"
            + " read off the bars; take another name",
        "'parameters: {and: {default: 1, min: 1, max: 2}}'~line 3:14 parameters.and: 'and' has a"
            + " meaning of its own in expressions; take another name",
        "'parameters: {2x: {default: 1, min: 1, max: 2}}'~line 3:14 parameters.2x: '2x' is not a"
            + " name; use lower case letters, digits and _, at most 64, and no digit first",
        "'universe: {traded: [btcusdt]}'~'line 3:21 universe.traded[0]: ''btcusdt'' is not an"
            + " instrument: write SYMBOL.VENUE, such as BTCUSDT.BINANCE'",
        "'universe: {roles: {hedge: {}}}'~line 3:27 universe.roles.hedge: 'stale_after' is missing;"
            + " say after how many bars without news its value counts as unknown",
        "'universe: {roles: {hedge: {stale_after: 0}}}'~line 3:41 universe.roles.hedge.stale_after:"
            + " stale_after must be a whole number from 1, was 0",
        "'universe: {roles: {a.: {stale_after: 1}}}'~line 3:20 universe.roles.a.: 'a.' is not a name;"
            + " use lower case letters, digits and _, at most 64, and no digit first",
        "'universe: {roles: {hedge: {stale_after: 1, published_after: 1}}}'~'line 3:61"
            + " universe.roles.hedge.published_after: published_after must be a length of time, but"
            + " is the number 1; write a whole number of minutes, hours, days or weeks, as in 90m,"
            + " 12h, 1d or 6w'",
        "'universe: {roles: {hedge: {stale_after: 1, published_after: 1M}}}'~'line 3:61"
            + " universe.roles.hedge.published_after: published_after must be a length of time, but"
            + " is the text ''1M''; write a whole number of minutes, hours, days or weeks, as in"
            + " 90m, 12h, 1d or 6w'",
        "'universe: {roles: {hedge: {stale_after: 1, published_after: [1d]}}}'~'line 3:61"
            + " universe.roles.hedge.published_after: published_after must be a length of time, but"
            + " is a list; write a whole number of minutes, hours, days or weeks, as in 90m, 12h,"
            + " 1d or 6w'",
        "'universe: {roles: {hedge: {stale_after: 1, published_after: 0}}}'~'line 3:61"
            + " universe.roles.hedge.published_after: published_after must be a length of time, but"
            + " is the number 0; leave it out: without it a bar is known at its close'",
        "'universe: {roles: {hedge: {stale_after: 1, published_after: 600w}}}'~'line 3:61"
            + " universe.roles.hedge.published_after: published_after must be a length of time, but"
            + " is the text ''600w''; ten years are the most'",
        "'universe: {roles: {hedge: {stale_after: 1, published: 1d}}}'~'line 3:44"
            + " universe.roles.hedge.published: a role has no key ''published''; there are"
            + " instrument, stale_after, published_after, note'",
        "'operands: {a: b, b: close}'~line 3:15 operands.a: 'b' is used before it is defined; put"
            + " it further up; an operand cannot depend on itself",
        "'operands: {a: a + 1}'~line 3:15 operands.a: 'a' is used before it is defined; put it"
            + " further up; an operand cannot depend on itself",
        "'operands: {a: {note: x}}'~'line 3:15 operands.a: ''value'' is missing; write value: and"
            + " an expression such as ema(close, 20)'",
        "'operands: {a: close > open}'~line 3:15 operands.a: 'close > open' is true or false, but a"
            + " number is needed here; bars_since(...) counts the bars since a condition was true",
        "exits: session_end~line 3:8 exits: exits must be a list, but is the text 'session_end';"
            + " begin each exit with '- '",
        "exits: [stop_los]~line 3:9 exits[0]: no exit is called 'stop_los': did you mean"
            + " 'stop_loss'?",
        "exits: [stop_loss]~'line 3:9 exits[0]: ''stop_loss'' is not told how much; write"
            + " ''stop_loss:'' and what belongs to it'",
        "'exits: [{session_end: 5}]'~line 3:23 exits[0].session_end: 'session_end' takes nothing"
            + " more; write the word alone",
        "'exits: [{stop_loss: 5}]'~'line 3:21 exits[0].stop_loss: stop_loss must be a map, but is"
            + " the number 5; write keys such as ''percent: ...'''",
        "'exits: [{stop_loss: {}}]'~line 3:21 exits[0].stop_loss: the distance is missing; give one"
            + " of percent, points, atr, risk",
        "'exits: [{stop_loss: {percent: 1, points: 2}}]'~'line 3:21 exits[0].stop_loss: the"
            + " distance is given twice: percent and points; give one of percent, points, atr,"
            + " risk'",
        "'exits: [{stop_loss: {percent: -1}}]'~line 3:31 exits[0].stop_loss.percent: percent must"
            + " be above 0, was -1",
        "'exits: [{stop_loss: {percent: 2 * k}}]'~line 3:31 exits[0].stop_loss.percent: '2 * k' is"
            + " neither a number nor a parameter; write digits such as 12 or 0.5, or the name of a"
            + " parameter",
        "'exits: [{stop_loss: {percent: k}}]'~line 3:31 exits[0].stop_loss.percent: no parameter is"
            + " called 'k'; it has none",
        "'exits: [{stop_loss: {atr: 2}}]'~'line 3:21 exits[0].stop_loss: ''length'' is missing; say"
            + " over how many bars, as in length: 14'",
        "'exits: [{stop_loss: {points: 2, length: 3}}]'~line 3:41 exits[0].stop_loss.length:"
            + " 'length' belongs to atr only; leave it out",
        "'exits: [{time_limit: 2.5}]'~line 3:22 exits[0].time_limit: time_limit must be a whole"
            + " number from 1, was 2.5",
        "'exits: [{time_limit: 1, session_end: 1}]'~'line 3:9 exits[0]: exits[0] must be one of"
            + " stop_loss, take_profit, target_by_age, trailing_stop, break_even, time_limit,"
            + " session_end, disabled, but is a map; give one key, and put what belongs to it"
            + " below it'",
        "'sizing: {percent_risk: 1}'~line 3:24 sizing.percent_risk: sizing by risk needs a stop"
            + " loss to measure the risk by; add a stop_loss to exits",
        "'sizing: {volatility_target: {percent: 1, length: 20}}'~line 3:29"
            + " sizing.volatility_target: 'maximum_percent' is missing; volatility_target needs"
            + " percent, length, maximum_percent",
        "'protections: [{max_trades: {trades: 1, bar: 5, bars: 5}}]'~line 3:40"
            + " protections[0].max_trades.bar: max_trades has no key 'bar': did you mean 'bars'?",
        "'allocation: {select: {top: 1}, rebalance: day}'~'line 3:13 allocation: ''rank'' is"
            + " missing; say what instruments are compared by, as in rank: roc(20)'",
        "'allocation: {rank: close, select: {top: 1}, rebalance: daily}'~line 3:56"
            + " allocation.rebalance: no schedule is called 'daily'; there are day, week, month,"
            + " every_bars",
      })
  void wrongPartsAreRefusedWhereTheyAreWrong(String lines, String told) {
    assertEquals(
        told.replace('|', '\n'),
        Texts.told(StrategyText.readYaml(HEAD + lines.replace('|', '\n'))));
  }

  @Test
  void linesOfABlockKeepTheirPlace() {
    Texts.assertRefused(
        HEAD + "entry_long: |-\n  close >\n    opne\n",
        "line 5:5 entry_long.other: nothing is called 'opne': did you mean 'open'?");
  }

  @Test
  void allErrorsOfATextAreTold() {
    Texts.assertRefused(
        """
        format: 1
        name: x
        entry_long:
          all:
            - close > opne
            - sma(0) > close
        exits:
          - stop_loss: {percent: 0}
        sizing: al_in
        """,
        "line 5:15 entry_long.all[0].other: nothing is called 'opne': did you mean 'open'?",
        "line 6:11 entry_long.all[1].value.length: length must be a whole number from 1 to 100000,"
            + " was 0",
        "line 8:26 exits[0].stop_loss.percent: percent must be above 0, was 0",
        "line 9:9 sizing: no sizing is called 'al_in': did you mean 'all_in'?");
  }

  @Test
  void jsonIsToldWithLineAndColumnToo() {
    Texts.assertRefused(
        "{\n  \"format\": 1, \"name\": \"x\",\n  \"entry_long\": \"close \\u003e opne\"\n}",
        "line 3:31 entry_long.other: nothing is called 'opne': did you mean 'open'?");
    Texts.assertRefused(
        "{\"format\": 1, \"name\": \"x\", \"title\": 5}",
        "line 1:37 title: title must be text, but is the number 5; put it in quotes");
  }

  @Test
  void doubtsAreWarnings() {
    String text =
        HEAD + "parameters: {k: {default: 1, min: 1, max: 2}}\nentry_long: close > open\n";
    Reading<StrategyDefinition> reading = StrategyText.read(text);
    assertInstanceOf(Reading.Read.class, reading);
    assertEquals(
        "line 3:17 parameters.k: nothing uses the parameter 'k'; remove it", Texts.told(reading));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "012", "12:30:00", "0x1F", "1_000", "2024-01-01", ".inf", "<<"})
  void whatIsNoJsonNumberStaysText(String text) {
    assertEquals(text, Texts.read(HEAD + "entry_long: always\ntitle: " + text).title());
  }

  @Test
  void marksLineEndsAndIndentationDoNotMatter() {
    String text = HEAD + "entry_long:\n  all:\n    - close > open\n";
    StrategyDefinition definition = Texts.read(text);
    assertEquals(definition, Texts.read("\ufeff" + text));
    assertEquals(definition, Texts.read(text.replace("\n", "\r\n")));
    assertEquals(definition, Texts.read("---\n" + text + "...\n"));
    assertEquals(definition, Texts.read("\n\n" + StrategyText.json(definition)));
  }

  @Test
  void localeAndZoneDoNotMatter() throws IOException {
    String text = fixture("format-1.yaml");
    StrategyDefinition expected = Texts.read(text);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertEquals(expected, Texts.read(text));
      assertEquals(text, StrategyText.yaml(expected));
      assertEquals(StrategySchema.json().length() > 0, true);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String fixture(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            StrategyTextTest.class.getResourceAsStream("/strategy/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
