package candlewright.app.ui.build.keep;

import candlewright.app.kept.KeptStrategy;
import candlewright.app.ui.data.DropTarget;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.template.Template;
import candlewright.core.strategy.template.TemplateTexts;
import candlewright.core.strategy.template.Theme;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.MapChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The dialog that begins a strategy.
public final class NewStrategyView {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 820;
  private static final double EDGE = 48;

  private final NewStrategyViewModel model;
  private final Runnable created;
  private final Map<NewStrategyViewModel.Source, ToggleButton> sources =
      new EnumMap<>(NewStrategyViewModel.Source.class);
  private final List<ToggleButton> styles = new ArrayList<>();
  private final TextField search = new TextField();
  private final FlowPane cards = new FlowPane(12, 12);
  private final ScrollPane gallery = new ScrollPane(cards);
  private final Label nothing = Labels.styled("", "empty-text");
  private final ListView<KeptStrategy> others = new ListView<>();
  private final VBox fromFile = new VBox(12);
  private final VBox blank = new VBox();
  private final Label title = Labels.styled("", "dialog-title");
  private final Label notes = Labels.styled("", "new-notes");
  private final FlowPane chips = new FlowPane(4, 4);
  private final Label contains = Labels.styled(Texts.of("new.contains"), "label-small");
  private final TextField name = new TextField();
  private final Label nameProblem = Labels.styled("", "field-problem");
  private final Label refusal = Labels.styled("", "field-problem");
  private final Label about = Labels.styled("", "label-small");
  private final Button create = new Button(Texts.of("new.create"));
  private final VBox styleBox = new VBox(2);
  private final VBox card = new VBox();
  private final Overlay overlay;
  private final MapChangeListener<String, Miniature> drawn = this::drawn;
  private Subscription shown = Subscription.EMPTY;
  private @Nullable Pane root;

  /// @param created done after a strategy was opened
  public NewStrategyView(NewStrategyViewModel model, Runnable created) {
    this.model = model;
    this.created = created;
    HBox body = new HBox(left(), middle(), right());
    VBox.setVgrow(body, Priority.ALWAYS);
    card.getChildren().setAll(head(), body, foot());
    card.getStyleClass().addAll("card", "new-strategy");
    overlay = new Overlay("new-strategy", card, Pos.CENTER, 0, this::close);
    StackPane.setMargin(card, new Insets(0));
  }

