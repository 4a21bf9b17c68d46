package candlewright.app.ui.build.board;

import candlewright.app.ui.build.Strip;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Jobs;
import candlewright.core.market.InstrumentId;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The blocks that a board is built of, with those a person likes and those used lately. Lives on
/// the screen's thread; the blocks are listed in the background.
public final class LibraryModel {
  private static final String FAVOURITES = "build.favourites";
  private static final String RECENTS = "build.recents";
  private static final int MOST_RECENTS = 8;
  private static final String BETWEEN = ";";

  /// What a search finds first: values and conditions are what rules are made of.
  private static final List<Kind> KINDS =
      List.of(
          Kind.OPERAND,
          Kind.CONDITION,
          Kind.EXIT,
          Kind.SIZING,
          Kind.PROTECTION,
          Kind.NUMBER,
          Kind.DISTANCE,
          Kind.ORDER,
          Kind.ALLOCATION);

  /// What a person begins with.
  private static final String USUAL =
      "indicator sma;indicator ema;indicator rsi;indicator atr;signal crosses_above;signal above";

  private final Jobs jobs;
  private final Memory memory;
  private final Supplier<List<InstrumentId>> instruments;
  private final ReadOnlyObjectWrapper<@Nullable Library> library =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<List<String>> favourites;
  private final ReadOnlyObjectWrapper<List<String>> recents;
  private List<Object> names = List.of();
  private boolean asked;

  /// @param instruments those that a strategy can be told to read
  public LibraryModel(Jobs jobs, Memory memory, Supplier<List<InstrumentId>> instruments) {
    this.jobs = jobs;
    this.memory = memory;
    this.instruments = instruments;
    favourites = new ReadOnlyObjectWrapper<>(split(memory.get(FAVOURITES).orElse(USUAL)));
    recents = new ReadOnlyObjectWrapper<>(split(memory.get(RECENTS).orElse("")));
  }

  private static List<String> split(String ids) {
    return Stream.of(ids.split(BETWEEN, -1)).filter(id -> !id.isEmpty()).toList();
  }

  /// All blocks; null until they are listed.
  public ReadOnlyObjectProperty<@Nullable Library> libraryProperty() {
    return library.getReadOnlyProperty();
  }

  /// Ids of the blocks a person likes.
  public ReadOnlyObjectProperty<List<String>> favouritesProperty() {
    return favourites.getReadOnlyProperty();
  }

  /// Ids of the blocks used last, the latest first.
  public ReadOnlyObjectProperty<List<String>> recentsProperty() {
    return recents.getReadOnlyProperty();
  }

  /// Returns the instruments that a strategy can be told to read.
  List<InstrumentId> instruments() {
    return instruments.get();
  }

  /// Lists the blocks for a definition, whose parameters and named values are among them.
  public void show(StrategyDefinition definition) {
    List<Object> now = List.of(definition.parameters(), definition.operands());
    if (asked && now.equals(names)) {
      return;
    }
    asked = true;
    names = now;
    jobs.load(
        Texts.of("job.library"),
        _ -> Library.of(definition),
        listed -> {
          if (now.equals(names)) {
            library.set(listed);
          }
        },
        () -> asked = false);
  }

  /// Returns what fits a kind and matches a text, the likeliest first.
  List<Block> find(String query, Kind kind) {
    Library listed = library.get();
    return listed == null ? List.of() : listed.find(query, kind, favourites.get(), recents.get());
  }

  /// Returns blocks of every kind that match a text, the likeliest first.
  List<Block> find(String query) {
    Library listed = library.get();
    List<Block> found = new ArrayList<>();
    if (listed != null) {
      for (Kind kind : KINDS) {
        found.addAll(listed.find(query, kind, favourites.get(), recents.get()));
      }
    }
    return found;
  }

  /// Works out in the background what a block says about the bars of a strip.
  ///
  /// @param done not called for a block that says nothing about bars
  void preview(Block block, Strip strip, Consumer<Preview> done) {
    jobs.load(
        Texts.of("job.preview"),
        _ -> Optional.ofNullable(Preview.of(block, strip)),
        preview -> preview.ifPresent(done),
        () -> {});
  }

  /// Notes that a block was used.
  void used(Block block) {
    List<String> now = new ArrayList<>(recents.get());
    now.remove(block.id());
    now.addFirst(block.id());
    recents.set(List.copyOf(now.subList(0, Math.min(MOST_RECENTS, now.size()))));
    memory.put(RECENTS, String.join(BETWEEN, recents.get()));
  }

  /// Likes a block, or no longer.
  void toggle(Block block) {
    List<String> now = new ArrayList<>(favourites.get());
    if (!now.remove(block.id())) {
      now.add(block.id());
    }
    favourites.set(List.copyOf(now));
    memory.put(FAVOURITES, String.join(BETWEEN, now));
  }
}
