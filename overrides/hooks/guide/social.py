"""The picture that other sites show beside a link to this one, drawn without any network."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
"""What the Open Graph readers of today show without cutting."""

_MARGIN = 90
_TEXT_WIDTH = 600
_SUN = "#f0b44a"
_SMOOTH = 2
"""The envelope is drawn so many times as large, and made smaller for smooth edges."""


def picture(title: str, line: str, palette: dict[str, str]) -> bytes:
    """Draw the site's name and a line below it beside an envelope, as PNG.

    `palette` gives paper, surface, ink, ink-soft, line and brand, as six hex digits each.
    """
    colour = {name: f"#{digits}" for name, digits in palette.items()}
    image = Image.new("RGB", SIZE, colour["paper"])
    image.paste(_envelope(colour), (740, 165))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, SIZE[1] - 14, SIZE[0], SIZE[1]), fill=colour["brand"])
    large, small = ImageFont.load_default(76), ImageFont.load_default(34)
    heading = _wrapped(title, large)
    top = max(_MARGIN, 300 - heading.count("\n") * 46 - 60)
    draw.multiline_text((_MARGIN, top), heading, font=large, fill=colour["ink"], spacing=14)
    below = draw.multiline_textbbox((_MARGIN, top), heading, font=large, spacing=14)[3] + 34
    draw.multiline_text(
        (_MARGIN, below), _wrapped(line, small), font=small, fill=colour["ink-soft"], spacing=12
    )
    content = BytesIO()
    image.quantize(64).save(content, "PNG", optimize=True)
    return content.getvalue()


def _envelope(colour: dict[str, str]) -> Image.Image:
    size, scale = (370, 300), _SMOOTH
    image = Image.new("RGB", (size[0] * scale, size[1] * scale), colour["paper"])
    draw = ImageDraw.Draw(image)

    def at(*numbers: int) -> tuple[int, ...]:
        return tuple(number * scale for number in numbers)

    draw.rounded_rectangle(at(10, 50, 350, 290), 18 * scale, fill=colour["brand"])
    draw.rounded_rectangle(
        at(40, 14, 320, 214), 8 * scale, fill=colour["surface"], outline=colour["line"], width=4
    )
    for row, right in enumerate((270, 290, 240)):
        draw.rounded_rectangle(at(70, 48 + 34 * row, right, 58 + 34 * row), 5 * scale, fill=colour["line"])
    draw.polygon(at(10, 120, 180, 215, 350, 120, 350, 272, 332, 290, 28, 290, 10, 272), fill=colour["brand"])
    draw.line(at(12, 120, 180, 215, 348, 120), fill=colour["paper"], width=5 * scale, joint="curve")
    draw.ellipse(at(290, 4, 362, 76), fill=_SUN, outline=colour["paper"], width=6 * scale)
    return image.resize(size, Image.Resampling.LANCZOS)


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> str:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) > _TEXT_WIDTH and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines[:4])
