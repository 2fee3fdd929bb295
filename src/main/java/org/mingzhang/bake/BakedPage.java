package org.mingzhang.bake;

import org.mingzhang.disclosure.Document;

/**
 * One content page, drawn.
 *
 * @param document what it says, for the search
 * @param file where it was written, {@code content/about.md}
 * @param path file in the site, {@code about/index.html}
 * @param html the file, UTF-8
 */
public record BakedPage(Document document, String file, String path, byte[] html) {}
