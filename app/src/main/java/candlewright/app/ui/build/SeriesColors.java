package candlewright.app.ui.build;

import candlewright.core.indicator.Unit;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Operands;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The indicators that the conditions of a definition read and the series' colours they have, on
/// the board and on the chart alike: the same column has the same colour wherever it stands.
public final class SeriesColors {
  /// Conditions in the order in which they give colours.
  private static final List<String> SECTIONS =
      List.of(
          "entry_long",
          "exit_long",
          "entry_short",
          "exit_short",
          "regime",
          "allocation",
          "orders",
          "operands");

  private final Operands operands;
  private final Map<Address, Series> byAddress = new LinkedHashMap<>();
  private final Map<List<Object>, Series> distinct = new LinkedHashMap<>();

  /// A column that an indicator makes.
  ///
  /// @param source the bars that the condition around it is judged on; null for those traded
  /// @param operand as it stands there
  /// @param color which of the series' colours it has, from 0
  public record Series(@Nullable Source source, Operand operand, int color) {
    /// Returns the longer bars or the other instrument it is read of; null for the bars traded.
    @Nullable Source readOf(Operand meant) {
      return meant instanceof Operand.At(Source own, Operand _) ? own : source;
    }
  }

  public SeriesColors(StrategyDefinition definition) {
    operands = new Operands(definition);
    List<Part> parts = Parts.all(definition);
    for (String section : SECTIONS) {
      for (Part part : parts) {
        if (part.address().steps().getFirst().equals(section)
            && part.value() instanceof Operand operand
            && !isWithinKnown(part.address())
            && isIndicator(operands.resolved(operand))) {
          add(source(definition, part.address()), part.address(), operand);
        }
      }
    }
  }

  private boolean isWithinKnown(Address address) {
    Address around = address.parent();
    while (!around.steps().isEmpty()) {
      if (byAddress.containsKey(around)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  private boolean isIndicator(Operand meant) {
    return meant instanceof Operand.Indicator
        || (meant instanceof Operand.At(Source _, Operand part)
            && isIndicator(operands.resolved(part)));
  }

  private void add(@Nullable Source source, Address address, Operand operand) {
    Operand meant = operands.resolved(operand);
    List<Object> key = List.of(source == null ? "" : source.text(), meant);
    Series known = distinct.get(key);
    Series series = known == null ? new Series(source, operand, distinct.size()) : known;
    distinct.putIfAbsent(key, series);
    byAddress.put(address, series);
  }

  /// Returns the bars that a part is judged on: those of the nearest source around it; null for the
  /// bars that are traded.
  static @Nullable Source source(StrategyDefinition definition, Address address) {
    Address at = address;
    while (!at.steps().isEmpty()) {
      at = at.parent();
      Object around = Parts.value(definition, at);
      if (around instanceof Condition.Disabled(Condition part)) {
        around = part;
      }
      if (around instanceof Condition.At(Source source, var _)) {
        return source;
      }
    }
    return null;
  }

  /// Returns the colour of what stands at an address; -1 if that is no indicator.
  public int of(Address address) {
    Series series = byAddress.get(address);
    return series == null ? -1 : series.color();
  }

  /// Returns the colour of a row: that of its first indicator, or one by its place.
  public int ofRow(Address row) {
    for (Map.Entry<Address, Series> series : byAddress.entrySet()) {
      if (series.getKey().isWithin(row)) {
        return series.getValue().color();
      }
    }
    return Math.max(0, row.place());
  }

  /// Returns the columns that are prices of the instrument traded, which a chart draws over its
  /// bars.
  List<Series> overlays() {
    List<Series> overlays = new ArrayList<>();
    for (Series series : distinct.values()) {
      Operand meant = operands.resolved(series.operand());
      Source read = series.readOf(meant);
      boolean traded = read == null || read.role().equals(Source.TRADED);
      if (traded && operands.unit(meant) == Unit.PRICE) {
        overlays.add(series);
      }
    }
    return overlays;
  }

  /// Tells whether a column is read of longer bars and so changes in steps.
  boolean isStepped(Series series) {
    return series.readOf(operands.resolved(series.operand())) != null;
  }
}
