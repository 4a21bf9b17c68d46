package candlewright.app.ui.build;

import candlewright.app.kept.Version;
import candlewright.app.ui.build.keep.KeepParts;
import candlewright.app.ui.build.keep.VersionsMenu;
import candlewright.app.ui.build.text.DiffView;
import candlewright.app.ui.build.text.RulesTable;
import candlewright.app.ui.build.text.YamlView;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strategy in one of its views: sentences, table, text, or beside a version of it. Only the
/// one that is seen is bound to the model.
final class CentreView implements Attachable {
  /// What is seen of the strategy.
  enum View {
    SENTENCE,
    TABLE,
    YAML,
    DIFF
  }

  private static final String VIEW = "build.view";

  /// Narrower bars say less.
  private static final double NARROW = 720;

  private final BuildViewModel model;
  private final StripModel strips;
  private final KeepParts parts;
  private final Region board;
  private final Runnable focusBoard;
  private final RulesTable table;
  private final YamlView yaml;
  private final DiffView diff;
  private final VersionsMenu versions;
  private final Map<View, Button> tabs = new EnumMap<>(View.class);
  private final Label state = Labels.styled("", "centre-state");
  private final FontIcon stateIcon = Icons.of(Feather.CHECK_CIRCLE, Icons.SMALL);
  private final Label facts = Labels.styled("", "label-small");
  private final Button version = new Button();
  private final Button compare;
  private final HBox bar = new HBox();
  private final StackPane root = new StackPane();
  private View view;
  private String warmUp = "";
  private boolean isAttached;
  private Subscription shown = Subscription.EMPTY;
  private Subscription attached = Subscription.EMPTY;

  /// @param board the sentences, which are bound by their owner
  /// @param focusBoard puts the cursor into them
  /// @param begin opens the dialog for a new strategy
  /// @param showAll shows the strategies that are kept
  CentreView(
      BuildViewModel model,
      StripModel strips,
      KeepParts parts,
      Region board,
      Runnable focusBoard,
      Runnable begin,
      Runnable showAll) {
    this.model = model;
    this.strips = strips;
    this.parts = parts;
    this.board = board;
    this.focusBoard = focusBoard;
    table = new RulesTable(model);
    yaml = new YamlView(model, parts.edits(), parts.jobs());
    diff = new DiffView(model, parts.kept(), () -> show(View.SENTENCE));
    versions = new VersionsMenu(parts.kept(), this::compare);
    for (View each : List.of(View.SENTENCE, View.TABLE, View.YAML)) {
      tab(each);
    }
    version.setId("versions-open");
    version.getStyleClass().add("tool-word");
    version.setGraphic(Icons.of(Feather.GIT_BRANCH, Icons.SMALL));
    version.setMinWidth(Region.USE_PREF_SIZE);
    version.setTooltip(new Tooltip(Texts.of("versions.title")));
    version.setOnAction(_ -> openVersions());
    compare =
        Icons.button(Feather.COLUMNS, "versions-diff", Texts.of("diff.open"), this::compareLast);
    state.setId("centre-state");
    state.setGraphic(stateIcon);
    state.setMinWidth(Region.USE_PREF_SIZE);
    facts.setId("centre-facts");
    facts.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getChildren().addAll(tabs.values());
    bar.getChildren()
        .addAll(
            gap,
            state,
            facts,
            version,
            compare,
            Icons.button(
                Feather.FOLDER, "strategies-show", Texts.of("action.strategy.open"), showAll),
            Icons.button(Feather.PLUS, "strategy-begin", Texts.of("action.strategy.new"), begin));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setSpacing(4);
    bar.getStyleClass().add("centre-bar");
    bar.setMinWidth(0);
    bar.setId("centre-bar");
    root.setId("centre-view");
    root.setMinSize(0, 0);
    view = parts.memory().get(VIEW, View::valueOf, View.SENTENCE);
    if (view == View.DIFF) {
      view = View.SENTENCE;
    }
  }

  private void tab(View each) {
    String key = each.name().toLowerCase(Locale.ROOT);
    Button tab = new Button(Texts.of("centre." + key));
    tab.setId("centre-" + key);
    tab.getStyleClass().add("dock-tab");
    tab.setMinWidth(Region.USE_PREF_SIZE);
    tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
    tab.setAccessibleText(Texts.of("centre." + key));
    tab.setOnAction(_ -> {
      show(each);
      focus();
    });
    tabs.put(each, tab);
  }

  @Override
  public Region node() {
    return root;
  }

  /// Stands in place of the title.
  Region bar() {
    return bar;
  }

  /// Puts the cursor into what is seen.
  void focus() {
    switch (view) {
      case SENTENCE -> focusBoard.run();
      case TABLE -> table.focus();
      case YAML -> yaml.focus();
      case DIFF -> diff.focus();
    }
  }

