package org.mingzhang.bake;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import java.util.Locale;

/** Ids of headings, scopes of table heads, and the mark of links that lead out of the site. */
final class PageAttributes implements AttributeProvider {

  /** Keeps nothing, so one provider would do; flexmark asks for one per page. */
  static final class Factory extends IndependentAttributeProviderFactory {
    @Override
    public AttributeProvider apply(LinkResolverContext context) {
      return new PageAttributes();
    }
  }

  @Override
  public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
    if (node instanceof Heading heading) {
      attributes.replaceValue("id", heading.getAnchorRefId());
    } else if (node instanceof TableCell cell) {
      set(cell, attributes);
    } else if (part == AttributablePart.LINK && Links.isExternal(attributes.getValue("href"))) {
      attributes.replaceValue("rel", "noopener");
      attributes.replaceValue("class", "external");
    }
  }

  private static void set(TableCell cell, MutableAttributes attributes) {
    // HTML has dropped the attribute that flexmark writes.
    attributes.remove("align");
    if (cell.getAlignment() != null) {
      attributes.replaceValue("class", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    if (cell.isHeader()) {
      attributes.replaceValue("scope", cell.getParent().getParent() instanceof TableHead ? "col" : "row");
    }
  }
}
