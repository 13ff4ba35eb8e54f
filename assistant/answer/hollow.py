"""is_hollow: patterns of sentences that say nothing: announcing (…についてお答えします), thanks, fillers."""

import re

from corpus.language.folding import fold_letters
from corpus.language.lexicon import any_of

# What is longer says something, whatever it opens or closes with.
HOLLOW_CHARS = 80

_ANNOUNCES = re.compile(
    r"(?:について|に関して|に関する|につきまして)(?:は)?(?:の)?"
    r"(?:お尋ね|お伺い|ご?質問|御質問|御?質疑|件|お話|報告|ご?説明)?"
    r"(?:で(?:ございます|あります|す|した)|でございました|をいただきました|がございました|がありました"
    r"|に(?:つきまして)?お答え[^。]{0,12}|(?:を|ご|御)?(?:説明|報告|答弁|お答え)(?:を)?(?:いたし|し|申し上げ|させていただき|願い)[^。]{0,6})[。．]?$"
)
# What a chair says to move on: 「次第の2に入ります。」「担当課は説明をお願いします。」
_ONLY_MOVES_ON = re.compile(
    r"(?:の(?:諮問|報告|説明|審議)(?:に(?:なり|入り|移り)ます|となります)|に入り(?:ます|たいと思います)|を議題と(?:いた)?します|を審議(?:いた)?します|を?(?:開会|閉会|終了)(?:いた)?します"
    r"|(?:説明|報告|質疑|質問|意見|採決)[^。]{0,8}(?:お願い(?:いた)?します|してください|求めます|受けます|許します))[。．]?$"
)
_HOLLOW_COURTESY = re.compile(
    r"(?:以上(?:です|でございます|であります|となります)|ありがとうござい(?:ます|ました)|失礼(?:いた)?しました"
    r"|(?:[一二1１2２]点)?(?:よろしい|いい)(?:です|でしょう)か|よろしくお願い(?:いた)?します|承知(?:いた)?しました"
    r"|それではお願い(?:いた)?します|お疲れさまでした"
    r"|(?:i (?:just |also )?(?:want|would like|wish) to )?(?:thank|thanks)\b.{0,50}"
    r"|hear,? hear|go ahead\b.{0,30}"
    r"|(?:the |our )?(?:right )?hono(?:u)?rable (?:minister|member|prime minister)\b.{0,30}"
    r"|(?:mr|mrs|ms|dr|hon)\.? \w[\w .'’-]{0,30})[。．.!！]*",
    re.IGNORECASE,
)
# What opens an answer to one of several questions, whatever its length: 「次に、…についてでございますが、…」
_HOLLOW_OPENING = re.compile(
    r"[^。]{0,60}?(?:について|に関して|につきまして)(?:の(?:お尋ね|[ご御]?質問))?で(?:ございます|あります|す)(?:が|けれども|けど)"
)


_FILLS = re.compile(rf"(?:(?:{any_of('assistant/fillers')})|[\W_])*", re.IGNORECASE)


def is_hollow(sentence: str) -> bool:
    """Whether the sentence only announces (「次に、鍵についてです。」) or is polite (「以上です。」)."""
    if len(sentence) > HOLLOW_CHARS:
        return False
    found = (
        _ANNOUNCES.search(sentence) or _ONLY_MOVES_ON.search(sentence) or _HOLLOW_COURTESY.fullmatch(sentence)
    )
    return found is not None


def only_fills(sentence: str) -> bool:
    """Whether the sentence only takes or gives the floor: 「はい、分かりました。」, "Yes, thank you." """
    return _FILLS.fullmatch(fold_letters(sentence)) is not None


def opens_subject(sentence: str) -> bool:
    """Whether the sentence begins by naming the question that the sentences after it answer."""
    return _HOLLOW_OPENING.match(sentence) is not None