  /// Shows another view.
  void show(View wanted) {
    shown.unsubscribe();
    view = wanted;
    Attachable seen =
        switch (wanted) {
          case SENTENCE -> null;
          case TABLE -> table;
          case YAML -> yaml;
          case DIFF -> diff;
        };
    root.getChildren().setAll(seen == null ? board : seen.node());
    if (seen != null && isAttached) {
      seen.attach();
      shown = seen::detach;
    } else {
      shown = Subscription.EMPTY;
    }
    tabs.forEach((each, tab) -> tab.pseudoClassStateChanged(Overlay.SELECTED, each == wanted));
    parts.memory().put(VIEW, wanted.name());
  }

  /// Takes what was written and not read yet.
  void flush() {
    if (view == View.YAML) {
      yaml.flush();
    }
  }

  /// Opens the versions of the strategy, to keep one, compare or bring back.
  void openVersions() {
    flush();
    versions.open(version);
  }

  private void compareLast() {
    List<Version> all = parts.kept().versionsProperty().get();
    if (!all.isEmpty()) {
      compare(all.getFirst());
    }
  }

  private void compare(Version with) {
    diff.show(with);
    show(View.DIFF);
    diff.focus();
  }

  @Override
  public void attach() {
    isAttached = true;
    attached =
        Subscription.combine(
            model.definitionProperty().subscribe(this::warmUp),
            model.textProperty().subscribe(_ -> tell()),
            model.textProblemsProperty().subscribe(found -> brokenShows(!found.isEmpty())),
            model.problemsProperty().subscribe(_ -> tell()),
            parts.kept().troubleProperty().subscribe(_ -> tell()),
            parts.kept().versionsProperty().subscribe(this::tellVersion),
            bar.widthProperty().subscribe(_ -> tell()));
    show(view);
  }

  @Override
  public void detach() {
    isAttached = false;
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    attached.unsubscribe();
  }

  /// A strategy whose text is broken when it is opened shows where.
  private void brokenShows(boolean broken) {
    if (broken && view != View.YAML) {
      show(View.YAML);
    }
    tell();
  }

  private void warmUp(StrategyDefinition definition) {
    warmUp = "";
    Timeframe meant = definition.timeframe();
    Timeframe base = meant == null ? strips.timeframeProperty().get() : meant;
    parts
        .jobs()
        .load(
            Texts.of("job.warmup"),
            _ -> bars(definition, base),
            bars -> {
              if (definition.equals(model.definitionProperty().get())) {
                warmUp = bars < 0 ? "" : Texts.of("centre.warmup", bars);
                tell();
              }
            },
            () -> {});
  }

  /// Returns the bars before the first on which all rules are known; -1 if it cannot be compiled.
  private static int bars(StrategyDefinition definition, Timeframe base) {
    try {
      return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
          .warmUp(base);
    } catch (IllegalArgumentException e) {
      // The strip says why.
      return -1;
    }
  }

  private void tellVersion(List<Version> all) {
    version.setText(
        all.isEmpty()
            ? Texts.of("versions.draft")
            : Texts.of("versions.number", all.getFirst().number()));
    version.setAccessibleText(Texts.of("versions.open", version.getText()));
    compare.setDisable(all.isEmpty());
    tell();
  }

  private void tell() {
    int broken = model.textProblemsProperty().get().size();
    int doubts = model.problemsProperty().get().size();
    String trouble = parts.kept().troubleProperty().get();
    String kind;
    String more = "";
    if (!trouble.isEmpty()) {
      kind = "bad";
      state.setText(Texts.of("centre.notkept"));
      more = trouble;
    } else if (broken > 0) {
      kind = "bad";
      state.setText(Texts.of("centre.broken", broken));
      more = model.textProblemsProperty().get().getFirst().toString();
    } else if (doubts > 0) {
      kind = "caution";
      state.setText(Texts.of("centre.doubts", doubts));
      more = model.problemsProperty().get().getFirst().problem().toString();
    } else {
      kind = "fine";
      state.setText(Texts.of("centre.valid"));
    }
    Tooltip known = state.getTooltip();
    if (!more.equals(known == null ? "" : known.getText())) {
      state.setTooltip(more.isEmpty() ? null : new Tooltip(more));
    }
    if (!state.getStyleClass().contains(kind)) {
      state.getStyleClass().removeAll("fine", "caution", "bad");
      state.getStyleClass().add(kind);
      stateIcon.setIconCode(kind.equals("fine") ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
    }
    String rules = Texts.of("centre.rules", rules(model.boardProperty().get()));
    boolean narrow = bar.getWidth() < NARROW;
    facts.setText(narrow || warmUp.isEmpty() ? rules : rules + " · " + warmUp);
    facts.setVisible(bar.getWidth() >= NARROW - 160);
    facts.setManaged(facts.isVisible());
  }

  private static long rules(Board board) {
    return board.rows().stream()
        .filter(row -> row.enabled() && !row.group())
        .filter(row ->
            row.kind() == Kind.CONDITION
                || row.kind() == Kind.EXIT
                || row.kind() == Kind.PROTECTION)
        .count();
  }
}
