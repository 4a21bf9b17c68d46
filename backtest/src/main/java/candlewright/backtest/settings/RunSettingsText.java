package candlewright.backtest.settings;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.text.Context;
import candlewright.core.strategy.text.DocumentText;
import candlewright.core.strategy.text.Fields;
import candlewright.core.strategy.text.Findings;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.Schemas;
import candlewright.core.strategy.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Run settings as text that people write: YAML or JSON of the same keys.
///
/// A file says its format, and of everything else what differs from its profile. Numbers are
/// decimals and exact; their unit is in the key. Reading throws nothing whatever the text, and the
/// locale and the machine make no difference.
public final class RunSettingsText {
  /// The format that is written. Every older one is read as well.
  public static final int FORMAT = 1;

  private static final String PROFILE = "profile";
  private static final String STRATEGY = "strategy";
  private static final String INSTRUMENT = "instrument";
  private static final String TIMEFRAME = "timeframe";
  private static final String DETAIL = "detail";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String SET = "set";
  private static final String WITH = "with";
  private static final List<String> TEXTS =
      List.of(STRATEGY, INSTRUMENT, TIMEFRAME, DETAIL, FROM, TO);

  private RunSettingsText() {}

  /// Reads settings: JSON if the text begins with `{`, YAML if not.
  ///
  /// @param instead the profile that takes the place of the one in the text; null for that one
  public static Reading<RunSettings> read(String text, @Nullable Preset instead) {
    return DocumentText.read(
        text, DocumentText.isJson(text), (tree, findings) -> read(tree, instead, findings));
  }

  /// Writes settings in YAML, all those of the engine whether or not they are its profile's.
  /// Reading it gives equal settings.
  public static String yaml(RunSettings settings) {
    return DocumentText.yaml(document(settings));
  }

  /// Returns the JSON schema of {@link #FORMAT}, draft 2020-12, for editors and other programs.
  public static String schema() {
    List<Tree.Entry> keys = new ArrayList<>();
    keys.add(new Tree.Entry(DocumentText.FORMAT, Schemas.constant(Tree.number(FORMAT))));
    keys.add(
        new Tree.Entry(
            PROFILE,
            Tree.mapping(
                new Tree.Entry(
                    "enum", Tree.sequence(Preset.codes().stream().map(Tree::text).toList())))));
    TEXTS.forEach(key -> keys.add(new Tree.Entry(key, Schemas.type("string"))));
    keys.add(
        new Tree.Entry(
            SET, map(Schemas.anyOf(List.of(Schemas.type("number"), Schemas.type("string"))))));
    keys.add(new Tree.Entry(WITH, map(Schemas.type("string"))));
    for (EngineSetting<?> setting : EngineSettings.ALL) {
      keys.add(
          new Tree.Entry(
              setting.name(),
              Schemas.with(setting.form().schema(), "description", Tree.text(setting.note()))));
    }
    List<Tree.Entry> entries = new ArrayList<>();
    entries.add(
        new Tree.Entry("$schema", Tree.text("https://json-schema.org/draft/2020-12/schema")));
    entries.add(new Tree.Entry("title", Tree.text("The settings of a run, format " + FORMAT)));
    entries.addAll(Schemas.object(keys, List.of(DocumentText.FORMAT)).entries());
    return DocumentText.json(Tree.mapping(entries));
  }

  private static Tree.Mapping map(Tree value) {
    return Tree.mapping(
        new Tree.Entry("type", Tree.text("object")), new Tree.Entry("additionalProperties", value));
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of(DocumentText.FORMAT, PROFILE));
    keys.addAll(TEXTS);
    keys.add(SET);
    keys.add(WITH);
    EngineSettings.ALL.forEach(setting -> keys.add(setting.name()));
    return keys;
  }

  private static RunSettings read(Tree tree, @Nullable Preset instead, Findings findings) {
    Context context = Context.plain(findings);
    if (!(tree instanceof Tree.Mapping document)) {
      findings.error(
          "",
          tree,
          "settings are a map of keys, but this is " + tree.described(),
          "begin with 'format: 1'");
      return RunSettings.of(Preset.REALISTIC);
    }
    DocumentText.format(document, FORMAT, findings);
    Fields fields = new Fields(document, "", context, "a run", keys());
    Preset profile = instead == null ? profile(fields, context) : instead;
    SimulationSettings engine = profile.settings();
    for (EngineSetting<?> setting : EngineSettings.ALL) {
      Tree value = fields.find(setting.name());
      if (value != null) {
        engine = setting.read(engine, value, context);
      }
    }
    return new RunSettings(
        profile,
        engine,
        fields.text(STRATEGY),
        fields.text(INSTRUMENT),
        fields.text(TIMEFRAME),
        fields.text(DETAIL),
        fields.text(FROM),
        fields.text(TO),
        texts(fields, SET, "fast: 10", context),
        texts(fields, WITH, "market: SPY.NYSE", context));
  }

  private static Preset profile(Fields fields, Context context) {
    Tree tree = fields.find(PROFILE);
    if (tree == null) {
      return Preset.REALISTIC;
    }
    String code = Fields.text(tree, PROFILE, context);
    if (!code.isEmpty() && !Preset.codes().contains(code)) {
      context
          .findings()
          .error(
              PROFILE,
              tree,
              "there is no profile '" + code + "'",
              Names.suggestion(code, Preset.codes()));
    }
    return Preset.codes().contains(code) ? Preset.parse(code) : Preset.REALISTIC;
  }

  /// Returns a map of names to what was written behind them.
  private static Map<String, String> texts(
      Fields fields, String key, String example, Context context) {
    Map<String, String> texts = new LinkedHashMap<>();
    Tree tree = fields.find(key);
    if (tree == null) {
      return texts;
    }
    if (!(tree instanceof Tree.Mapping map)) {
      context.wrongKind(key, tree, "a map", "write lines such as '" + example + "' below it");
      return texts;
    }
    for (Tree.Entry entry : map.entries()) {
      String name = entry.key().value();
      if (entry.value() instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
        texts.put(name, scalar.value());
      } else {
        context.wrongKind(
            key + "." + name, entry.value(), "one value", "write it as '" + example + "'");
      }
    }
    return texts;
  }

  static Tree.Mapping document(RunSettings settings) {
    List<Tree.Entry> entries = new ArrayList<>();
    entries.add(new Tree.Entry(DocumentText.FORMAT, Tree.number(FORMAT)));
    entries.add(new Tree.Entry(PROFILE, Tree.text(settings.profile().code())));
    put(entries, STRATEGY, settings.strategy());
    put(entries, INSTRUMENT, settings.instrument());
    put(entries, TIMEFRAME, settings.timeframe());
    put(entries, DETAIL, settings.detail());
    put(entries, FROM, settings.from());
    put(entries, TO, settings.to());
    put(entries, SET, settings.set());
    put(entries, WITH, settings.with());
    entries.addAll(SettingsText.tree(settings.engine()).entries());
    return Tree.mapping(entries);
  }

  private static void put(List<Tree.Entry> entries, String key, String text) {
    if (!text.isEmpty()) {
      entries.add(new Tree.Entry(key, Tree.text(text)));
    }
  }

  private static void put(List<Tree.Entry> entries, String key, Map<String, String> texts) {
    if (!texts.isEmpty()) {
      List<Tree.Entry> lines = new ArrayList<>();
      texts.forEach((name, value) -> lines.add(new Tree.Entry(name, Tree.text(value))));
      entries.add(new Tree.Entry(key, Tree.mapping(lines)));
    }
  }
}
