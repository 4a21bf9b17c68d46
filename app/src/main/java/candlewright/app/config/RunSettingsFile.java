package candlewright.app.config;

import candlewright.core.strategy.Names;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// The settings of a backtest in a YAML file: what the command line's options of the same names
/// say.
///
/// Every value is read as the text that was written, so that `012`, `NO` and `12:30` mean what they
/// say; `set` is a map of parameter names to numbers.
///
/// @param values by option name, without `set`
/// @param set parameter values as written
public record RunSettingsFile(Map<String, String> values, Map<String, String> set) {
  /// The names a file may hold, besides `set`.
  public static final List<String> NAMES =
      List.of("strategy", "instrument", "timeframe", "from", "to", "cash", "fee", "slippage-ticks");

  private static final int LARGEST = 256 * 1024;
  private static final int DEEPEST = 5;

  public RunSettingsFile {
    // In the order of the file, so that the first mistake is the one that is told.
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
  }

  /// Reads a file.
  ///
  /// @throws IllegalArgumentException if it cannot be read, is too large, is no YAML map, holds a
  ///   key twice or one that is unknown; one sentence that names the place
  public static RunSettingsFile read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(
            file + " is larger than 256 KiB; that is not a settings file.");
      }
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("The settings file " + file + " does not exist.", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "The settings file " + file + " is not text in UTF-8; save it as such.", e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException("You may not read the settings file " + file + ".", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The settings file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Reads text; `name` stands for the file in messages.
  public static RunSettingsFile parse(String text, String name) {
    Object document;
    try {
      document = yaml().load(text);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new IllegalArgumentException(name + ", line " + line + ": " + e.getProblem(), e);
    } catch (ReaderException e) {
      throw new IllegalArgumentException(
          name
              + " is not plain text: it holds a control character at position "
              + (e.getPosition() + 1)
              + ".",
          e);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
    if (!(document instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(
          name + " must hold lines such as 'strategy: sma-cross', but holds none.");
    }
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> set = Map.of();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (key.equals("set")) {
        set = parameters(entry.getValue(), name);
      } else if (!NAMES.contains(key)) {
        throw new IllegalArgumentException(
            name + " holds the unknown setting '" + key + "'" + Names.remedy(key, known()));
      } else if (entry.getValue() instanceof String value) {
        values.put(key, value);
      } else {
        throw new IllegalArgumentException(name + ": '" + key + "' must have one value.");
      }
    }
    return new RunSettingsFile(values, set);
  }

  private static List<String> known() {
    List<String> names = new ArrayList<>(NAMES);
    names.add("set");
    return names;
  }

  private static Map<String, String> parameters(Object value, String name) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(
          name + ": 'set' must hold lines such as 'fast: 10', indented below it.");
    }
    Map<String, String> set = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key) || !(entry.getValue() instanceof String number)) {
        throw new IllegalArgumentException(
            name + ": each parameter below 'set' must have one value, such as 'fast: 10'.");
      }
      set.put(key, number);
    }
    return set;
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(LARGEST);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dumping), dumping, options, new TextOnly());
  }

  /// Leaves every plain scalar as text.
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
    }
  }
}
