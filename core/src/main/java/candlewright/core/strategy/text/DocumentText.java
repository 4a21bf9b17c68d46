package candlewright.core.strategy.text;

import java.util.function.BiFunction;

/// Texts in YAML or JSON that people write, of whatever kind: read into trees with places, and
/// written back.
///
/// Texts come from anywhere: reading refuses what is larger than 256 KiB, nested deeper than 64,
/// carries tags, anchors, aliases or keys twice, and throws nothing whatever the text. Times, the
/// locale and the machine make no difference.
public final class DocumentText {
  /// The key of a document's format number.
  public static final String FORMAT = "format";

  private DocumentText() {}

  /// Tells whether a text is meant as JSON: it begins with `{`.
  public static boolean isJson(String text) {
    return withoutMark(text).stripLeading().startsWith("{");
  }

  /// Reads a text.
  ///
  /// @param json whether it is JSON; YAML if not
  /// @param reader makes a value of the whole document and reports its mistakes
  public static <T> Reading<T> read(
      String text, boolean json, BiFunction<Tree, Findings, T> reader) {
    Findings findings = new Findings(new SourceText(withoutMark(text)));
    try {
      Trees.check(findings.source().text());
      Tree document = json ? JsonReader.read(findings) : YamlReader.read(findings);
      return findings.about(reader.apply(document, findings));
    } catch (TextRefusedException e) {
      findings.error("", new Findings.Spot(e.at(), null), e.sentence(), e.remedy());
      return new Reading.Refused<>(findings.problems());
    }
  }

  /// Returns the format number of a document; to be called by the reader given to {@link #read},
  /// which ends there if there is none, or one above `newest`.
  public static int format(Tree.Mapping document, int newest, Findings findings) {
    Tree format = document.find(FORMAT);
    if (format == null) {
      throw new TextRefusedException(
          document.start(), "'format' is missing", "write 'format: 1' at the top");
    }
    double number = Fields.number(format, FORMAT, newest, Context.plain(findings));
    if (number > newest) {
      throw new TextRefusedException(
          format.start(),
          "the format " + Tree.number(number).value() + " is newer than this program",
          "update the program; it reads up to format " + newest);
    }
    if (number < 1 || number != Math.rint(number)) {
      throw new TextRefusedException(
          format.start(), "there is no format " + Tree.number(number).value(), "write 'format: 1'");
    }
    return (int) number;
  }

  /// Writes a document that is not empty in YAML.
  public static String yaml(Tree.Mapping document) {
    return YamlWriter.text(document);
  }

  /// Writes a document in JSON.
  public static String json(Tree.Mapping document) {
    return JsonWriter.text(document);
  }

  /// Some editors begin a text with a byte order mark.
  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
