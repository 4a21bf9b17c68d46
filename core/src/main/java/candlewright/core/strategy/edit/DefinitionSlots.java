package candlewright.core.strategy.edit;

import candlewright.core.indicator.Setting;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The slots of a definition itself, its universe, parameters, named operands and orders.
final class DefinitionSlots {
  static final String REGIME = "regime";
  static final String ENTRY_LONG = "entry_long";
  static final String EXIT_LONG = "exit_long";
  static final String ENTRY_SHORT = "entry_short";
  static final String EXIT_SHORT = "exit_short";

  private static final Setting BARS =
      Setting.whole("bars", 5, 1, Setting.MAX_LENGTH, "bars it works for");

  private DefinitionSlots() {}

  static List<Slot> of(StrategyDefinition definition) {
    return List.of(
        part(definition, "name", Kind.TEXT, definition.name()),
        part(definition, "title", Kind.TEXT, definition.title()),
        part(definition, "notes", Kind.TEXT, definition.notes()),
        part(definition, "universe", Kind.UNIVERSE, definition.universe()),
        part(definition, "timeframe", Kind.TIMEFRAME, definition.timeframe()).orNothing(),
        part(definition, "parameters", Kind.PARAMETERS, definition.parameters()),
        part(definition, "operands", Kind.NAMED_OPERANDS, definition.operands()),
        part(definition, REGIME, Kind.CONDITION, definition.regime()),
        part(definition, ENTRY_LONG, Kind.CONDITION, definition.entryLong()),
        part(definition, EXIT_LONG, Kind.CONDITION, definition.exitLong()),
        part(definition, ENTRY_SHORT, Kind.CONDITION, definition.entryShort()),
        part(definition, EXIT_SHORT, Kind.CONDITION, definition.exitShort()),
        part(definition, "orders", Kind.ORDERS, definition.orders()),
        part(definition, "allocation", Kind.ALLOCATION, definition.allocation()).orNothing(),
        part(definition, "sizing", Kind.SIZING, definition.sizing()),
        part(definition, "exits", Kind.EXITS, definition.exits()),
        part(definition, "protections", Kind.PROTECTIONS, definition.protections()));
  }

  private static Slot part(
      StrategyDefinition definition, String step, Kind kind, @Nullable Object value) {
    return Slot.of(step, step, kind, value, other -> with(definition, step, other));
  }

  /// Returns a definition with one part exchanged.
  @SuppressWarnings("unchecked")
  private static StrategyDefinition with(
      StrategyDefinition d, String step, @Nullable Object value) {
    return new StrategyDefinition(
        step.equals("name") ? Slots.as(String.class, value) : d.name(),
        step.equals("title") ? Slots.as(String.class, value) : d.title(),
        step.equals("notes") ? Slots.as(String.class, value) : d.notes(),
        step.equals("parameters") ? (List<Parameter>) Slots.as(List.class, value) : d.parameters(),
        step.equals("universe") ? Slots.as(Universe.class, value) : d.universe(),
        step.equals("timeframe") ? Timeframe.class.cast(value) : d.timeframe(),
        step.equals("operands") ? (List<NamedOperand>) Slots.as(List.class, value) : d.operands(),
        condition(step, REGIME, value, d.regime()),
        condition(step, ENTRY_LONG, value, d.entryLong()),
        condition(step, EXIT_LONG, value, d.exitLong()),
        condition(step, ENTRY_SHORT, value, d.entryShort()),
        condition(step, EXIT_SHORT, value, d.exitShort()),
        step.equals("orders") ? Slots.as(Orders.class, value) : d.orders(),
        step.equals("allocation") ? Allocation.class.cast(value) : d.allocation(),
        step.equals("exits") ? (List<Exit>) Slots.as(List.class, value) : d.exits(),
        step.equals("sizing") ? Slots.as(Sizing.class, value) : d.sizing(),
        step.equals("protections")
            ? (List<Protection>) Slots.as(List.class, value)
            : d.protections());
  }

  private static Condition condition(
      String step, String name, @Nullable Object value, Condition old) {
    return step.equals(name) ? Slots.as(Condition.class, value) : old;
  }

  /// Returns what a section is when it has no rows.
  static Condition empty(String section) {
    return section.equals(REGIME) || section.equals("eligible")
        ? StrategyDefinition.ALWAYS
        : StrategyDefinition.NEVER;
  }

  @SuppressWarnings("unchecked")
  static List<Slot> of(Universe universe) {
    return List.of(
        Slot.of(
            "traded",
            Kind.INSTRUMENTS,
            universe.traded(),
            value ->
                new Universe((List<InstrumentId>) Slots.as(List.class, value), universe.roles())),
        Slot.of(
            "roles",
            Kind.ROLES,
            universe.roles(),
            value ->
                new Universe(
                    universe.traded(), (List<Universe.Role>) Slots.as(List.class, value))));
  }

  static List<Slot> of(Universe.Role role) {
    return List.of(
        Slot.of(
            "name",
            Kind.TEXT,
            role.name(),
            value -> {
              return new Universe.Role(
                  Slots.as(String.class, value),
                  role.usual(),
                  role.staleAfter(),
                  role.publishedAfter(),
                  role.note());
            }),
        Slot.of(
                "instrument",
                Kind.INSTRUMENT,
                role.usual(),
                value -> {
                  return new Universe.Role(
                      role.name(),
                      InstrumentId.class.cast(value),
                      role.staleAfter(),
                      role.publishedAfter(),
                      role.note());
                })
            .orNothing(),
        plain(
            Setting.whole("stale_after", 1, 1, Integer.MAX_VALUE, ""),
            role.staleAfter(),
            value ->
                new Universe.Role(
                    role.name(),
                    role.usual(),
                    Slots.as(Double.class, value).intValue(),
                    role.publishedAfter(),
                    role.note())),
        Slot.of(
            "published_after",
            Kind.DELAY,
            role.publishedAfter(),
            value -> {
              return new Universe.Role(
                  role.name(),
                  role.usual(),
                  role.staleAfter(),
                  Slots.as(Delay.class, value),
                  role.note());
            }),
        Slot.of(
            "note",
            Kind.TEXT,
            role.note(),
            value -> {
              return new Universe.Role(
                  role.name(),
                  role.usual(),
                  role.staleAfter(),
                  role.publishedAfter(),
                  Slots.as(String.class, value));
            }));
  }

