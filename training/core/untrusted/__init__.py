"""What comes from elsewhere: values of files, networks, and texts that a stranger may have written."""
