package candlewright.app.ui.build.text;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.StrategySchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What may be written at a place of a strategy's text: keys by the schema of strategies, and in
/// expressions indicators, signals, prices and the names that the strategy defines.
public final class Completion {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*$");
  private static final Pattern KEY = Pattern.compile("^(\\s*(?:- +)*)([A-Za-z0-9_]+):(?=\\s|$)");
  private static final Pattern OPEN = Pattern.compile("([A-Za-z0-9_]+): *\\{[^{}]*$");
  private static final Pattern INNER = Pattern.compile("[{,] *([A-Za-z0-9_]+): [^,{}]*$");
  private static final int DEEPEST = 8;

  private final JsonNode schema = JsonMapper.shared().readTree(StrategySchema.json());

  /// Something that may be written.
  ///
  /// @param text as it is put in
  /// @param back how far the cursor then goes back into it
  /// @param detail what it is
  public record Suggestion(String text, int back, String detail) {}

  /// What may be written, and what it takes the place of.
  ///
  /// @param from offset of the word that was begun
  public record Offer(int from, List<Suggestion> suggestions) {
    public Offer {
      suggestions = List.copyOf(suggestions);
    }
  }

  /// Returns what may be written at an offset.
  ///
  /// @param definition for the names it defines
  public Offer at(String text, int caret, StrategyDefinition definition) {
    int start = text.lastIndexOf('\n', caret - 1) + 1;
    String line = text.substring(start, caret);
    Matcher word = WORD.matcher(line);
    String begun = word.find() ? word.group() : "";
    String before = line.substring(0, line.length() - begun.length());
    Matcher key = KEY.matcher(line);
    boolean value = key.find();
    List<String> path = path(text, start, indent(before, value ? key.group(1) : ""));
    Map<String, Suggestion> found = new LinkedHashMap<>();
    if (!before.contains("#")) {
      if (line.matches("\\s*-(?: .*)?")) {
        path.add("[]");
      }
      Matcher open = OPEN.matcher(before);
      if (open.find()) {
        if (value && !open.group(1).equals(key.group(2))) {
          path.add(key.group(2));
        }
        path.add(open.group(1));
        if (before.matches(".*[{,]\\s*$")) {
          keys(path, found);
        } else {
          Matcher inner = INNER.matcher(before);
          if (inner.find()) {
            path.add(inner.group(1));
          }
          values(path, definition, found);
        }
      } else if (value) {
        path.add(key.group(2));
        values(path, definition, found);
      } else {
        if (before.matches("\\s*(?:- +)*")) {
          keys(path, found);
        }
        if (line.stripLeading().startsWith("-")) {
          values(path, definition, found);
        }
      }
    }
    String wanted = begun.toLowerCase(Locale.ROOT);
    return new Offer(
        caret - begun.length(),
        found.values().stream()
            .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(wanted))
            .filter(each -> !each.text().equals(begun))
            .sorted(
                Comparator.comparing(
                    each -> !each.text().toLowerCase(Locale.ROOT).startsWith(wanted)))
            .toList());
  }

  private static int indent(String before, String ofKey) {
    String lead = ofKey.isEmpty() ? before : ofKey;
    int spaces = 0;
    while (spaces < lead.length() && (lead.charAt(spaces) == ' ' || lead.charAt(spaces) == '-')) {
      spaces++;
    }
    int dash = lead.indexOf('-');
    return dash >= 0 ? dash : spaces;
  }

  /// Returns the keys that a line stands in, the outermost first.
  private static List<String> path(String text, int start, int indent) {
    List<String> path = new ArrayList<>();
    int limit = indent;
    int end = start - 1;
    while (end > 0 && limit > 0) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      String line = text.substring(begin, end);
      Matcher key = KEY.matcher(line);
      if (key.find()) {
        String lead = key.group(1);
        int at = lead.length();
        int dash = lead.indexOf('-');
        if (at < limit) {
          path.addFirst(key.group(2));
          limit = at;
          if (dash >= 0) {
            path.addFirst("[]");
            limit = dash;
          }
        } else if (dash >= 0 && dash < limit) {
          path.addFirst("[]");
          limit = dash;
        }
      } else if (line.stripLeading().startsWith("-") && line.indexOf('-') < limit) {
        limit = line.indexOf('-') + 1;
      }
      end = begin - 1;
    }
    return path;
  }

  private List<JsonNode> nodes(List<String> path) {
    List<JsonNode> now = expanded(schema);
    for (String step : path) {
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : now) {
        JsonNode inner =
            step.equals("[]") ? node.path("items") : node.path("properties").path(step);
        if (inner.isMissingNode() && !step.equals("[]")) {
          inner = node.path("additionalProperties");
        }
        if (inner.isObject()) {
          next.addAll(expanded(inner));
        }
      }
      now = next;
    }
    return now;
  }

  private List<JsonNode> expanded(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    expand(node, all, 0);
    return all;
  }

  private void expand(JsonNode node, List<JsonNode> all, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    all.add(node);
    String reference = node.path("$ref").asString("");
    if (reference.startsWith("#/")) {
      expand(schema.at(reference.substring(1)), all, depth + 1);
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      for (JsonNode each : node.path(choice)) {
        expand(each, all, depth + 1);
      }
    }
  }

  private void keys(List<String> path, Map<String, Suggestion> found) {
    for (JsonNode node : nodes(path)) {
      node.path("properties")
          .properties()
          .forEach(entry -> {
            String note = entry.getValue().path("description").asString("");
            if (note.isEmpty()) {
              note = node.path("description").asString("");
            }
            found.putIfAbsent(entry.getKey(), new Suggestion(entry.getKey() + ": ", 0, note));
          });
    }
  }

  private void values(
      List<String> path, StrategyDefinition definition, Map<String, Suggestion> found) {
    List<JsonNode> nodes = nodes(path);
    boolean expression = false;
    boolean number = false;
    for (JsonNode node : nodes) {
      node.path("enum")
          .forEach(each -> {
            String word = each.asString("");
            if (!word.isEmpty()) {
              found.putIfAbsent(word, new Suggestion(word, 0, ""));
            }
          });
      JsonNode constant = node.path("const");
      if (constant.isString()) {
        found.putIfAbsent(constant.asString(), new Suggestion(constant.asString(), 0, ""));
      }
      expression |= node.path("type").asString("").equals("string") && node.has("minLength");
      number |=
          node.path("$ref").asString("").matches("#/\\$defs/(number|positive|count|from_zero)");
    }
    if (expression || number) {
      definition.parameters().forEach(each -> name(found, each.name(), each.note()));
    }
    if (expression) {
      expression(definition, found);
    }
  }

  private static void name(Map<String, Suggestion> found, String name, String detail) {
    found.putIfAbsent(name, new Suggestion(name, 0, detail));
  }

  private static void expression(StrategyDefinition definition, Map<String, Suggestion> found) {
    definition.operands().forEach(each -> name(found, each.name(), ""));
    for (BarField field : BarField.values()) {
      name(found, field.name().toLowerCase(Locale.ROOT), "");
    }
    for (IndicatorType type : IndicatorCatalogue.types()) {
      found.putIfAbsent(type.name(), new Suggestion(type.name() + "()", 1, type.title()));
    }
    for (SignalType type : SignalCatalogue.signals()) {
      found.putIfAbsent(type.name(), new Suggestion(type.name() + "()", 1, type.title()));
    }
  }
}
