"""One line chart, one bar chart and one matrix, which every panel draws its figures with."""
