"""What is told about a model, in words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from qgis.PyQt.QtCore import QLocale, QUrl

from ..processing_provider.texts import tr
from ..rossam_core.model_store import ListedModel


def size_text(size_bytes: int) -> str:
    """A size as the user's language writes it; empty for none."""
    if not size_bytes:
        return ""
    kind = QLocale.DataSizeFormat.DataSizeSIFormat
    return str(QLocale().formattedDataSize(size_bytes, 1, kind))


def state_text(model: ListedModel) -> str:
    """Whether it is here, and since when it belongs to the list."""
    if model.state == "interrupted":
        share = model.partial_bytes / max(model.size_bytes, 1)
        return tr("{percent} % downloaded").format(percent=int(100 * share))
    return {
        "bundled": tr("bundled"),
        "downloaded": tr("downloaded"),
        "own": tr("own"),
        "to download": tr("not downloaded"),
        "missing": tr("damaged"),
    }[model.state]


def details_html(model: ListedModel) -> str:
    """Everything that is known of a model."""
    unknown = tr("not stated")
    first = [
        (tr("State"), escape(state_text(model))),
        (tr("Size"), escape(size_text(model.size_bytes)) or unknown),
        (tr("Licence"), escape(model.licence) or unknown),
    ]
    last = [
        (tr("Training data"), escape(model.trained_on) or unknown),
        (tr("Origin"), _link(model.source) or unknown),
    ]
    if model.available or model.state == "missing":
        folder = model.path if model.path.is_dir() else model.path.parent
        address = QUrl.fromLocalFile(str(folder)).toString()
        last.append((tr("Place"), f'<a href="{escape(address)}">{escape(str(model.path))}</a>'))
    return "".join(
        (
            f"<h3>{escape(model.name)}</h3>",
            f"<p>{escape(model.title)}</p>",
            *_table(first),
            *_scores(model),
            *_table(last),
        )
    )


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "<table cellspacing='0' cellpadding='3'>"
    for name, html in rows:
        yield f"<tr><td><b>{escape(name)}</b></td><td>{html}</td></tr>"
    yield "</table>"


def _scores(model: ListedModel) -> Iterator[str]:
    if model.state == "missing":
        return
    yield f"<h4>{escape(tr('Measured scores'))}</h4>"
    if not model.scores:
        text = tr(
            "None yet. “Evaluate outlines” in the toolbox tells how well it does on your own data."
        )
        yield f"<p>{escape(text)}</p>"
        return
    yield "<table cellspacing='0' cellpadding='2'>"
    for name, value in model.scores.items():
        number = QLocale().toString(float(value), "f", 3)
        yield f"<tr><td align='right'>{number}</td><td>&nbsp;{escape(name)}</td></tr>"
    yield "</table>"


def _link(source: str) -> str:
    if source.startswith("https://"):
        return f'<a href="{escape(source)}">{escape(source)}</a>'
    return escape(source)
