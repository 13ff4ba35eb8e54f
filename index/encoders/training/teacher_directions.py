"""teacher_directions: vectors start where an English teacher model sees each token or its translations.

An English token starts at the teacher's vector of it, as in model2vec (Tulkens and van Dongen 2024); a
Japanese one at the mean of its English translations'. What the teacher read in a billion pairs, near synonyms
above all, the sources here cannot teach: they move the vectors on from there.
"""

import re
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.encoders.encoder import unit
from index.encoders.training.translate import Translator

Floats = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]

_TAUGHT_ENGLISH = re.compile(r"[a-z]{2,}")


def teacher_directions(tokenizer: Tokenizer, translator: Translator, encode: Encode) -> Floats:
    """Unit rows, shape (vocabulary, the teacher's dimensions); zeros for a token that it knows nothing of.

    The first dimensions hold most: the principal axes of the English words, their mean taken out.
    """
    tokens = [str(tokenizer.id_to_token(i)) for i in range(tokenizer.get_vocab_size())]
    english = [token for token in tokens if _TAUGHT_ENGLISH.fullmatch(token)]
    others = {word for token in tokens for word in translator.translations(token)}
    words = [*english, *sorted(others.difference(english))]
    if not words:
        return np.zeros((len(tokens), 1), np.float32)
    seen = encode(words)
    seen = unit(seen - seen.mean(axis=0))
    seen = seen @ np.linalg.eigh(seen.T @ seen)[1][:, ::-1]
    known = dict(zip(words, seen, strict=True))
    rows = np.zeros((len(tokens), seen.shape[1]), np.float32)
    for row, token in zip(rows, tokens, strict=True):
        for word, share in ({token: 1.0} if token in known else translator.translations(token)).items():
            row += np.float32(share) * known[word]
    return unit(rows)
