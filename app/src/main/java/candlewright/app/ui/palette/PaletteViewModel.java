package candlewright.app.ui.palette;

import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The palette: what is typed, what matches, which match Enter takes.
public final class PaletteViewModel {
  private final Supplier<List<PaletteItem>> source;
  private List<PaletteItem> items = List.of();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<PaletteMatch> matches = FXCollections.observableArrayList();
  // One for all who ask: a wrapper that nobody holds is collected, and its listeners with it.
  private final ObservableList<PaletteMatch> readOnlyMatches =
      FXCollections.unmodifiableObservableList(matches);
  private final IntegerProperty selected = new SimpleIntegerProperty(0);
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");

  /// @param source asked each time the palette opens
  public PaletteViewModel(Supplier<List<PaletteItem>> source) {
    this.source = source;
    query.subscribe(_ -> search());
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What is typed; `@` in front asks for instruments only, `>` for actions only.
  public StringProperty queryProperty() {
    return query;
  }

  /// What matches: by group, and within a group the best first.
  public ObservableList<PaletteMatch> matches() {
    return readOnlyMatches;
  }

  /// Index of the match that Enter takes.
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /// A sentence where nothing matches, else empty.
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /// Opens it with nothing typed.
  public void show() {
    items = source.get();
    query.set("");
    search();
    open.set(true);
  }

  public void close() {
    open.set(false);
  }

  /// Moves the selection, from the last match on to the first and back.
  public void move(int step) {
    if (!matches.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + step, matches.size()));
    }
  }

  /// Closes the palette and does what the selected match stands for; nothing if there is none.
  public void accept() {
    if (!matches.isEmpty()) {
      Runnable action = matches.get(selected.get()).item().action();
      close();
      action.run();
    }
  }

  private void search() {
    String typed = query.get().strip();
    Optional<PaletteItem.Group> only = only(typed);
    String wanted = (only.isPresent() ? typed.substring(1) : typed).strip();
    List<PaletteItem> asked =
        items.stream().filter(item -> only.isEmpty() || item.group() == only.get()).toList();
    matches.setAll(
        asked.stream()
            .flatMap(item -> match(item, wanted).stream())
            .sorted(
                Comparator.comparing((PaletteMatch match) -> match.item().group())
                    .thenComparingInt(PaletteViewModel::rank))
            .toList());
    selected.set(0);
    nothing.set(matches.isEmpty() ? nothingMatches(wanted, asked) : "");
  }

  private static Optional<PaletteItem.Group> only(String typed) {
    if (typed.startsWith("@")) {
      return Optional.of(PaletteItem.Group.INSTRUMENTS);
    }
    return typed.startsWith(">") ? Optional.of(PaletteItem.Group.ACTIONS) : Optional.empty();
  }

  private static Optional<PaletteMatch> match(PaletteItem item, String wanted) {
    String name = item.name().toLowerCase(Locale.ROOT);
    String lower = wanted.toLowerCase(Locale.ROOT);
    int at = wordStart(name, lower).orElseGet(() -> name.indexOf(lower));
    if (at >= 0) {
      return Optional.of(new PaletteMatch(item, at, at + wanted.length()));
    }
    return item.detail().toLowerCase(Locale.ROOT).contains(lower)
        ? Optional.of(new PaletteMatch(item, 0, 0))
        : Optional.empty();
  }

  /// Returns where a word of `name` begins with `wanted`.
  private static Optional<Integer> wordStart(String name, String wanted) {
    return IntStream.range(0, name.length())
        .filter(i -> i == 0 || name.charAt(i - 1) == ' ')
        .filter(i -> name.startsWith(wanted, i))
        .boxed()
        .findFirst();
  }

  /// Returns 0 for names that begin with what was typed, then those in which a word does, then
  /// those that have it somewhere, then those that only their detail brought here.
  private static int rank(PaletteMatch match) {
    if (match.from() == match.to() && match.to() == 0) {
      return 3;
    }
    if (match.from() == 0) {
      return 0;
    }
    return match.item().name().charAt(match.from() - 1) == ' ' ? 1 : 2;
  }

  private static String nothingMatches(String wanted, List<PaletteItem> asked) {
    List<String> names = asked.stream().flatMap(PaletteViewModel::namesOf).distinct().toList();
    String suggestion = Names.suggestion(wanted.toLowerCase(Locale.ROOT), names);
    return suggestion.startsWith("did")
        ? Texts.of("palette.nothing.but", wanted, suggestion.replaceFirst("d", "D"))
        : Texts.of("palette.nothing", wanted);
  }

  /// Returns the words of a name too: a slip is in one of them.
  private static Stream<String> namesOf(PaletteItem item) {
    return Stream.of(item.name().toLowerCase(Locale.ROOT).split(" "));
  }
}
