package candlewright.core.strategy.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the library offers and where it fits.
class LibraryTest {
  private static final StrategyDefinition CROSS = Templates.named("sma-cross");
  private static final Library LIBRARY = Library.of(CROSS);

  private static List<String> names(String query, Kind kind, int most) {
    return LIBRARY.find(query, kind, List.of(), List.of()).stream()
        .limit(most)
        .map(Block::name)
        .toList();
  }

  @Test
  void blocksAreFoundByNameTitleSynonymAndFamily() {
    assertEquals(List.of("rsi"), names("RSI", Kind.OPERAND, 1));
    assertEquals("rsi", names("relative strength", Kind.OPERAND, 1).getFirst());
    assertTrue(names("moving av", Kind.OPERAND, 40).contains("sma"));
    assertTrue(names("oversold", Kind.OPERAND, 10).contains("rsi"));
    assertTrue(names("momentum", Kind.OPERAND, 500).contains("rsi"));
    assertEquals(List.of("stop_loss"), names("sl", Kind.EXIT, 3));
    assertEquals(List.of("fast", "slow"), names("", Kind.NUMBER, 9));
    assertEquals(List.of(), names("nothing like it", Kind.OPERAND, 9));
    assertTrue(names("cross", Kind.CONDITION, 3).contains("crosses_above"));
  }

  @Test
  void everySynonymMeansSomethingOfTheCatalogues() {
    List<String> known = LIBRARY.blocks().stream().map(Block::name).toList();
    assertEquals(List.of(), Library.unknownSynonyms(known));
  }

  @Test
  void favouritesAndRecentsComeFirstAmongEquals() {
    List<Block> found =
        LIBRARY.find(
            "", Kind.OPERAND, List.of("indicator macd"), List.of("indicator rsi", "indicator atr"));
    assertEquals(List.of("macd", "rsi", "atr"), found.stream().limit(3).map(Block::name).toList());
  }

  /// Every block can be put where its kind is wanted.
  @Test
  void everyBlockFitsABoard() {
    for (Block block : LIBRARY.blocks()) {
      Edit edit =
          switch (block.kind()) {
            case CONDITION -> new Edit.Add(Address.parse("entry_long"), 1, block.value());
            case EXIT -> new Edit.Add(Address.parse("exits"), 0, block.value());
            case PROTECTION -> new Edit.Add(Address.parse("protections"), 0, block.value());
            case OPERAND -> new Edit.Set(Address.parse("entry_long.value"), block.value());
            case NUMBER -> new Edit.Set(Address.parse("entry_long.value.length"), block.value());
            case SIZING -> new Edit.Set(Address.parse("sizing"), block.value());
            case ORDER -> new Edit.Set(Address.parse("orders.entry_long"), block.value());
            case DISTANCE, ALLOCATION -> new Edit.Set(Address.parse("sizing"), new Sizing.AllIn());
            default -> throw new IllegalArgumentException(block.toString());
          };
      Fit fit = Fit.of(CROSS, edit);
      boolean needsStop = block.name().equals("percent_risk");
      assertEquals(
          needsStop, fit.verdict() == Fit.Verdict.REFUSED, block.id() + ": " + fit.sentence());
    }
  }

  @Test
  void whatDoesNotFitIsToldFromWhatIsDoubtful() {
    Address value = Address.parse("entry_long.value");
    Fit condition = Fit.of(CROSS, new Edit.Set(value, Blocks.signal("doji")));
    assertEquals(Fit.Verdict.REFUSED, condition.verdict());
    assertTrue(condition.sentence().contains("but a value is needed here"));
    Address length = Address.parse("entry_long.value.length");
    Fit indicator = Fit.of(CROSS, new Edit.Set(length, Blocks.indicator("atr")));
    assertEquals(
        "'atr()' is a value, but a number is needed here; give a number or a parameter",
        indicator.sentence());
    Fit number = Fit.of(CROSS, new Edit.Set(length, new Operand.Constant(new Scalar.Literal(3))));
    assertEquals(new Fit(Fit.Verdict.FITS, ""), number);
    Fit unit = Fit.of(CROSS, new Edit.Set(value, Blocks.indicator("rsi")));
    assertEquals(Fit.Verdict.DOUBTFUL, unit.verdict());
    assertEquals(
        "it compares a price with what is none (bounded, price); compare columns of one unit",
        unit.sentence());
    Fit price =
        Fit.of(
            CROSS,
            new Edit.Set(
                Address.parse("orders.entry_long"),
                new OrderStyle.Limit(Blocks.indicator("rsi"), null, false)));
    assertEquals(Fit.Verdict.DOUBTFUL, price.verdict());
    Fit fine = Fit.of(CROSS, new Edit.Set(value, Blocks.indicator("ema")));
    assertEquals(new Fit(Fit.Verdict.FITS, ""), fine);
  }
}
