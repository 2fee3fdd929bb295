package org.mingzhang.bake;

import freemarker.template.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.disclosure.Document;
import org.mingzhang.model.Problem;

/** The folder {@code content/}, read and checked, so that every page can link to its pages before they are drawn. */
public final class Content {

  private final Path folder;
  private final Markdown markdown;
  private final List<Page> pages;
  private final SortedMap<String, byte[]> assets;
  private final List<Problem> problems;

  private Content(
      Path folder, Markdown markdown, List<Page> pages, SortedMap<String, byte[]> assets, List<Problem> problems) {
    this.folder = folder;
    this.markdown = markdown;
    this.pages = List.copyOf(pages);
    this.assets = assets;
    this.problems = problems.stream().sorted(Problem.ORDER).toList();
  }

  /**
   * Reads and checks all files and reports all faults. A portal without the folder has no pages, which is no fault.
   *
   * @param drafts whether pages with {@code status=draft} are read too
   */
  public static Content read(Path folder, boolean drafts) {
    List<Problem> problems = new ArrayList<>();
    Markdown markdown = new Markdown();
    if (!Files.isDirectory(folder)) {
      return new Content(folder, markdown, List.of(), new TreeMap<>(), problems);
    }
    ContentFolder content = ContentFolder.list(folder, problems);
    PageReader reader = new PageReader(markdown, drafts, problems);
    List<Page> pages = new ArrayList<>();
    for (ContentFile file : content.pages()) {
      reader.read(file).ifPresent(pages::add);
    }
    Addresses.refuseTwins(pages, problems);
    pages.sort(Comparator.comparingInt((Page page) -> page.header().order()).thenComparing(Page::address));
    return new Content(content.root(), markdown, pages, content.readAssets(), problems);
  }

  /** Faults and slips of all files. */
  public List<Problem> problems() {
    return problems;
  }

  /** The pages in the neutral form, in the order of their {@code order=}, then of their addresses. */
  public List<Document> documents() {
    return pages.stream().map(Page::document).toList();
  }

  /**
   * Draws the pages with JBake.
   *
   * @param views finds {@code content.ftlh} and escapes what it prints
   * @param shared what the template knows besides {@code page} and {@code root}
   * @throws IllegalStateException when a problem of the content is an error: such a page is not safe to publish
   */
  public Baked bake(Path templates, Configuration views, Map<String, Object> shared) {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalStateException("Content has errors: " + problems);
    }
    List<Problem> faults = new ArrayList<>();
    List<BakedPage> baked = List.of();
    if (!pages.isEmpty()) {
      OvenConfiguration configuration = new OvenConfiguration(folder, templates, views, shared);
      baked = new Oven(configuration, markdown, faults).bake(pages);
    }
    return faults.isEmpty() ? new Baked(baked, assets, faults) : new Baked(List.of(), new TreeMap<>(), faults);
  }
}
