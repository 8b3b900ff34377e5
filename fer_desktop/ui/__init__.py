"""Everything that needs Qt, apart from the composition in ``app`` and the log routing in ``logs``."""