  private HBox head() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            Labels.styled(Texts.of("new.title"), "dialog-title"),
            gap,
            Icons.button(Feather.X, "new-close", Texts.of("new.close"), this::close));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  private VBox left() {
    VBox list = new VBox(2);
    source(list, NewStrategyViewModel.Source.TEMPLATE, Feather.GRID);
    source(list, NewStrategyViewModel.Source.OTHER, Feather.COPY);
    source(list, NewStrategyViewModel.Source.FILE, Feather.FILE_TEXT);
    source(list, NewStrategyViewModel.Source.BLANK, Feather.FILE);
    styleBox.getChildren().add(Labels.styled(Texts.of("new.style"), "palette-group"));
    style(null, Texts.of("new.style.all"), TemplateTexts.byName().size());
    for (Theme theme : Theme.values()) {
      style(theme, TemplateCard.style(theme), TemplateTexts.of(theme).size());
    }
    VBox left = new VBox(12, list, styleBox);
    left.getStyleClass().add("new-left");
    return left;
  }

  private void source(VBox list, NewStrategyViewModel.Source source, Feather icon) {
    String key = source.name().toLowerCase(Locale.ROOT);
    ToggleButton button =
        new ToggleButton(Texts.of("new.source." + key), Icons.of(icon, Icons.SMALL));
    button.setId("new-source-" + key);
    button.getStyleClass().add("menu-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> {
      button.setSelected(true);
      model.sourceProperty().set(source);
    });
    sources.put(source, button);
    list.getChildren().add(button);
  }

  private void style(@Nullable Theme theme, String words, int count) {
    Label number = Labels.styled(Integer.toString(count), "label-small");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(4, Labels.styled(words), gap, number);
    line.setAlignment(Pos.CENTER_LEFT);
    ToggleButton button = new ToggleButton();
    button.setGraphic(line);
    line.prefWidthProperty().bind(button.widthProperty().subtract(18));
    button.setAccessibleText(words + " " + count);
    button.setUserData(theme);
    button.setId("new-style-" + (theme == null ? "all" : theme.name().toLowerCase(Locale.ROOT)));
    button.getStyleClass().add("menu-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> {
      button.setSelected(true);
      model.themeProperty().set(theme);
    });
    styles.add(button);
    styleBox.getChildren().add(button);
  }

  private VBox middle() {
    String filter = Texts.of("new.filter", TemplateTexts.byName().size());
    search.setId("new-search");
    search.setPromptText(filter);
    search.setAccessibleText(filter);
    StackPane field = new StackPane(search, Icons.of(Feather.SEARCH, Icons.SMALL));
    StackPane.setAlignment(field.getChildren().getLast(), Pos.CENTER_LEFT);
    field.getStyleClass().add("filter-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    about.setId("new-about");
    about.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(8, field, about);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("new-top");
    top.visibleProperty()
        .bind(model.sourceProperty().isEqualTo(NewStrategyViewModel.Source.TEMPLATE));
    top.managedProperty().bind(top.visibleProperty());
    cards.setId("new-cards");
    cards.getStyleClass().add("new-cards");
    cards.setFocusTraversable(true);
    cards.setAccessibleRole(AccessibleRole.LIST_VIEW);
    cards.setOnKeyPressed(this::steer);
    gallery.setFitToWidth(true);
    gallery.setFocusTraversable(false);
    gallery.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    gallery.getStyleClass().add("bare-scroll");
    nothing.setId("new-nothing");
    nothing.setWrapText(true);
    others.setId("new-others");
    others.setAccessibleText(Texts.of("new.source.other"));
    others.getStyleClass().add("plain-list");
    others.setPlaceholder(Labels.styled(Texts.of("new.others.none"), "empty-text"));
    others.setCellFactory(_ -> new OtherCell());
    fileSource();
    Label empty = Labels.styled(Texts.of("new.blank.about"), "empty-text");
    empty.setWrapText(true);
    blank.getChildren().add(empty);
    blank.setAlignment(Pos.CENTER);
    StackPane content = new StackPane(gallery, nothing, others, fromFile, blank);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox middle = new VBox(top, content);
    middle.getStyleClass().add("new-middle");
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    return middle;
  }

  private static final class OtherCell extends ListCell<KeptStrategy> {
    @Override
    protected void updateItem(@Nullable KeptStrategy item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(
          item == null
              ? null
              : new HBox(8, new Label(item.title()), Labels.styled(item.id(), "label-small")));
    }
  }

  private void fileSource() {
    Label words = Labels.styled(Texts.of("new.file.about"), "empty-text");
    words.setWrapText(true);
    Button choose = new Button(Texts.of("new.file.choose"));
    choose.setId("new-file-choose");
    choose.setOnAction(_ -> chooseFile());
    fromFile.getChildren().setAll(words, choose);
    fromFile.setAlignment(Pos.CENTER);
    fromFile.setId("new-file");
    DropTarget.install(fromFile, files -> model.choose(files.getFirst()));
  }

  private void chooseFile() {
    File file = chooser().showOpenDialog(card.getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }

  /// Returns what asks for a strategy's file.
  static FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of("new.file.choose"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Texts.of("new.file.kind"), "*.yaml", "*.yml", "*.json"));
    return chooser;
  }

  private VBox right() {
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setId("new-chosen");
    notes.setWrapText(true);
    notes.setMinHeight(Region.USE_PREF_SIZE);
    name.setId("new-name");
    name.setAccessibleText(Texts.of("new.name"));
    name.setOnAction(_ -> create());
    for (Label problem : List.of(nameProblem, refusal)) {
      problem.setWrapText(true);
      problem.setMinHeight(Region.USE_PREF_SIZE);
      problem.managedProperty().bind(problem.visibleProperty());
      problem.visibleProperty().bind(Bindings.isNotEmpty(problem.textProperty()));
    }
    nameProblem.setId("new-name-problem");
    refusal.setId("new-refusal");
    VBox about = new VBox(12, title, notes, contains, chips);
    ScrollPane scroll = new ScrollPane(about);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label label = Labels.styled(Texts.of("new.name"), "label-small");
    label.setLabelFor(name);
    VBox right = new VBox(8, scroll, refusal, label, name, nameProblem);
    right.getStyleClass().add("new-right");
    return right;
  }

  private HBox foot() {
    Button cancel = new Button(Texts.of("new.cancel"));
    cancel.setId("new-cancel");
    cancel.setCancelButton(false);
    cancel.setOnAction(_ -> close());
    create.setId("new-create");
    create.getStyleClass().add("accent");
    create.setOnAction(_ -> create());
    HBox foot = new HBox(8, cancel, create);
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.getStyleClass().add("page-foot");
    return foot;
  }

  /// Opens it over the window of a node.
  public void open(Region within, NewStrategyViewModel.Source from) {
    if (root != null
        || within.getScene() == null
        || !(within.getScene().getRoot() instanceof Pane pane)) {
      return;
    }
    root = pane;
    card.maxWidthProperty().bind(Bindings.min(WIDTH, pane.widthProperty().subtract(EDGE)));
    card.maxHeightProperty().bind(Bindings.min(HEIGHT, pane.heightProperty().subtract(EDGE)));
    model.open(from);
    name.textProperty().bindBidirectional(model.nameProperty());
    search.textProperty().bindBidirectional(model.queryProperty());
    nameProblem.textProperty().bind(model.nameProblemProperty());
    refusal.textProperty().bind(model.refusalProperty());
    create
        .disableProperty()
        .bind(model.chosenProperty().isNull().or(Bindings.isNotEmpty(model.nameProblemProperty())));
    model.miniatures().addListener(drawn);
    shown =
        Subscription.combine(
            model.foundProperty().subscribe(this::fill),
            model.aboutProperty().subscribe(about::setText),
            model.templateProperty().subscribe(_ -> mark()),
            model.sourceProperty().subscribe(this::front),
            model.themeProperty().subscribe(_ -> markStyles()),
            model.chosenProperty().subscribe(this::tell),
            model.othersProperty().subscribe(list -> others.getItems().setAll(list)),
            others
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                  if (item != null) {
                    model.choose(item);
                  }
                }),
            () -> {
              name.textProperty().unbindBidirectional(model.nameProperty());
              search.textProperty().unbindBidirectional(model.queryProperty());
              nameProblem.textProperty().unbind();
              refusal.textProperty().unbind();
              create.disableProperty().unbind();
              card.maxWidthProperty().unbind();
              card.maxHeightProperty().unbind();
              model.miniatures().removeListener(drawn);
            });
    pane.getChildren().add(overlay);
    overlay.show(true);
    if (from == NewStrategyViewModel.Source.TEMPLATE) {
      search.requestFocus();
    }
  }

  private void close() {
    Pane shownIn = root;
    if (shownIn == null) {
      return;
    }
    root = null;
    model.close();
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    others.getSelectionModel().clearSelection();
    overlay.show(false);
    shownIn.getChildren().remove(overlay);
  }

  private void create() {
    if (model.create()) {
      close();
      created.run();
    }
  }

  private void front(NewStrategyViewModel.Source source) {
    sources.forEach((each, button) -> button.setSelected(each == source));
    gallery.setVisible(source == NewStrategyViewModel.Source.TEMPLATE);
    nothing.setVisible(gallery.isVisible() && model.foundProperty().get().isEmpty());
    styleBox.setVisible(gallery.isVisible());
    others.setVisible(source == NewStrategyViewModel.Source.OTHER);
    fromFile.setVisible(source == NewStrategyViewModel.Source.FILE);
    blank.setVisible(source == NewStrategyViewModel.Source.BLANK);
  }

  private void markStyles() {
    styles.forEach(
        each -> each.setSelected(Objects.equals(each.getUserData(), model.themeProperty().get())));
  }

  private void fill(List<Template> templates) {
    cards.getChildren().clear();
    for (Template template : templates) {
      TemplateCard each = new TemplateCard(template);
      each.show(model.miniatures().get(template.name()));
      each.setOnMousePressed(event -> {
        model.choose(template);
        cards.requestFocus();
        if (event.getClickCount() == 2) {
          create();
        }
      });
      cards.getChildren().add(each);
    }
    nothing.setText(Texts.of("new.nothing", model.queryProperty().get()));
    nothing.setVisible(gallery.isVisible() && templates.isEmpty());
    mark();
  }

  private void drawn(MapChangeListener.Change<? extends String, ? extends Miniature> change) {
    for (TemplateCard each : all()) {
      if (each.template().name().equals(change.getKey())) {
        each.show(change.getValueAdded());
      }
    }
  }

  private List<TemplateCard> all() {
    return cards.getChildren().stream().map(TemplateCard.class::cast).toList();
  }

  private void mark() {
    Template chosen = model.templateProperty().get();
    all().forEach(each -> each.choose(each.template().equals(chosen)));
    cards.setAccessibleText(chosen == null ? Texts.of("new.source.template") : chosen.title());
  }

  private void tell(@Nullable StrategyDefinition definition) {
    title.setText(definition == null ? "" : Naming.title(definition));
    notes.setText(definition == null ? "" : definition.notes());
    chips.getChildren().clear();
    List<String> words = definition == null ? List.of() : NewStrategyViewModel.contents(definition);
    words.forEach(word -> chips.getChildren().add(Labels.styled(word, "chip")));
    contains.setVisible(!words.isEmpty());
  }

  private void steer(KeyEvent event) {
    List<TemplateCard> all = all();
    int columns = Math.max(1, (int) ((cards.getWidth() + 12) / (TemplateCard.WIDTH + 12)));
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -columns;
          case DOWN -> columns;
          default -> 0;
        };
    switch (event.getCode()) {
      case ENTER -> create();
      case LEFT, RIGHT, UP, DOWN -> {
        int now = 0;
        for (int i = 0; i < all.size(); i++) {
          now = all.get(i).template().equals(model.templateProperty().get()) ? i : now;
        }
        if (now + step >= 0 && now + step < all.size()) {
          model.choose(all.get(now + step).template());
          reveal(all.get(now + step));
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Scrolls a card into sight.
  private void reveal(TemplateCard wanted) {
    double height = cards.getHeight() - gallery.getViewportBounds().getHeight();
    if (height <= 0) {
      return;
    }
    double top = wanted.getLayoutY();
    double bottom = top + wanted.getHeight() - gallery.getViewportBounds().getHeight();
    double now = gallery.getVvalue() * height;
    double place = now > top ? top : Math.max(now, bottom);
    gallery.setVvalue(Math.clamp(place / height, 0, 1));
  }
}
