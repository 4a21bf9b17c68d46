package candlewright.app.ui.dock;

import candlewright.app.ui.dock.Part.Split;
import candlewright.app.ui.dock.Part.Tabs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Layouts as one JSON value:
/// `{"root":{"split":"across","sizes":[304,0],"parts":[{"tabs":["watch"],"front":"watch"},…]},
/// "hidden":[],"torn":[]}`.
final class LayoutText {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ACROSS = "across";
  private static final String DOWN = "down";

  private LayoutText() {}

  static String format(Layout layout) {
    return node(layout).toString();
  }

  /// Reads a layout of any panes.
  ///
  /// @throws IllegalArgumentException if it cannot be understood
  static Layout parse(String text) {
    return layout(tree(text));
  }

  /// Writes layouts with their names, in their order.
  static String formatNamed(Map<String, Layout> named) {
    ObjectNode all = JSON.createObjectNode();
    named.forEach((name, layout) -> all.set(name, node(layout)));
    return all.toString();
  }

  /// Reads what {@link #formatNamed} wrote.
  ///
  /// @throws IllegalArgumentException if it cannot be understood
  static Map<String, Layout> parseNamed(String text) {
    JsonNode all = tree(text);
    if (!all.isObject()) {
      throw new IllegalArgumentException("named layouts are an object");
    }
    Map<String, Layout> named = new LinkedHashMap<>();
    all.properties().forEach(entry -> named.put(entry.getKey(), layout(entry.getValue())));
    return named;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a layout is no JSON", e);
    }
  }

  private static ObjectNode node(Layout layout) {
    ObjectNode node = JSON.createObjectNode();
    node.set("root", node(layout.root()));
    layout.hidden().forEach(node.putArray("hidden")::add);
    layout.torn().forEach(node.putArray("torn")::add);
    return node;
  }

  private static ObjectNode node(Part part) {
    ObjectNode node = JSON.createObjectNode();
    switch (part) {
      case Tabs tabs -> {
        tabs.panes().forEach(node.putArray("tabs")::add);
        node.put("front", tabs.front());
      }
      case Split split -> {
        node.put("split", split.across() ? ACROSS : DOWN);
        ArrayNode sizes = node.putArray("sizes");
        split.sizes().forEach(size -> sizes.add(size.doubleValue()));
        ArrayNode parts = node.putArray("parts");
        split.parts().forEach(each -> parts.add(node(each)));
      }
    }
    return node;
  }

  private static Layout layout(JsonNode node) {
    return new Layout(
        part(node.path("root")), names(node.path("hidden")), names(node.path("torn")));
  }

  private static Part part(JsonNode node) {
    if (node.has("tabs")) {
      List<String> panes = new ArrayList<>();
      node.path("tabs").forEach(each -> panes.add(text(each)));
      return new Tabs(panes, text(node.path("front")));
    }
    String split = text(node.path("split"));
    if (!split.equals(ACROSS) && !split.equals(DOWN)) {
      throw new IllegalArgumentException("a division goes across or down, not " + split);
    }
    boolean across = split.equals(ACROSS);
    List<Part> parts = new ArrayList<>();
    for (JsonNode each : node.path("parts")) {
      Part part = part(each);
      if (part instanceof Split inner && inner.across() == across) {
        throw new IllegalArgumentException("a division is divided again in its own direction");
      }
      parts.add(part);
    }
    List<Double> sizes = new ArrayList<>();
    for (JsonNode each : node.path("sizes")) {
      if (!each.isNumber()) {
        throw new IllegalArgumentException("a size is a number, not " + each);
      }
      sizes.add(each.doubleValue());
    }
    return new Split(across, parts, sizes);
  }

  private static SortedSet<String> names(JsonNode array) {
    if (!array.isArray()) {
      throw new IllegalArgumentException("panes are a list, not " + array);
    }
    SortedSet<String> names = new TreeSet<>();
    array.forEach(each -> names.add(text(each)));
    return names;
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw new IllegalArgumentException("a name is a text, not " + node);
    }
    return node.stringValue();
  }
}
