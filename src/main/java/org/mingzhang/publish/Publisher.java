package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Puts a finished {@link Site} into the output folder: readers see the old site or the new one, whole. */
public final class Publisher {

  /** Property with the number of the process that a person has started, where that is not this one. */
  public static final String STARTED = "mingzhang.started";

  private final Folders folders;
  private final Consumer<Step> passed;
  private BuildLock held;

  /** What was found of the spare tree before anything was published; null where nobody looked. */
  private CompletableFuture<Spare> spare;

  /** A publication whose files are written already as they come; null where none is. */
  private Begun ahead;

  private CompletableFuture<Void> writing;

  /**
   * A publisher for one output folder.
   *
   * @throws PublishException when that cannot be one
   */
  public Publisher(Path out) {
    this(out, step -> {});
  }

  /**
   * The same for somebody who wants to know when a new site is whole, before it takes the place of the old one.
   *
   * @throws PublishException when that folder cannot be one
   */
  public Publisher(Path out, Runnable whole) {
    this(
        out,
        step -> {
          if (step == Step.SWAP_BEGUN) {
            whole.run();
          }
        });
  }

  Publisher(Path out, Consumer<Step> passed) {
    this.folders = Folders.of(out.toAbsolutePath().normalize());
    this.passed = passed;
  }

  /**
   * Replaces the site in the output folder; its {@code .gitignore} stays and a manifest is added.
   *
   * @throws PublishException when it cannot be done; the old site then stands as before
   */
  public Published publish(Site site) {
    return publish(site, LastSite.unknown(folders.out()));
  }

  /**
   * The same for a site that keeps files of the last one.
   *
   * @throws PublishException when it cannot be done, or another site has been published since, or somebody has edited a
   *     file that it keeps
   */
  public Published publish(Site site, LastSite last) {
    return alone(
        () -> {
          Begun begun = ahead == null ? begin(site, last) : ahead;
          ahead = null;
          return replace(begun, site, last);
        });
  }

  /**
   * A publication that has not changed the site yet.
   *
   * @param before what was known of the trees
   */
  private record Begun(OldSite old, Lineage before, Staging staging) {}

