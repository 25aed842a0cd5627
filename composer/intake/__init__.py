"""Intake: what a person brings (an invitation, a mail, a list of names) becomes proposals for the form.

Nothing here changes a record. The page asks for this room only when something was brought, so it lies in an archive
of its own and no first draft waits for it.
"""
