"""``python -m training.worker``: the process that trains for the window."""

from training.worker.serve import main

if __name__ == "__main__":
    main()
