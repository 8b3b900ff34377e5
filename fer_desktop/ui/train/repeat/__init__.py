"""The window of trainings that are repeated over folds or seeds."""
