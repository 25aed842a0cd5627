"""What a person does in any engine: waits until something is there, types into a field."""

from __future__ import annotations

import json

from tests.engines.drivers import Driver

READY = "document.querySelector('#ati-composer').dataset.state === 'ready'"


def wait(driver: Driver, condition: str) -> None:
    """Wait until a JavaScript expression holds, for a hundred seconds at most."""
    script = f"""new Promise((done, fail) => {{
        const end = Date.now() + 100_000;
        const look = async () => {{
            try {{ if (await ({condition})) return done(true); }} catch (error) {{ /* not there yet */ }}
            Date.now() > end ? fail(new Error({json.dumps(condition)})) : setTimeout(look, 100);
        }};
        look();
    }})"""
    assert driver.run(script)


def fill(driver: Driver, name: str, text: str) -> None:
    """Put a text into a field, as if it had been typed; a day and its hour into the control of each."""
    driver.run(f"""(() => {{
        const controls = document.querySelectorAll(`[name="{name}"]`);
        const texts = controls.length > 1 ? {json.dumps(text)}.split("T") : [{json.dumps(text)}];
        texts.forEach((text, i) => {{
            controls[i].value = text;
            controls[i].dispatchEvent(new Event("input", {{ bubbles: true }}));
        }});
    }})()""")
