"""Where bytes come from: sources, streams of blocks, a reader of bytes."""
