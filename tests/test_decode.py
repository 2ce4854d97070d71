"""Bytes to text: what is UTF-8 stays as it is, what is not is told by its bytes, the rest is refused."""

from __future__ import annotations

import codecs
import gzip

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cleaner.decode import BYTE_ORDER_MARK, KNOWN_STARTS, SIGNATURES, decode
from cleaner.encoding import PUNCTUATION_1252
from cleaner.errors import UnreadableError
from cleaner.wide import REPLACEMENT

ENGLISH = (
    "The harbour council met on Tuesday. “We’ll decide before the month is out,” said the chair – "
    "though money is short… Nobody at the café hoped for miracles.\n"
)
PASSAGES = {
    "cp1252": (
        "Der Hafenrat traf sich am Dienstagabend, um über die neue Fährlinie zu sprechen. „Wir müssen "
        "sparen“, sagte die Vorsitzende, und niemand solle auf größere Wunder hoffen.\n"
    ),
    "cp1250": (
        "Rada portu spotkała się we wtorek wieczorem, żeby porozmawiać o nowej linii promowej. Mieszkańcy "
        "pytali, czy stare molo pozostanie otwarte dla wędkarzy i jak często będą pływać statki.\n"
    ),
    "cp1254": (
        "Liman kurulu salı akşamı yeni feribot hattını konuşmak için toplandı. Başkan, kararın ay sonundan "
        "önce beklendiğini, ancak kimsenin mucize beklememesi gerektiğini söyledi.\n"
    ),
    "cp1251": (
        "Портовый совет собрался во вторник вечером, чтобы обсудить новую паромную линию. Решение ожидается "
        "до конца месяца, сказала председатель, но денег мало.\n"
    ),
    "koi8-r": (
        "Портовый совет собрался во вторник вечером, чтобы обсудить новую паромную линию. Решение ожидается "
        "до конца месяца, сказала председатель, но денег мало.\n"
    ),
    "cp1253": (
        "Το συμβούλιο του λιμανιού συνεδρίασε το βράδυ της Τρίτης για να συζητήσει τη νέα γραμμή. Η απόφαση "
        "αναμένεται πριν από το τέλος του μήνα, είπε η πρόεδρος.\n"
    ),
    "cp1255": (
        "מועצת הנמל התכנסה ביום שלישי בערב כדי לדון בקו המעבורת החדש. ההחלטה צפויה לפני סוף החודש, אמרה "
        "יושבת הראש, אבל הכסף מועט ואיש לא צריך לצפות לנסים.\n"
    ),
    "cp1256": (
        "اجتمع مجلس الميناء مساء الثلاثاء لمناقشة خط العبارات الجديد. ومن المنتظر صدور القرار قبل نهاية "
        "الشهر، كما قالت رئيسة المجلس، لكن المال قليل.\n"
    ),
    "gb18030": "港口委员会星期二晚上开会，讨论新的渡轮航线。居民们询问冬天每天有几班船，旧码头怎么办。\n",
    "big5hkscs": "港口委員會星期二晚上開會，討論新的渡輪航線。居民們詢問冬天每天有幾班船，舊碼頭怎麼辦。\n",
    "cp932": "港の委員会は火曜日の夜に集まり、新しい航路について話し合った。資金は足りないという。\n",
    "euc_jp": "港の委員会は火曜日の夜に集まり、新しい航路について話し合った。資金は足りないという。\n",
    "iso2022_jp": "港の委員会は火曜日の夜に集まり、新しい航路について話し合った。資金は足りない。\n",
    "iso2022_kr": "항만 위원회는 화요일 저녁에 모여 새 여객선 항로를 논의했다. 위원장은 이달 말까지 결정한다.\n",
    "cp949": "항만 위원회는 화요일 저녁에 모여 새 여객선 항로를 논의했다. 위원장은 이달 말까지 결정한다.\n",
}
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        *PASSAGES.values(),
        "â€™ is what a curly quote becomes when it is read wrongly, and Ã© an accent.",
        "a\N{REPLACEMENT CHARACTER}b",
        "It\x92s a C1 control",
        "\x1b[31mred\x1b[0m costs \x1b$5",
        "one\0two and some more words",
        "a\r\nb\rc\fd",
        "",
    ],
)
def test_valid_utf8_is_left_as_it_is(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


def test_a_page_that_declares_something_else_is_still_utf8() -> None:
    page = f"<html><head><meta charset=windows-1252></head><p>{ENGLISH}</p>"
    assert decode(page.encode(), html=True) == (page, "utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\N{ESCAPE}\N{ZERO WIDTH NO-BREAK SPACE}")))
def test_utf8_of_any_text_is_that_text(text: str) -> None:
    assume(not text.encode().startswith(KNOWN_STARTS))
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize("encoding", MARKED)
def test_a_byte_order_mark_tells_and_goes(encoding: str) -> None:
    assert decode(MARKED[encoding] + ENGLISH.encode(encoding)) == (ENGLISH, encoding)


