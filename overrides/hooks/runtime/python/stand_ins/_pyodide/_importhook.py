"""In place of the finder that makes JavaScript's objects modules: the same, for the few that are registered."""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class JsLoader:
    """Gives an object for a module."""

    def __init__(self, proxy: Any) -> None:
        """Take the object."""
        self.proxy = proxy

    def create_module(self, _spec: ModuleSpec) -> Any:
        """Give the object."""
        return self.proxy

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: there is nothing to run."""


class JsFinder:
    """A meta path finder for what was registered, such as `js`."""

    def __init__(self) -> None:
        """Start with nothing registered."""
        self.jsproxies: dict[str, Any] = {}

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The spec of an object that was registered by this name."""
        if name not in self.jsproxies:
            return None
        loader: Any = JsLoader(self.jsproxies[name])
        return ModuleSpec(name, loader, origin="javascript", is_package=True)

    def register_js_module(self, name: str, proxy: Any) -> None:
        """Let the object be imported by this name."""
        self.jsproxies[name] = proxy

    def unregister_js_module(self, name: str) -> None:
        """Let nothing be imported by this name."""
        self.jsproxies.pop(name, None)


jsfinder = JsFinder()
register_js_module = jsfinder.register_js_module
unregister_js_module = jsfinder.unregister_js_module


def register_js_finder() -> None:
    """Begin to find."""
    sys.meta_path.append(jsfinder)


def register_windows_finder() -> None:
    """Do nothing: no path here begins with a drive."""


def register_module_not_found_hook(_packages: Any, _unvendored: Any) -> None:
    """Do nothing: there is no package to be installed, so there is no advice to give."""
