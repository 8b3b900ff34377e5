"""From files to rows, by one model or two; no Qt."""
