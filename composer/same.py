"""A value as a key of a cache: by which object it is, for comparing whole records takes longer than it saves."""

from __future__ import annotations


class Same[T]:
    """Holds a value and compares it by identity."""

    def __init__(self, value: T) -> None:
        """Hold `value`."""
        self.value = value

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the very same object."""
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        """Hash the identity."""
        return id(self.value)
