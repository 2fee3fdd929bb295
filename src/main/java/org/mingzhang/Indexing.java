package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingzhang.model.Department;
import org.mingzhang.model.PortalData;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Site;
import org.mingzhang.publish.Trouble;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.SearchPage;

/**
 * The search index of a build, which goes on from the last one where pages of it stay; its troubles with the disk are those
 * of a publication.
 */
final class Indexing implements AutoCloseable {

  /** What the page of a department-year was made from is told by its department. */
  private static final String YEAR = "";

  private final Path place;
  private final LastBuild last;
  private final SearchIndex index;
  private final boolean goesOn;
  private final AtomicBoolean changed;

  /** What each page was made from, by address. */
  private final Map<String, String> searched = new ConcurrentSkipListMap<>();

  /** Addresses of the files that the browser searches in. */
  private final List<String> files = new ArrayList<>();

  private CompletableFuture<Void> committing;
  private String suggested = "";

  /**
   * Begins with the pages that stay.
   *
   * @param names everything that has a name in the portal
   * @param staying addresses of department-years that are as the last build left them
   */
  Indexing(Path out, PortalData data, Set<String> names, LastBuild last, Collection<String> staying) {
    this.last = last;
    this.place = SearchIndex.placeOf(out);
    this.goesOn = !staying.isEmpty();
    this.changed = new AtomicBoolean(!goesOn);
    staying.forEach(address -> searched.put(address, YEAR));
    try {
      index = SearchIndex.begin(place, data.glossary(), names, goesOn);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
    before().forEach((address, made) -> {
      if (made.equals(YEAR) && !searched.containsKey(address)) {
        remove(address);
      }
    });
  }

  /** What the index that it goes on from was made of. */
  private Map<String, String> before() {
    return goesOn ? last.memory().searched() : Map.of();
  }

  private void remove(String address) {
    try {
      index.remove(address);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
    changed.set(true);
  }

  /** Adds the page of a department-year; may be called by several threads. */
  void add(SearchPage page) {
    put(page, YEAR);
  }

  private void put(SearchPage page, String made) {
    try {
      index.add(page);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
    searched.put(page.address(), made);
    changed.set(true);
  }

  /** Adds another page unless the last build left the same; may be called by several threads. */
  void replace(SearchPage page) {
    String made = new Sha256().add(page.toString()).hex();
    String before = before().get(page.address());
    if (made.equals(before)) {
      searched.put(page.address(), made);
      return;
    }
    if (before != null) {
      remove(page.address());
    }
    put(page, made);
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

  /**
   * Adds the files of the search to the site, when the index is {@linkplain #complete complete}.
   *
   * @param departments by their ids
   * @param subjects names of subjects that some page has a row of, by code
   */
  void finish(Site site, SortedMap<String, Department> departments, SortedMap<String, String> subjects) {
    suggested = new Sha256().add(departments.toString()).add(subjects.toString()).hex();
    if (!changed.get() && suggested.equals(last.memory().suggested()) && stays(site)) {
      return;
    }
    try {
      commitAside(); // for other suggestions, where no page is another
      committing.join();
      index.export(departments, subjects, (address, bytes) -> add(site, address, bytes));
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

  private void add(Site site, String address, byte[] bytes) {
    site.add(address, bytes);
    files.add(address);
  }

  /** Keeps the files of the last index; false when one of them is not as it was published. */
  private boolean stays(Site site) {
    List<String> before = last.memory().searchFiles();
    if (!before.stream().allMatch(address -> last.site().intact(address).isPresent())) {
      return false;
    }
    before.forEach(address -> site.keep(address, last.site().entry(address)));
    files.addAll(before);
    return true;
  }

  /** What each page was made from, by address. */
  Map<String, String> searched() {
    return searched;
  }

  /** Addresses of the files that the browser searches in, but for its page. */
  List<String> files() {
    return files;
  }

  /** A hash of what the search box suggests. */
  String suggested() {
    return suggested;
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
