package candlewright.backtest.sweep;

import candlewright.core.strategy.Names;
import java.util.Arrays;
import java.util.List;

/// One figure of a combination, to sort by.
public enum SweepFigure {
  NET_PROFIT("net-profit", true),
  TRADES("trades", true),
  DRAWDOWN("drawdown", false),
  MARKED_DRAWDOWN("marked-drawdown", false),
  WIN_RATE("win-rate", true),
  PROFIT_FACTOR("profit-factor", true),
  SHARPE("sharpe", true),
  EXPOSURE("exposure", false);

  private final String text;
  private final boolean highestFirst;

  SweepFigure(String text, boolean highestFirst) {
    this.text = text;
    this.highestFirst = highestFirst;
  }

  /// Reads a figure's name.
  ///
  /// @throws IllegalArgumentException if there is none of that name, with the nearest
  public static SweepFigure parse(String text) {
    for (SweepFigure figure : values()) {
      if (figure.text.equals(text)) {
        return figure;
      }
    }
    List<String> names = Arrays.stream(values()).map(SweepFigure::text).toList();
    throw new IllegalArgumentException(
        "a sweep is not sorted by '" + text + "'" + Names.remedy(text, names));
  }

  /// Returns the name on the command line.
  public String text() {
    return text;
  }

  /// Returns the figure of a combination; NaN if it has none.
  double of(SweepFigures figures) {
    return switch (this) {
      case NET_PROFIT -> figures.totalReturn();
      case TRADES -> figures.trades();
      case DRAWDOWN -> figures.closedDrawdown();
      case MARKED_DRAWDOWN -> figures.markedDrawdown();
      case WIN_RATE -> figures.winRate();
      case PROFIT_FACTOR -> figures.profitFactor();
      case SHARPE -> figures.sharpeRatio();
      case EXPOSURE -> figures.exposure();
    };
  }

  /// Compares two combinations, the better one first; one without the figure last.
  int compare(SweepFigures one, SweepFigures other) {
    double a = of(one);
    double b = of(other);
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Boolean.compare(Double.isNaN(a), Double.isNaN(b));
    }
    return highestFirst ? Double.compare(b, a) : Double.compare(a, b);
  }
}
