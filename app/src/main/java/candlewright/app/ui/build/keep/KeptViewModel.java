package candlewright.app.ui.build.keep;

import candlewright.app.data.FileStamp;
import candlewright.app.kept.KeptStrategy;
import candlewright.app.kept.KeptText;
import candlewright.app.kept.StrategyFolder;
import candlewright.app.kept.Version;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.core.port.StoreException;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Keeps the strategy on the board after every edit, and finds those that are kept. Lives on the
/// screen's thread; files are read and written in the background, the newest text last.
///
/// The board names what it shows by a key that stays when the file gets another name, so that steps
/// from before can still be taken back.
public final class KeptViewModel {
  private static final String OPEN = "build.strategy";

  private final StrategyFolder folder;
  private final BuildViewModel build;
  private final Edits edits;
  private final Jobs jobs;
  private final Toasts toasts;
  private final Memory memory;

  private final ReadOnlyObjectWrapper<List<KeptStrategy>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Version>> versions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");

  /// Where what a key names lies now.
  private final Map<String, String> places = new HashMap<>();

  /// What each file is known to hold.
  private final Map<String, Known> known = new HashMap<>();

  /// What is to be written, by place.
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private boolean writing;
  private String unnamed = "";
  private Subscription attached = Subscription.EMPTY;

  /// What a file holds.
  private record Known(String text, List<String> tags, FileStamp stamp) {}

  /// Text that is not written yet.
  ///
  /// @param whole whether it can be read
  /// @param title of the strategy
  private record Draft(String text, boolean whole, String title) {}

  /// What came of writing.
  ///
  /// @param keptOther whether what somebody else had written became a version
  /// @param trouble why it was not written; empty if it was
  private record Written(FileStamp stamp, boolean keptOther, String trouble) {}

  /// What opening a strategy needs.
  ///
  /// @param reading of its file
  /// @param last what the newest version that can be read says; null if there is none
  record Opening(
      String id,
      KeptText content,
      Reading<StrategyDefinition> reading,
      String unfinished,
      @Nullable StrategyDefinition last) {}

  public KeptViewModel(
      StrategyFolder folder,
      BuildViewModel build,
      Edits edits,
      Jobs jobs,
      Toasts toasts,
      Memory memory) {
    this.folder = folder;
    this.build = build;
    this.edits = edits;
    this.jobs = jobs;
    this.toasts = toasts;
    this.memory = memory;
  }

  /// The strategies that are kept, by folder and name.
  public ReadOnlyObjectProperty<List<KeptStrategy>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /// Versions of the strategy on the board, the newest first.
  public ReadOnlyObjectProperty<List<Version>> versionsProperty() {
    return versions.getReadOnlyProperty();
  }

  /// Why the last edit could not be kept; empty if it was.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Id of the strategy on the board; empty while it is kept nowhere.
  public ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Returns the file of a strategy.
  public Path file(String id) {
    return folder.file(id);
  }

  /// Reads what is kept and opens what was open last.
  public void open() {
    attached =
        Subscription.combine(
            build.textProperty().subscribe((_, _) -> changed()),
            build.fileProperty().subscribe((_, _) -> moved()));
    refresh();
    memory.get(OPEN).filter(id -> !id.isEmpty()).ifPresent(this::reopen);
  }

  /// Writes what is not written yet; blocks.
  public void close() {
    attached.unsubscribe();
    drafts.forEach((id, draft) -> {
      Written written = write(id, draft, stamp(id), tags(id));
      if (!written.trouble.isEmpty()) {
        trouble.set(written.trouble);
      }
    });
    drafts.clear();
  }

