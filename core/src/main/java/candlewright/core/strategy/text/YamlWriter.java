package candlewright.core.strategy.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes a tree as YAML: one item a line, text in quotes only where it would be read as something
/// else, text of several lines as a literal block.
final class YamlWriter {
  /// Words that some reader of YAML 1.1 or 1.2 does not take for text.
  private static final Set<String> TYPED =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  /// Begins with nothing that means something else to YAML, and has one line.
  private static final Pattern PLAIN = Pattern.compile("-?[(A-Za-z0-9_][^\\t\\n\\r]*");

  /// A number, a time or a date to some reader of YAML.
  private static final Pattern NUMERIC =
      Pattern.compile(
          "[-+]?[0-9][0-9_:]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?"
              + "|[-+]?0[xob][0-9a-fA-F_]+"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  /// Writes a mapping that is not empty.
  static String text(Tree.Mapping tree) {
    YamlWriter writer = new YamlWriter();
    writer.mapping(tree, "");
    return writer.out.toString();
  }

  private void mapping(Tree.Mapping mapping, String indent) {
    boolean first = true;
    for (Tree.Entry entry : mapping.entries()) {
      out.append(first ? "" : indent).append(scalar(entry.key().value())).append(':');
      value(entry.value(), indent);
      first = false;
    }
  }

  /// Writes what follows the colon of a key.
  private void value(Tree tree, String indent) {
    String inner = indent + "  ";
    switch (tree) {
      case Tree.Mapping mapping when mapping.entries().isEmpty() -> out.append(" {}\n");
      case Tree.Mapping mapping -> {
        out.append('\n').append(inner);
        mapping(mapping, inner);
      }
      case Tree.Sequence(List<Tree> items, int _) when items.isEmpty() -> out.append(" []\n");
      case Tree.Sequence(List<Tree> items, int _) -> {
        out.append('\n').append(inner);
        sequence(items, inner);
      }
      case Tree.Scalar scalar -> scalar(scalar, inner);
    }
  }

  private void sequence(List<Tree> items, String indent) {
    boolean first = true;
    for (Tree item : items) {
      out.append(first ? "" : indent).append('-');
      first = false;
      String inner = indent + "  ";
      switch (item) {
        case Tree.Mapping mapping when !mapping.entries().isEmpty() -> {
          out.append(' ');
          mapping(mapping, inner);
        }
        case Tree.Sequence(List<Tree> nested, int _) when !nested.isEmpty() -> {
          out.append(' ');
          sequence(nested, inner);
        }
        default -> value(item, indent);
      }
    }
  }

  private void scalar(Tree.Scalar scalar, String indent) {
    if (scalar.style() == Tree.Style.BLOCK && isBlock(scalar.value())) {
      block(scalar.value(), indent);
      return;
    }
    boolean text = scalar.kind() == Tree.Kind.TEXT;
    out.append(' ').append(text ? scalar(scalar.value()) : scalar.value()).append('\n');
  }

  private static String scalar(String text) {
    return isPlain(text) ? text : Quotes.of(text);
  }

  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !NUMERIC.matcher(text).matches()
        && !TYPED.contains(text.toLowerCase(Locale.ROOT))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.endsWith(":")
        && !text.endsWith(" ")
        && isOrdinary(text);
  }

  private static boolean isOrdinary(String text) {
    return text.codePoints()
        .allMatch(c -> c > 0xffff || (Trees.isPlain((char) c) && !Quotes.isBreakOrMark((char) c)));
  }

  /// Tells whether a literal block gives back the text: no line but printable ones, no indentation
  /// that would be taken for the block's, at most one line end at the end.
  private static boolean isBlock(String text) {
    return !text.isEmpty()
        && !Character.isWhitespace(text.charAt(0))
        && !text.endsWith("\n\n")
        && text.indexOf('\r') < 0
        && isOrdinary(text);
  }

  private void block(String text, String indent) {
    boolean ended = text.endsWith("\n");
    out.append(ended ? " |\n" : " |-\n");
    String body = ended ? text.substring(0, text.length() - 1) : text;
    for (String line : body.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : indent + line).append('\n');
    }
  }
}