def test_several_byte_order_marks_go() -> None:
    assert decode(codecs.BOM_UTF8 * 3 + b"text") == ("text", "utf-8")


@pytest.mark.parametrize("encoding", WIDE)
@pytest.mark.parametrize("text", [ENGLISH, PASSAGES["cp1251"], PASSAGES["gb18030"], PASSAGES["cp932"]])
def test_wide_text_without_a_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-be"),
        (codecs.BOM_UTF16_BE, "utf-16-le"),
        (codecs.BOM_UTF16_LE, "utf-8"),
        (codecs.BOM_UTF8 + codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_mark_before_text_in_another_order_of_bytes_is_not_believed(mark: bytes, encoding: str) -> None:
    assert decode(mark + ENGLISH.encode(encoding)) == (ENGLISH, encoding)


def test_wide_text_that_was_cut_in_the_middle_of_a_character() -> None:
    assert decode(ENGLISH.encode("utf-32-le")[:-2]) == (ENGLISH[:-1], "utf-32-le")


def test_a_mark_before_text_without_spaces_is_believed() -> None:
    assert decode(codecs.BOM_UTF16_LE + "渡轮航线".encode("utf-16-le")) == ("渡轮航线", "utf-16-le")


@pytest.mark.parametrize("encoding", PASSAGES)
def test_legacy_encodings(encoding: str) -> None:
    text = PASSAGES[encoding] * 2
    decoded, told = decode(text.encode(encoding))
    assert (decoded, text.encode(told)) == (text, text.encode(encoding))


@pytest.mark.parametrize("encoding", ["mac-roman", "cp850"])
def test_western_encodings_from_before_windows(encoding: str) -> None:
    text = "Une fenêtre à côté du marché, où la forêt commençait, resta fermée tout l'été.\n"
    assert decode(text.encode(encoding)) == (text, encoding)


def test_typographic_bytes_alone_are_cp1252() -> None:
    assert decode(b"It\x92s \x93quoted\x94 \x96 and so on\x85") == ("It’s “quoted” – and so on…", "cp1252")


@pytest.mark.parametrize("byte", [bytes([byte]) for byte in PUNCTUATION_1252])
def test_those_marks_are_the_same_in_all_windows_code_pages(byte: bytes) -> None:
    readings = {byte.decode(f"cp{page}", "replace") for page in range(1250, 1259)}
    assert readings == {byte.decode("cp1252")}


@pytest.mark.parametrize("sentence", ["Una città perché no?", "Café Zoë", "Señor, ¿qué tal?", "smørrebrød"])
def test_a_few_western_accents(sentence: str) -> None:
    assert decode(sentence.encode("cp1252"))[0] == sentence


@pytest.mark.parametrize(
    ("declaration", "encoding", "text"),
    [
        ("<meta charset=iso-8859-1>", "cp1252", "“café”"),
        ('<META CHARSET="US-ASCII">', "cp1252", "naïve"),
        ("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>", "cp1251", "да"),
        ('<meta name=a content=b><meta charset="x-sjis">', "cp932", "港①"),
        ("<meta charset='gb2312'>", "gb18030", "镕"),
        ("<meta charset=windows-874>", "cp874", "ท่าเรือ"),
        ('<?xml version="1.0" encoding="iso-8859-9"?>', "cp1254", "ğış"),
    ],
)
def test_a_page_is_read_as_it_declares(declaration: str, encoding: str, text: str) -> None:
    page = f"{declaration}<p>{text}</p>"
    assert decode(page.encode(encoding), html=True) == (page, encoding)


@pytest.mark.parametrize("unseen", ["<!-- <meta charset=koi8-r> -->", "<script>'<meta charset=koi8-r>'</script>"])
def test_what_a_page_declares_where_nobody_reads_it_does_not_count(unseen: str) -> None:
    page = f"<html>{unseen}<meta charset=none><meta charset=windows-1251><p>да, это так</p>"
    assert decode(page.encode("cp1251"), html=True) == (page, "cp1251")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp1253", "cp932", "gb18030"])
def test_latin_1_that_would_be_letters_with_accents_in_rows_is_not_believed(encoding: str) -> None:
    page = f"<meta charset=iso-8859-1><p>{PASSAGES[encoding]}</p>"
    assert decode(page.encode(encoding), html=True)[0] == page


def test_a_row_of_accents_among_others_is_believed() -> None:
    page = "<meta charset=iso-8859-1><p>Å, ÄÖÜ: à l’été, “où” déjà l’on créée – ÄÖÜ</p>"
    assert decode(page.encode("cp1252"), html=True) == (page, "cp1252")


def test_a_declaration_counts_only_in_a_page() -> None:
    line = "<meta charset=koi8-r> is how they wrote it in the “old days”"
    assert decode(line.encode("cp1252")) == (line, "cp1252")


@pytest.mark.parametrize("label", ["utf-8", "utf-16", "utf-7", "base64", "idna", "cp037", "none", "unicode_escape"])
def test_a_declaration_that_cannot_be_true_is_not_believed(label: str) -> None:
    page = f"<meta charset={label}><p>It’s a “test”</p>"
    assert decode(page.encode("cp1252"), html=True) == (page, "cp1252")


def test_a_declaration_that_the_bytes_contradict_is_not_believed() -> None:
    page = "<meta charset=euc-jp><p>It’s a “test” – they say</p>"
    assert decode(page.encode("cp1252"), html=True) == (page, "cp1252")


def test_pasted_cp1252_does_not_turn_utf8_into_mojibake() -> None:
    data = ENGLISH.encode() * 2 + b"It\x92s \x96 pasted"
    assert decode(data) == (ENGLISH * 2 + "It’s – pasted", "utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251", "cp932", "koi8-r"])
