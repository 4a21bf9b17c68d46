package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.sweep.ParameterGrid;
import candlewright.backtest.sweep.SweepFigure;
import candlewright.backtest.sweep.SweepFigures;
import candlewright.backtest.sweep.SweepTable;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.text.DocumentText;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/// A finished sweep for a terminal and for files.
final class SweepText {
  private final SweepTable table;
  private final ParameterGrid grid;
  private final boolean marked;

  /// Settings of what a sweep leaves out.
  private static final Set<String> NOT_SWEPT = Set.of("funding", "dividends", "splits", "margin");

  SweepText(SweepTable table, boolean marked) {
    this.table = table;
    this.grid = table.grid();
    this.marked = marked;
  }

  /// Prints the best combinations.
  ///
  /// @param settings what all of them assume
  void print(
      PrintWriter out,
      SweepFigure by,
      int top,
      String series,
      SimulationSettings settings,
      String currency) {
    out.println(grid.definition().title() + " on " + series + ", best by " + by.text() + " first");
    // What is paid for holding is no part of a sweep.
    RunText.settings(settings, NOT_SWEPT).forEach(out::println);
    for (String reason : table.reasons()) {
      out.println("Run bar by bar, because " + reason + ".");
    }
    out.println();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(grid.names());
    head.addAll(List.of("trades", "profit " + currency, "return", "closed fall"));
    if (marked) {
      head.add("drawdown");
    }
    head.addAll(List.of("win rate", "factor", "Sharpe", "exposed"));
    rows.add(head);
    List<Integer> ranked = table.ranked(by);
    for (int combination : ranked.subList(0, Math.min(top, ranked.size()))) {
      rows.add(row(combination));
    }
    print(out, rows);
    out.println();
    footer(out);
  }

  private List<String> row(int combination) {
    SweepFigures figures = table.figures().get(combination);
    List<String> row = new ArrayList<>(grid.texts(combination));
    row.add(Counts.number(figures.trades()));
    row.add(String.format(Locale.ROOT, "%+,.2f", figures.netProfit() / 1e8));
    row.add(percent(figures.totalReturn()));
    row.add(percent(figures.closedDrawdown()));
    if (marked) {
      row.add(percent(figures.markedDrawdown()));
    }
    row.add(percent(figures.winRate()));
    row.add(number(figures.profitFactor()));
    row.add(number(figures.sharpeRatio()));
    row.add(percent(figures.exposure()));
    return row;
  }

  private static void print(PrintWriter out, List<List<String>> rows) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int k = 0; k < columns; k++) {
        widths[k] = Math.max(widths[k], row.get(k).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < columns; k++) {
        line.append(" ".repeat(widths[k] - row.get(k).length() + 2)).append(row.get(k));
      }
      out.println(line);
    }
  }

  private void footer(PrintWriter out) {
    if (table.checked() > 0) {
      out.println(
          Counts.counted(table.checked(), "combination")
              + ", the best ones among them, came out the same bar by bar.");
    }
    out.println(
        "Caution: "
            + Counts.counted(grid.size(), "combination")
            + (grid.size() == 1 ? " was" : " were")
            + " tried on the same bars. The best of so many");
    out.println(
        "looks good by chance too: judge it on bars that had no part in choosing it, and trust");
    out.println("wide areas of good neighbours more than a single peak.");
  }

  /// Returns all combinations in their order, with every figure in full.
  String csv() {
    StringBuilder text = new StringBuilder();
    StringJoiner head = new StringJoiner(",");
    grid.names().forEach(head::add);
    columns().forEach(head::add);
    text.append(head).append('\n');
    for (int i = 0; i < grid.size(); i++) {
      StringJoiner line = new StringJoiner(",");
      grid.texts(i).forEach(line::add);
      values(i).forEach(line::add);
      text.append(line).append('\n');
    }
    return text.toString();
  }

  /// Returns all combinations in their order as a JSON document.
  ///
  /// @param settings what all of them assume
  String json(String series, SimulationSettings settings) {
    StringBuilder text = new StringBuilder();
    text.append("{\n  \"format\": 1,\n  \"strategy\": ").append(quoted(grid.definition().name()));
    text.append(",\n  \"series\": ").append(quoted(series));
    String assumed = DocumentText.json(SettingsText.tree(settings)).strip();
    text.append(",\n  \"settings\": ").append(assumed.replace("\n", "\n  "));
    text.append(",\n  \"combinations\": ").append(grid.size());
    text.append(",\n  \"checked\": ").append(table.checked());
    text.append(",\n  \"hash\": ").append(quoted(table.hash()));
    text.append(",\n  \"results\": [");
    List<String> columns = columns();
    for (int i = 0; i < grid.size(); i++) {
      text.append(i == 0 ? "\n    {" : ",\n    {");
      double[] swept = grid.swept(i);
      StringJoiner line = new StringJoiner(", ");
      for (int k = 0; k < swept.length; k++) {
        line.add(quoted(grid.names().get(k)) + ": " + Decimals.text(swept[k]));
      }
      List<String> values = values(i);
      for (int k = 0; k < values.size(); k++) {
        String value = values.get(k).isEmpty() ? "null" : values.get(k);
        line.add(quoted(columns.get(k)) + ": " + value);
      }
      text.append(line).append('}');
    }
    return text.append("\n  ]\n}\n").toString();
  }

  private static List<String> columns() {
    return List.of(
        "trades",
        "net_profit",
        "return",
        "drawdown",
        "marked_drawdown",
        "win_rate",
        "profit_factor",
        "sharpe",
        "exposure",
        "fees",
        "refused");
  }

  /// Returns the figures in full, empty where one is not defined.
  private List<String> values(int combination) {
    SweepFigures figures = table.figures().get(combination);
    return List.of(
        Integer.toString(figures.trades()),
        money(figures.netProfit()),
        full(figures.totalReturn()),
        full(figures.closedDrawdown()),
        full(figures.markedDrawdown()),
        full(figures.winRate()),
        full(figures.profitFactor()),
        full(figures.sharpeRatio()),
        full(figures.exposure()),
        money(figures.fees()),
        Long.toString(figures.refused()));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String money(long units) {
    return BigDecimal.valueOf(units, 8).toPlainString();
  }

  private static String full(double value) {
    return Double.isFinite(value) ? Decimals.text(value) : "";
  }

  private static String percent(double fraction) {
    return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.2f %%", fraction * 100) : "-";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "-";
  }
}
