"""Pictures of labelled faces: lists of datasets, decoding in parallel, cutting faces out, the cache."""
