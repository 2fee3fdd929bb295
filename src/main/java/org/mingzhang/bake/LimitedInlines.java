package org.mingzhang.bake;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Flexmark takes the square of the number of marks in a paragraph, an item of a list or a cell; each may have so many. */
final class LimitedInlines extends CommonmarkInlineParser {

  /** More than a paragraph holds. */
  private static final int MAX_SIGNS = 1000;

  LimitedInlines(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
  }

  @Override
  public void parse(BasedSequence content, Node block) {
    if (content.chars().filter(c -> "[]<`".indexOf(c) >= 0).count() > MAX_SIGNS) {
      throw new Flood(content.getStartOffset(), "这一段里的 [ ] < ` 超过了 " + MAX_SIGNS + " 个");
    }
    super.parse(content, block);
  }
}
