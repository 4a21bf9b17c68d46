package candlewright.backtest.testkit;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.PriceFactors;
import candlewright.core.market.PriceFactors.Step;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/// Shares as LEAN's sample data have them: raw prices, and what companies did to their shares in
/// factor files; skips the test where there are none. Instruments are called `SPY.TEST` and so on.
public final class LeanShares {
  public static final SessionCalendar NEW_YORK = SessionCalendar.US_EQUITIES;

  private LeanShares() {}

  /// Returns the days of some years.
  ///
  /// @param to year that is not among them any more
  public static BarSeries between(BarSeries bars, int from, int to) {
    return bars.slice(
        new TimeRange(
            NEW_YORK.dayOpen(LocalDate.of(from, 1, 1)), NEW_YORK.dayOpen(LocalDate.of(to, 1, 1))));
  }

  /// Returns days at the prices that were paid.
  public static BarSeries raw(String name) {
    BarColumns columns = new BarColumns(6_000);
    for (String[] cells : table("data/equity_daily_lean/" + name + ".zip")) {
      add(columns, NEW_YORK.dayOpen(date(cells[0].substring(0, 8))), cells);
    }
    return BarSeries.of(key(name, Timeframe.ONE_DAY), NEW_YORK, columns);
  }

  /// Returns days at prices adjusted for splits and dividends.
  public static BarSeries adjusted(String name) {
    List<String[]> rows = factorRows(name);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      boolean last = i + 1 == rows.size();
      steps.add(
          new Step(
              last ? Long.MAX_VALUE : after(row),
              Double.parseDouble(row[1]),
              Double.parseDouble(row[2])));
    }
    return new PriceFactors(steps).adjust(raw(name));
  }

  /// Returns what the factors imply. Dividends are in whole cents: last close * (1 - factor / next
  /// factor), due on the session after the row's date. Splits, due then too, are of one share for
  /// whole ones or the other way round.
  public static CorporateActions actions(String name) {
    List<String[]> rows = factorRows(name);
    List<Dividend> dividends = new ArrayList<>();
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i + 1 < rows.size(); i++) {
      String[] row = rows.get(i);
      String[] next = rows.get(i + 1);
      BigDecimal amount =
          new BigDecimal(row[3])
              .multiply(BigDecimal.ONE.subtract(ratio(row[1], next[1])))
              .setScale(2, RoundingMode.HALF_EVEN);
      if (amount.signum() > 0) {
        dividends.add(new Dividend(after(row), amount.movePointRight(8).longValueExact()));
      }
      BigDecimal split = ratio(row[2], next[2]);
      if (split.subtract(BigDecimal.ONE).abs().doubleValue() > 1e-3) {
        boolean more = split.compareTo(BigDecimal.ONE) < 0;
        BigDecimal times = more ? ratio(next[2], row[2]) : split;
        long whole = times.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        if (times.subtract(BigDecimal.valueOf(whole)).abs().doubleValue() > 1e-3) {
          throw new IllegalStateException(
              name + ": the factors of " + row[0] + " are no split of 1 share for whole ones");
        }
        splits.add(new Split(after(row), more ? whole : 1, more ? 1 : whole));
      }
    }
    return new CorporateActions(id(name), dividends, splits);
  }

  /// The last date for which it holds, price factor, split factor and last close of each row.
  private static List<String[]> factorRows(String name) {
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line :
          Files.readAllLines(Shared.path("data/equity_daily_lean/factor_files/" + name + ".csv"))) {
        rows.add(line.split(",", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static long after(String[] row) {
    return NEW_YORK.dayOpen(date(row[0]).plusDays(1));
  }

  private static BigDecimal ratio(String part, String of) {
    return new BigDecimal(part).divide(new BigDecimal(of), 20, RoundingMode.HALF_EVEN);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static InstrumentId id(String name) {
    return InstrumentId.parse(name.toUpperCase(Locale.ROOT) + ".TEST");
  }

  private static SeriesKey key(String name, Timeframe timeframe) {
    return new SeriesKey(id(name), timeframe);
  }

  /// Adds a row of ten-thousandths of a dollar.
  private static void add(BarColumns columns, long openTime, String[] cells) {
    columns.add(
        openTime,
        Long.parseLong(cells[1]) / 10_000.0,
        Long.parseLong(cells[2]) / 10_000.0,
        Long.parseLong(cells[3]) / 10_000.0,
        Long.parseLong(cells[4]) / 10_000.0,
        Double.parseDouble(cells[5]));
  }

  /// Returns the rows of the only file in an archive.
  private static List<String[]> table(String archive) {
    List<String[]> rows = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Shared.path(archive)));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8))) {
      zip.getNextEntry();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(line.split(",", -1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
