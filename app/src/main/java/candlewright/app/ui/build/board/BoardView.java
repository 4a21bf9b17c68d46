package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BoardProblem;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The strategy as sections of sentences, each word of which can be changed where it stands.
///
/// Rows and chips are kept by their addresses: an edit makes nodes only for what is new.
public final class BoardView implements Attachable {
  /// Below this width the board shows two columns of figures, in pixels.
  private static final double NARROW = 860;

  /// Rows that are made whole at once even where the board has no height yet.
  private static final int LEAST = 20;

  /// Rows whose sentences are made before one pulse.
  private static final int AT_ONCE = 4;

  private static final Set<String> ALWAYS =
      Set.of("universe", "regime", "entry_long", "exit_long", "sizing", "exits", "protections");

  private final BuildViewModel model;
  private final StripModel strips;
  private final LibraryModel library;
  private final BoardCommands commands;
  private final ChipEditor editor;
  private final BoardKeys keys;
  private final BoardDrag drag;
  private final BoardActions actions;
  private final ReplaceEditor replace;
  private final Map<Address, RowView> rows = new LinkedHashMap<>();
  private final Map<String, SectionCard> cards = new HashMap<>();
  private final Set<String> opened = new TreeSet<>();
  private final VBox sections = new VBox(8);
  private final FlowPane others = new FlowPane(4, 4);
  private final BlankCard blank;
  private final ScrollPane scroll = new ScrollPane();
  private final Figures headFigures = Figures.head();
  private final Region headTitle = new Region();
  private final HBox head;
  private final ProblemsBar problems;
  private final VBox root;
  private final ReadOnlyIntegerWrapper made = new ReadOnlyIntegerWrapper(0);
  private ChipLabels labels;
  private Object series = new Object();

  /// The chip that had the focus last.
  private @Nullable Address inHand;

  /// Rows whose sentences are still to be made, from the top.
  private final Deque<RowView> unfilled = new ArrayDeque<>();

