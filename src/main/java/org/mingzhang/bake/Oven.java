package org.mingzhang.bake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.app.Crawler;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;
import org.jbake.parser.ParserEngine;
import org.jbake.template.RenderingException;
import org.mingzhang.disclosure.TemplateFault;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** One bake with JBake's parts: crawl the folder into a store, render what is in it. */
final class Oven {

  private static final String EXTENSION = "md";

  private final OvenConfiguration configuration;
  private final Markdown markdown;
  private final HeapStore store = new HeapStore();
  private final List<Problem> problems;
  private final Set<Position> templateFaults = new HashSet<>();

  Oven(OvenConfiguration configuration, Markdown markdown, List<Problem> problems) {
    this.configuration = configuration;
    this.markdown = markdown;
    this.problems = problems;
  }

  /** The pages that could be drawn, in the order given. */
  List<BakedPage> bake(List<Page> pages) {
    crawl(pages);
    Map<String, DocumentModel> documents = new HashMap<>();
    store.documents().forEach(document -> documents.put(MarkdownEngine.page(document).address(), document));
    MemoryRenderer renderer = new MemoryRenderer(store, configuration);
    List<BakedPage> baked = new ArrayList<>();
    for (Page page : pages) {
      DocumentModel document = documents.get(page.address());
      if (document == null) {
        problems.add(Problem.error(Position.startOf(page.file()), "生成时文件不见了", "文件可能正在被改动，请再生成一次"));
      } else {
        render(renderer, document, page, baked);
      }
    }
    return baked;
  }

  /**
   * JBake keeps one engine per extension for the whole JVM, and which of two entries for {@code md} on the class path wins
   * is chance. So ours is put in for the time of the crawl, one crawl at a time.
   */
  private void crawl(List<Page> pages) {
    synchronized (Engines.class) {
      ParserEngine before = Engines.get(EXTENSION);
      Engines.register(EXTENSION, new MarkdownEngine(pages, markdown));
      try {
        new Crawler(store, configuration).crawl();
      } finally {
        Engines.register(EXTENSION, before);
      }
    }
  }

  private void render(MemoryRenderer renderer, DocumentModel document, Page page, List<BakedPage> baked) {
    try {
      renderer.render(document);
      baked.add(new BakedPage(page.document(), page.file(), page.address() + "index.html", MemoryRenderer.html(document)));
    } catch (RenderingException e) {
      Problem problem = fault(e, page);
      // One fault in a template strikes every page; the first is enough.
      if (templateFaults.add(problem.at())) {
        problems.add(problem);
      }
    }
  }

  private static Problem fault(RenderingException failure, Page page) {
    String file = "templates/" + OvenConfiguration.TEMPLATE;
    String hint = "画 " + page.file() + " 时发现";
    return failure.getCause() == null
        ? Problem.error(Position.startOf(file), "模板没有画出页面", hint)
        : TemplateFault.problem(file, failure.getCause(), hint);
  }
}
