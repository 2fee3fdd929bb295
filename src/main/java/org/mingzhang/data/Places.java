package org.mingzhang.data;

import java.util.Optional;
import org.mingzhang.model.Position;

/** Where the keys of a file stand: a name that is typed as a key carries no position of its own. */
final class Places {

  private final String file;
  private final Node root;

  /** @param root the file's nodes, or null where it could not be parsed */
  Places(String file, Node root) {
    this.file = file;
    this.root = root;
  }

  /** The place of a key below its parents, or of the nearest parent that there is. */
  Position of(String... path) {
    Position at = Position.startOf(file);
    Node node = root;
    for (String key : path) {
      Optional<Node.Entry> entry = node instanceof Node.Mapping mapping ? mapping.entry(key) : Optional.empty();
      if (entry.isEmpty()) {
        return at;
      }
      at = entry.get().at();
      node = entry.get().value();
    }
    return at;
  }
}
