package org.mingzhang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.disclosure.Table;

class ListingTest {

  private static Table.Group group(String title, int rows) {
    return new Table.Group(
        title, IntStream.range(0, rows).mapToObj(i -> new Table.Row(title + i, 1, "", title + i, List.of())).toList());
  }

  private static List<Listing> paged(Table.Group... groups) {
    Table table = new Table("t", "", "表", "万元", "部门", List.of(), List.of(groups), List.of(), "");
    return new Listing("three-public/", "名", "说明", List.of(), List.of(), table).paged();
  }

  @Test
  void aShortTableStaysOnOnePageWithoutTurns() {
    assertThat(paged(group("2021", 3), group("2020", 2)))
        .singleElement()
        .satisfies(page -> assertThat(page.address()).isEqualTo("three-public/"))
        .satisfies(page -> assertThat(page.turn()).isEqualTo(new Listing.Turn(1, 1, "", "")));
    assertThat(paged()).as("an empty table has a page too").hasSize(1);
  }

  @Test
  void aLongTableGoesOnOnFurtherPagesWithEveryRowOnceUnderItsHeading() {
    List<Listing> pages = paged(group("2021", 700), group("2020", 1_500), group("2019", 1));
    assertThat(pages).extracting(Listing::address).containsExactly("three-public/", "three-public/2/", "three-public/3/");
    assertThat(pages).extracting(page -> page.turn().before()).containsExactly("", "three-public/", "three-public/2/");
    assertThat(pages).extracting(page -> page.turn().after()).containsExactly("three-public/2/", "three-public/3/", "");
    assertThat(pages).flatExtracting(page -> page.table().groups()).extracting(Table.Group::title)
        .containsExactly("2021", "2020", "2020", "2020", "2019");
    assertThat(pages).extracting(page -> page.table().groups().stream().mapToInt(g -> g.rows().size()).sum())
        .containsExactly(1_000, 1_000, 201);
    assertThat(pages).flatExtracting(page -> page.table().groups()).flatExtracting(Table.Group::rows).doesNotHaveDuplicates().hasSize(2_201);
  }

  @Test
  void aPageThatIsJustFullHasNoEmptyPageBehindIt() {
    assertThat(paged(group("2021", 1_000))).hasSize(1);
    assertThat(paged(group("2021", 1_000), group("2020", 1))).hasSize(2)
        .allSatisfy(page -> assertThat(page.table().groups()).allSatisfy(g -> assertThat(g.rows()).isNotEmpty()));
  }
}
