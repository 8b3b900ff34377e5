"""What makes training faster where a start-up check says so."""
