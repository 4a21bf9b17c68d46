package candlewright.backtest.review;

import candlewright.backtest.measure.DrawdownSpan;
import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import candlewright.backtest.measure.MetricValue;
import candlewright.backtest.measure.TradeSide;
import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.HoldingCosts;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.MissingFunding;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.text.StrategyText;
import candlewright.core.strategy.text.Tree;
import candlewright.core.trading.Notional;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A run as one JSON document, the same bytes for the same run.
///
/// Times are ISO 8601 in UTC; money, prices and quantities are exact decimals in units of their
/// currency; fractions are not per cent; lengths of time are milliseconds. Metrics go by their ids
/// in the catalogue, over all, long and short trades; one that is not defined or not plausible is
/// null, and the latter are listed.
public final class RunJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final int FORMAT = 3;

  /// How many drawdowns are listed, the deepest ones.
  private static final int DRAWDOWNS = 20;

  private final JsonGenerator json;
  private final Run run;

  private RunJson(JsonGenerator json, Run run) {
    this.json = json;
    this.run = run;
  }

  /// Returns the document, which ends with a line feed.
  public static String of(Run run) {
    StringWriter text = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try (JsonGenerator generator =
        FACTORY.createGenerator(
            new tools.jackson.core.ObjectWriteContext.Base() {
              @Override
              public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return printer;
              }
            },
            text)) {
      new RunJson(generator, run).write();
    }
    return text.append('\n').toString();
  }

  private void write() {
    json.writeStartObject();
    json.writeNumberProperty("format", FORMAT);
    json.writeStringProperty("id", run.id());
    json.writeStringProperty("resultHash", run.resultHash());
    json.writeStringProperty("dataHash", run.dataHash());
    band();
    strategy();
    data();
    settings();
    holding();
    refusals();
    metrics();
    drawdowns();
    cautions();
    trades();
    json.writeEndObject();
  }

  private void band() {
    json.writeObjectPropertyStart("assumptionBand");
    money("worst", run.band().worst());
    money("likely", run.band().likely());
    money("best", run.band().best());
    json.writeStringProperty("grade", run.band().grade().name());
    json.writeEndObject();
  }

  private void strategy() {
    json.writeObjectPropertyStart("strategy");
    json.writeStringProperty("name", run.definition().name());
    json.writeStringProperty("title", run.definition().title());
    json.writeObjectPropertyStart("parameters");
    for (Map.Entry<String, Double> value : run.values().asMap().entrySet()) {
      json.writeName(value.getKey());
      json.writeNumber(new BigDecimal(candlewright.core.market.Decimals.text(value.getValue())));
    }
    json.writeEndObject();
    json.writeStringProperty("rules", CanonicalText.of(run.definition(), run.values()));
    json.writeStringProperty("yaml", StrategyText.yaml(run.definition()));
    json.writeNumberProperty("warmUpBars", run.warmUp());
    json.writeEndObject();
  }

  private void data() {
    json.writeObjectPropertyStart("data");
    json.writeStringProperty("timeframe", run.bars().timeframe().code());
    json.writeStringProperty("currency", run.currency());
    json.writeNumberProperty("bars", run.barCount());
    time("fedFrom", run.fedFrom());
    time("from", run.curve().openTime(0));
    time("to", run.curve().closeTime(run.curve().size() - 1));
    DetailBars detail = run.data().getFirst().detail();
    if (detail == null) {
      json.writeNullProperty("detail");
    } else {
      json.writeStringProperty("detail", detail.timeframe().code());
      json.writeNumberProperty("detailedBars", run.outcome().resolvedBars());
      json.writeNumberProperty("undetailedBars", run.outcome().unresolvedBars());
    }
    json.writeObjectPropertyStart("roles");
    new TreeMap<>(run.data().getFirst().feeds().roles())
        .forEach((role, bars) -> json.writeStringProperty(role, bars.instrument().toString()));
    json.writeEndObject();
    json.writeArrayPropertyStart("instruments");
    for (int i = 0; i < run.markets().size(); i++) {
      instrument(run.markets().get(i), run.data().get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void instrument(TradedBars market, MarketData data) {
    Instrument instrument = market.instrument();
    BarSeries bars = market.bars();
    json.writeStartObject();
    json.writeStringProperty("instrument", instrument.id().toString());
    json.writeStringProperty("kind", instrument.kind().code());
    json.writeStringProperty("tick", instrument.tick().toString());
    json.writeStringProperty("lot", instrument.lot().toString());
    json.writeStringProperty("currency", instrument.quote());
    CurrencyRates rates = data.rates();
    json.writeStringProperty("rates", rates == null ? "" : rates.bars().key().toString());
    json.writeStringProperty("calendar", bars.calendar().code());
    json.writeNumberProperty("bars", bars.size());
    time("firstBar", bars.openTime(0));
    time("lastBar", bars.openTime(bars.size() - 1));
    FundingRates funding = data.funding();
    json.writeNumberProperty("fundingSettlements", funding == null ? 0 : funding.size());
    CorporateActions actions = data.actions();
    json.writeNumberProperty("dividends", actions == null ? 0 : actions.dividends().size());
    json.writeNumberProperty("splits", actions == null ? 0 : actions.splits().size());
    json.writeEndObject();
  }

  private void holding() {
    HoldingCosts costs = run.outcome().holdingCosts();
    json.writeObjectPropertyStart("holding");
    money("funding", costs.funding());
    money("borrow", costs.borrow());
    money("dividends", costs.dividends());
    json.writeNumberProperty("liquidations", run.outcome().liquidations());
    money("shortfall", run.outcome().shortfall());
    json.writeArrayPropertyStart("missingFunding");
    for (MissingFunding missing : run.outcome().missingFunding()) {
      json.writeStartObject();
      json.writeStringProperty("instrument", missing.instrument().toString());
      json.writeNumberProperty("settlements", missing.settlements());
      time("first", missing.first());
      time("last", missing.last());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void refusals() {
    json.writeObjectPropertyStart("refusals");
    run.outcome()
        .refusals()
        .forEach((reason, count) ->
            json.writeNumberProperty(reason.name().toLowerCase(Locale.ROOT), count));
    json.writeEndObject();
  }

  private void settings() {
    json.writeName("settings");
    tree(SettingsText.tree(run.settings()));
  }

  private void tree(Tree tree) {
    switch (tree) {
      case Tree.Mapping mapping -> {
        json.writeStartObject();
        for (Tree.Entry entry : mapping.entries()) {
          json.writeName(entry.key().value());
          tree(entry.value());
        }
        json.writeEndObject();
      }
      case Tree.Sequence sequence -> {
        json.writeStartArray();
        sequence.items().forEach(this::tree);
        json.writeEndArray();
      }
      case Tree.Scalar scalar -> {
        switch (scalar.kind()) {
          case TEXT -> json.writeString(scalar.value());
          case NUMBER -> json.writeNumber(new BigDecimal(scalar.value()));
          case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(scalar.value()));
          case NULL -> json.writeNull();
        }
      }
    }
  }

  private void metrics() {
    json.writeObjectPropertyStart("metrics");
    for (TradeSide side : TradeSide.values()) {
      json.writeObjectPropertyStart(side.title().toLowerCase(Locale.ROOT));
      for (Metric metric : MetricCatalogue.all()) {
        if (side == TradeSide.ALL || metric.bySide()) {
          value(metric.id(), run.measurement().value(metric.id(), side));
        }
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("implausible");
    for (Metric metric : MetricCatalogue.all()) {
      if (run.measurement().value(metric.id()) instanceof MetricValue.Implausible) {
        json.writeString(metric.id());
      }
    }
    json.writeEndArray();
  }

  private void value(String name, MetricValue value) {
    switch (value) {
      case MetricValue.Decimal(double decimal) -> json.writeNumberProperty(name, decimal);
      case MetricValue.Money(long units) -> money(name, units);
      case MetricValue.Count(long count) -> json.writeNumberProperty(name, count);
      case MetricValue.Duration(long millis) -> json.writeNumberProperty(name, millis);
      case MetricValue.Moment(long millis) -> time(name, millis);
      case MetricValue.Undefined(), MetricValue.Implausible() -> json.writeNullProperty(name);
    }
  }

  private void drawdowns() {
    json.writeArrayPropertyStart("drawdowns");
    for (DrawdownSpan fall : run.measurement().drawdowns().stream().limit(DRAWDOWNS).toList()) {
      json.writeStartObject();
      time("start", fall.start());
      time("trough", fall.trough());
      if (fall.recovered()) {
        time("end", fall.end());
      } else {
        json.writeNullProperty("end");
      }
      json.writeNumberProperty("depth", fall.depth());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void cautions() {
    json.writeArrayPropertyStart("cautions");
    Cautions.of(run).forEach(json::writeString);
    json.writeEndArray();
  }

  private void trades() {
    json.writeArrayPropertyStart("trades");
    for (Trade trade : run.outcome().trades()) {
      Instrument instrument = run.market(trade.instrument()).instrument();
      json.writeStartObject();
      json.writeStringProperty("instrument", instrument.id().toString());
      json.writeStringProperty("side", trade.isLong() ? "long" : "short");
      time("entryTime", trade.entryTime());
      steps("entryPrice", trade.entryTicks(), instrument.tick());
      time("exitTime", trade.exitTime());
      steps("exitPrice", trade.exitTicks(), instrument.tick());
      json.writeStringProperty("exitReason", trade.exitReason().text());
      steps("quantity", trade.lots(), instrument.lot());
      money("fees", trade.fees());
      money("holding", trade.funding());
      money("slippage", trade.slippage());
      money("profit", trade.profit());
      json.writeBooleanProperty("open", trade.open());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void time(String name, long millis) {
    json.writeStringProperty(name, Instant.ofEpochMilli(millis).toString());
  }

  private void money(String name, long units) {
    decimal(name, BigDecimal.valueOf(units, Notional.CASH_SCALE));
  }

  private void steps(String name, long steps, Increment increment) {
    decimal(
        name, BigDecimal.valueOf(Math.multiplyExact(steps, increment.units()), increment.scale()));
  }

  private void decimal(String name, BigDecimal value) {
    json.writeName(name);
    BigDecimal plain = value.stripTrailingZeros();
    json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
  }
}
