package candlewright.backtest.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.strategy.Problem;
import candlewright.core.strategy.text.DocumentText;
import candlewright.core.strategy.text.Reading;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSettingsTextTest {
  private static final Path PUBLISHED = Path.of("../core/docs/run.schema.json");

  private static RunSettings read(String text) {
    return switch (RunSettingsText.read(text, null)) {
      case Reading.Read<RunSettings>(RunSettings settings, _) -> settings;
      case Reading.Refused<RunSettings>(List<Problem> problems) ->
          throw new AssertionError(problems + "\n" + text);
    };
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Seeds.forEach(
        2_000,
        random -> {
          RunSettings settings = RandomSettings.next(random);
          assertEquals(settings, read(RunSettingsText.yaml(settings)));
        });
  }

  @Test
  void everyKindOfFeesAndSlippageIsAmongTheRandomOnes() {
    Set<Class<?>> seen = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      RunSettings settings = RandomSettings.next(new SplittableRandom(seed));
      seen.add(settings.engine().fees().getClass());
      seen.add(settings.engine().match().slippage().getClass());
    }
    // Costs several times over are for stress, not for files.
    Set<Class<?>> wanted = new HashSet<>(List.of(FeeModel.class.getPermittedSubclasses()));
    wanted.addAll(List.of(SlippageModel.class.getPermittedSubclasses()));
    wanted.removeAll(List.of(FeeModel.Times.class, SlippageModel.Times.class));
    wanted.removeAll(seen);
    assertEquals(Set.of(), wanted);
  }

  @Test
  void publishedSchemaIsTheOneOfTheForms() throws IOException {
    String schema = RunSettingsText.schema();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PUBLISHED, schema);
    }
    assertEquals(
        Files.readString(PUBLISHED),
        schema,
        "the settings changed: run with -Dgolden.update=true and read the difference");
  }

  @Test
  void writtenSettingsAreValid() {
    Schema schema = schema();
    Seeds.forEach(
        300,
        random -> {
          RunSettings settings = RandomSettings.next(random);
          String json = DocumentText.json(RunSettingsText.document(settings));
          assertEquals(Set.of(), errors(schema, json), json);
          assertEquals(settings, read(json));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'{}'",
        "'{\"format\": 2}'",
        "'{\"format\": 1, \"fee\": 1}'",
        "'{\"format\": 1, \"profile\": \"rosy\"}'",
        "'{\"format\": 1, \"fees\": {\"percent\": 11}}'",
        "'{\"format\": 1, \"fees\": {\"percent\": 1, \"per_order\": 1}}'",
        "'{\"format\": 1, \"fees\": {\"maker_taker\": {\"tiers\": [{\"maker_percent\": 1}]}}}'",
        "'{\"format\": 1, \"slippage\": {\"ticks\": 1.5}}'",
        "'{\"format\": 1, \"leverage\": 0}'",
        "'{\"format\": 1, \"fill\": \"yesterday\"}'",
        "'{\"format\": 1, \"currency\": \"US dollar\"}'",
        "'{\"format\": 1, \"currency\": 840}'"
      })
  void schemaAndReaderRefuseTheSame(String json) {
    assertTrue(!errors(schema(), json).isEmpty(), json);
    assertTrue(RunSettingsText.read(json, null) instanceof Reading.Refused<RunSettings>, json);
  }

  @Test
  void whatIsLeftOutIsTheProfiles() {
    RunSettings settings = read("format: 1\nprofile: lean\nfees: none\n");
    assertEquals(Preset.LEAN.settings().withFees(FeeModel.NONE), settings.engine());
    assertEquals(Preset.REALISTIC.settings(), read("format: 1\n").engine());
  }

  @Test
  void theCurrencyOfTheAccountIsACodeOrThatOfTheInstrument() {
    assertEquals("", read("format: 1\n").engine().currency());
    assertEquals("", read("format: 1\ncurrency: of_instrument\n").engine().currency());
    RunSettings dollars = read("format: 1\ncurrency: usd\n");
    assertEquals("USD", dollars.engine().currency());
    assertTrue(SettingsText.canonical(dollars.engine()).contains("currency USD\n"));
  }

  @Test
  void aRealisticRunHasNoWarningAndAnOptimisticOneEach() {
    assertEquals(List.of(), SettingsText.warnings(Preset.REALISTIC.settings()));
    assertEquals(List.of(), SettingsText.warnings(Preset.PESSIMISTIC.settings()));
    assertEquals(5, SettingsText.warnings(Preset.OPTIMISTIC.settings()).size());
    assertEquals(
        List.of("Orders are filled at the very close that decided them, which nobody can do."),
        SettingsText.warnings(read("format: 1\nfill: deciding_close\n").engine()));
    assertEquals(
        List.of(
            "Slippage is paid on the way in only: positions are left at exactly the price that set"
                + " it off."),
        SettingsText.warnings(read("format: 1\nslippage:\n  entry_bps: 5\n").engine()));
  }

  @Test
  void theCanonicalTextNeverChanges() {
    assertEquals(
        """
        cash 10000
        fees.percent 0.1
        half_spread.ticks 1
        limit_fill.ticks_beyond 1
        slippage.bps 2
        """,
        SettingsText.canonical(Preset.REALISTIC.settings()));
    String text =
        """
        format: 1
        profile: optimistic
        cash: 0.00000001
        fees:
          maker_taker:
            tiers:
              - maker_percent: 0.02
                taker_percent: 0.05
              - from_volume: 5000000
                maker_percent: 0
                taker_percent: 0.0400001
        fill:
          delay:
            bars: 1
            milliseconds: 250
        """;
    assertEquals(
        """
        cash 0.00000001
        fees.maker_taker.tiers[0].maker_percent 0.02
        fees.maker_taker.tiers[0].taker_percent 0.05
        fees.maker_taker.tiers[1].from_volume 5000000
        fees.maker_taker.tiers[1].maker_percent 0
        fees.maker_taker.tiers[1].taker_percent 0.0400001
        fill.delay.bars 1
        fill.delay.milliseconds 250
        intrabar favourable_first
        """,
        SettingsText.canonical(read(text).engine()));
  }

  @Test
  void differentSettingsHaveDifferentTexts() {
    Set<String> texts = new HashSet<>();
    Set<Object> settings = new HashSet<>();
    for (int seed = 0; seed < 2_000; seed++) {
      RunSettings each = RandomSettings.next(new SplittableRandom(seed));
      settings.add(each.engine());
      texts.add(SettingsText.canonical(each.engine()));
    }
    assertEquals(settings.size(), texts.size());
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(RunSettingsText.schema(), InputFormat.JSON);
  }

  private static Set<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(Error::toString)
        .collect(Collectors.toSet());
  }
}
