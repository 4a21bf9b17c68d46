package candlewright.app.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The help beside the workspaces: whether it is open, which page, what is searched.
public final class HelpViewModel {
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<@Nullable HelpTopic> topic =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
  private final StringProperty query = new SimpleStringProperty("");
  private final Deque<HelpTopic> before = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<HelpLibrary> library =
      new ReadOnlyObjectWrapper<>(new HelpLibrary(List.of()));
  private String wanted = "";

  /// Takes the pages once they are read; until then there are none. A page that was asked for too
  /// early comes now.
  public void take(HelpLibrary read) {
    library.set(read);
    if (open.get() && topic.get() == null) {
      topic.set(read.find(wanted).orElse(null));
    }
  }

  /// The pages.
  public ReadOnlyObjectProperty<HelpLibrary> libraryProperty() {
    return library.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// The page in sight; null for the table of contents.
  public ReadOnlyObjectProperty<@Nullable HelpTopic> topicProperty() {
    return topic.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  /// What is searched; what is found is shown in place of the page while it is not blank.
  public StringProperty queryProperty() {
    return query;
  }

  public List<HelpTopic> contents() {
    return library.get().topics();
  }

  public List<HelpLibrary.Hit> hits() {
    return library.get().search(query.get());
  }

  /// Opens a page, or the table of contents where there is no such page. Closes the help where that
  /// page is in sight already.
  public void toggle(String id) {
    HelpTopic page = library.get().find(id).orElse(null);
    if (open.get() && Objects.equals(topic.get(), page) && query.get().isBlank()) {
      close();
    } else {
      show(page);
      wanted = id;
    }
  }

  /// Opens a page that a link or a list names; null for the table of contents.
  public void show(@Nullable HelpTopic page) {
    HelpTopic left = topic.get();
    if (open.get() && left != null && !left.equals(page)) {
      before.push(left);
    }
    wanted = "";
    query.set("");
    topic.set(page);
    canGoBack.set(!before.isEmpty());
    open.set(true);
  }

  /// Follows a link to another page.
  ///
  /// @param target as the page writes it, such as `market.md`
  public void follow(String target) {
    page(target).ifPresent(this::show);
  }

  private Optional<HelpTopic> page(String target) {
    return library.get().find(target.replaceFirst("\\.md$", ""));
  }

  /// Opens the page that was left last; nothing if there is none.
  public void back() {
    if (!before.isEmpty()) {
      query.set("");
      topic.set(before.pop());
      canGoBack.set(!before.isEmpty());
    }
  }

  public void close() {
    open.set(false);
    query.set("");
    before.clear();
    canGoBack.set(false);
  }
}
