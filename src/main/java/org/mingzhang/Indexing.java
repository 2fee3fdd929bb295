package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.PortalData;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Selection;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Site;
import org.mingzhang.publish.Trouble;
import org.mingzhang.search.LastFiles;
import org.mingzhang.search.SearchFiles;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.SearchPage;

/**
 * The search index of a build, which goes on from the last one where pages of it stay; its troubles with the disk are those
 * of a publication.
 */
final class Indexing implements AutoCloseable {

  private final Path place;
  private final LastBuild last;
  private final String with;
  private final List<GlossaryEntry> glossary;
  private final boolean goesOn;
  private final SearchIndex index;
  private final AtomicBoolean changed;

  /** What each page was made from, by address. */
  private final Map<String, String> searched = new ConcurrentSkipListMap<>();

  /** How many files the browser searches in. */
  private int files;

  /** Whether what the search box suggests is known to be as the last build left it. */
  private boolean stays;

  private CompletableFuture<Void> committing;
  private String suggested = "";
  private Map<String, Long> records = Map.of();

  /**
   * Begins with the pages that stay.
   *
   * @param names everything that has a name in the portal
   * @param with hash of these names and of the program, or empty where nothing is known; with others, all pages are
   *     analysed again
   * @param staying addresses of department-years that are as the last build left them
   */
  Indexing(Path out, PortalData data, Set<String> names, String with, LastBuild last, Collection<String> staying) {
    this.last = last;
    this.with = with;
    this.glossary = data.glossary();
    this.place = SearchIndex.placeOf(out);
    this.goesOn = !with.isEmpty() && with.equals(last.memory().searched().with());
    this.changed = new AtomicBoolean(!goesOn);
    staying.forEach(address -> searched.put(address, before().get(address)));
    try {
      index =
          goesOn
              ? SearchIndex.goOn(place, glossary, names, last.memory().searched().index())
              : SearchIndex.begin(place, glossary, names);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  /** What the pages of the index that it goes on from were made of, by address. */
  private Map<String, String> before() {
    return goesOn ? last.memory().searched().pages() : Map.of();
  }

  /** Adds a page unless the last build left the same; may be called by several threads. */
  void add(SearchPage page) {
    String made = page.hash();
    String before = before().get(page.address());
    searched.put(page.address(), made);
    if (made.equals(before)) {
      return;
    }
    changed.set(true);
    try {
      if (before == null) {
        index.add(page);
      } else {
        index.replace(page);
      }
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  /** Whether a page is searched, and need not be analysed as long as it stays. */
  boolean canStay(String address) {
    return before().containsKey(address);
  }

  /** Leaves a page as the last build added it. */
  void stay(String address) {
    searched.put(address, before().get(address));
  }

  private void remove(String address) {
    changed.set(true);
    try {
      index.remove(address);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  /** Whether it goes on from the last index. */
  boolean goesOn() {
    return goesOn;
  }

  /** Files that the last build left for the browser to search in; nothing where it is not known which these are. */
  Optional<Selection> filesOfLast() {
    Selection found = last.site().below(SearchFiles.FOLDER).ending(SearchFiles.END);
    return found.count() == last.memory().searched().files() ? Optional.of(found) : Optional.empty(); // others may put some there
  }

  /** All pages but those of departments are as the last build left them, and what the search box suggests is too. */
  void stay() {
    stays = true;
    before().forEach((address, made) -> {
      if (!address.startsWith(PortalPages.DEPARTMENTS)) {
        searched.put(address, made);
      }
    });
  }

  /** All pages are added: what is to be written of the index is written aside, while the site goes on. */
  void complete() {
    before().keySet().stream().filter(address -> !searched.containsKey(address)).forEach(this::remove);
    if (changed.get()) {
      commitAside();
    }
  }

  private void commitAside() {
    if (committing == null) {
      changed.set(true);
      committing = CompletableFuture.runAsync(index::commit);
    }
  }

  /** Adds the files of the search to the site, when the index is {@linkplain #complete complete}. */
  void finish(Site site, Units units) {
    suggested = stays ? last.memory().searched().suggested() : suggested(units);
    boolean sameSuggestions = suggested.equals(last.memory().searched().suggested());
    Optional<Selection> left = left();
    if (!changed.get() && sameSuggestions && left.isPresent()) {
      keep(site, left.get());
      records = last.memory().searched().records();
      return;
    }
    try {
      commitAside(); // for other suggestions, where no page is another
      committing.join();
      Supplier<String> suggestions = () -> index.suggestions(units.departments(), units.subjects());
      records = index.export(suggestions, sameSuggestions, lastFiles(left), into(site, left));
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw failed(io.getCause());
      }
      if (e.getCause() instanceof RuntimeException other) {
        throw other;
      }
      throw e;
    }
  }

  private String suggested(Units units) {
    return new Sha256().add(units.departments().toString()).add(units.subjects().toString()).add(glossary.toString()).hex();
  }

  private SearchFiles into(Site site, Optional<Selection> left) {
    return new SearchFiles() {

      @Override
      public void add(String address, byte[] bytes) {
        site.add(address, bytes);
        files++;
      }

      @Override
      public void keepAllBut(Collection<String> others) {
        Indexing.this.keep(site, left.orElseThrow().without(others));
      }
    };
  }

  private void keep(Site site, Selection staying) {
    site.keep(staying);
    files += staying.count();
  }

  /** The files of the last index; nothing when one of them is not as it was published. */
  private Optional<Selection> left() {
    return goesOn ? filesOfLast().filter(found -> found.count() > 0 && last.site().holds(found)) : Optional.empty();
  }

  private LastFiles lastFiles(Optional<Selection> left) {
    return left.isPresent() ? new LastFiles(last.memory().searched().records(), last.site()::bytes) : LastFiles.none();
  }

  /** What the next build is to know of the search. */
  LastBuild.Searched remembered() {
    return new LastBuild.Searched(with, suggested, searched, files, records, index.stamps());
  }

  /** Puts the new index in the place of the old one, now that its site stands. */
  void keep() {
    if (!changed.get()) {
      return; // the one that lies there is the same
    }
    try {
      index.keep();
    } catch (UncheckedIOException e) {
      throw new PublishException("网站已经写好，但检索索引换不上去：" + Trouble.tell(place, e.getCause()) + "。", e.getCause());
    }
  }

  private PublishException failed(IOException cause) {
    return new PublishException(Trouble.tell(place, cause) + "，检索索引没有写完。原有网站没有改动。", cause);
  }

  /** Leaves nothing half done behind, whichever step failed. */
  @Override
  public void close() {
    if (committing != null) {
      committing.handle((done, failure) -> done).join();
    }
    index.close();
  }
}
