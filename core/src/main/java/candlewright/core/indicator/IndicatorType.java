package candlewright.core.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the catalogue knows of one indicator. Command line, builder, documentation and schema are
/// all made from it.
///
/// @param name as written in definitions: lower case letters, digits and `_`; never changes
/// @param title for people
/// @param family what it is about
/// @param settings its numbers, in the order the factory takes them
/// @param inputs the columns it reads
/// @param outputs the columns it gives, the one meant when nothing is said first
/// @param source where the formula comes from and which variant it is
/// @param memory how far back a value depends on bars
/// @param repaints whether a chart of it shows lines that were not known when their bars closed;
///   the columns themselves hold only what was known
/// @param gaps whether the first output may be unknown after the warm-up too, because it waits for
///   something that prices need not do
/// @param factory makes a fresh kernel
/// @param adaptive for each setting that may also be a column: how to make that kernel
public record IndicatorType(
    String name,
    String title,
    Family family,
    List<Setting> settings,
    List<Input> inputs,
    List<Output> outputs,
    String source,
    Memory memory,
    boolean repaints,
    boolean gaps,
    Factory factory,
    Map<String, Adaptive> adaptive) {
  public IndicatorType {
    settings = List.copyOf(settings);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    adaptive = Map.copyOf(adaptive);
    if (inputs.isEmpty() || outputs.isEmpty() || source.isBlank()) {
      throw new IllegalArgumentException(name + " needs inputs, outputs and a source");
    }
  }

  /// Returns a hash of the name, which no two types share: plans look their steps up by the
  /// thousand.
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// Begins the description of an indicator.
  public static Builder named(String name, String title, Family family) {
    return new Builder(name, title, family);
  }

  /// Returns the names of the outputs, in order.
  public List<String> outputNames() {
    return outputs.stream().map(Output::name).toList();
  }

  /// Makes a kernel from checked settings, in the order of {@link IndicatorType#settings}.
  @FunctionalInterface
  public interface Factory {
    /// Returns a fresh kernel.
    ///
    /// @param values one for each setting
    /// @param scales decimals of each input's values, or OFF_GRID where they lie on no grid
    /// @throws IllegalArgumentException if settings that are allowed one by one do not go together;
    ///   one sentence
    Kernel make(double[] values, int[] scales);
  }

  /// Says that a setting may be a column, read as one more input after the others.
  ///
  /// The kernel rounds what it reads to a whole number if the setting is whole and keeps it within
  /// the setting's minimum and `limit`. NaN in that column is answered like NaN in any input.
  ///
  /// @param limit the greatest value the column may ask for
  /// @param factory takes the other settings as usual; the value of this one is to be ignored
  public record Adaptive(double limit, Factory factory) {}

  /// Gathers what describes an indicator.
  public static final class Builder {
    private final String name;
    private final String title;
    private final Family family;
    private final List<Setting> settings = new ArrayList<>();
    private List<Input> inputs = List.of(Input.VALUE);
    private final List<Output> outputs = new ArrayList<>();
    private String source = "";
    private Memory memory = Memory.WINDOW;
    private boolean repaints;
    private boolean gaps;
    private final Map<String, Adaptive> adaptive = new LinkedHashMap<>();

    private Builder(String name, String title, Family family) {
      this.name = name;
      this.title = title;
      this.family = family;
    }

    /// Adds settings, in the order the factory takes them.
    public Builder settings(Setting... more) {
      settings.addAll(List.of(more));
      return this;
    }

    /// Says what it reads; {@link Input#VALUE} when not called.
    public Builder inputs(List<Input> columns) {
      inputs = columns;
      return this;
    }

    /// Says what it reads; {@link Input#VALUE} when not called.
    public Builder inputs(Input... columns) {
      return inputs(List.of(columns));
    }

    /// Adds outputs.
    public Builder outputs(Output... more) {
      outputs.addAll(List.of(more));
      return this;
    }

    /// Says where the formula comes from and which variant it is.
    public Builder source(String text) {
      source = text;
      return this;
    }

    /// Says that a value depends on every bar fed before it.
    public Builder recursive() {
      memory = Memory.EVERYTHING;
      return this;
    }

    /// Says that a chart of it shows lines that were not known when their bars closed.
    public Builder repaints() {
      repaints = true;
      return this;
    }

    /// Says that the first output may be unknown after the warm-up too.
    public Builder gaps() {
      gaps = true;
      return this;
    }

    /// Says that a setting may be a column.
    public Builder adaptive(String setting, double limit, Factory factory) {
      adaptive.put(setting, new Adaptive(limit, factory));
      return this;
    }

    /// Completes the description.
    public IndicatorType made(Factory factory) {
      return new IndicatorType(
          name, title, family, settings, inputs, outputs, source, memory, repaints, gaps, factory,
          adaptive);
    }
  }
}
