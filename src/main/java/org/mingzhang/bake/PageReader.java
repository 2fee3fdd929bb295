package org.mingzhang.bake;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;
import org.mingzhang.data.Utf8File;
import org.mingzhang.disclosure.Document;
import org.mingzhang.model.Problem;

/** Reads and checks content files one by one. */
final class PageReader {

  /** Far above any page; some texts take a parser the square of their length. */
  private static final Utf8File.Limit LIMIT = new Utf8File.Limit(128 << 10, "请分成几个页面；图片不要写在正文里");

  private final Markdown markdown;
  private final boolean drafts;
  private final List<Problem> problems;

  PageReader(Markdown markdown, boolean drafts, List<Problem> problems) {
    this.markdown = markdown;
    this.drafts = drafts;
    this.problems = problems;
  }

  /** The page, or empty when it is a draft that is not wanted or has a fault in its header, which is then reported. */
  Optional<Page> read(ContentFile file) {
    return Utf8File.read(file.path(), file.file(), LIMIT, problems::add)
        .flatMap(text -> read(file, new SourceText(file.file(), text)));
  }

  private Optional<Page> read(ContentFile file, SourceText source) {
    Faults faults = new Faults(source, problems);
    return HeaderReader.read(source, faults)
        .filter(header -> drafts || !header.draft())
        .flatMap(header -> markdown.read(header, Addresses.root(file.address()), faults).map(body -> page(file, header, body)));
  }

  private static Page page(ContentFile file, Header header, Node body) {
    Document document =
        new Document(
            file.address(), Document.Kind.PAGE, header.title(), header.summary(), NeutralForm.parts(body, header.title()));
    return new Page(file.path(), file.file(), file.address(), header, body, document);
  }
}
