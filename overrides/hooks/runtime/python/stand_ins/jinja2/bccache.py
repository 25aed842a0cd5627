"""In place of the caches for compiled templates: the build compiles the page's parts, and the browser keeps none."""


class BytecodeCache:
    """What nobody makes one of."""

    def __init__(self, *_arguments: object) -> None:
        """Refuse."""
        raise NotImplementedError("The composer's templates are compiled by the build.")


FileSystemBytecodeCache = MemcachedBytecodeCache = BytecodeCache
