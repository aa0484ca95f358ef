"""The spelling of one Vietnamese syllable: onset, rhyme, tone. Knows no words."""

import re
import unicodedata

_ONSETS = ("ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", *"bcdđghklmnpqrstvx", "")
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ooc oong
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uơ uôc uôi uôm uôn uông uôt
uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu
"""
_AFTER_QU = """
a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê êch ên ênh êt êu
i ich in inh it ơ ôc ơt y ych yên yêt ynh yt yu
"""
_LEGAL, _LEGAL_AFTER_QU = frozenset(_RHYMES.split()), frozenset(_AFTER_QU.split())
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_STOPS = re.compile(r"(?:p|t|c|ch)$")
_WITH_STOP = {"\u0301", "\u0323"}
"""Before a stop only the sharp and the heavy tone are spelt."""
_FRONT = re.compile(r"^[eêiy]")


def is_syllable(word: str) -> bool:
    """True for what the rules of spelling allow, in any case and with the tone mark on either vowel; NFC.

    Acronyms, loan words and many names of the mountain peoples are no syllables and yet right.
    """
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in parts if mark in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    if _STOPS.search(bare) and (not tones or tones[0] not in _WITH_STOP):
        return False
    return any(_fits(onset, bare[len(onset) :]) for onset in _ONSETS if bare.startswith(onset))


def _fits(onset: str, rhyme: str) -> bool:
    if onset == "qu":
        return rhyme in _LEGAL_AFTER_QU
    if onset == "gi" and rhyme in ("", "n", "m", "êng", "êt", "êc", "êm"):
        return True
    if rhyme not in _LEGAL:
        return False
    front = bool(_FRONT.match(rhyme))
    if onset in ("c", "g", "ng"):
        return not front
    if onset in ("k", "gh", "ngh"):
        return front
    return not (onset and rhyme.startswith("yê"))
