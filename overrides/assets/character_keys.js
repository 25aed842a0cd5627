// The theme's shortcuts of a single character (S, F and / search; P, N, comma and full stop turn pages) do nothing here.
// Who speaks to the computer, or whose hand trembles, sets them off unawares: WCAG 2.2, 2.1.4.

const SHORTCUTS = "sf/pn,.";
const FIELDS = "input, textarea, select, [contenteditable]";
const OPEN_SEARCH = "[data-md-toggle='search']:checked";

/** Keeps them from the theme. A field still gets every character, and so does the search once it is open. */
export function quietCharacterKeys() {
  addEventListener(
    "keydown",
    (event) => {
      const isTyping =
        (event.target instanceof Element && event.target.closest(FIELDS)) || document.querySelector(OPEN_SEARCH);
      if (!isTyping && event.key.length === 1 && SHORTCUTS.includes(event.key)) event.stopPropagation();
    },
    { capture: true },
  );
}
