"""How the window looks: colours by their role, sizes by step, and putting both on.

The values and their reasons are those of a calm reading desk: the page is the
brightest thing on the screen, there is one accent, and whatever must be
understood works without colour too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from scrutinyprep.settings import resource_folder
from scrutinyprep.ui.fonts import load_fonts, text_font

SMALLEST_TEXT_PERCENT = 80
LARGEST_TEXT_PERCENT = 300
_NOTHING_BELOW_PX = 12
_LARGE_ROWS_FROM_PERCENT = 125
_GAPS_PX = (4, 8, 12, 16, 24, 32, 48)


class Look(Enum):
    """Which palette is on."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by their role, each as "#RRGGBB".

    Text and meaning colours have at least 5.4 : 1 against every ground they
    stand on; edges of controls, and the ring of the focus, at least 3 : 1.
    """

    window: str
    surface: str
    raised: str
    hairline: str
    edge: str
    text: str
    soft_text: str
    accent: str
    on_accent: str
    accent_soft: str
    warning: str
    bad: str
    good: str
    focus: str
    desk: str
    """The ground that pages lie on."""
    paper: str = "#FFFFFF"
    paper_text: str = "#1D1B16"
    paper_accent: str = "#0A5A66"
    paper_veil: str = "#A9A296"
    """What dimmed paper is multiplied by: warm, and black print on it still 8 : 1."""
    """The accent on paper, which stays white in the dark."""
    paper_selected: str = "#B7DCE2"
    """The ground of selected words, behind letters that stay black."""
    evidence: str = "#FFE58A"
    concern: str = "#FFC2B8"
    money: str = "#BFE6C4"
    follow_up: str = "#C3DBFF"
    mark_line: str = "#3B3629"
    """The second sign of a highlight, drawn under its words on the paper."""


LIGHT = Palette(
    window="#F6F5F1",
    surface="#FFFFFF",
    raised="#FBFAF7",
    hairline="#D5D1C7",
    edge="#857F72",
    text="#1D1B16",
    soft_text="#575246",
    accent="#0A5A66",
    on_accent="#FFFFFF",
    accent_soft="#DCEEF0",
    warning="#8A4B00",
    bad="#A3201C",
    good="#1E6B3A",
    focus="#0A5A66",
    desk="#E9E7E0",
)
DARK = Palette(
    window="#191A1C",
    surface="#212326",
    raised="#2A2D31",
    hairline="#3A3E44",
    edge="#8B929C",
    text="#ECEAE4",
    soft_text="#B4B1A8",
    accent="#6FC7D3",
    on_accent="#08272C",
    accent_soft="#17383D",
    warning="#F0B35E",
    bad="#FF8A80",
    good="#7CCB97",
    focus="#9AE3EC",
    desk="#121315",
)
HIGH_CONTRAST = Palette(
    window="#000000",
    surface="#000000",
    raised="#000000",
    hairline="#FFFFFF",
    edge="#FFFFFF",
    text="#FFFFFF",
    soft_text="#FFFFFF",
    accent="#FFFF00",
    on_accent="#000000",
    accent_soft="#333300",
    warning="#FFFF00",
    bad="#FFB0A8",
    good="#A8FFB8",
    focus="#FFFF00",
    desk="#000000",
    paper_text="#000000",
    paper_accent="#000000",
    mark_line="#000000",
)
PALETTES = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.HIGH_CONTRAST: HIGH_CONTRAST}


class Step(Enum):
    """A size of type, in pixels at 100%."""

    TINY = 12
    SMALL = 13
    BODY = 15
    HEADING = 18
    TITLE = 23
    DISPLAY = 29


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette and a size of text: all that a widget needs to draw itself."""

    look: Look = Look.LIGHT
    text_percent: int = 100
    """From 80 to 300."""
    family: str = ""
    """The typeface; empty for whichever Qt takes."""
    dims_paper: bool = False
    """The pages of papers are shown less bright, for reading at night."""

    @property
    def palette(self) -> Palette:
        """The colours by their role."""
        return PALETTES[self.look]

    def px(self, at_hundred: float) -> int:
        """Return a length that grows with the text."""
        return max(1, round(at_hundred * self.text_percent / 100))

    def type_px(self, step: Step) -> int:
        """Return a size of type; nothing gets smaller than 12 pixels."""
        return max(_NOTHING_BELOW_PX, self.px(step.value))

    def space(self, pixels: int) -> int:
        """Return one of the gaps 4, 8, 12, 16, 24, 32, 48, for this size of text.

        Gaps grow half as fast as the text: at 300% the words need the room.
        """
        return max(1, round(pixels * (1 + (self.text_percent / 100 - 1) / 2)))

    @property
    def row_px(self) -> int:
        """How high a row of a list is: 32, or 40 in large text, and then as the text asks."""
        at_hundred = 40 if self.text_percent >= _LARGE_ROWS_FROM_PERCENT else 32
        return max(at_hundred, round(self.type_px(Step.BODY) * 1.9))

    def font(self, step: Step = Step.BODY, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the typeface in this size."""
        return text_font(self.family, self.type_px(step), weight=weight)


class Appearance(QObject):
    """Puts a theme on the application, and tells whoever draws for themselves.

    Signals:
        changed: the Theme that is on now.
        named: a kind of highlight is called otherwise.
    """

    changed = Signal(object)
    named = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._pictures = QTemporaryDir()
        self._theme = Theme(family=load_fonts())
        # Not before the window is seen, as the names of Qt below: each takes a tenth of that.
        from scrutinyprep.ui.icons import Icons

        self.icons = Icons()
        self.highlight_names: Mapping[str, str] = {}
        """What the user calls a kind of highlight, by the kind's value."""
        app.setStyle("Fusion")

    @property
    def theme(self) -> Theme:
        """What is on now."""
        return self._theme

    def wear(self, look: Look, text_percent: int = 100, *, dims_paper: bool = False) -> None:
        """Put on this look with text of this size; the size is kept within 80 to 300%."""
        percent = min(LARGEST_TEXT_PERCENT, max(SMALLEST_TEXT_PERCENT, text_percent))
        self._theme = Theme(look, percent, self._theme.family, dims_paper)
        self.icons.recolour(self._theme.palette.text, self._theme.palette.soft_text)
        self._app.setPalette(qt_palette(self._theme.palette))
        QToolTip.setPalette(qt_palette(self._theme.palette))
        self._app.setFont(self._theme.font())
        self._app.setStyleSheet(style_sheet(self._theme, self._control_pictures()))
        self.changed.emit(self._theme)

    def name_highlights(self, names: Mapping[str, str]) -> None:
        """Call kinds of highlight so from now on."""
        if names != self.highlight_names:
            self.highlight_names = names
            self.named.emit()

    def _control_pictures(self) -> dict[str, str]:
        """Write the small signs inside controls where a style sheet can find them."""
        palette = self._theme.palette
        wanted = {
            "sign_down": ("chevron-down", palette.text),
            "sign_up": ("chevron-up", palette.text),
            "sign_right": ("chevron-right", palette.soft_text),
            "sign_before": ("chevron-left", palette.text),
            "sign_after": ("chevron-right", palette.text),
            "sign_open": ("chevron-down", palette.soft_text),
            "sign_check": ("check", palette.on_accent),
            "sign_dot": ("dot", palette.on_accent),
        }
        paths = {}
        for name, (icon, colour) in wanted.items():
            file_name = f"{name}-{colour[1:]}.svg"
            path = Path(self._pictures.filePath(file_name))
            path.write_bytes(self.icons.svg(icon, colour))
            paths[name] = path.as_posix()
        return paths


def look_named(name: str) -> Look:
    """Return the look that the settings name; for "system" or an unknown name the system's."""
    try:
        return Look(name)
    except ValueError:
        return look_of_system()


def look_of_system() -> Look:
    """Return what the system is set to, as far as Qt is told: high contrast, or light or dark."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Look.HIGH_CONTRAST
    return Look.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Look.LIGHT


def set_role(widget: QWidget, role: str) -> None:
    """Give a label or frame a role of the style sheet, such as "title", "soft" or "pane"."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def qt_palette(colours: Palette) -> QPalette:
    """Return the colours as Qt's own palette, for whatever the style sheet leaves alone."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, colours.window),
        (roles.WindowText, colours.text),
        (roles.Base, colours.surface),
        (roles.AlternateBase, colours.raised),
        (roles.Text, colours.text),
        (roles.Button, colours.window),
        (roles.ButtonText, colours.text),
        (roles.BrightText, colours.bad),
        (roles.ToolTipBase, colours.raised),
        (roles.ToolTipText, colours.text),
        (roles.PlaceholderText, colours.soft_text),
        (roles.Highlight, colours.accent),
        (roles.HighlightedText, colours.on_accent),
        (roles.Link, colours.accent),
        (roles.LinkVisited, colours.accent),
        (roles.Accent, colours.accent),
        (roles.Light, colours.raised),
        (roles.Midlight, colours.hairline),
        (roles.Mid, colours.edge),
        (roles.Dark, colours.edge),
        (roles.Shadow, colours.edge),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.soft_text))
    return palette


def style_sheet(theme: Theme, signs: dict[str, str]) -> str:
    """Return the style sheet for a theme; `signs` names the picture files inside controls.

    Raises:
        KeyError: the template asks for something that no theme has.
    """
    template = Template((resource_folder() / "themes" / "desk.qss").read_text(encoding="utf-8"))
    return template.substitute(
        asdict(theme.palette),
        **{f"t_{step.name.lower()}": theme.type_px(step) for step in Step},
        **{f"s_{gap}": theme.space(gap) for gap in _GAPS_PX},
        # A ring of the focus is a pixel wider than the edge it replaces: the
        # padding gives that pixel back, so that nothing moves.
        **{f"s_{gap}_focus": theme.space(gap) - 1 for gap in _GAPS_PX},
        control=max(24, theme.px(24)),
        control_primary=max(28, theme.px(28)),
        split=max(24, theme.px(24)) + theme.space(4),
        row=theme.row_px,
        sign=theme.px(16),
        sign_small=theme.px(11),
        sign_half=theme.px(16) // 2,
        scroll=theme.space(16),
        scroll_half=theme.space(16) // 2 - 3,
        **signs,
    )
