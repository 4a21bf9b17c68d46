package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartMarks;
import candlewright.app.chart.Ink;
import candlewright.app.ui.build.RowFigures;
import candlewright.app.ui.build.SeriesColors;
import candlewright.app.ui.build.Strip;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.Increment;
import candlewright.core.strategy.edit.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a strip marks on its chart.
final class StripMarks {
  private StripMarks() {}

  /// Returns the bars on which a row is true, the strategy's lines and its trades.
  ///
  /// @param row null for none
  static ChartMarks of(Strip strip, @Nullable Address row) {
    RowFigures figures = row == null ? null : strip.rows().get(row);
    List<ChartMarks.Shade> shades = List.of();
    if (row != null && figures != null) {
      int color = new SeriesColors(strip.definition()).ofRow(row);
      shades =
          figures.spans().stream()
              .map(span -> new ChartMarks.Shade(span.from(), span.to(), color))
              .toList();
    }
    List<ChartMarks.Line> lines =
        strip.lines().stream()
            .map(line ->
                new ChartMarks.Line(line.values(), Ink.series(line.color()), line.stepped()))
            .toList();
    Strip.Traded run = strip.run();
    Increment tick = strip.instrument().tick();
    List<ChartMarks.Trip> trips =
        run == null ? List.of() : run.trades().stream().map(trade -> trip(trade, tick)).toList();
    return new ChartMarks(shades, lines, trips);
  }

  private static ChartMarks.Trip trip(Trade trade, Increment tick) {
    return new ChartMarks.Trip(
        trade.entryBar(),
        tick.value(trade.entryTicks()),
        trade.exitBar(),
        tick.value(trade.exitTicks()),
        trade.isLong(),
        trade.profit() > 0,
        trade.open());
  }
}
