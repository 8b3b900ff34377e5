"""All training runs in one table and one chart: sort, filter, compare, annotate, export."""