  private Begun begin(Site site, LastSite last) throws IOException {
    folders.recover();
    passed.accept(Step.RECOVERED);
    if (!last.stands()) {
      throw new PublishException("生成的时候网站被另一次生成换掉了，请再生成一次。");
    }
    OldSite old = OldSite.in(folders.out(), last);
    try {
      Spare left = spare(last);
      Lineage before = lineage(last);
      Files.deleteIfExists(folders.lineage()); // it will not be true any longer
      folders.stage(left.isOfUse());
      passed.accept(Step.STAGING_BEGUN);
      return new Begun(old, before, new Staging(folders.staging(), left, folders.out(), site, last));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Begins to write a site of which some files are still missing, while others make them; {@link #publish} completes it. Where
   * a spare tree is of use little is to be written, and nothing begins.
   *
   * @throws PublishException as {@link #publish} does
   */
  public void writeAhead(Site site, LastSite last) {
    if (isAhead(site, last)) {
      Staging staging = ahead.staging();
      List<Site.Added> whole = site.take();
      Site.Order files = site.begin(last);
      writing = Aside.run(() -> {
        staging.write(whole, passed);
        staging.begin(files, passed);
        return null;
      });
    }
  }

  /**
   * The same of those files only that were added whole, as often as there are some.
   *
   * @throws PublishException as {@link #publish} does
   */
  public void writeSome(Site site, LastSite last) {
    if (isAhead(site, last)) {
      Staging staging = ahead.staging();
      List<Site.Added> files = site.take();
      writing = Aside.run(() -> {
        staging.write(files, passed);
        return null;
      });
    }
  }

  /** Whether files are written before the site is whole; then those that were before are written by now. */
  private boolean isAhead(Site site, LastSite last) {
    try {
      if (ahead == null && isLookedAt() && !spare(last).isOfUse()) {
        if (held == null) {
          held = BuildLock.take(folders.lock());
        }
        ahead = begin(site, last);
      }
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folders.out(), e) + "。", e);
    }
    try {
      waitForWriting();
    } catch (IOException e) {
      throw failed(e);
    }
    return ahead != null;
  }

  /** Whether it is known by now of what use the spare tree is, or nobody else will find out. */
  private boolean isLookedAt() {
    return spare == null || spare.isDone();
  }

  private void waitForWriting() throws IOException {
    if (writing != null) {
      Aside.join(writing);
    }
  }

  /**
   * Puts the site that stood before back into the output folder, and the present one in its place.
   *
   * @throws PublishException when there is none, or the folder is not ours
   */
  public void rollback() {
    alone(
        () -> {
          folders.recover();
          if (!folders.hasPrevious()) {
            throw new PublishException("没有上一次发布的网站可以换回。");
          }
          OldSite.in(folders.out(), LastSite.unknown(folders.out()));
          folders.swapBack(passed);
          return null;
        });
  }

  /** Where a site may be kept that does not fit into memory: on the disk it will go to. */
  public Path folder() {
    return folders.lock().getParent();
  }

  /**
   * Puts the old site back where a publication was stopped between its two renames, since a build may find its input faulty
   * and end before it has anything to publish. Then it keeps other builds away from the same output until it is closed:
   * they are told at their start, not when they have done all the work. Where nothing has been published yet there is
   * nothing to put back and nothing to keep away from.
   *
   * @throws PublishException when another build is at work, or the output folder is not one of this program
   */
  public Holding begin() {
    boolean first = Files.notExists(folders.lock());
    if (!first) {
      alone(
          () -> {
            folders.recover();
            return null;
          });
    }
    try {
      OldSite.check(folders.out());
      held = first ? null : BuildLock.take(folders.lock());
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folders.out(), e) + "。", e);
    }
    return this::end;
  }

  /** Leaves nothing of a publication that was begun only, and lets others in. */
  private void end() throws IOException {
    BuildLock lock = held;
    held = null;
    if (lock == null) {
      return;
    }
    try {
      if (ahead != null) {
        ahead.staging().abandon();
        writing.handle((written, failure) -> written).join();
        folders.recover();
      }
    } finally {
      lock.release();
    }
  }

  /** An output that no other build may touch. */
  public interface Holding extends AutoCloseable {

    @Override
    void close() throws IOException;
  }

  /**
   * Begins to look at the spare tree, while others draw what will be published. Nobody else may write there meanwhile.
   *
   * @param last with which it will be published
   */
  public void lookAhead(LastSite last) {
    spare = Aside.run(() -> look(last));
  }

  private Spare spare(LastSite last) throws IOException {
    Spare ahead = spare == null ? null : spare.exceptionally(failure -> null).join();
    return ahead != null && ahead.isFor(last) ? ahead : look(last);
  }

  private Spare look(LastSite last) throws IOException {
    return Spare.look(folders.spare(), last, lineage(last).spare());
  }

  private Lineage lineage(LastSite last) {
    return Lineage.read(folders.lineage(), last.mark());
  }

