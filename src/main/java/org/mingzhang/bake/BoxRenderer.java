package org.mingzhang.bake;

import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Writes boxes. */
final class BoxRenderer implements NodeRenderer {

  BoxRenderer(DataHolder options) {}

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(new NodeRenderingHandler<>(Box.class, BoxRenderer::write));
  }

  private static void write(Box box, NodeRendererContext context, HtmlWriter html) {
    box.attributes().forEach(html::attr);
    html.withAttr().tagLineIndent("div", () -> context.renderChildren(box));
  }
}
