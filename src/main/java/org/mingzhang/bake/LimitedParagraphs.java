package org.mingzhang.bake;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/**
 * Begins no block of its own. At each line of a paragraph that might begin one flexmark puts all lines before together, and at its
 * end it takes the square of their number, so a paragraph, which a table is as well until it ends, may have so many.
 */
final class LimitedParagraphs implements CustomBlockParserFactory, BlockParserFactory {

  /** More than a paragraph or a table holds. */
  private static final int MAX_LINES = 1000;

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return this;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BlockParser open = state.getActiveBlockParser(); // not the matched one: a line may go on with a paragraph without its marks
    if (open.isParagraphParser() && open.getBlockContent().getLineCount() >= MAX_LINES) {
      throw new Flood(open.getBlockContent().getStartOffset(), "这一段或这个表格超过了 " + MAX_LINES + " 行");
    }
    return BlockStart.none();
  }

  @Override
  public Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
