package candlewright.core.strategy.edit;

import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A definition as sections of rows.
///
/// @param sections in the order they are read
public record Board(List<Section> sections) {
  /// Sections that always are, the others are where something stands in them.
  private static final List<String> SECTIONS =
      List.of(
          "universe",
          "parameters",
          "operands",
          "regime",
          "entry_long",
          "exit_long",
          "entry_short",
          "exit_short",
          "allocation.eligible",
          "allocation",
          "orders",
          "sizing",
          "exits",
          "protections");

  public Board {
    sections = List.copyOf(sections);
  }

  /// Rows of one purpose.
  ///
  /// @param address that rows are added to
  /// @param rows with what stands in a group behind it; none where the section says nothing
  public record Section(Address address, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }

    /// Returns what it is called in text: `entry_long`.
    public String name() {
      return address.toString();
    }
  }

  /// Reads a definition.
  public static Board of(StrategyDefinition definition) {
    Sentence sentence = new Sentence(definition);
    List<Section> sections = new ArrayList<>();
    for (String name : SECTIONS) {
      Address address = Address.parse(name);
      Part part = Parts.find(definition, address);
      // An allocation brings positions to their weights by market, whatever their size.
      boolean idle =
          definition.allocation() != null && (name.equals("orders") || name.equals("sizing"));
      if (part == null || idle) {
        continue;
      }
      List<Row> rows = new ArrayList<>();
      switch (part.kind()) {
        case CONDITION -> {
          if (!Objects.equals(part.value(), DefinitionSlots.empty(address.last()))) {
            conditions(sentence, definition, part, 0, true, rows);
          }
        }
        case UNIVERSE -> {
          rows.add(row(sentence, part, 0, true));
          Part timeframe = part(definition, Address.ROOT.child("timeframe"));
          rows.add(timeframe(sentence, timeframe));
          items(sentence, definition, part(definition, address.child("roles")), rows);
        }
        case ORDERS, PARAMETERS, NAMED_OPERANDS, EXITS, PROTECTIONS ->
            items(sentence, definition, part, rows);
        default -> {
          if (part.value() != null) {
            rows.add(row(sentence, part, 0, true));
          }
        }
      }
      sections.add(new Section(address, rows));
    }
    return new Board(sections);
  }

  private static Part part(StrategyDefinition definition, Address address) {
    return Objects.requireNonNull(Parts.find(definition, address));
  }

  private static void items(
      Sentence sentence, StrategyDefinition definition, Part list, List<Row> rows) {
    for (Slot slot : Slots.of(definition, list.value())) {
      rows.add(row(sentence, part(definition, list.address().child(slot.step())), 0, true));
    }
  }

  private static Row row(Sentence sentence, Part part, int depth, boolean enabled) {
    Sentence.Reading reading = sentence.of(part.address(), part.value());
    return new Row(
        part.address(),
        part.path(),
        part.kind(),
        depth,
        false,
        enabled && !isDisabled(part.value()),
        reading.pieces(),
        reading.more());
  }

  /// The timeframe is no part with slots of its own.
  private static Row timeframe(Sentence sentence, Part part) {
    String label = part.value() == null ? "any" : sentence.text(part.value());
    Chip chip = new Chip(part.address(), part.kind(), label, new Chip.Editing.Pick(), List.of());
    return new Row(
        part.address(),
        part.path(),
        part.kind(),
        0,
        false,
        true,
        List.of(new Piece.Words("on"), new Piece.Of(chip), new Piece.Words("bars")),
        List.of());
  }

  static boolean isDisabled(@Nullable Object part) {
    return part instanceof Condition.Disabled
        || part instanceof Exit.Disabled
        || part instanceof Protection.Disabled;
  }

  private static void conditions(
      Sentence sentence,
      StrategyDefinition definition,
      Part part,
      int depth,
      boolean enabled,
      List<Row> rows) {
    Row row = row(sentence, part, depth, enabled);
    List<Part> inner = new ArrayList<>();
    for (Slot slot : Slots.of(definition, part.value())) {
      if (slot.kind() == Kind.CONDITION) {
        inner.add(new Part(part.address().child(slot.step()), part.path() + slot.path(), slot));
      }
    }
    rows.add(
        new Row(
            row.address(),
            row.path(),
            row.kind(),
            depth,
            !inner.isEmpty(),
            row.enabled(),
            row.pieces(),
            row.more()));
    inner.forEach(each -> conditions(sentence, definition, each, depth + 1, row.enabled(), rows));
  }

  /// Returns all rows.
  public List<Row> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  /// Returns the row that an address is or lies in, or null.
  public @Nullable Row row(Address address) {
    Row found = null;
    for (Row row : rows()) {
      if (address.isWithin(row.address())
          && (found == null || row.address().isWithin(found.address()))) {
        found = row;
      }
    }
    return found;
  }
}
