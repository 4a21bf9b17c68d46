package candlewright.core.strategy.text;

import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Definitions as text that people read, write and compare: YAML or JSON, of the same keys. The
/// configuration of older systems is read too, as far as it says what a template does.
///
/// Texts come from anywhere: reading refuses what is larger than 256 KiB, nested deeper than 64,
/// carries tags, anchors, aliases or keys twice, and throws nothing whatever the text. Times, the
/// locale and the machine make no difference.
public final class StrategyText {
  /// The format that is written. Every older one is read as well.
  public static final int FORMAT = 1;

  /// What turns a document of format 1 into one of format 2, and so on; one less than {@link
  /// #FORMAT}.
  private static final List<UnaryOperator<Tree.Mapping>> MIGRATIONS = List.of();

  private StrategyText() {}

  /// Reads a definition: JSON if the text begins with `{`, YAML if not.
  public static Reading<StrategyDefinition> read(String text) {
    return read(text, DocumentText.isJson(text));
  }

  /// Reads a definition in YAML.
  public static Reading<StrategyDefinition> readYaml(String text) {
    return read(text, false);
  }

  /// Reads a definition in JSON.
  public static Reading<StrategyDefinition> readJson(String text) {
    return read(text, true);
  }

  /// Writes a definition in YAML. Reading it gives an equal definition.
  ///
  /// @throws IllegalArgumentException if it holds a number that is not finite
  public static String yaml(StrategyDefinition definition) {
    return YamlWriter.text(DefinitionWriter.document(definition));
  }

  /// Writes what a definition does in the words of its YAML: without its name, title and notes and
  /// without the table of its parameters, which the rules call by name.
  ///
  /// @throws IllegalArgumentException if it holds a number that is not finite
  public static String rules(StrategyDefinition definition) {
    List<Tree.Entry> entries = new ArrayList<>(DefinitionWriter.document(definition).entries());
    entries.removeIf(entry -> DefinitionKeys.ABOUT.contains(entry.key().value()));
    return YamlWriter.text(Tree.mapping(entries));
  }

  /// Writes a definition in JSON. Reading it gives an equal definition.
  ///
  /// @throws IllegalArgumentException if it holds a number that is not finite
  public static String json(StrategyDefinition definition) {
    return JsonWriter.text(DefinitionWriter.document(definition));
  }

  private static Reading<StrategyDefinition> read(String text, boolean json) {
    return DocumentText.read(
        text,
        json,
        (document, findings) ->
            OlderShape.fits(document)
                ? OlderShape.read(document, findings)
                : DefinitionReader.read(current(document, findings), findings));
  }

  /// Returns the document in the current format.
  private static Tree.Mapping current(Tree tree, Findings findings) {
    if (!(tree instanceof Tree.Mapping document)) {
      throw new TextRefusedException(
          tree.start(),
          "a strategy is a map of keys, but this is " + tree.described(),
          "begin with 'format: 1' and 'name: my-strategy'");
    }
    int format = DocumentText.format(document, FORMAT, findings);
    Tree.Mapping current = document;
    for (UnaryOperator<Tree.Mapping> migration : MIGRATIONS.subList(format - 1, FORMAT - 1)) {
      current = migration.apply(current);
    }
    return current;
  }
}
