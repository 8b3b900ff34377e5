"""Train, evaluate and store networks that read facial expressions. Knows nothing of Qt."""
