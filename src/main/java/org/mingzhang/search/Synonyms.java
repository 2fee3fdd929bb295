package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Text;

/** Other names of the glossary's terms, kept with the index: a term and its names a line. */
final class Synonyms {

  /** Under which the index keeps them. */
  static final String NAME = "synonyms";

  private final List<List<String>> groups = new ArrayList<>();

  private Synonyms() {}

  static String write(List<GlossaryEntry> glossary) {
    List<String> lines = new ArrayList<>();
    for (GlossaryEntry entry : glossary) {
      Stream<String> names = Stream.concat(Stream.of(entry.term()), entry.synonyms().stream()).map(Text::value);
      lines.add(String.join("\t", names.toList()));
    }
    return String.join("\n", lines);
  }

  static Synonyms read(String lines) {
    Synonyms synonyms = new Synonyms();
    lines.lines().map(line -> List.of(line.split("\t"))).filter(names -> names.size() > 1).forEach(synonyms.groups::add);
    return synonyms;
  }

  /** Other names of what a normalised part names, the term itself first. */
  List<String> of(String part, Normalizer normalizer) {
    return groups.stream()
        .filter(names -> names.stream().anyMatch(name -> normalizer.text(name).equals(part)))
        .flatMap(List::stream)
        .filter(name -> !normalizer.text(name).equals(part))
        .distinct()
        .toList();
  }
}
