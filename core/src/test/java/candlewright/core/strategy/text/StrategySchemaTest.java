package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.Seeds;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategySchemaTest {
  private static final Path PUBLISHED = Path.of("docs/strategy.schema.json");
  private static final String GOOD =
      """
      {
        "format": 1,
        "name": "x",
        "parameters": {"n": {"default": 3, "min": 1, "max": 9}},
        "universe": {
          "traded": ["BTCUSDT.BINANCE"],
          "roles": {"cpi": {"stale_after": 2, "published_after": "6w"}}
        },
        "timeframe": "1h",
        "entry_long": {"all": ["close > open", {"not": "close < n"}]},
        "exits": [{"stop_loss": {"atr": 2, "length": 14}}, "session_end"],
        "sizing": {"percent_risk": 1},
        "protections": [{"cooldown": "n"}]
      }
      """;

  @Test
  void publishedSchemaIsTheOneOfTheCatalogues() throws IOException {
    String schema = StrategySchema.json();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PUBLISHED, schema);
    }
    assertEquals(
        Files.readString(PUBLISHED),
        schema,
        "the catalogues or the format changed: run with -Dgolden.update=true and read the"
            + " difference");
  }

  @Test
  void writtenDefinitionsAreValid() {
    Schema schema = schema();
    Seeds.forEach(
        300,
        random -> {
          String json = StrategyText.json(RandomDefinitions.next(random));
          assertEquals(List.of(), errors(schema, json), json);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"format\": 1~\"format\": 2",
        "\"format\": 1,~",
        "\"name\": \"x\"~\"name\": \"X y\"",
        "\"name\": \"x\",~",
        "\"default\": 3, ~",
        "BTCUSDT.BINANCE~BTCUSDT",
        "\"1h\"~\"3h\"",
        "\"6w\"~\"0w\"",
        "\"6w\"~\"6M\"",
        "\"6w\"~6",
        "\"all\"~\"al\"",
        "\"length\": 14~\"length\": 1.5",
        "\"atr\": 2, ~",
        "\"atr\": 2~\"atr\": 0",
        "session_end~session_begin",
        "\"percent_risk\": 1~\"percent_risk\": -1",
        "\"cooldown\": \"n\"~\"cooldown\": 0",
        "\"cooldown\": \"n\"~\"cooldown\": \"N n\"",
        "\"protections\"~\"protection\"",
      })
  void changedDocumentsAreNotValid(String part, String change) {
    assertEquals(List.of(), errors(schema(), GOOD));
    String json = GOOD.replace(part, change == null ? "" : change);
    assertFalse(json.equals(GOOD), part);
    assertFalse(errors(schema(), json).isEmpty(), json);
    assertFalse(StrategyText.read(json) instanceof Reading.Read<?>, json);
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(StrategySchema.json(), InputFormat.JSON);
  }

  private static List<String> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
