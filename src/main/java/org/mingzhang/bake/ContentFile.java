package org.mingzhang.bake;

import java.nio.file.Path;

/**
 * A Markdown file found in {@code content/}.
 *
 * @param file as messages name it, {@code content/guide/webmaster.md}
 * @param address where its page goes, {@code guide/webmaster/}
 */
record ContentFile(Path path, String file, String address) {}
