package candlewright.core.strategy.text;

import java.util.Arrays;

/// The text that a strategy is read from, with its lines.
final class SourceText {
  private final String text;

  /// Offsets of the first characters of the lines.
  private final int[] lines;

  SourceText(String text) {
    this.text = text;
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && at(i + 1) != '\n');
      if (ends) {
        starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
        starts[count++] = i + 1;
      }
    }
    lines = Arrays.copyOf(starts, count);
  }

  String text() {
    return text;
  }

  /// Returns the place of an offset.
  Place place(int offset) {
    int found = Arrays.binarySearch(lines, offset);
    int line = found >= 0 ? found : -found - 2;
    int end = Math.min(offset, text.length());
    return new Place(line + 1, text.codePointCount(lines[line], end) + 1);
  }

  /// Returns the offset from which `index` of a scalar's value was read, by walking both until
  /// there: quotes, escapes, folded lines and indentation are in the text but not in the value.
  int offset(Tree.Scalar scalar, int index) {
    int offset = content(scalar);
    for (int i = 0; i < scalar.value().length(); i++) {
      offset = found(scalar.value().charAt(i), offset, scalar.style());
      if (i == index) {
        return offset;
      }
      offset = after(offset, scalar.style());
    }
    return Math.min(offset, text.length());
  }

  private int content(Tree.Scalar scalar) {
    int start = scalar.start();
    return switch (scalar.style()) {
      case PLAIN -> start;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
      // The first line of a block only says what kind of block it is.
      case BLOCK -> {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
          end++;
        }
        yield after(end, Tree.Style.BLOCK);
      }
    };
  }

  private int found(char wanted, int from, Tree.Style style) {
    int offset = from;
    while (offset < text.length()) {
      char c = text.charAt(offset);
      boolean escape = style == Tree.Style.DOUBLE_QUOTED && c == '\\';
      boolean folded = isBreak(c) && (wanted == ' ' || wanted == '\n');
      if (escape && isBreak(at(offset + 1))) {
        offset += 2;
      } else if (c == wanted || escape || folded || !(isBreak(c) || c == ' ' || c == '\t')) {
        return offset;
      } else {
        offset++;
      }
    }
    return offset;
  }

  private int after(int offset, Tree.Style style) {
    char c = at(offset);
    if (style == Tree.Style.DOUBLE_QUOTED && c == '\\') {
      return offset
          + switch (at(offset + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
          };
    }
    boolean two =
        (style == Tree.Style.SINGLE_QUOTED && c == '\'') || (c == '\r' && at(offset + 1) == '\n');
    return offset + (two ? 2 : 1);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }
}
