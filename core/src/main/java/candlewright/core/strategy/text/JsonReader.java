package candlewright.core.strategy.text;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON (RFC 8259) into a tree with places; nothing beyond the standard.
final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final Findings findings;

  private JsonReader(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /// Reads a checked text.
  ///
  /// @throws TextRefusedException if it is not JSON
  static Tree read(Findings findings) {
    try (JsonParser parser =
        FACTORY.createParser(ObjectReadContext.empty(), findings.source().text())) {
      JsonReader reader = new JsonReader(parser, findings);
      parser.nextToken();
      Tree tree = reader.tree(1);
      if (parser.nextToken() != null) {
        throw new TextRefusedException(reader.start(), "something follows the end of the JSON", "");
      }
      return tree;
    } catch (JacksonException e) {
      int at = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset();
      String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      // What follows is about options of the parser.
      String sentence = "this is not JSON: " + message.split(": enable | \\(start marker", 2)[0];
      throw new TextRefusedException(Math.max(0, at), sentence, "");
    }
  }

  private Tree tree(int depth) {
    int start = start();
    Trees.checkDepth(depth, start);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        List<Tree.Entry> entries = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          Tree.Scalar key = scalar(Tree.Kind.TEXT, Tree.Style.DOUBLE_QUOTED);
          parser.nextToken();
          entries.add(new Tree.Entry(key, tree(depth + 1)));
        }
        Trees.checkKeys(entries, findings);
        yield new Tree.Mapping(entries, start);
      }
      case START_ARRAY -> {
        List<Tree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(tree(depth + 1));
        }
        yield new Tree.Sequence(items, start);
      }
      case VALUE_STRING -> scalar(Tree.Kind.TEXT, Tree.Style.DOUBLE_QUOTED);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Tree.Kind.NUMBER, Tree.Style.PLAIN);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Tree.Kind.BOOLEAN, Tree.Style.PLAIN);
      case VALUE_NULL -> scalar(Tree.Kind.NULL, Tree.Style.PLAIN);
      case null, default -> throw new TextRefusedException(start, "the JSON ends too early", "");
    };
  }

  private Tree.Scalar scalar(Tree.Kind kind, Tree.Style style) {
    int start = start();
    return new Tree.Scalar(kind, parser.getString(), style, start, false);
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }
}
