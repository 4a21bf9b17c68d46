package candlewright.core.strategy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads YAML into a tree with places.
///
/// Only what a person needs: one document of maps, lists and scalars. Tags, anchors and aliases are
/// refused. Plain scalars are typed by the core types of YAML 1.2 with the numbers of JSON, so that
/// `NO`, `012` and `12:30:00` stay text.
final class YamlReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final Parser parser;
  private final Findings findings;

  /// For each character of the text, counted as YAML counts them, its offset; null if all are
  /// equal.
  private final int @Nullable [] offsets;

  /// Where the last text in quotes began and ended.
  private int quoted;

  private int unquoted;

  private YamlReader(Findings findings) {
    this.findings = findings;
    String text = findings.source().text();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Trees.LARGEST);
    parser = new ParserImpl(new StreamReader(text), options);
    int characters = text.codePointCount(0, text.length());
    offsets = characters == text.length() ? null : offsets(text, characters);
  }

  private static int[] offsets(String text, int characters) {
    int[] offsets = new int[characters + 1];
    int offset = 0;
    for (int i = 0; i < characters; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    offsets[characters] = offset;
    return offsets;
  }

  /// Reads a checked text.
  ///
  /// @throws TextRefusedException if it is not YAML, or more of YAML than is taken
  static Tree read(Findings findings) {
    YamlReader reader = new YamlReader(findings);
    try {
      return reader.document();
    } catch (MarkedYAMLException e) {
      throw reader.fault(e).refusal();
    } catch (YAMLException e) {
      // Without a place there is nothing that tells what it is about.
      throw YamlFault.unknown(0);
    }
  }

  private YamlFault fault(MarkedYAMLException e) {
    Mark began = e.getContextMark();
    Mark at = e.getProblemMark();
    return new YamlFault(
        findings.source().text(),
        e.getContext() == null ? "" : e.getContext(),
        e.getProblem() == null ? "" : e.getProblem(),
        began == null ? -1 : offset(began),
        at == null ? 0 : offset(at),
        quoted,
        unquoted);
  }

  private Tree document() {
    parser.getEvent();
    Event first = parser.getEvent();
    if (first.is(Event.ID.StreamEnd)) {
      throw new TextRefusedException(0, "the text is empty", "");
    }
    Tree tree = tree(parser.getEvent(), 1, false);
    parser.getEvent();
    Event end = parser.getEvent();
    if (!end.is(Event.ID.StreamEnd)) {
      throw new TextRefusedException(
          offset(end.getStartMark()),
          "a second document begins here",
          "write each to a text of its own");
    }
    return tree;
  }

  private Tree tree(Event event, int depth, boolean inBrackets) {
    int start = offset(event.getStartMark());
    Trees.checkDepth(depth, start);
    if (event instanceof AliasEvent alias) {
      findings.error(
          "",
          new Findings.Spot(start, null),
          "the alias *" + Excerpt.of(alias.getAnchor()) + " is not taken",
          "write out what it stands for");
      return new Tree.Scalar(Tree.Kind.NULL, "", Tree.Style.PLAIN, start, inBrackets);
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      findings.error(
          "",
          new Findings.Spot(start, null),
          "the anchor &" + Excerpt.of(node.getAnchor()) + " is not taken",
          "leave it out");
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        checkTag(scalar.getTag(), start);
        yield scalar(scalar, inBrackets);
      }
      case CollectionStartEvent collection -> {
        checkTag(collection.getTag(), start);
        boolean brackets = inBrackets || collection.isFlow();
        yield collection instanceof MappingStartEvent
            ? mapping(start, depth, brackets)
            : sequence(start, depth, brackets);
      }
      default -> throw new TextRefusedException(start, "a value is missing here", "");
    };
  }

  private void checkTag(@Nullable String tag, int start) {
    if (tag != null) {
      findings.error(
          "",
          new Findings.Spot(start, null),
          "the tag '" + Excerpt.of(tag) + "' is not taken",
          "leave it out");
    }
  }

  private Tree mapping(int start, int depth, boolean brackets) {
    List<Tree.Entry> entries = new ArrayList<>();
    Event event = parser.getEvent();
    while (!event.is(Event.ID.MappingEnd)) {
      if (!(tree(event, depth + 1, brackets) instanceof Tree.Scalar key)) {
        throw new TextRefusedException(
            offset(event.getStartMark()), "a list or a map cannot be a key", "write a name");
      }
      entries.add(new Tree.Entry(key, tree(parser.getEvent(), depth + 1, brackets)));
      event = parser.getEvent();
    }
    Trees.checkKeys(entries, findings);
    return new Tree.Mapping(entries, start);
  }

  private Tree sequence(int start, int depth, boolean brackets) {
    List<Tree> items = new ArrayList<>();
    Event event = parser.getEvent();
    while (!event.is(Event.ID.SequenceEnd)) {
      items.add(tree(event, depth + 1, brackets));
      event = parser.getEvent();
    }
    return new Tree.Sequence(items, start);
  }

  private Tree.Scalar scalar(ScalarEvent event, boolean inBrackets) {
    Tree.Style style =
        switch (event.getScalarStyle()) {
          case PLAIN, JSON_SCALAR_STYLE -> Tree.Style.PLAIN;
          case SINGLE_QUOTED -> Tree.Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> Tree.Style.DOUBLE_QUOTED;
          case LITERAL, FOLDED -> Tree.Style.BLOCK;
        };
    if (style == Tree.Style.SINGLE_QUOTED || style == Tree.Style.DOUBLE_QUOTED) {
      quoted = offset(event.getStartMark());
      unquoted = offset(event.getEndMark());
    }
    String value = event.getValue();
    Tree.Kind kind = style == Tree.Style.PLAIN ? kind(value) : Tree.Kind.TEXT;
    return new Tree.Scalar(
        kind,
        kind == Tree.Kind.BOOLEAN ? value.toLowerCase(Locale.ROOT) : value,
        style,
        offset(event.getStartMark()),
        inBrackets);
  }

  /// Returns what a plain scalar is.
  static Tree.Kind kind(String value) {
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> Tree.Kind.NULL;
      case "true", "True", "TRUE", "false", "False", "FALSE" -> Tree.Kind.BOOLEAN;
      default -> NUMBER.matcher(value).matches() ? Tree.Kind.NUMBER : Tree.Kind.TEXT;
    };
  }

  private int offset(Mark mark) {
    int index = mark.getIndex();
    return offsets == null ? index : offsets[Math.min(index, offsets.length - 1)];
  }
}
