package org.mingzhang.bake;

import com.vladsch.flexmark.util.ast.Node;
import java.nio.file.Path;
import org.mingzhang.disclosure.Document;

/**
 * A content page that passed every check, ready for the oven.
 *
 * @param body the parsed Markdown, with ids, boxes and links settled
 */
record Page(Path path, String file, String address, Header header, Node body, Document document) {

  String root() {
    return Addresses.root(address);
  }
}
