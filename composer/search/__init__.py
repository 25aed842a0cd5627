"""The search: all interviews go in, what to do today, the list, the log and the backup come out."""
