/**
 * The pages people write: Markdown in {@code content/} becomes HTML and the neutral form. The only room that knows JBake.
 *
 * <p>{@link org.mingzhang.bake.Content} tells the story. Everything is checked before JBake sees it, because JBake drops a
 * wrong page with a line in its log and goes on; what was checked is what is baked, nothing is read twice. JBake's Oven is
 * replaced by a small one of ours: stock JBake stores pages in OrientDB, which costs more than the whole bake, and reads all
 * of them back for every page. JBake's crawler, document model, renderer and engine registry are used as they are.
 *
 * <p>Links are written from the root of the site, {@code [指南](guide/)}, and come out relative to the page with
 * {@code index.html} at the end, so that a site opened by double click works too.
 */
package org.mingzhang.bake;