  private static Slot plain(Setting range, double value, Slot.Put put) {
    return new Slot(
        range.name(),
        "." + range.name(),
        Kind.PLAIN_NUMBER,
        value,
        range,
        range.choices(),
        false,
        put);
  }

  static List<Slot> of(Parameter parameter) {
    Setting setting = parameter.setting();
    List<Slot> slots = new ArrayList<>();
    slots.add(
        Slot.of(
            "name",
            Kind.TEXT,
            setting.name(),
            value ->
                with(
                    parameter,
                    Slots.as(String.class, value),
                    setting.defaultValue(),
                    setting.minimum(),
                    setting.maximum())));
    slots.add(
        plain(
            new Setting(
                "default",
                setting.defaultValue(),
                setting.minimum(),
                setting.maximum(),
                setting.whole(),
                setting.choices(),
                ""),
            setting.defaultValue(),
            value ->
                with(
                    parameter,
                    setting.name(),
                    Slots.as(Double.class, value),
                    setting.minimum(),
                    setting.maximum())));
    if (setting.choices().isEmpty()) {
      double usual = setting.defaultValue();
      double least = setting.minimum();
      double most = setting.maximum();
      slots.add(
          plain(
              new Setting("min", least, -1e9, usual, setting.whole()),
              setting.minimum(),
              value ->
                  with(
                      parameter,
                      setting.name(),
                      setting.defaultValue(),
                      Slots.as(Double.class, value),
                      setting.maximum())));
      slots.add(
          plain(
              new Setting("max", most, usual, 1e9, setting.whole()),
              setting.maximum(),
              value ->
                  with(
                      parameter,
                      setting.name(),
                      setting.defaultValue(),
                      setting.minimum(),
                      Slots.as(Double.class, value))));
    }
    slots.add(
        Slot.of(
            "note",
            Kind.TEXT,
            parameter.note(),
            value -> new Parameter(setting, Slots.as(String.class, value))));
    return slots;
  }

  private static Parameter with(
      Parameter parameter, String name, double usual, double minimum, double maximum) {
    Setting setting = parameter.setting();
    return new Parameter(
        new Setting(
            name, usual, minimum, maximum, setting.whole(), setting.choices(), setting.note()),
        parameter.note());
  }

  static List<Slot> of(NamedOperand operand) {
    return List.of(
        Slot.of(
            "name",
            Kind.TEXT,
            operand.name(),
            value -> {
              return new NamedOperand(
                  Slots.as(String.class, value), operand.operand(), operand.note());
            }),
        Slot.of(
            "value",
            "",
            Kind.OPERAND,
            operand.operand(),
            value -> {
              return new NamedOperand(
                  operand.name(), Slots.as(Operand.class, value), operand.note());
            }),
        Slot.of(
            "note",
            Kind.TEXT,
            operand.note(),
            value -> {
              return new NamedOperand(
                  operand.name(), operand.operand(), Slots.as(String.class, value));
            }));
  }

  static List<Slot> of(Orders orders) {
    return List.of(
        Slot.of(
            ENTRY_LONG,
            Kind.ORDER,
            orders.entryLong(),
            value -> {
              return new Orders(
                  order(value), orders.exitLong(), orders.entryShort(), orders.exitShort());
            }),
        Slot.of(
            EXIT_LONG,
            Kind.ORDER,
            orders.exitLong(),
            value -> {
              return new Orders(
                  orders.entryLong(), order(value), orders.entryShort(), orders.exitShort());
            }),
        Slot.of(
            ENTRY_SHORT,
            Kind.ORDER,
            orders.entryShort(),
            value -> {
              return new Orders(
                  orders.entryLong(), orders.exitLong(), order(value), orders.exitShort());
            }),
        Slot.of(
            EXIT_SHORT,
            Kind.ORDER,
            orders.exitShort(),
            value -> {
              return new Orders(
                  orders.entryLong(), orders.exitLong(), orders.entryShort(), order(value));
            }));
  }

  private static OrderStyle order(@Nullable Object value) {
    return Slots.as(OrderStyle.class, value);
  }

  static List<Slot> of(OrderStyle order) {
    Slot kind =
        Shapes.choice(Shapes.ORDERS, order instanceof OrderStyle.Limit ? "limit" : "market");
    return switch (order) {
      case OrderStyle.Market() -> List.of(kind);
      case OrderStyle.Limit(Operand price, Scalar bars, boolean follow) ->
          List.of(
              kind,
              Slot.of(
                  "price",
                  ".limit.price",
                  Kind.OPERAND,
                  price,
                  value -> new OrderStyle.Limit(Slots.as(Operand.class, value), bars, follow)),
              Slot.number(
                  BARS,
                  ".limit.bars",
                  bars,
                  true,
                  value -> new OrderStyle.Limit(price, Scalar.class.cast(value), follow)),
              Slot.of(
                  "follow",
                  ".limit.follow",
                  Kind.FLAG,
                  follow,
                  value -> new OrderStyle.Limit(price, bars, Slots.as(Boolean.class, value))));
    };
  }
}