  private void reopen(String id) {
    jobs.load(
        Texts.of("job.strategy.open", id),
        _ ->
            folder.named(id).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> load(each.id())),
        found -> {
          // Whoever edits before it is read wants to keep that.
          if (build.fileProperty().get().isEmpty() && !build.dirtyProperty().get()) {
            found.ifPresent(opening -> {
              know(opening);
              build.begin(shown(opening), written(opening), key(id));
            });
          }
        },
        () -> {});
  }

  /// Reads the list anew.
  public void refresh() {
    jobs.load(Texts.of("job.strategies"), _ -> folder.list(), all::set, () -> {});
  }

  private Opening load(String id) {
    KeptText content = folder.read(id);
    Reading<StrategyDefinition> reading = StrategyText.read(content.text());
    StrategyDefinition last =
        reading instanceof Reading.Read
            ? null
            : folder.versions(id).stream()
                .map(version -> StrategyText.read(version.text()))
                .filter(Reading.Read.class::isInstance)
                .map(read -> ((Reading.Read<StrategyDefinition>) read).value())
                .findFirst()
                .orElse(null);
    return new Opening(id, content, reading, folder.unfinished(id).orElse(""), last);
  }

  private static StrategyDefinition shown(Opening opening) {
    return switch (opening.reading) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition definition, var _) -> definition;
      case Reading.Refused<StrategyDefinition> _ ->
          opening.last == null
              ? BuildViewModel.blank(nameOr(KeptStrategy.name(opening.id)))
              : opening.last;
    };
  }

  private static String nameOr(String wanted) {
    String name = Naming.name(wanted);
    return name.isEmpty() ? "my-strategy" : name;
  }

  private static String written(Opening opening) {
    return opening.unfinished.isEmpty() ? opening.content.text() : opening.unfinished;
  }

  private void know(Opening opening) {
    known.put(
        opening.id,
        new Known(opening.content.text(), opening.content.tags(), opening.content.stamp()));
  }

  /// Opens a strategy on the board, as a step.
  ///
  /// @param then done when it is open
  public void open(String id, Runnable then) {
    if (id.equals(current.get())) {
      then.run();
      return;
    }
    jobs.load(
        Texts.of("job.strategy.open", id),
        _ -> load(id),
        opening -> {
          know(opening);
          StrategyDefinition definition = shown(opening);
          build.open(
              definition,
              written(opening),
              key(id),
              Texts.of("edit.strategy.open", Naming.title(definition)));
          changed();
          then.run();
        },
        this::refresh);
  }

  /// Reads what a strategy does, to begin another with.
  void read(String id, Consumer<StrategyDefinition> done, Consumer<String> refused) {
    jobs.load(
        Texts.of("job.strategy.open", id),
        _ -> StrategyText.read(folder.read(id).text()),
        reading -> take(reading, done, refused),
        () -> refused.accept(Texts.of("new.unreadable")));
  }

  static void take(
      Reading<StrategyDefinition> reading,
      Consumer<StrategyDefinition> done,
      Consumer<String> refused) {
    switch (reading) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition definition, var _) ->
          done.accept(definition);
      case Reading.Refused<StrategyDefinition>(var problems) ->
          refused.accept(problems.getFirst().toString());
    }
  }

  /// Reads a strategy's file from anywhere.
  void readFile(Path file, Consumer<StrategyDefinition> done, Consumer<String> refused) {
    jobs.load(
        Texts.of("job.strategy.open", file.getFileName()),
        _ -> {
          try {
            return StrategyText.read(StrategyFolder.text(file));
          } catch (StoreException e) {
            return String.valueOf(e.getMessage());
          }
        },
        answer -> {
          if (answer instanceof Reading<?>) {
            @SuppressWarnings("unchecked") // What the work above returns.
            Reading<StrategyDefinition> reading = (Reading<StrategyDefinition>) answer;
            take(reading, done, refused);
          } else {
            refused.accept(answer.toString());
          }
        },
        () -> {});
  }

  /// Returns an id that is free for a name.
  String free(String name) {
    return folder.free(nameOr(name));
  }

  /// Tells whether another strategy or a template has a name already.
  boolean isTaken(String id) {
    return folder.isTaken(id);
  }

  /// Opens a new strategy and keeps it.
  ///
  /// @param id that is free
  public void create(StrategyDefinition like, String id, String title) {
    StrategyDefinition definition = Naming.named(like, KeptStrategy.name(id), title);
    known.remove(id);
    build.open(
        definition,
        StrategyText.yaml(definition),
        key(id),
        Texts.of("edit.strategy.create", Naming.title(definition)));
    changed();
  }

  private String key(String id) {
    for (Map.Entry<String, String> entry : places.entrySet()) {
      if (entry.getValue().equals(id)) {
        return entry.getKey();
      }
    }
    String key = id;
    while (places.containsKey(key)) {
      key += "'";
    }
    places.put(key, id);
    return key;
  }

  private String place() {
    return places.getOrDefault(build.fileProperty().get(), "");
  }

  private void moved() {
    String id = place();
    if (!id.equals(current.get())) {
      current.set(id);
      memory.put(OPEN, id);
      versions.set(List.of());
      refreshVersions();
    }
  }

  private void refreshVersions() {
    String id = current.get();
    if (!id.isEmpty()) {
      jobs.load(
          Texts.of("job.versions"),
          _ -> folder.versions(id),
          found -> {
            if (id.equals(current.get())) {
              versions.set(found);
            }
          },
          () -> {});
    }
  }

  /// Takes note of what stands on the board.
  private void changed() {
    StrategyDefinition definition = build.definitionProperty().get();
    String text = build.textProperty().get();
    boolean whole = build.textProblemsProperty().get().isEmpty();
    if (build.fileProperty().get().isEmpty()) {
      if (whole && definition.equals(BuildViewModel.blank(definition.name()))) {
        return;
      }
      if (unnamed.isEmpty()) {
        unnamed = key(folder.free(definition.name()));
      }
      build.keptAs(unnamed);
    }
    String id = place();
    Known now = known.get(id);
    if (now != null && now.text.equals(text)) {
      drafts.remove(id);
      return;
    }
    drafts.put(id, new Draft(text, whole, Naming.title(definition)));
    pump();
  }

  private FileStamp stamp(String id) {
    Known now = known.get(id);
    return now == null ? new FileStamp(-1, 0) : now.stamp;
  }

  private List<String> tags(String id) {
    Known now = known.get(id);
    return now == null ? List.of() : now.tags;
  }

  /// Writes one draft after the other.
  private void pump() {
    if (writing || drafts.isEmpty()) {
      return;
    }
    Map.Entry<String, Draft> next = drafts.entrySet().iterator().next();
    String id = next.getKey();
    Draft draft = next.getValue();
    drafts.remove(id);
    FileStamp before = stamp(id);
    List<String> tags = tags(id);
    writing = true;
    jobs.load(
        Texts.of("job.strategy.keep"),
        _ -> write(id, draft, before, tags),
        written -> wrote(id, draft, tags, written),
        () -> writing = false);
  }

  private Written write(String id, Draft draft, FileStamp before, List<String> tags) {
    try {
      if (!draft.whole) {
        folder.writeUnfinished(id, draft.text);
        return new Written(before, false, "");
      }
      FileStamp now = FileStamp.of(folder.file(id));
      FileStamp stamp = folder.write(id, tags, draft.text, before, Texts.of("versions.outside"));
      folder.dropUnfinished(id);
      return new Written(stamp, !now.equals(before), "");
    } catch (StoreException e) {
      // The person is told beside the tabs, and what was written stays on the screen.
      return new Written(before, false, String.valueOf(e.getMessage()));
    }
  }

  private void wrote(String id, Draft draft, List<String> tags, Written written) {
    writing = false;
    if (!written.trouble.isEmpty()) {
      if (trouble.get().isEmpty()) {
        toasts.raise(Toast.Kind.CAUTION, written.trouble);
      }
      trouble.set(written.trouble);
    } else {
      trouble.set("");
      if (draft.whole) {
        known.put(id, new Known(draft.text, tags, written.stamp));
        list(new KeptStrategy(id, draft.title, tags, written.stamp.modified()));
        if (written.keptOther) {
          refreshVersions();
        }
      }
    }
    pump();
  }

  /// Puts what is known of a strategy into the list.
  private void list(KeptStrategy strategy) {
    List<KeptStrategy> now = new ArrayList<>(all.get());
    now.removeIf(each -> each.id().equals(strategy.id()));
    now.add(strategy);
    now.sort(Comparator.comparing(KeptStrategy::id));
    all.set(List.copyOf(now));
  }

  /// Looks whether somebody changed the open file outside, and takes it over as a step.
  public void look() {
    String id = current.get();
    Known now = known.get(id);
    if (now == null || writing || drafts.containsKey(id)) {
      return;
    }
    jobs.load(
        Texts.of("job.strategy.open", id),
        _ ->
            FileStamp.of(folder.file(id)).equals(now.stamp)
                ? Optional.<Opening>empty()
                : Optional.of(load(id)),
        opening -> {
          if (now.equals(known.get(id)) && id.equals(current.get())) {
            opening.ifPresent(this::takeOver);
          }
        },
        () -> {});
  }

  private void takeOver(Opening opening) {
    know(opening);
    String text = opening.content.text();
    if (!text.equals(build.textProperty().get())) {
      build.write(text, opening.reading, Texts.of("edit.strategy.outside"), () -> {}, () -> {});
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("toast.strategy.outside", opening.id));
    }
  }

  /// Keeps what stands on the board as a version.
  ///
  /// @param note why; may be empty
  public void keepVersion(String note) {
    if (!build.textProblemsProperty().get().isEmpty()) {
      toasts.raise(Toast.Kind.CAUTION, Texts.of("toast.version.broken"));
      return;
    }
    String text = build.textProperty().get();
    if (place().isEmpty()) {
      unnamed = key(folder.free(build.definitionProperty().get().name()));
      build.keptAs(unnamed);
      changed();
    }
    String id = place();
    jobs.load(
        Texts.of("job.versions"),
        _ -> folder.keep(id, text, note),
        version -> {
          toasts.raise(Toast.Kind.DONE, Texts.of("toast.version.kept", version.number()));
          refreshVersions();
        },
        () -> {});
  }

  /// Brings a version back onto the board, as a step.
  public void restore(Version version) {
    String name = Texts.of("edit.version.restore", version.number());
    build.write(version.text(), StrategyText.read(version.text()), name, () -> {}, () -> {});
    toasts.raise(Toast.Kind.DONE, Texts.of("toast.version.restored", version.number()));
  }

  /// Deletes a strategy, as a step.
  public void delete(KeptStrategy strategy) {
    String id = strategy.id();
    boolean shown = id.equals(current.get());
    drafts.remove(id);
    attempt(() -> {
      String[] place = {folder.delete(id)};
      known.remove(id);
      if (shown) {
        blank();
      }
      refresh();
      Toast.Link undo =
          edits.done(
              Texts.of("edit.strategy.delete", strategy.title()),
              () -> {
                folder.bringBack(place[0], id);
                refresh();
                if (shown) {
                  reopen(id);
                }
              },
              () -> {
                place[0] = folder.delete(id);
                known.remove(id);
                if (id.equals(current.get())) {
                  blank();
                }
                refresh();
              });
      toasts.raise(Toast.Kind.DONE, Texts.of("toast.strategy.deleted", strategy.title()), undo);
    });
  }

  private void blank() {
    unnamed = "";
    StrategyDefinition blank = BuildViewModel.blank("my-strategy");
    build.begin(blank, StrategyText.yaml(blank), "");
  }

  /// Says why files could not be changed instead of failing.
  private void attempt(Runnable change) {
    try {
      change.run();
    } catch (StoreException e) {
      toasts.raise(Toast.Kind.CAUTION, String.valueOf(e.getMessage()));
    }
  }

  /// Makes a copy of a strategy beside it and opens that.
  public void duplicate(KeptStrategy strategy, Runnable then) {
    read(
        strategy.id(),
        definition -> {
          create(definition, folder.free(strategy.id()), copyTitle(strategy.title()));
          then.run();
        },
        sentence -> toasts.raise(Toast.Kind.CAUTION, sentence));
  }

  /// Returns a title like another that no strategy has yet.
  String copyTitle(String title) {
    String base = title.replaceFirst(" \\d+$", "");
    List<String> titles = all.get().stream().map(KeptStrategy::title).toList();
    String copy = base;
    for (int i = 2; titles.contains(copy) || isTaken(nameOr(copy)); i++) {
      copy = base + " " + i;
    }
    return copy;
  }

  /// Moves a strategy into a folder, as a step.
  ///
  /// @param to empty for the topmost
  public void moveTo(KeptStrategy strategy, String to) {
    String other = KeptStrategy.id(to, strategy.name());
    if (other.equals(strategy.id())) {
      return;
    }
    attempt(() -> {
      shift(strategy.id(), other);
      edits.done(
          Texts.of("edit.strategy.move", strategy.title()),
          () -> shift(other, strategy.id()),
          () -> shift(strategy.id(), other));
    });
  }

  private void shift(String id, String other) {
    folder.move(id, other);
    places.replaceAll((_, place) -> place.equals(id) ? other : place);
    Known content = known.remove(id);
    if (content != null) {
      known.put(other, new Known(content.text, content.tags, FileStamp.of(folder.file(other))));
    }
    Draft draft = drafts.remove(id);
    if (draft != null) {
      drafts.put(other, draft);
    }
    if (current.get().equals(id)) {
      current.set(other);
      memory.put(OPEN, other);
    }
    refresh();
  }

  /// Gives a strategy another title and the name that follows from it, as a step.
  ///
  /// @return why not; empty if it was done
  public String rename(KeptStrategy strategy, String title) {
    String name = Naming.name(title);
    if (name.isEmpty()) {
      return Texts.of("strategies.noname");
    }
    String id = strategy.id();
    String other = KeptStrategy.id(strategy.folder(), name);
    if (!other.equals(id) && isTaken(other)) {
      return Texts.of("strategies.taken", name);
    }
    String step = Texts.of("edit.strategy.rename", title);
    if (id.equals(current.get())) {
      if (!build.textProblemsProperty().get().isEmpty()) {
        return Texts.of("strategies.broken");
      }
      String text = Naming.renamed(build.textProperty().get(), name, title);
      Runnable forth = () -> moveFile(id, other);
      attempt(() -> {
        forth.run();
        build.write(text, StrategyText.read(text), step, forth, () -> moveFile(other, id));
      });
      return "";
    }
    attempt(() -> {
      KeptText before = folder.read(id);
      String text = Naming.renamed(before.text(), name, title);
      Runnable forth =
          () -> {
            moveFile(id, other);
            rewrite(other, before.tags(), text);
          };
      forth.run();
      edits.done(
          step,
          () -> {
            moveFile(other, id);
            rewrite(id, before.tags(), before.text());
          },
          forth);
    });
    return "";
  }

  private void moveFile(String id, String other) {
    if (!id.equals(other)) {
      shift(id, other);
    }
  }

  private void rewrite(String id, List<String> tags, String text) {
    FileStamp stamp = folder.write(id, tags, text, FileStamp.of(folder.file(id)), "");
    if (known.containsKey(id)) {
      known.put(id, new Known(text, tags, stamp));
    }
    refresh();
  }

  /// Gives a strategy other tags, as a step.
  public void tag(KeptStrategy strategy, List<String> tags) {
    if (tags.equals(strategy.tags())) {
      return;
    }
    attempt(() -> {
      retag(strategy.id(), tags);
      edits.done(
          Texts.of("edit.strategy.tag", strategy.title()),
          () -> retag(strategy.id(), strategy.tags()),
          () -> retag(strategy.id(), tags));
    });
  }

  private void retag(String id, List<String> tags) {
    rewrite(id, tags, folder.read(id).text());
  }

  /// Returns the folders that strategies lie in.
  public List<String> folders() {
    return all.get().stream()
        .map(KeptStrategy::folder)
        .filter(each -> !each.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /// Writes the strategy on the board to a file outside.
  ///
  /// @param picture what to write in place of its text
  public void export(Path file, Optional<byte[]> picture) {
    String name = file.getFileName().toString();
    StrategyDefinition definition = build.definitionProperty().get();
    String text =
        name.endsWith(".json") ? StrategyText.json(definition) : build.textProperty().get();
    jobs.load(
        Texts.of("job.strategy.export", name),
        _ -> {
          StrategyFolder.export(file, picture.orElseGet(() -> StrategyFolder.bytes(text)));
          return name;
        },
        _ -> toasts.raise(Toast.Kind.DONE, Texts.of("toast.saved", file)),
        () -> {});
  }
}
