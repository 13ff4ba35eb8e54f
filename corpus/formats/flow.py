"""Flow: words written as paragraphs, rows and cells of .docx and .odt; the breaks and tabs between them."""


class Flow:
    """The text so far. A line break is held back until it is known that the table cell goes on."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._break = ""
        self._cells = [0]

    def write(self, words: str) -> None:
        """Words of a paragraph."""
        self._pieces += [self._break, words]
        self._break = ""

    def start_row(self) -> None:
        """A row of a table begins, at times inside a cell of another."""
        self.write("")
        self._cells.append(0)

    def start_cell(self) -> None:
        """A cell of the row begins."""
        self._cells[-1] += 1
        self._break = "\t" if self._cells[-1] > 1 else self._break

    def end_paragraph(self) -> None:
        """A paragraph ends; an empty one is an empty line."""
        self._break += "\n" if not self._break.endswith("\t") else ""

    def end_cell(self) -> None:
        """The cell ends."""
        self._break = self._break.rstrip("\n") if len(self._cells) > 1 else self._break

    def end_row(self) -> None:
        """The row ends."""
        if len(self._cells) > 1:
            self._cells.pop()
        self._break += "\n"

    def text(self) -> str:
        """All of it, without the empty lines around."""
        return "".join(self._pieces).strip("\n")
