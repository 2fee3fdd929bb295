package org.mingzhang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes one department with all its years and forgets it. */
final class DepartmentFolder {

  /** Before the first year, so that it too has something to compare with. */
  private static final int YEARS_UNSEEN = 1;

  private final DemoOptions options;
  private final Lexicon lexicon;
  private final FaultPlan plan;

  DepartmentFolder(DemoOptions options, Lexicon lexicon, FaultPlan plan) {
    this.options = options;
    this.lexicon = lexicon;
    this.plan = plan;
  }

  /** Writes the files and returns the faults in them, oldest year first. */
  List<Fault> write(Agency agency) throws IOException {
    Path folder = Files.createDirectories(options.out().resolve("data/departments").resolve(agency.id()));
    Yaml department = new Yaml();
    department.text("名称", agency.name()).text("简称", agency.shortName()).value("行政区划", agency.place().code());
    department.text("单位性质", nature(agency.kind()));
    Files.writeString(folder.resolve("department.yml"), department.toString());

    List<Fault> faults = new ArrayList<>();
    Bookkeeper bookkeeper = new Bookkeeper(agency, options.seed(), lexicon);
    Books before = bookkeeper.next(null, options.firstYear() - YEARS_UNSEEN, 0);
    for (int on = 0; on < options.years(); on++) {
      Books books = bookkeeper.next(before, options.firstYear() + on, on + YEARS_UNSEEN);
      year(agency, books, before, folder, on, faults);
      before = books;
    }
    return faults;
  }

  private void year(Agency agency, Books books, Books before, Path folder, int on, List<Fault> faults) throws IOException {
    Dice dice = agency.dice(options.seed(), 40, books.year());
    Speech speech = new Speech(lexicon, agency.kind().sector(), YearFile.local(agency, books), books.year(), dice);
    List<Comparison> comparisons = Comparisons.of(agency, books, before, speech);
    List<Print> all = Prints.all(agency, books);
    List<Print> prints = new ArrayList<>(dice.some(all, dice.below(6)));
    Fault.Kind wanted = plan.at(agency.number() * options.years() + on);
    if (wanted != null) {
      Fault fault = new Slip(agency, books, comparisons, all, dice).of(wanted);
      prints.removeIf(print -> print.path().equals(fault.path()));
      // printed right elsewhere too: the portal goes on reckoning with the right one, and the slip stays alone
      all.stream().filter(print -> print.path().equals(fault.path())).forEach(prints::add);
      prints.add(new Print(fault.path(), fault.printed(), "摘要"));
      faults.add(fault);
    }
    for (Map.Entry<String, String> file : new YearFile(agency, books, speech).files(comparisons, prints).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static String nature(Kind kind) {
    return switch (kind.nature()) {
      case "行" -> "行政单位";
      case "参" -> "参照公务员法管理的事业单位";
      default -> kind.sector().equals("医院") ? "公益二类事业单位" : "公益一类事业单位";
    };
  }
}
