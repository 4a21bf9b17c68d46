package candlewright.core.strategy;

import candlewright.core.market.Timeframe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A strategy as data: what may be chosen, when to enter, when to leave, how much.
///
/// It speaks two tongues. **Signals**: on each instrument by itself, entry and exit conditions open
/// and close one position. **Allocation**: equity is spread over the universe by rank. A definition
/// with an allocation has no entry and exit conditions of its own.
///
/// Conditions are judged at each bar's close; an order is filled at the next open at the earliest.
/// While in the market only the exits of that side are judged, while out of it only the entries.
/// Entries need the regime to be true as well.
///
/// @param name as written on the command line: lower case letters, digits and `-`
/// @param title for people
/// @param notes for people: what it assumes and when it fails; not part of what a result depends on
/// @param parameters what may be chosen
/// @param universe what it trades and what else it looks at
/// @param timeframe the base timeframe it is meant for; null for whatever it is run on
/// @param operands named, in an order in which each refers only to earlier ones
/// @param regime must be true for an entry or a rebalancing
/// @param entryLong never for a strategy that only goes short
/// @param exitLong judged while long
/// @param entryShort never for a strategy that only goes long
/// @param exitShort judged while short
/// @param orders how entries and exits by condition are ordered
/// @param allocation null for a strategy of signals
/// @param exits ways out beside the exit conditions
/// @param sizing how large an entry is; without meaning where there is an allocation
/// @param protections when not to enter
public record StrategyDefinition(
    String name,
    String title,
    String notes,
    List<Parameter> parameters,
    Universe universe,
    @Nullable Timeframe timeframe,
    List<NamedOperand> operands,
    Condition regime,
    Condition entryLong,
    Condition exitLong,
    Condition entryShort,
    Condition exitShort,
    Orders orders,
    @Nullable Allocation allocation,
    List<Exit> exits,
    Sizing sizing,
    List<Protection> protections) {
  /// True on every bar.
  public static final Condition ALWAYS = new Condition.Constantly(true);

  /// True on no bar.
  public static final Condition NEVER = new Condition.Constantly(false);

  public StrategyDefinition {
    parameters = List.copyOf(parameters);
    operands = List.copyOf(operands);
    exits = List.copyOf(exits);
    protections = List.copyOf(protections);
  }

  /// Returns the same without what is disabled: what is compiled, hashed and run. A group that
  /// loses parts and keeps one of them is that part, one that loses all is gone with them.
  public StrategyDefinition enabled() {
    return Enabled.of(this);
  }

  /// A strategy that orders everything by market.
  public StrategyDefinition(
      String name,
      String title,
      String notes,
      List<Parameter> parameters,
      Universe universe,
      @Nullable Timeframe timeframe,
      List<NamedOperand> operands,
      Condition regime,
      Condition entryLong,
      Condition exitLong,
      Condition entryShort,
      Condition exitShort,
      @Nullable Allocation allocation,
      List<Exit> exits,
      Sizing sizing,
      List<Protection> protections) {
    this(
        name,
        title,
        notes,
        parameters,
        universe,
        timeframe,
        operands,
        regime,
        entryLong,
        exitLong,
        entryShort,
        exitShort,
        Orders.AT_MARKET,
        allocation,
        exits,
        sizing,
        protections);
  }

  /// A strategy that only goes long and has nothing but conditions.
  public StrategyDefinition(
      String name,
      String title,
      String notes,
      List<Parameter> parameters,
      Condition entryLong,
      Condition exitLong,
      Sizing sizing) {
    this(
        name,
        title,
        notes,
        parameters,
        Universe.ANY,
        null,
        List.of(),
        ALWAYS,
        entryLong,
        exitLong,
        NEVER,
        NEVER,
        null,
        List.of(),
        sizing,
        List.of());
  }
}
