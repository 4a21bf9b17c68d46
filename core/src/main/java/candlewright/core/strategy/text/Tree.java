package candlewright.core.strategy.text;

import candlewright.core.market.Decimals;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What YAML and JSON have in common: mappings, sequences and scalars, with their places if they
/// were read.
public sealed interface Tree {
  /// The start of what was not read from a text.
  int NOWHERE = -1;

  /// Returns the offset of its first character in the text it was read from, or {@link #NOWHERE}.
  int start();

  /// Returns what it is, for sentences: `a list`, `the text 'x'`.
  String described();

  /// Keys and values in the order they were written.
  record Mapping(List<Entry> entries, int start) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /// Returns the value of the first entry with this key, or null.
    public @Nullable Tree find(String key) {
      for (Entry entry : entries) {
        if (entry.key.value.equals(key)) {
          return entry.value;
        }
      }
      return null;
    }

    @Override
    public String described() {
      return entries.isEmpty() ? "an empty map" : "a map";
    }
  }

  /// One line of a mapping.
  record Entry(Scalar key, Tree value) {
    public Entry(String key, Tree value) {
      this(text(key), value);
    }
  }

  /// Items in order.
  record Sequence(List<Tree> items, int start) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /// A single value.
  ///
  /// @param value its text, without quotes and escapes
  /// @param inBrackets whether it stands in a YAML list or map written with brackets
  record Scalar(Kind kind, String value, Style style, int start, boolean inBrackets)
      implements Tree {
    @Override
    public String described() {
      return switch (kind) {
        case TEXT -> "the text '" + Excerpt.of(value) + "'";
        case NUMBER -> "the number " + Excerpt.of(value);
        case BOOLEAN -> value;
        case NULL -> "nothing";
      };
    }
  }

  /// What a scalar is, by the core types of YAML 1.2 with the numbers of JSON.
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /// How a scalar is written.
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /// The literal and folded blocks of YAML.
    BLOCK
  }

  static Mapping mapping(List<Entry> entries) {
    return new Mapping(entries, NOWHERE);
  }

  static Mapping mapping(Entry... entries) {
    return mapping(Arrays.asList(entries));
  }

  static Sequence sequence(List<? extends Tree> items) {
    return new Sequence(List.copyOf(items), NOWHERE);
  }

  static Scalar text(String value) {
    return new Scalar(Kind.TEXT, value, Style.PLAIN, NOWHERE, false);
  }

  /// Text that is written as a block of lines where the form has such.
  static Scalar block(String value) {
    return new Scalar(Kind.TEXT, value, Style.BLOCK, NOWHERE, false);
  }

  static Scalar number(double value) {
    return new Scalar(Kind.NUMBER, Decimals.text(value), Style.PLAIN, NOWHERE, false);
  }

  static Scalar flag(boolean value) {
    return new Scalar(Kind.BOOLEAN, Boolean.toString(value), Style.PLAIN, NOWHERE, false);
  }
}
