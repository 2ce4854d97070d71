"""`cleaner.characters`: what is content stays, what is damage goes, and the gate never hides any."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import ftfy
import pytest
from ftfy import chardata
from hypothesis import given
from hypothesis import strategies as st

from cleaner.characters import MARKS_IN_A_ROW, mend, sound

CONFIG = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False)
"""ftfy with what is damage to us; quotation marks and character widths are content."""

NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"
ZWJ = "\N{ZERO WIDTH JOINER}"
ZWNJ = "\N{ZERO WIDTH NON-JOINER}"
LOST = "\N{REPLACEMENT CHARACTER}"


def mended(line: str, *, entities: bool = True) -> str:
    for _, after in mend(line, entities=entities):
        line = after
    return line


def rules(line: str) -> list[str]:
    return [rule.removeprefix("characters/") for rule, _ in mend(line)]


# What must not change

CONTENT = (
    "",
    "Plain text\twith a tab, 5 > 3 & so on.",
    "“Curly” ‘quotes’ stay curly – and dashes — stay dashes…",
    "Q&A, AT&T and fish & chips; so",
    "Full width: ＦＵＬＬ１２３　ideographic space",
    f"Family: \N{MAN}{ZWJ}\N{WOMAN}{ZWJ}\N{GIRL}, flag \N{REGIONAL INDICATOR SYMBOL LETTER F}",
    f"Persian: می{ZWNJ}خواهم بروم",
    f"Sinhala and Malayalam at the end of a word: ශ්{ZWJ} and ന്{ZWJ}",
    "Arabic: السَّلَامُ عَلَيْكُمْ",
    "Hebrew: בְּרֵאשִׁ֖ית בָּרָ֣א",
    "Devanagari: क्षत्रिय, Thai: ที่นี่, Vietnamese: được rồi, đã có",
    "Han: 梁振英撒谎，「引文」。Kana: ひらがな、カタカナ。 Hangul: 한국어",
    f"French: «{NBSP}L’été{NBSP}», qui{NNBSP}? moi{NBSP}! 12{NBSP}% : château, pâte, cœur, à Noël",
    f"Numbers: 1{NNBSP}000{NBSP}000 and 1 000",
    "Portuguese: IRMÃ, AMANHÃ, NÃO, São João, Â, é uma letra",
    "Prices: 5 €, € 5, 5€, £5, “£5”, $5",
    "“Beyoncé” said, the café’s “décor” – naïve",
    "German: „Mädchen“ und ‚Äpfel‘ – „groß“, 5 °C",
    "Polish: być, łódź, żółć; Czech: váš pes, těžší; Turkish: değil",
    "Danish: “Østergaard” på Ø, i Å",
    "Russian: «СССР», Её ёлка; Greek: Όλα είναι εδώ",
    "║ table ║ ─── │ cell │",
    "Maths: a ≤ b, x² ± ½, √2 ≈ 1.41",
    "Khmer: ភាសា\N{ZERO WIDTH SPACE}ខ្មែរ, Thai: ภาษา\N{ZERO WIDTH SPACE}ไทย",
    "A flag: \N{WAVING BLACK FLAG}" + "".join(chr(0xE0000 + ord(letter)) for letter in "gbeng\x7f") + " England",
    "A heart in two forms: \N{HEAVY BLACK HEART}\ufe0e \N{HEAVY BLACK HEART}\ufe0f, 葛\U000e0100城市",
    "Embedded: \N{RIGHT-TO-LEFT EMBEDDING}שלום\N{POP DIRECTIONAL FORMATTING} (a)",
    "Bidirectional: \N{RIGHT-TO-LEFT MARK}שלום\N{LEFT-TO-RIGHT MARK} \N{LEFT-TO-RIGHT ISOLATE}a",
    "No letter is composed of these: x\N{COMBINING CARON} q\N{COMBINING ACUTE ACCENT}",
    "a" + "\N{EM DASH}" * 100 + "b",
)


@pytest.mark.parametrize("line", CONTENT)
def test_content_is_sound_and_stays(line: str) -> None:
    assert sound(line)
    assert list(mend(line)) == []


# What must not change though the gate is not sure


@pytest.mark.parametrize(
    "line",
    [
        "5 < 7 &amp; x",  # markup, or about markup
        "&nosuchentity; &#xyz;",
        "AMANHÃ DE SOL, Â é uma letra",
        "R&D; and more",
        f"lost for good: {LOST}{LOST}",
    ],
)
def test_suspicion_is_no_damage(line: str) -> None:
    assert not sound(line)
    assert list(mend(line)) == []


def test_entities_that_were_decoded_before_mean_themselves() -> None:
    assert list(mend("write &amp;lt; for &lt;", entities=False)) == []
    assert mended("cafÃ© &amp; bar", entities=False) == "café &amp; bar"


# What is mended, and under which name

REPAIRS = (
    ("mojibake", "It wasnâ€™t â€œtrueâ€\x9d â€” no", "It wasn’t “true” — no"),
    ("mojibake", "half “fine”, half dâ€™autre", "half “fine”, half d’autre"),
    ("mojibake", "â€œlost endâ€, he said", "“lost end”, he said"),
    ("mojibake", "â€œlost endâ€ he said", "“lost end” he said"),
    ("mojibake", f"â€œlost endâ€{LOST}", "“lost end”"),
    ("mojibake", f"a noteâ€{NBSP}", "a note†"),
    ("mojibake", "\x93quoted\x94 \x96 and so on\x85", "“quoted” – and so on…"),
    ("mojibake", "undefined\x81 in Windows-1252", "undefined in Windows-1252"),
    ("entities", "Tom &amp; Jerry&rsquo;s &#8220;show&#8221;", "Tom & Jerry’s “show”"),
    ("entities", "&amp;amp;quot;twice escaped&amp;amp;quot;", '"twice escaped"'),
    ("entities", "one&#10;line&NewLine;only&#x0A;", "one line only "),
    ("control", "\x1b[1;31mred\x1b[0m and \x1b[?25lhidden", "red and hidden"),
    ("control", "n\x00u\x00l\x00l, \x7frubbed out, \N{OBJECT REPLACEMENT CHARACTER}", "null, rubbed out, "),
    ("control", "page\x0cbreak and\x0bline\x1dbreak", "page break and line break"),
    (
        "control",
        "pair \ud83d\ude00, lone \ud83d and \ude00.",
        f"pair \N{GRINNING FACE}, lone {LOST} and {LOST}.",
    ),
    (
        "control",
        "\x1b]0;window\x07a title \x1b]8;;http://x.example\x1b\\and a link\x1b]8;;\x1b\\",
        "a title and a link",
    ),
    ("control", "a string \x1b]without an end", "a string ]without an end"),
    ("control", "N\x08NA\x08AM\x08ME\x08E, _\x08u_\x08n_\x08d_\x08e_\x08r, wo\x08rd", "NAME, under, word"),
    ("control", "not\ufffe for \uffffpassing\ufdd0 on", "not for passing on"),
    (
        "control",
        "in\N{RIGHT-TO-LEFT OVERRIDE}fdp\N{RIGHT-TO-LEFT EMBEDDING}.\N{POP DIRECTIONAL FORMATTING}"
        "exe\N{POP DIRECTIONAL FORMATTING}",
        "infdp\N{RIGHT-TO-LEFT EMBEDDING}.\N{POP DIRECTIONAL FORMATTING}exe",
    ),
    ("control", "seen" + "".join(chr(0xE0000 + ord(letter)) for letter in "not seen") + " by all", "seen by all"),
    (
        "control",
        "\N{WAVING BLACK FLAG}" + "".join(chr(0xE0000 + ord(letter)) for letter in "abcdefghijk"),
        "\N{WAVING BLACK FLAG}" + "".join(chr(0xE0000 + ord(letter)) for letter in "abcdefg"),
    ),
    ("invisible", "\N{GRINNING FACE}\ufe0f\U000e0151\U000e0142 smiles", "\N{GRINNING FACE}\ufe0f smiles"),
    ("invisible", "ក\N{ZERO WIDTH SPACE}\N{ZERO WIDTH SPACE}ខ", "ក\N{ZERO WIDTH SPACE}ខ"),
    ("entities", "one&Tab;column&#9;and&#x09;another", "one column and another"),
    ("ligature", "oﬃce, ﬁne ﬂour, ĳs", "office, fine flour, ijs"),
    ("hyphen", "F\N{NON-BREAKING HYPHEN}35B, well\N{HYPHEN}known, 1–2", "F-35B, well-known, 1–2"),
    (
        "invisible",
        "z\N{ZERO WIDTH SPACE}e\N{WORD JOINER}r\N{SOFT HYPHEN}o\N{ZERO WIDTH NO-BREAK SPACE}",
        "zero",
    ),
    ("invisible", ZWJ, ""),
    ("invisible", f"{ZWJ}Chile and Peru{ZWNJ}", "Chile and Peru"),
    ("invisible", f"{ZWJ} The end.{ZWJ}{ZWNJ} {ZWNJ}", " The end. "),
    ("space", f"no{NBSP}break,{NNBSP}5{NBSP}km", "no break, 5 km"),
    ("space", f"AMANHÃ{NBSP}DE SOL", "AMANHÃ DE SOL"),
    ("composed", "cafe\N{COMBINING ACUTE ACCENT}, 5 \N{KELVIN SIGN}", "café, 5 K"),
)


@pytest.mark.parametrize(("rule", "before", "after"), REPAIRS)
def test_repair(rule: str, before: str, after: str) -> None:
    assert not sound(before)
    assert list(mend(before)) == [(f"characters/{rule}", after)]


def test_repairs_come_in_order_until_nothing_is_left() -> None:
    line = f"caf&Atilde;&copy;{NBSP}o\N{SOFT HYPHEN}ﬃce\x00 &am\N{SOFT HYPHEN}p; so"
    assert list(mend(line))[-1][1] == "café office & so"
    assert rules(line) == ["control", "entities", "mojibake", "ligature", "invisible", "space", "entities"]


SENTENCES = (
    "“It’s done” – he said… and left — twice.",
    "Où étais-tu, à Noël ? Ça coûte 5 € à l’hôtel.",
    "Die Straße führt über schöne Brücken „nach Süden“.",
    "Zażółć gęślą jaźń, mówił łódzki śpiewak.",
    "Съешь ещё этих мягких французских булок.",
    "梁振英没有撒谎，他说的是真话。",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("encoding", ["latin-1", "sloppy-windows-1252", "sloppy-windows-1250"])
def test_a_sentence_read_in_the_wrong_encoding_comes_back(sentence: str, encoding: str) -> None:
    assert mended(sentence.encode().decode(encoding)) == sentence


# Laws


def tokens() -> st.SearchStrategy[str]:
    """What ftfy's tables speak of: characters of its charmaps, text misread in them, entities, all else."""
    halves = [bytes(range(0x80, 0x100)).decode(name) for name in chardata.CHARMAP_ENCODINGS]
    misread = st.builds(
        lambda char, name: char.encode("utf-8", "replace").decode(name),
        st.characters(min_codepoint=0x80, max_codepoint=0x2122),
        st.sampled_from(chardata.CHARMAP_ENCODINGS),
    )
    odd = [chr(code) for code in (*chardata.CONTROL_CHARS, *chardata.LIGATURES)]
    ours = [
        NBSP,
        NNBSP,
        "\N{SOFT HYPHEN}",
        "\N{ZERO WIDTH SPACE}",
        "\N{NON-BREAKING HYPHEN}",
        LOST,
        "\x1b[0m",
    ]
    return st.one_of(
        st.sampled_from("".join(halves)),
        st.sampled_from(" ?!;:«»“”’–aAzZ19&<"),
        misread,
        st.sampled_from(sorted(chardata.HTML_ENTITIES)),
        st.integers(0, 0x110000).map("&#{};".format),
        st.sampled_from(odd + ours),
        st.characters(exclude_characters="\n", categories=["M", "L", "C", "Z"]),
        st.characters(codec="utf-8", exclude_characters="\n"),
    )