  private final AnimationTimer filling =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          fillSome();
        }
      };

  /// How many more new rows are made whole at once.
  private int room;

  private @Nullable List<Address> offered;

  /// Whether the board changed while it was not in the window.
  private boolean missed;

  private boolean narrow;
  private Subscription attached = Subscription.EMPTY;

  public BoardView(BuildViewModel model, StripModel strips, LibraryModel library) {
    this.model = model;
    this.strips = strips;
    this.library = library;
    labels = new ChipLabels(model.definitionProperty().get(), model.boardProperty().get());
    commands = new BoardCommands(model);
    editor = new ChipEditor(model, library);
    keys = new BoardKeys(this, model, commands);
    drag = new BoardDrag(this, model);
    replace = new ReplaceEditor(model);
    actions = new BoardActions(this, commands, replace);
    blank = new BlankCard(() -> addAt(Address.parse("entry_long")));
    problems = new ProblemsBar(model, this::reveal);
    head = head();
    others.getStyleClass().add("board-others");
    others.setAlignment(Pos.CENTER_LEFT);
    others.setMinWidth(0);
    others
        .widthProperty()
        .subscribe(width -> others.setPrefWrapLength(Math.max(1, width.doubleValue() - 26)));
    sections.getStyleClass().add("board-sections");
    scroll.setContent(sections);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("bare-scroll");
    scroll.setId("board-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(head, scroll, problems.node());
    root.getStyleClass().addAll("panel", "board");
    root.setId("board");
    root.widthProperty().subscribe(this::resize);
    keys.install(root);
  }

  private HBox head() {
    Label rule = Labels.styled(Texts.of("board.rule"), "board-figure", "head");
    rule.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Region add = new Region();
    add.setMinWidth(SectionCard.ADD);
    HBox made = new HBox(headTitle, rule, gap, headFigures, add);
    made.getStyleClass().add("board-head");
    made.setAlignment(Pos.CENTER_LEFT);
    made.setMinWidth(0);
    return made;
  }

  @Override
  public Region node() {
    return root;
  }

  /// What can be done here, with its keys.
  public List<UiAction> actions() {
    return actions.all();
  }

  /// How many nodes of rows and chips were made so far.
  public ReadOnlyIntegerProperty madeProperty() {
    return made.getReadOnlyProperty();
  }

  /// Offers templates on a blank board.
  ///
  /// @param choose shows them
  public void offerTemplates(Runnable choose) {
    blank.offerTemplates(choose);
  }

  /// Puts the cursor onto the selected row, or the first.
  public void focus() {
    List<Address> selected = commands.rows();
    RowView row =
        selected.isEmpty()
            ? rows.values().stream().findFirst().orElse(null)
            : rows.get(selected.getFirst());
    if (row != null) {
      row.body().requestFocus();
    }
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            model.boardProperty().subscribe(_ -> take()),
            root.sceneProperty().subscribe(_ -> takeMissed()),
            model.selectionProperty().subscribe(_ -> mark()),
            model.problemsProperty().subscribe(_ -> mark()),
            model.definitionProperty().subscribe(library::show),
            strips.stripProperty().subscribe(_ -> figures()),
            strips.pValuesProperty().subscribe(_ -> figures()));
    problems.attach();
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    filling.stop();
    problems.detach();
    editor.close();
    replace.close();
  }

  private void resize(Number width) {
    boolean now = width.doubleValue() < NARROW;
    headTitle.setMinWidth(SectionCard.titleWidth(now) + 1);
    if (now != narrow) {
      narrow = now;
      headFigures.narrow(now);
      rows.values().forEach(row -> row.figures().narrow(now));
      cards.values().forEach(card -> card.narrow(now));
    }
  }

  private boolean isShown(Board.Section section, StrategyDefinition definition) {
    String name = section.name();
    if (ALWAYS.contains(name) || opened.contains(name)) {
      return true;
    }
    if (name.equals("orders")) {
      var orders = definition.orders();
      return !List.of(
              orders.entryLong(), orders.exitLong(), orders.entryShort(), orders.exitShort())
          .stream()
          .allMatch(OrderStyle.Market.class::isInstance);
    }
    return !section.rows().isEmpty();
  }

  private void takeMissed() {
    if (missed) {
      take();
    }
  }

  /// Shows the board; while another view stands in its place not before it is back.
  private void take() {
    missed = root.getScene() == null;
    editor.changed();
    if (missed) {
      return;
    }
    Board board = model.boardProperty().get();
    StrategyDefinition definition = model.definitionProperty().get();
    labels = new ChipLabels(definition, board);
    Scene scene = root.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    boolean had = owner != null && isInside(owner);
    Map<Address, RowView> before = new HashMap<>(rows);
    rows.clear();
    unfilled.clear();
    room = Math.max(LEAST, (int) Math.ceil(scroll.getHeight() / RowView.HEIGHT));
    List<Node> shown = new ArrayList<>();
    List<Board.Section> left = new ArrayList<>();
    for (Board.Section section : board.sections()) {
      if (!isShown(section, definition)) {
        left.add(section);
        continue;
      }
      SectionCard card = cards.computeIfAbsent(section.name(), _ -> card(section.address()));
      card.show(rows(section.rows(), before));
      shown.add(card);
    }
    if (isBlank(definition)) {
      shown.addFirst(blank.node());
    }
    offer(left);
    shown.add(others);
    if (!sections.getChildren().equals(shown)) {
      sections.getChildren().setAll(shown);
    }
    mark();
    figures();
    if (!unfilled.isEmpty()) {
      filling.start();
    }
    if (owner != null && had && (owner.getScene() == null || !isInside(owner))) {
      keys.focusSelected();
    }
  }

  private static boolean isBlank(StrategyDefinition definition) {
    return definition.entryLong().equals(StrategyDefinition.NEVER)
        && definition.entryShort().equals(StrategyDefinition.NEVER)
        && definition.allocation() == null;
  }

  private SectionCard card(Address address) {
    made.set(made.get() + 1);
    SectionCard card = new SectionCard(address, this::add);
    card.narrow(narrow);
    return card;
  }

  private List<RowView> rows(List<Row> wanted, Map<Address, RowView> before) {
    List<RowView> shown = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Row row = wanted.get(i);
      RowView view = before.get(row.address());
      if (view == null) {
        view = new RowView(row.address(), new Uses());
        room--;
        view.figures().narrow(narrow);
        drag.byRow(view);
        keys.watch(view);
      }
      view.show(row, labels::of, room <= 0 || view.isPending());
      if (view.isPending()) {
        unfilled.add(view);
      }
      view.bracket(ends(wanted, i), row.group());
      rows.put(row.address(), view);
      shown.add(view);
    }
    return shown;
  }

  /// Makes the sentences of rows that are out of sight, a few before each pulse: the ones in sight
  /// are on the screen before.
  private void fillSome() {
    for (int i = 0; i < AT_ONCE && !unfilled.isEmpty(); i++) {
      unfilled.removeFirst().fill();
    }
    if (unfilled.isEmpty()) {
      filling.stop();
    }
  }

  /// Tells for each group around a row, and the row itself if it is one, whether it ends here.
  private static List<Boolean> ends(List<Row> section, int place) {
    Row row = section.get(place);
    int next = place + 1 < section.size() ? section.get(place + 1).depth() : 0;
    List<Boolean> ends = new ArrayList<>();
    for (int depth = 0; depth < row.depth(); depth++) {
      ends.add(next <= depth);
    }
    if (row.group()) {
      ends.add(false);
    }
    return ends;
  }

  private void offer(List<Board.Section> left) {
    List<Address> addresses = left.stream().map(Board.Section::address).toList();
    if (addresses.equals(offered)) {
      return;
    }
    offered = addresses;
    List<Node> nodes = new ArrayList<>();
    nodes.add(Labels.styled(Texts.of("board.others"), "board-figure"));
    for (Board.Section section : left) {
      Button open =
          new Button(
              Texts.of("board.section." + section.name()), Icons.of(Feather.PLUS, Icons.SMALL));
      open.setId("open-" + section.name());
      open.getStyleClass().add("tool-word");
      open.setMinWidth(Region.USE_PREF_SIZE);
      open.setOnAction(_ -> open(section.address()));
      nodes.add(open);
    }
    others.getChildren().setAll(nodes);
    others.setVisible(!left.isEmpty());
    others.setManaged(!left.isEmpty());
  }

  private void open(Address section) {
    opened.add(section.toString());
    take();
    addAt(section);
  }

  /// Opens what can be added to a section.
  void addAt(Address section) {
    SectionCard card = cards.get(section.toString());
    if (card != null) {
      root.applyCss();
      root.layout();
      scrollTo(card);
      if (card.add().isVisible()) {
        add(card);
      }
    }
  }

  private void add(SectionCard card) {
    openAdd(card.add(), commands.place(card.address()));
  }

  /// Opens what can be added behind the selected row.
  void addHere() {
    Places.Place place = commands.place(null);
    List<Address> selected = commands.rows();
    RowView row = selected.isEmpty() ? null : rows.get(selected.getLast());
    if (row == null) {
      addAt(Address.parse("entry_long"));
    } else {
      scrollTo(row);
      openAdd(row.body(), place);
    }
  }

  private void openAdd(Node anchor, Places.Place place) {
    editor.openAdd(anchor, place, keys::focusSelected);
  }

  /// Adds a block of the library where it belongs: onto the chip in hand if it fits there, else
  /// behind the selected row or to the section of its kind.
  ///
  /// @return whether it was added
  boolean add(Block block) {
    Edit edit = commands.adding(block, inHand);
    boolean done = model.apply(edit) instanceof Outcome.Done;
    if (done) {
      keys.focusSelected();
    }
    return done;
  }

  /// Returns the cards of the sections, as they are shown.
  Collection<SectionCard> cards() {
    return sections.getChildren().stream()
        .filter(SectionCard.class::isInstance)
        .map(SectionCard.class::cast)
        .toList();
  }

  /// Returns the rows by their addresses, as they are shown.
  Map<Address, RowView> rows() {
    return rows;
  }

  ScrollPane scroll() {
    return scroll;
  }

  boolean isInside(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(root)) {
        return true;
      }
    }
    return false;
  }

  boolean isEditing() {
    return editor.isOpen() || replace.isOpen();
  }

  /// Shows the row that an address lies in and selects it.
  void reveal(Address address) {
    Row row = model.boardProperty().get().row(address);
    if (row != null) {
      model.select(List.of(row.address()));
      keys.focusSelected();
    }
  }

  /// Scrolls as little as shows a node.
  void scrollTo(Node node) {
    Bounds seen = scroll.getViewportBounds();
    Bounds at = sections.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double height = sections.getHeight();
    double spare = height - seen.getHeight();
    if (spare <= 0) {
      return;
    }
    double top = scroll.getVvalue() * spare;
    if (at.getMinY() < top) {
      scroll.setVvalue(at.getMinY() / spare);
    } else if (at.getMaxY() > top + seen.getHeight()) {
      scroll.setVvalue((at.getMaxY() - seen.getHeight()) / spare);
    }
  }

  private void mark() {
    List<Address> selected = commands.rows();
    Map<Address, List<BoardProblem>> byRow = new HashMap<>();
    for (BoardProblem problem : model.problemsProperty().get()) {
      Row row = model.boardProperty().get().row(problem.address());
      if (row != null) {
        byRow.computeIfAbsent(row.address(), _ -> new ArrayList<>()).add(problem);
      }
    }
    rows.forEach((address, row) -> {
      row.select(selected.contains(address));
      row.problem(byRow.getOrDefault(address, List.of()));
    });
  }

  private void figures() {
    Strip strip = strips.stripProperty().get();
    Map<Address, Double> pValues = strips.pValuesProperty().get();
    rows.forEach((address, row) ->
        row.figures()
            .show(strip == null ? null : strip.rows().get(address), strip, pValues.get(address)));
  }

  /// Puts the cursor onto what was changed.
  void focusSelected() {
    keys.focusSelected();
  }

  /// Returns what a card about the selected rows opens beside.
  Node anchor() {
    List<Address> selected = commands.rows();
    RowView row = selected.isEmpty() ? null : rows.get(selected.getLast());
    return row == null ? head : row.body();
  }

  /// Begins to drag a block of the library, from anywhere in the window.
  void dragged(Block block, MouseEvent event) {
    drag.over(block, event);
  }

  /// Ends the drag of a block where the pointer is.
  void dropped() {
    drag.drop();
  }

  private final class Uses implements RowView.Board {
    @Override
    public void open(ChipNode chip) {
      editor.open(chip, chip.chip());
    }

    @Override
    public void turn(ChipNode chip, int notches) {
      Chip number = chip.number();
      if (number != null && number.editing() instanceof Chip.Editing.Numeral numeral) {
        double value = NumberEditor.stepped(numeral, numeral.value(), notches);
        model.apply(Offers.number(number, value), new Turning(number.address(), series));
      }
    }

    @Override
    public void hold(ChipNode chip) {
      inHand = chip.chip().address();
    }

    @Override
    public void settle() {
      series = new Object();
    }

    @Override
    public void pressed(RowView row, MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY) {
        keys.pressed(row.address(), event);
      }
    }

    @Override
    public void more(RowView row, Button anchor) {
      editor.openMore(anchor, row.row(), row.hidden());
    }

    @Override
    public int series(Chip chip) {
      return labels.series(chip);
    }

    @Override
    public void made() {
      made.set(made.get() + 1);
    }
  }

  /// What notches on one chip have in common until the pointer or the focus leaves it.
  private record Turning(Address address, Object series) {}
}
