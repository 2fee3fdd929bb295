package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The site that stands in the output folder before a publication; empty when none does.
 *
 * @param files what its manifest lists
 * @param strays files in the folder that neither its manifest lists nor a publication leaves alone
 */
record OldSite(Inventory files, List<String> strays) {

  private static final String NOT_OURS =
      "不是明账生成的（里面有文件，却没有明账的 " + Manifest.NAME + "），为免误删，已停止。请用 --out 指定别的文件夹，或先自行清空它。";

  /**
   * Refuses a folder that this program did not make, since a publication takes everything in it away.
   *
   * @param last what is known of it
   */
  static OldSite in(Path out, LastSite last) throws IOException {
    check(out);
    if (Files.notExists(out)) {
      return new OldSite(Inventory.EMPTY, List.of());
    }
    Optional<List<String>> known = last.strays();
    return known.isPresent() ? new OldSite(last.files(), known.get()) : unknown(out);
  }

  /** Refuses what no manifest lies in, before anybody spends minutes on a large portal. */
  static void check(Path out) throws IOException {
    refuseIf(Files.isSymbolicLink(out), out, "是一个符号链接，请用 --out 直接写它指向的文件夹。");
    if (Files.notExists(out)) {
      return;
    }
    refuseIf(!Files.isDirectory(out), out, "不是文件夹，请用 --out 指定别的位置。");
    refuseIf(Files.exists(out.resolve(".git")), out, "里有 .git，生成网站会把它移走。请把 Git 工作区放到别处，或用 --out 指定别的文件夹。");
    refuseIf(Files.notExists(out.resolve(Manifest.NAME)) && !filesIn(out).isEmpty(), out, NOT_OURS);
  }

  private static OldSite unknown(Path out) throws IOException {
    Set<String> present = filesIn(out);
    Optional<Manifest> manifest = Manifest.read(out.resolve(Manifest.NAME));
    refuseIf(manifest.isEmpty() && !present.isEmpty(), out, NOT_OURS);
    Set<String> addresses = manifest.isPresent() ? manifest.get().files().keySet() : Set.of();
    present.removeAll(addresses);
    present.remove(Manifest.NAME);
    return new OldSite(new Inventory(Addresses.of(addresses)), List.copyOf(present));
  }

  /** Addresses of files that the new site no longer has. */
  List<String> removedBy(Site site) {
    return site.lacks(files);
  }

  private static void refuseIf(boolean wrong, Path out, String reason) {
    if (wrong) {
      throw new PublishException("输出文件夹 " + out + " " + reason);
    }
  }

  /** All files but a {@code .gitignore} at the top, as addresses in their order. */
  private static Set<String> filesIn(Path out) throws IOException {
    Set<String> found = new ConcurrentSkipListSet<>();
    Walk.through(out, (address, file, attributes) -> found.add(address));
    if (Files.isRegularFile(out.resolve(Folders.GIT_IGNORE), LinkOption.NOFOLLOW_LINKS)) {
      found.remove(Folders.GIT_IGNORE);
    }
    return found;
  }
}
