"""The hand-off: a letter goes in, mail links, files and text come out; a schedule, reminders and calendar links."""
