"""Several trainings from one file, done one after the other, and their results side by side."""
