"""The page: an interview and all that was made of it go in, parts of HTML come out."""
