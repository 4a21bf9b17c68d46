package candlewright.app.ui.help;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.kordamp.ikonli.feather.Feather;

/// Turns a page of Markdown into nodes that the style sheet dresses: headings, paragraphs, lists,
/// code with a button to copy it, links to other pages. Other marks are not used in the help.
final class MarkdownPage extends AbstractVisitor {
  private static final double MARK = 16;

  private final Consumer<String> follow;
  private final Consumer<String> copy;
  private final Deque<Pane> blocks = new ArrayDeque<>();
  private TextFlow line = new TextFlow();
  private String style = "help-text";
  private int number;

  private MarkdownPage(Consumer<String> follow, Consumer<String> copy) {
    this.follow = follow;
    this.copy = copy;
  }

  /// Returns the nodes of a page.
  ///
  /// @param follow takes the target of a link
  /// @param copy takes a block of code
  static VBox of(Document page, Consumer<String> follow, Consumer<String> copy) {
    VBox root = new VBox(8);
    root.getStyleClass().add("help-page");
    MarkdownPage nodes = new MarkdownPage(follow, copy);
    nodes.blocks.push(root);
    page.accept(nodes);
    return root;
  }

  @Override
  public void visit(Heading heading) {
    block(heading, "help-heading-" + Math.min(heading.getLevel(), 3));
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph, "help-text");
  }

  private void block(Node content, String styled) {
    line = new TextFlow();
    line.getStyleClass().addAll("help-line", styled + "-line");
    style = styled;
    visitChildren(content);
    blocks.element().getChildren().add(line);
  }

  @Override
  public void visit(BulletList list) {
    items(list, 0);
  }

  @Override
  public void visit(OrderedList list) {
    items(list, 1);
  }

  private void items(Node list, int first) {
    int outer = number;
    number = first;
    VBox items = new VBox(4);
    blocks.element().getChildren().add(items);
    blocks.push(items);
    visitChildren(list);
    blocks.pop();
    number = outer;
  }

  @Override
  public void visit(ListItem item) {
    Label mark = Labels.styled(number == 0 ? "•" : number + ".", "help-mark");
    mark.setMinWidth(MARK);
    VBox content = new VBox(4);
    HBox.setHgrow(content, Priority.ALWAYS);
    blocks.element().getChildren().add(new HBox(4, mark, content));
    blocks.push(content);
    visitChildren(item);
    blocks.pop();
    if (number > 0) {
      number++;
    }
  }

  @Override
  public void visit(FencedCodeBlock block) {
    String code = block.getLiteral().stripTrailing();
    Label text = Labels.styled(code, "help-code");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button button =
        Icons.button(Feather.COPY, "help-copy", Texts.of("help.copy"), () -> copy.accept(code));
    HBox box = new HBox(8, text, button);
    box.setAlignment(Pos.TOP_LEFT);
    box.getStyleClass().add("help-block");
    blocks.element().getChildren().add(box);
  }

  @Override
  public void visit(org.commonmark.node.Text text) {
    add(text.getLiteral(), style);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(" ", style);
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral(), "help-inline-code");
  }

  @Override
  public void visit(StrongEmphasis strong) {
    styled("help-strong", strong);
  }

  @Override
  public void visit(Emphasis emphasis) {
    styled("help-strong", emphasis);
  }

  private void styled(String inner, Node content) {
    String outer = style;
    style = inner;
    visitChildren(content);
    style = outer;
  }

  @Override
  public void visit(Link link) {
    StringBuilder words = new StringBuilder();
    for (Node part = link.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof org.commonmark.node.Text text) {
        words.append(text.getLiteral());
      }
    }
    Hyperlink shown = new Hyperlink(words.toString());
    shown.getStyleClass().add("help-link");
    shown.setOnAction(_ -> follow.accept(link.getDestination()));
    line.getChildren().add(shown);
  }

  private void add(String words, String styled) {
    Text text = new Text(words);
    text.getStyleClass().add(styled);
    line.getChildren().add(text);
  }
}
