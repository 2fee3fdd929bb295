package org.mingzhang.page;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.disclosure.Table;

/**
 * A page that lists department-years: what it is, ways on, and a table. Links in it start at the site's root.
 *
 * @param address folder of the page in the site, with a slash at its end
 * @param summary what the table holds and how to read it, in one or two sentences
 * @param trail the page's place, the page itself last
 * @param ways neighbours of the page, such as other years
 */
public record Listing(
    String address, String title, String summary, List<Views.Link> trail, List<Views.Link> ways, Table table, Turn turn) {

  /** Rows that one page holds; a browser shows and sorts as many at once without delay. */
  static final int ROWS = 1_000;

  public Listing {
    trail = List.copyOf(trail);
    ways = List.copyOf(ways);
  }

  public Listing(String address, String title, String summary, List<Views.Link> trail, List<Views.Link> ways, Table table) {
    this(address, title, summary, trail, ways, table, new Turn(1, 1, "", ""));
  }

  /**
   * A page's place among those that share a table.
   *
   * @param before address of the page before, or empty
   * @param after address of the page after, or empty
   */
  public record Turn(int page, int pages, String before, String after) {}

  /** The page itself, or as many as its rows need: {@code three-public/}, {@code three-public/2/}. */
  public List<Listing> paged() {
    List<List<Table.Group>> parts = parts();
    List<Listing> pages = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Turn turn = new Turn(i + 1, parts.size(), i == 0 ? "" : page(address, i), i + 1 == parts.size() ? "" : page(address, i + 2));
      Table rows =
          new Table(
              table.id(), table.label(), table.title(), table.unit(), table.head(), table.columns(), parts.get(i),
              table.notes(), table.statement());
      pages.add(new Listing(page(address, i + 1), title, summary, trail, ways, rows, turn));
    }
    return pages;
  }

  /**
   * The address of one of its pages.
   *
   * @param address of the first
   * @param page counted from 1
   */
  public static String page(String address, int page) {
    return page == 1 ? address : address + page + "/";
  }

  private List<List<Table.Group>> parts() {
    List<List<Table.Group>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    int room = ROWS;
    for (Table.Group group : table.groups()) {
      List<Table.Row> rows = group.rows();
      while (rows.size() > room) {
        if (room > 0) {
          parts.get(parts.size() - 1).add(new Table.Group(group.title(), rows.subList(0, room)));
        }
        rows = rows.subList(room, rows.size());
        parts.add(new ArrayList<>());
        room = ROWS;
      }
      if (!rows.isEmpty()) {
        parts.get(parts.size() - 1).add(new Table.Group(group.title(), rows));
      }
      room -= rows.size();
    }
    return parts;
  }
}
