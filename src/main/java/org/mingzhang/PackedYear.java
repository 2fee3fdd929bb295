package org.mingzhang;

import java.io.IOException;
import java.util.List;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Day;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Recomputed;
import org.mingzhang.model.Shapes;
import org.mingzhang.publish.RecordCodec;

/**
 * A department-year that has been checked and waits to be drawn. It takes a fraction of the room, and is there again in a
 * fraction of the time that reading its files takes.
 *
 * @param accounts bytes of {@link FinalAccounts}
 * @param names see {@link Ledger#classification}
 */
record PackedYear(
    Department department, Profile profile, byte[] accounts, Classification names, String file, List<Superseded> superseded) {

  /** See {@link DepartmentYear.Superseded}. */
  private record Superseded(Day until, PackedYear year) {}

  static PackedYear of(DepartmentYear year, RecordCodec codec) {
    return new PackedYear(
        year.department(), year.profile(), codec.write(year.accounts()), year.ledger().classification(), year.file(),
        year.superseded().stream().map(old -> new Superseded(old.until(), of(old.year(), codec))).toList());
  }

  /** The year as it was, without figures until somebody asks for them. */
  DepartmentYear unpacked(String id, RecordCodec codec, Shapes shapes) {
    FinalAccounts read = read(codec);
    Ledger ledger = new Ledger(read, names);
    return new DepartmentYear(
        id, department, profile, read, ledger, new Recomputed<>(() -> Figures.of(ledger, shapes)), file,
        superseded.stream()
            .map(old -> new DepartmentYear.Superseded(old.until(), old.year().unpacked(id, codec, shapes)))
            .toList());
  }

  private FinalAccounts read(RecordCodec codec) {
    try {
      return codec.read(accounts, FinalAccounts.class);
    } catch (IOException e) {
      throw new IllegalStateException("nobody but this class has written these bytes", e);
    }
  }
}