lines = st.lists(tokens(), max_size=12).map("".join)


@given(st.lists(tokens(), max_size=5).map("".join))  # of longer ones, one in ten is sound
def test_where_the_gate_is_silent_neither_we_nor_ftfy_would_change_anything(line: str) -> None:
    if sound(line):
        assert list(mend(line)) == []
        assert ftfy.fix_text(line, CONFIG) == line


@given(st.lists(st.sampled_from(CONTENT), min_size=1, max_size=3), st.lists(tokens(), min_size=1, max_size=2))
def test_the_gate_sees_damage_inside_content(content: list[str], damage: list[str]) -> None:
    line = "".join(damage).join(["", *content])
    if ftfy.fix_text(line, CONFIG) != line:
        assert not sound(line)


@given(lines, st.booleans())
def test_mended_text_needs_no_mending(line: str, entities: bool) -> None:
    after = mended(line, entities=entities)
    assert list(mend(after, entities=entities)) == []
    assert "\n" not in after
    after.encode()


@given(lines)
def test_ftfy_finds_nothing_in_mended_text(line: str) -> None:
    after = mended(line)
    assert ftfy.fix_text(after, CONFIG) == after


@given(lines, st.booleans())
def test_every_repair_changes_the_line(line: str, entities: bool) -> None:
    for rule, after in mend(line, entities=entities):
        assert rule.startswith("characters/")
        assert after != line
        line = after


