package org.mingzhang.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A published site as one zip, or what of it a webmaster has to upload who holds an earlier one.
 *
 * <p>The zip has what the manifest lists and the manifest itself, nothing that somebody else put into the folder. Its bytes
 * follow from the site alone.
 */
public final class SitePackage {

  /** What the zip of changes says is gone, an address a line. */
  public static final String DELETIONS = "deletions.txt";

  private final Path site;
  private final Manifest manifest;

  private SitePackage(Path site, Manifest manifest) {
    this.site = site;
    this.manifest = manifest;
  }

  /**
   * What was packed.
   *
   * @param files in the zip, without the manifest and the list of deletions
   * @param deleted files of the earlier site that are no more
   * @param bytes size of the zip
   */
  public record Packed(int files, int deleted, long bytes) {}

  /**
   * Packs the whole site.
   *
   * @throws PublishException when there is no site, when it is not what its manifest says, or the zip cannot be written
   */
  public static Packed whole(Path site, Path zip) {
    SitePackage whole = of(site, zip);
    return whole.write(zip, whole.manifest.files().keySet(), null);
  }

  /**
   * Packs new and changed files and a list of what is gone.
   *
   * @param earlier the manifest of the site that is being replaced
   * @throws PublishException as for {@link #whole}, and when the earlier manifest is none
   */
  public static Packed changes(Path site, Path earlier, Path zip) {
    SitePackage now = of(site, zip);
    Manifest before = earlier(earlier);
    SortedSet<String> changed = new TreeSet<>();
    now.manifest.files().forEach((address, entry) -> {
      if (!entry.equals(before.files().get(address))) {
        changed.add(address);
      }
    });
    List<String> deleted = before.files().keySet().stream().filter(a -> !now.manifest.files().containsKey(a)).toList();
    return now.write(zip, changed, deleted);
  }

  private static SitePackage of(Path site, Path zip) {
    Path inside = site.toAbsolutePath().normalize();
    if (zip.toAbsolutePath().normalize().startsWith(inside)) {
      throw new PublishException("压缩包 " + zip + " 不能写在网站文件夹 " + site + " 里面，请用 --out 指定别的位置。");
    }
    try {
      Manifest manifest =
          Manifest.read(site.resolve(Manifest.NAME))
              .orElseThrow(() -> new PublishException("还没有网站：" + site + " 里没有明账生成的网站，请先运行 build。"));
      manifest.files().keySet().forEach(Address::check);
      return new SitePackage(site, manifest);
    } catch (AddressException e) {
      throw new PublishException(site.resolve(Manifest.NAME) + " 被改过，请重新运行 build。", e);
    } catch (IOException e) {
      throw new PublishException("读不了 " + site.resolve(Manifest.NAME) + "，请检查它的读取权限。", e);
    }
  }

  /** Addresses that no site can have would have a webmaster delete something else. */
  private static Manifest earlier(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new PublishException("找不到清单文件 " + file + "，请用 --changed-since 指明上次发布的 " + Manifest.NAME + "。");
    }
    try {
      Manifest manifest = Manifest.read(file.toRealPath()).orElseThrow(() -> noManifest(file));
      manifest.files().keySet().forEach(Address::check);
      return manifest;
    } catch (AddressException e) {
      throw noManifest(file);
    } catch (IOException e) {
      throw new PublishException("读不了清单文件 " + file + "，请检查它的读取权限。", e);
    }
  }

  private static PublishException noManifest(Path file) {
    return new PublishException(file + " 不是明账的清单文件，或者已经损坏，请用 --changed-since 指明上次发布的 " + Manifest.NAME + "。");
  }

  /** Writes beside the target and moves, so that a failure leaves no half a zip. */
  private Packed write(Path zip, Set<String> addresses, List<String> deleted) {
    Path target = zip.toAbsolutePath().normalize();
    Path half = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (Files.isDirectory(target)) {
        throw new PublishException("无法写入 " + zip + "：它是一个文件夹，请用 --out 指定文件名。");
      }
      Files.createDirectories(target.getParent());
      int files = fill(half, addresses, deleted);
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
      return new Packed(files, deleted == null ? 0 : deleted.size(), Files.size(target));
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(target, e) + "。", e);
    } finally {
      discard(half);
    }
  }

  private int fill(Path half, Set<String> addresses, List<String> deleted) throws IOException {
    int files = 0;
    SortedSet<String> names = new TreeSet<>(addresses);
    names.add(Manifest.NAME);
    if (deleted != null) {
      names.add(DELETIONS);
    }
    try (EvenZip to = new EvenZip(Files.newOutputStream(half))) {
      for (String name : names) {
        if (name.equals(DELETIONS) && deleted != null) {
          to.put(name, text(deleted));
        } else {
          copy(name, to);
          files += name.equals(Manifest.NAME) ? 0 : 1;
        }
      }
    }
    return files;
  }

  private static InputStream text(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A file that is not what the manifest says would be uploaded by one webmaster and skipped by another. */
  private void copy(String address, EvenZip to) throws IOException {
    Path file = site.resolve(address);
    Manifest.Entry said = manifest.files().get(address);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || (said != null && !said.equals(Manifest.Entry.of(file)))) {
      throw new PublishException("网站里的 " + address + " 不在了，或者被改过，与 " + Manifest.NAME + " 不一致，请重新运行 build。");
    }
    try (InputStream in = Files.newInputStream(file)) {
      to.put(address, in);
    }
  }

  private static void discard(Path half) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException left) {
      // what cannot be deleted could not be written either, and that is what the message is about
    }
  }
}
