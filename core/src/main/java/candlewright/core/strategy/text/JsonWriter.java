package candlewright.core.strategy.text;

import java.util.List;

/// Writes a tree as JSON, indented by two spaces.
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String text(Tree tree) {
    JsonWriter writer = new JsonWriter();
    writer.tree(tree, "\n");
    return writer.out.append('\n').toString();
  }

  private void tree(Tree tree, String line) {
    String inner = line + "  ";
    switch (tree) {
      case Tree.Mapping(List<Tree.Entry> entries, int _) -> {
        out.append('{');
        for (int i = 0; i < entries.size(); i++) {
          out.append(i == 0 ? "" : ",").append(inner);
          quoted(entries.get(i).key().value());
          out.append(": ");
          tree(entries.get(i).value(), inner);
        }
        out.append(entries.isEmpty() ? "" : line).append('}');
      }
      case Tree.Sequence(List<Tree> items, int _) -> {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
          out.append(i == 0 ? "" : ",").append(inner);
          tree(items.get(i), inner);
        }
        out.append(items.isEmpty() ? "" : line).append(']');
      }
      case Tree.Scalar scalar -> {
        switch (scalar.kind()) {
          case TEXT -> quoted(scalar.value());
          case NUMBER, BOOLEAN -> out.append(scalar.value());
          case NULL -> out.append("null");
        }
      }
    }
  }

  private void quoted(String text) {
    out.append(Quotes.of(text));
  }
}