# Every one of ftfy's characters


@pytest.mark.parametrize("char", [*map(chr, chardata.CONTROL_CHARS), "\r", "\x85", "\N{LINE SEPARATOR}"])
def test_a_character_that_ftfy_removes_is_seen_and_goes(char: str) -> None:
    assert not sound(f"a{char}b")
    assert mended(f"a{char}b") in ("ab", "a b", "a…b")


def test_every_entity_that_ftfy_knows_is_seen() -> None:
    known = filter(chardata.HTML_ENTITY_RE.fullmatch, chardata.HTML_ENTITIES)
    assert [name for name in known if sound(f"a{name}b")] == []


def test_every_combining_mark_counts_towards_a_run() -> None:
    marks = [chr(code) for code in range(0x110000) if unicodedata.combining(chr(code))]
    assert [mark for mark in marks if sound("a" + mark * (MARKS_IN_A_ROW + 1))] == []


# Start-up


def test_text_without_mojibake_never_imports_ftfy() -> None:
    script = (
        "import sys\n"
        "from cleaner.characters import mend, sound\n"
        "lines = sys.stdin.read().split(chr(10))\n"
        "for line in lines:\n"
        "    sound(line)\n"
        "    list(mend(line))\n"
        "print(len(lines), 'ftfy' in sys.modules)\n"
    )
    clean = [*CONTENT, "F\N{NON-BREAKING HYPHEN}35B", f"no{NBSP}break", "ﬁne", "z\N{ZERO WIDTH SPACE}ero"]
    text = "\n".join(clean)
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.split() == [str(len(clean)), "False"]
