package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.search.SearchPage.Kind;
import org.mingzhang.search.SearchPage.Piece;

/** What people do to pages, and a little more. */
final class PageEdits {

  private static final List<String> WORDS = List.of("公务接待费", "龘靐", "行政运行", "因公出国（境）费", "12345.67", "三公", "𠮷野", "budget", "车");

  private final Random random;

  PageEdits(Random random) {
    this.random = random;
  }

  /** One to three edits; says which. */
  String edit(SortedMap<String, SearchPage> pages) {
    List<String> done = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      String address = List.copyOf(pages.keySet()).get(random.nextInt(pages.size()));
      int kind = random.nextInt(12);
      done.add(kind + " at " + address);
      if (kind == 0) {
        pages.remove(address);
      } else if (kind == 1) {
        pages.put("new/" + address, at("new/" + address, pages.get(address)));
      } else {
        pages.compute(address, (a, page) -> edit(kind, page));
      }
    }
    return done.toString();
  }

  private SearchPage edit(int kind, SearchPage page) {
    String word = WORDS.get(random.nextInt(WORDS.size()));
    char digit = (char) ('0' + random.nextInt(10));
    return switch (kind) {
      case 2 -> with(page, page.title() + word, page.fullTitle() + word, page.heads(), page.amount(), page.region());
      case 3 -> with(page, page.title(), page.fullTitle(), plus(page.heads(), word), page.amount(), page.region());
      case 4 -> with(page, page.title(), page.fullTitle(), page.heads(), digit + ".00", page.region());
      case 5 -> with(page, page.title(), page.fullTitle(), page.heads(), page.amount(), "43000" + digit);
      case 6 -> blocks(page, blocks -> blocks.subList(0, 1 + random.nextInt(blocks.size())));
      case 7 -> blocks(page, blocks -> IntStream.range(0, 3).boxed().flatMap(i -> blocks.stream()).toList());
      case 8 -> blocks(page, blocks -> blocks.stream().map(block -> new Piece(block.anchor(), Kind.TERM, block.heading(), block.text())).toList());
      case 9 -> texts(page, text -> random.nextInt(20) == 0 ? text + word : text);
      case 10 -> new SearchPage(
          page.address(), page.title(), page.fullTitle(), page.label(), page.department(), page.year(), page.region(), page.regionName(),
          page.amount(), page.headings(), page.blocks(), page.heads(), page.codes()); // the same, in another segment
      default -> texts(page, text -> random.nextInt(10) == 0 ? text.replace('3', digit) : text);
    };
  }

  private static List<String> plus(List<String> all, String one) {
    List<String> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static SearchPage with(SearchPage p, String title, String fullTitle, List<String> heads, String amount, String region) {
    return new SearchPage(
        p.address(), title, fullTitle, p.label(), p.department(), p.year(), region, p.regionName(), amount, p.headings(), p.blocks(),
        heads, p.codes());
  }

  /** A page with the same text at another address. */
  static SearchPage at(String address, SearchPage p) {
    return new SearchPage(
        address, p.title(), p.fullTitle(), p.label(), "", p.year(), p.region(), p.regionName(), p.amount(), p.headings(), p.blocks(),
        p.heads(), p.codes());
  }

  static SearchPage blocks(SearchPage p, UnaryOperator<List<Piece>> edit) {
    return new SearchPage(
        p.address(), p.title(), p.fullTitle(), p.label(), p.department(), p.year(), p.region(), p.regionName(), p.amount(), p.headings(),
        edit.apply(p.blocks()), p.heads(), p.codes());
  }

  static SearchPage texts(SearchPage page, UnaryOperator<String> edit) {
    return blocks(
        page,
        blocks -> blocks.stream().map(b -> new Piece(b.anchor(), b.kind(), b.heading(), edit.apply(b.text()))).toList());
  }

  /** A page with more different grams than all others together. */
  static SearchPage withManyWords(SearchPage page) {
    Random random = new Random(9);
    String many =
        IntStream.range(0, 16_000)
            .mapToObj(i -> Character.toString(0x4E00 + random.nextInt(20_000)) + (i % 8 == 0 ? "\t" : ""))
            .collect(Collectors.joining());
    return blocks(page, blocks -> Stream.concat(blocks.stream(), Stream.of(new Piece("", Kind.PAGE, 0, many))).toList());
  }
}
