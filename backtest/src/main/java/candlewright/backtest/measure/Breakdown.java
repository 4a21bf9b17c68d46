package candlewright.backtest.measure;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.InstrumentKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The trades of a run by what they have in common, each part with the figures of trades.
///
/// Hours, weekdays and months are those of the entry, in UTC; for shares in the time zone of their
/// exchange.
///
/// @param dimension what they have in common
/// @param rows in the order of hours, weekdays and months, else by text; only those with trades
public record Breakdown(Dimension dimension, List<Row> rows) {
  /// What trades can have in common.
  public enum Dimension {
    INSTRUMENT("Instrument"),
    TAG("Tag of the entry"),
    EXIT_REASON("Exit"),
    TAG_AND_EXIT("Tag and exit"),
    HOUR("Hour of entry"),
    WEEKDAY("Weekday of entry"),
    MONTH("Month of entry");

    private final String title;

    Dimension(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /// Some of the trades.
  public static final class Row {
    private final String text;
    private final TradeGroup trades;

    private Row(String text, TradeGroup trades) {
      this.text = text;
      this.trades = trades;
    }

    /// Returns what they have in common, such as `BTCUSDT.DEMO`, `14:00` or `Monday`; empty for
    /// entries without a tag.
    public String text() {
      return text;
    }

    /// Returns the value of a metric of trades over these.
    ///
    /// @throws IllegalArgumentException if there is no such metric or it is one of the account
    public MetricValue value(String id) {
      return switch (MetricCatalogue.definition(id)) {
        case Definition.OfAccount(Metric metric, _) ->
            throw new IllegalArgumentException(
                metric.id() + " is a figure of the account and none of trades");
        case Definition.OfTrades(_, var figure) -> figure.apply(trades);
      };
    }
  }

  private record Key(int order, String text) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byOrder = Integer.compare(order, other.order);
      return byOrder != 0 ? byOrder : text.compareTo(other.text);
    }
  }

  public Breakdown {
    rows = List.copyOf(rows);
  }

  static Breakdown of(TradeGroup trades, Dimension dimension) {
    Results results = trades.results();
    Map<Key, List<TradeGroup.Held>> groups = new TreeMap<>();
    for (TradeGroup.Held held : trades.held()) {
      groups
          .computeIfAbsent(key(held.trade(), dimension, results), _ -> new ArrayList<>())
          .add(held);
    }
    List<Row> rows = new ArrayList<>();
    groups.forEach((key, held) -> rows.add(new Row(key.text, trades.only(held))));
    return new Breakdown(dimension, rows);
  }

  private static Key key(Trade trade, Dimension dimension, Results results) {
    return switch (dimension) {
      case INSTRUMENT -> new Key(0, trade.instrument().toString());
      case TAG -> new Key(0, trade.tag());
      case EXIT_REASON -> new Key(0, trade.exitReason().text());
      case TAG_AND_EXIT ->
          new Key(
              0,
              trade.tag().isEmpty()
                  ? trade.exitReason().text()
                  : trade.tag() + ", " + trade.exitReason().text());
      case HOUR -> {
        int hour = entry(trade, results).getHour();
        yield new Key(hour, (hour < 10 ? "0" : "") + hour + ":00");
      }
      case WEEKDAY -> {
        var day = entry(trade, results).getDayOfWeek();
        yield new Key(day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      }
      case MONTH -> {
        var month = entry(trade, results).getMonth();
        yield new Key(month.getValue(), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      }
    };
  }

  private static ZonedDateTime entry(Trade trade, Results results) {
    TradedBars series = results.series(trade.instrument());
    ZoneId zone =
        series != null && series.instrument().kind() == InstrumentKind.EQUITY
            ? series.instrument().calendar().zone()
            : ZoneOffset.UTC;
    return Instant.ofEpochMilli(trade.entryTime()).atZone(zone);
  }
}
