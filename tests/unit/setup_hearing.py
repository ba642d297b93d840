"""Who listens to a set-up in tests."""

from __future__ import annotations

from rossam.rossam_core.setup.process import Listener


class Heard:
    """What a set-up says; `stop_at` cancels it when a line of the log contains that."""

    def __init__(self, stop_at: str = "") -> None:
        self.lines: list[str] = []
        self.shares: list[float] = []
        self._stop_at = stop_at
        self._stop = False
        self.listener = Listener(
            lambda _text, share: self.shares.append(share), self._hear, lambda: self._stop
        )

    def _hear(self, line: str) -> None:
        self.lines.append(line)
        self._stop = self._stop or bool(self._stop_at and self._stop_at in line)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)