  private Published replace(Begun begun, Site site, LastSite last) throws IOException {
    OldSite old = begun.old();
    Staging staging = begun.staging();
    try {
      waitForWriting();
      LastSite staged = staging.fill(passed);
      passed.accept(Step.STAGED);
      List<String> removed = old.removedBy(site);
      Published result =
          new Published(staging.written(), staging.kept(), removed.size(), staged.bytes(), old.strays(), staged);
      String tree = staging.folders();
      if (result.replaced()) {
        folders.swap(passed);
        Lineage.Change step = new Lineage.Change(last.files(), staging.fresh(), removed);
        sweepIfPossible(folders.older(), staged, begun.before().after(staged.mark(), tree, step));
      } else {
        sweepIfPossible(folders.staging(), staged, begun.before().with(staged.mark(), tree, staging.fresh(), staged.files().size()));
      }
      return result;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * The new site stands by now: what cannot be deleted today is no failure, the next start sweeps again.
   *
   * @param left a tree that is needed no more, and may do for the next site
   * @param lineage what is known of the trees if it is kept
   */
  private void sweepIfPossible(Path left, LastSite site, Lineage lineage) {
    try {
      Lineage known = lineage;
      if (isWorthKeeping(left, lineage.spare(), site)) {
        keepAsSpare(left);
      } else if (isWorthKeeping(folders.reserve(), site)) {
        keepAsSpare(folders.reserve());
        known = lineage.withSpare(lineage.reserve()).withReserve(Lineage.Tree.UNKNOWN);
      } else {
        known = lineage.withSpare(Lineage.Tree.UNKNOWN);
      }
      known.write(folders.lineage());
      folders.sweep();
    } catch (IOException later) {
      // Said nothing about on purpose, see above.
    }
  }

  private void keepAsSpare(Path tree) throws IOException {
    folders.keep(tree, folders.spare());
    passed.accept(Step.SPARE_KEPT);
  }

  private boolean isWorthKeeping(Path tree, Lineage.Tree known, LastSite site) {
    return known.isKnown() ? Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS) : isWorthKeeping(tree, site);
  }

  private boolean isWorthKeeping(Path tree, LastSite site) {
    return Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS) && Spare.isWorthKeeping(tree, folders.out(), site.files());
  }

  /**
   * Sees to it that the next site and the one after that can each be made of a tree that is there: a second name for each of
   * thousands of files takes longer than all the rest of a correction. Where the two sites before this one can become
   * them, nothing is to be done. Nobody is told when it fails: a file system may have no second names.
   *
   * @param site that was published
   */
  public void provide(LastSite site) {
    try {
      alone(
          () -> {
            Lineage known = lineage(site);
            if (!known.mark().isEmpty()) { // otherwise somebody else has published meanwhile
              provide(site, known);
            }
            return null;
          });
    } catch (PublishException later) {
      // Said nothing about on purpose, see above.
    }
  }

  private void provide(LastSite site, Lineage lineage) throws IOException {
    Lineage known = lineage;
    try {
      if (!folders.hasSpare()) {
        known = known.withSpare(make(folders.spare(), site));
      }
      if (isWorthKeeping(folders.previous(), known.previous(), site)) {
        folders.discardReserve();
        known = known.withReserve(Lineage.Tree.UNKNOWN);
      } else if (!isWorthKeeping(folders.reserve(), site)) {
        known = known.withReserve(make(folders.reserve(), site));
      }
    } finally {
      if (known != lineage) {
        known.write(folders.lineage());
      }
      folders.sweep();
    }
  }

  private Lineage.Tree make(Path tree, LastSite site) throws IOException {
    String marks = Spare.make(folders.staging(), folders.out(), site.files());
    folders.keep(folders.staging(), tree);
    return Lineage.Tree.like(marks);
  }

  private PublishException failed(IOException cause) {
    String trouble = Trouble.tell(folders.staging(), cause); // before cleaning up, which frees the full disk
    try {
      folders.recover();
      return new PublishException(trouble + "。原有网站没有改动。", cause);
    } catch (IOException e) {
      cause.addSuppressed(e);
      return new PublishException(trouble + "。原有网站会在下次运行时自动恢复。", cause);
    }
  }

  private <T> T alone(Work<T> work) {
    try {
      if (held != null) {
        return work.run();
      }
      BuildLock lock = BuildLock.take(folders.lock());
      try {
        return work.run();
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folders.out(), e) + "。", e);
    }
  }

  /** Work on files that may fail. */
  private interface Work<T> {
    T run() throws IOException;
  }
}
