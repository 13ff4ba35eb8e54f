"""Store: its tables, the model and STORE_VERSION that made it, the encoder to open it with; use_passages."""

from collections.abc import Sequence

from index.encoders.encoder import Encoder
from index.encoders.named_model import open_encoder
from index.models import StoreError
from index.store.chroma import Chroma
from index.store.folder import StoreFolder
from index.store.meeting_table import MEETINGS, MeetingTable
from index.store.passage_table import PassageTable
from index.store.sentence_table import SentenceTable

STORE_VERSION = 2


class Store:
    """The tables at one location: a folder, or ``http://host:port`` of a Chroma server."""

    def __init__(self, location: str, *, create: bool = False) -> None:
        self.location = location
        self._chroma = Chroma(location)
        self.meetings = MeetingTable(self._chroma)
        self.passages = PassageTable(self._chroma, self.meetings)
        self.reading = PassageTable(self._chroma, self.meetings, "reading")
        self.sentences = SentenceTable(StoreFolder(location).path)
        if not create and not self._chroma.is_there:
            raise _no_store(location)
        with self._chroma.talking():
            if create:
                self._chroma.ensure(MEETINGS)
            elif MEETINGS not in self._chroma.names():
                raise _no_store(location)

    @property
    def model(self) -> str:
        """The name of the model that made the vectors; "" before the first sync."""
        return str(self.meetings.settings().get("model", ""))

    @property
    def named_model(self) -> str | None:
        """The model as the user named it when the store was made; None where he left it to us."""
        return str(self.meetings.settings().get("named", "")) or None

    def encoder(self, model: str | None) -> Encoder:
        """The model the user named, else the one the store was made with; StoreError where they differ."""
        encoder = open_encoder(model or self.named_model)
        self.check(encoder.name)
        return encoder

    def check(self, model: str) -> None:
        """StoreError unless this version of Yoroku and this model can use the store."""
        version = self.meetings.settings().get("version", STORE_VERSION)
        if version != STORE_VERSION:
            raise StoreError(
                f"{self.location}: made by another version of Yoroku (store version {version}, "
                f"this one reads {STORE_VERSION}); run `yoroku index --rebuild` on your minutes",
                f"{self.location}: 別の版の要録で作られた索引です"
                f"（版 {version}、この版は {STORE_VERSION}）。`yoroku index --rebuild` で作り直してください",
            )
        if self.model not in ("", model):
            raise StoreError(
                f"{self.location}: made with the model {self.model!r}, opened with {model!r}; "
                "name that model, or run `yoroku index --rebuild` to make it with the new one",
                f"{self.location}: モデル「{self.model}」で作られた索引を「{model}」で開こうとしています。"
                "同じモデルを指定するか、`yoroku index --rebuild` で作り直してください",
            )

    @property
    def reading_model(self) -> str:
        """The name of the reading model whose vectors the store keeps; "" while it keeps none."""
        return str(self.meetings.settings().get("reading_model", ""))

    def use_passages(self, name: str, model: str, named: str | None) -> None:
        """Make ``name`` the passages everybody sees, made with ``model``; what was read of others goes."""
        settings = {"version": STORE_VERSION, "model": model, "named": named or "", "passages": name}
        self.meetings.change_settings(settings)
        self.sentences.clear()

    def use_reading(self, name: str, model: str) -> None:
        """Make ``name`` the vectors of the reading model that everybody sees, made with ``model``."""
        settings = self.meetings.settings() | {"reading": name, "reading_model": model}
        self.meetings.change_settings(settings)
        self.sentences.clear()

    def remove(self, meeting_ids: Sequence[str]) -> None:
        """Take away what is stored of meetings, whole or in pieces."""
        self.meetings.forget(meeting_ids)
        self.passages.remove(meeting_ids)
        if self.reading.is_there:
            self.reading.remove(meeting_ids)
        self.sentences.remove(meeting_ids)

    def drop_strays(self) -> None:
        """Drop collections that nobody sees any more, and those of an interrupted rebuild."""
        self.passages.drop_strays()
        self.reading.drop_strays()

    def disconnect(self) -> None:
        """Let go of the files; the next call connects again and sees what other processes wrote meanwhile."""
        self._chroma.disconnect()

    def close(self) -> None:
        """Let go of the files for good; every later call is a StoreError."""
        self._chroma.close()


def _no_store(location: str) -> StoreError:
    return StoreError(
        f"{location}: no minutes are indexed here; run `yoroku index PATH...` first, or name another --store",
        f"{location}: 索引がまだありません。先に `yoroku index フォルダー` を実行するか、"
        "別の --store を指定してください",
    )