@pytest.mark.parametrize("first", [True, False])
def test_lines_in_utf8_beside_lines_in_another_encoding(encoding: str, first: bool) -> None:
    lines = [ENGLISH, PASSAGES.get(encoding, ENGLISH) * 3]
    data = [lines[0].encode(), lines[1].encode(encoding)]
    order = slice(None, None, 1 if first else -1)
    assert decode(b"".join(data[order])) == ("".join(lines[order]), "utf-8")


def test_characters_in_two_halves_are_whole() -> None:
    halves = "\N{GRINNING FACE}".encode("utf-16-le").decode("utf-16-le", "surrogatepass")
    written = halves.encode("utf-16-le")
    units = [written[at : at + 2].decode("utf-16-le", "surrogatepass") for at in (0, 2)]
    data = "".join(units).encode("utf-8", "surrogatepass")
    assert decode(b"A smile " + data + b" here.") == ("A smile \N{GRINNING FACE} here.", "utf-8")


def test_a_byte_that_is_nothing_in_cp1252_becomes_a_replacement_character() -> None:
    assert decode(ENGLISH.encode() + b"a\x81b") == (f"{ENGLISH}a{REPLACEMENT}b", "utf-8")


def test_utf8_cut_in_the_middle_of_a_character() -> None:
    text, encoding = decode(ENGLISH.encode() + "’".encode()[:2])
    assert (text.startswith(ENGLISH), encoding) == (True, "utf-8")


def test_an_accident_of_two_characters_is_no_line_in_utf8() -> None:
    text = "Le café est fermé depuis mardi.\n" * 3 + "Il a dit LIBERTÉ» hier.\n"
    assert decode(text.encode("cp1252"))[0] == text


def test_one_sequence_for_one_bad_byte_is_no_proof_of_utf8() -> None:
    assert decode("É” she said – “no”".encode("cp1252")) == ("É” she said – “no”", "cp1252")


def test_gb18030_cut_in_the_middle_of_a_character() -> None:
    text = PASSAGES["gb18030"].rstrip() * 3
    assert decode(text.encode("gb18030")[:-1]) == (text[:-1] + REPLACEMENT, "gb18030")


@pytest.mark.parametrize(("start", "why"), SIGNATURES)
def test_files_that_are_no_text_are_named(start: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=r"not (plain )?text; ") as caught:
        decode(start + ENGLISH.encode())
    assert str(caught.value) == why


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        bytes(500),
        gzip.compress(ENGLISH.encode())[4:],
        b"\xff\xfe\x00\xd8a\x00\x00\xdc",
        b"".join(number.to_bytes(4, "little") for number in range(7, 9_000, 7)),
    ],
    ids=["every byte", "zeros", "compressed", "broken UTF-16", "numbers"],
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="; convert it to UTF-8"):
        decode(data)


def test_an_encoding_that_cannot_be_told_is_refused() -> None:
    with pytest.raises(UnreadableError, match=r"^text in an encoding that cannot be told; convert it to UTF-8"):
        decode(b"\xd8\xf0\xfe" * 40)


shards = st.sampled_from(
    [
        *(text.encode(encoding)[:40] for encoding, text in PASSAGES.items()),
        *MARKED.values(),
        ENGLISH.encode(),
        ENGLISH.encode("utf-16-le"),
        *(
            b"\0",
            b"\x1b$",
            b"\x1b$B",
            b"\x81",
            b"\x92",
            b"\xe2\x80",
            b"\xed\xa0\x80",
            b"\xff",
            b"<meta charset=",
        ),
    ]
)


@given(st.one_of(st.binary(), st.lists(st.one_of(shards, st.binary(max_size=3))).map(b"".join)), st.booleans())
@example(b"\xff\xfe\x00", False)
@example(codecs.BOM_UTF8 + codecs.BOM_UTF16_LE, True)
def test_any_bytes_decode_or_raise_the_one_error(data: bytes, html: bool) -> None:
    try:
        text, encoding = decode(data, html=html)
    except UnreadableError as error:
        assert "\n" not in str(error)
    else:
        assert text.encode().decode() == text
        assert not text.startswith(BYTE_ORDER_MARK)
        assert codecs.lookup(encoding).name == encoding
