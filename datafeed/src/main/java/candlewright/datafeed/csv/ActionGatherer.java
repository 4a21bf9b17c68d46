package candlewright.datafeed.csv;

import candlewright.core.market.CorporateAction;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.PriceFactors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers the dividends and splits of one instrument and what was odd about their rows.
final class ActionGatherer {
  private final InstrumentId instrument;
  private final Map<Long, Dividend> dividends = new TreeMap<>();
  private final Map<Long, Split> splits = new TreeMap<>();
  private final IssueLog log = new IssueLog();
  private final List<String> notes = new ArrayList<>();
  private long rowsRead;

  ActionGatherer(InstrumentId instrument) {
    this.instrument = instrument;
  }

  /// Counts a row of data.
  void count() {
    rowsRead++;
  }

  void note(String note) {
    notes.add(note);
  }

  void reject(EventText text, RowProblem problem, String detail) {
    if (log.count(problem)) {
      log.keep(text.issue(problem, detail));
    }
  }

  /// Keeps an action unless an earlier row gave one of its kind and time.
  void add(EventText text, CorporateAction action) {
    CorporateAction earlier =
        switch (action) {
          case Dividend dividend -> dividends.putIfAbsent(dividend.exTime(), dividend);
          case Split split -> splits.putIfAbsent(split.exTime(), split);
        };
    if (earlier == null) {
      return;
    }
    if (earlier.equals(action)) {
      reject(text, RowProblem.IDENTICAL, "repeats an earlier row");
    } else {
      reject(text, RowProblem.CONFLICT, "an earlier row of the same time gives " + earlier);
    }
  }

  /// Returns an amount in 1e-8 units, rounded half to even.
  static long units(BigDecimal amount) {
    return amount
        .movePointRight(CorporateAction.AMOUNT_SCALE)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  ActionImport finish(String file, @Nullable PriceFactors factors) {
    return new ActionImport(
        file,
        new CorporateActions(
            instrument, List.copyOf(dividends.values()), List.copyOf(splits.values())),
        Optional.ofNullable(factors),
        rowsRead,
        log.totals(),
        log.issues(),
        notes);
  }
}
