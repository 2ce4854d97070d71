"""Which language: right on articles and on passages in many languages, silent where there is no telling."""

from __future__ import annotations

import random
import re
import string
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaner.language import FUNCTION_WORDS, READ_CHARACTERS, SCRIPTS, UNDETERMINED, detect

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))

PASSAGES = """
ar اجتمع مجلس الميناء مساء الثلاثاء لمناقشة خط العبارات الجديد. وسأل السكان كم مرة ستبحر السفن في
   الشتاء وهل سيبقى الرصيف القديم مفتوحا أمام الصيادين. ومن المنتظر صدور القرار قبل نهاية الشهر، كما
   قالت رئيسة المجلس، لكن المال قليل ولا ينبغي لأحد أن ينتظر المعجزات.
bg Съветът на пристанището се събра във вторник вечерта, за да обсъди новата фериботна линия. Жителите
   попитаха колко често ще пътуват корабите през зимата и дали старият кей ще остане отворен за
   рибарите. Решение се очаква преди края на месеца, каза председателката, но парите са малко и никой
   не бива да се надява на чудо.
bn বন্দর পরিষদ মঙ্গলবার সন্ধ্যায় নতুন ফেরি পথ নিয়ে আলোচনা করতে বসেছিল। বাসিন্দারা জানতে চাইলেন শীতকালে নৌকা
   কতবার চলবে এবং পুরোনো ঘাট জেলেদের জন্য খোলা থাকবে কি না। মাস শেষ হওয়ার আগেই সিদ্ধান্ত আসবে, সভাপতি
   বললেন, কিন্তু টাকা কম।
ca El consell del port es va reunir dimarts al vespre per parlar de la nova línia de vaixells. Els
   veïns van preguntar quantes vegades al dia sortirien els vaixells a l’hivern i si el moll vell
   continuaria obert als pescadors. S’espera una decisió abans que s’acabi el mes, va dir la
   presidenta, però falten diners i ningú no ha d’esperar miracles.
cs Přístavní rada se sešla v úterý večer, aby jednala o nové trajektové lince. Obyvatelé se ptali, jak
   často budou lodě v zimě jezdit a zda staré molo zůstane otevřené rybářům. Rozhodnutí se čeká do
   konce měsíce, řekla předsedkyně, ale peněz je málo a nikdo by neměl doufat v zázrak.
da Havnerådet mødtes tirsdag aften for at tale om den nye færgelinje. Beboerne spurgte, hvor ofte
   bådene skal sejle om vinteren, og om den gamle mole bliver ved med at være åben for lystfiskere.
   Der ventes en afgørelse inden udgangen af måneden, sagde formanden, men der mangler penge, og ingen
   skal håbe på mirakler.
de Der Hafenrat traf sich am Dienstagabend, um über die neue Fährlinie zu sprechen. Anwohner fragten,
   wie oft die Schiffe im Winter fahren sollen und ob der alte Steg für die Angler erhalten bleibt.
   Eine Entscheidung wird noch vor Monatsende erwartet, sagte die Vorsitzende, doch das Geld sei knapp
   und niemand solle auf Wunder hoffen.
el Το συμβούλιο του λιμανιού συνεδρίασε το βράδυ της Τρίτης για να συζητήσει τη νέα γραμμή των φέρι.
   Οι κάτοικοι ρώτησαν πόσο συχνά θα ταξιδεύουν τα πλοία τον χειμώνα και αν η παλιά αποβάθρα θα μείνει
   ανοιχτή για τους ψαράδες. Η απόφαση αναμένεται πριν από το τέλος του μήνα, είπε η πρόεδρος, αλλά τα
   χρήματα είναι λίγα.
en The harbour council met on Tuesday evening to discuss the new ferry line. Residents asked how often
   the boats would run in winter, and whether the old pier could be kept for fishing. A decision is
   expected before the end of the month, the chairwoman said, but she warned that money was short and
   that nobody should hope for miracles.
es El consejo del puerto se reunió el martes por la noche para hablar de la nueva línea de barcos. Los
   vecinos preguntaron cuántas veces al día saldrían los barcos en invierno y si el muelle viejo
   seguiría abierto a los pescadores. Se espera una decisión antes de que termine el mes, dijo la
   presidenta, pero falta dinero y nadie debe esperar milagros.
fa شورای بندر سه‌شنبه شب برای گفت‌وگو درباره خط تازه کشتی گرد هم آمد. مردم پرسیدند که کشتی‌ها در
   زمستان هر چند وقت یک بار حرکت می‌کنند و آیا اسکله قدیمی برای ماهیگیران باز می‌ماند. رئیس شورا گفت
   که تصمیم پیش از پایان ماه گرفته می‌شود، اما پول کم است و هیچ‌کس نباید منتظر معجزه باشد.
fi Satamaneuvosto kokoontui tiistai-iltana puhumaan uudesta lauttalinjasta. Asukkaat kysyivät, kuinka
   usein laivat kulkevat talvella ja saako vanha laituri jäädä kalastajien käyttöön. Päätöstä
   odotetaan ennen kuukauden loppua, sanoi puheenjohtaja, mutta rahaa on vähän eikä kenenkään pidä
   toivoa ihmeitä.
fr Le conseil du port s’est réuni mardi soir pour parler de la nouvelle ligne de bateaux. Les
   habitants ont demandé combien de traversées auraient lieu en hiver et si le vieux quai resterait
   ouvert aux pêcheurs. Une décision est attendue avant la fin du mois, a dit la présidente, mais
   l’argent manque et personne ne doit espérer de miracle.
he מועצת הנמל התכנסה ביום שלישי בערב כדי לדון בקו המעבורת החדש. התושבים שאלו באיזו תדירות יפליגו
   הספינות בחורף והאם הרציף הישן יישאר פתוח לדייגים. ההחלטה צפויה לפני סוף החודש, אמרה יושבת הראש, אבל
   הכסף מועט ואיש לא צריך לצפות לנסים.
hi बंदरगाह परिषद मंगलवार शाम को नई नौका सेवा पर बात करने के लिए बैठी। लोगों ने पूछा कि सर्दियों में
   नावें कितनी बार चलेंगी और क्या पुराना घाट मछुआरों के लिए खुला रहेगा। अध्यक्ष ने कहा कि महीने के अंत से
   पहले फैसला हो जाएगा, लेकिन पैसा कम है और किसी को चमत्कार की उम्मीद नहीं करनी चाहिए।
hu A kikötői tanács kedden este ült össze, hogy az új kompjáratról tárgyaljon. A lakók azt kérdezték,
   milyen gyakran járnak majd a hajók télen, és nyitva marad-e a régi móló a horgászok előtt. A döntés
   a hónap végéig várható, mondta az elnök asszony, de kevés a pénz, és senki se várjon csodát.
id Dewan pelabuhan bertemu pada Selasa malam untuk membahas jalur feri yang baru. Warga bertanya
   seberapa sering kapal akan berlayar pada musim hujan dan apakah dermaga lama tetap dibuka untuk
   para nelayan. Keputusan diharapkan keluar sebelum akhir bulan, kata ketua dewan, tetapi uangnya
   sedikit dan tidak seorang pun boleh berharap pada keajaiban.
it Il consiglio del porto si è riunito martedì sera per parlare della nuova linea di traghetti. Gli
   abitanti hanno chiesto quante volte al giorno partiranno le navi in inverno e se il vecchio molo
   resterà aperto ai pescatori. Una decisione è attesa entro la fine del mese, ha detto la presidente,
   ma i soldi sono pochi e nessuno deve aspettarsi miracoli.
ja 港の委員会は火曜日の夜に集まり、新しいフェリーの航路について話し合った。住民たちは、冬のあいだ船がど
   のくらいの間隔で出るのか、古い桟橋を釣り人のために残せるのかを尋ねた。委員長は、月末までに結論を出す
   つもりだが、資金が足りず、奇跡を期待してはいけないと述べた。
ko 항만 위원회는 화요일 저녁에 모여 새 여객선 항로를 논의했다. 주민들은 겨울에 배가 얼마나 자주
   다니는지, 낡은 부두를 낚시꾼들이 계속 쓸 수 있는지 물었다. 위원장은 이달 말까지 결정이 나올
   것이라고 말했지만 돈이 모자라니 아무도 기적을 바라서는 안 된다고 덧붙였다.
mr बंदर परिषदेची बैठक मंगळवारी संध्याकाळी नव्या बोट सेवेबद्दल चर्चा करण्यासाठी झाली. हिवाळ्यात बोटी किती
   वेळा सुटतील आणि जुना धक्का मच्छिमारांसाठी खुला राहील का, असे रहिवाशांनी विचारले. महिना संपण्यापूर्वी
   निर्णय अपेक्षित आहे, असे अध्यक्षांनी सांगितले, पण पैसे कमी आहेत आणि कोणीही चमत्काराची अपेक्षा करू नये.
nl De havenraad kwam dinsdagavond bijeen om over de nieuwe veerdienst te praten. Bewoners vroegen hoe
   vaak de boten in de winter zouden varen en of de oude steiger open blijft voor vissers. Voor het
   einde van de maand wordt een besluit verwacht, zei de voorzitster, maar er is weinig geld en
   niemand moet op wonderen rekenen.
no Havnerådet møttes tirsdag kveld for å snakke om den nye fergelinjen. Innbyggerne spurte hvor ofte
   båtene skal gå om vinteren, og om den gamle brygga fortsatt blir åpen for dem som fisker. Det
   ventes en avgjørelse før slutten av måneden, sa lederen, men det er lite penger, og ingen bør håpe
   på mirakler.
pl Rada portu spotkała się we wtorek wieczorem, żeby porozmawiać o nowej linii promowej. Mieszkańcy
   pytali, jak często statki będą pływać zimą i czy stare molo pozostanie otwarte dla wędkarzy.
   Decyzja ma zapaść przed końcem miesiąca, powiedziała przewodnicząca, ale pieniędzy jest mało i nikt
   nie powinien liczyć na cud.
pt O conselho do porto reuniu-se na terça-feira à noite para falar da nova linha de barcos. Os
   moradores perguntaram quantas vezes por dia os barcos iriam sair no inverno e se o cais velho
   continuaria aberto aos pescadores. Espera-se uma decisão antes do fim do mês, disse a presidente,
   mas não há dinheiro e ninguém deve esperar milagres.
ro Consiliul portului s-a întrunit marți seara pentru a discuta despre noua linie de feribot.
   Locuitorii au întrebat cât de des vor circula vapoarele iarna și dacă vechiul dig va rămâne deschis
   pescarilor. O decizie este așteptată până la sfârșitul lunii, a spus președinta, dar banii sunt
   puțini și nimeni nu trebuie să spere la minuni.
ru Портовый совет собрался во вторник вечером, чтобы обсудить новую паромную линию. Жители спрашивали,
   как часто суда будут ходить зимой и останется ли старый причал открытым для рыбаков. Решение
   ожидается до конца месяца, сказала председатель, но денег мало, и никому не стоит надеяться на
   чудо.
sk Rada prístavu sa zišla v utorok večer, aby rokovala o novej trajektovej linke. Obyvatelia sa
   pýtali, ako často budú lode v zime premávať a či staré mólo zostane otvorené pre rybárov.
   Rozhodnutie sa čaká do konca mesiaca, povedala predsedníčka, ale peňazí je málo a nikto by nemal
   dúfať v zázrak.
sr Лучки савет састао се у уторак увече да разговара о новој трајектној линији. Становници су питали
   колико често ће бродови саобраћати зими и да ли ће стари мол остати отворен за рибаре. Одлука се
   очекује до краја месеца, рекла је председница, али новца је мало и нико не треба да се нада чуду.
sv Hamnrådet träffades på tisdagskvällen för att tala om den nya färjelinjen. De boende frågade hur
   ofta båtarna ska gå på vintern och om den gamla bryggan får vara kvar för fiskarna. Ett beslut
   väntas före månadens slut, sade ordföranden, men pengarna är knappa och ingen bör hoppas på
   underverk.
ta துறைமுகக் குழு செவ்வாய்க்கிழமை மாலை புதிய படகு வழி பற்றிப் பேசக் கூடியது. குளிர்காலத்தில் படகுகள் எத்தனை முறை
   செல்லும் என்றும் பழைய துறை மீனவர்களுக்குத் திறந்திருக்குமா என்றும் மக்கள் கேட்டார்கள். மாத இறுதிக்குள் முடிவு வரும்
   என்று தலைவர் சொன்னார்.
th คณะกรรมการท่าเรือประชุมกันเมื่อเย็นวันอังคารเพื่อหารือเรื่องเส้นทางเรือข้ามฟากสายใหม่
   ชาวบ้านถามว่าในฤดูหนาวเรือจะออกบ่อยแค่ไหน และท่าเรือเก่าจะยังเปิดให้คนตกปลาหรือไม่
   ประธานกล่าวว่าจะมีคำตัดสินก่อนสิ้นเดือน แต่เงินมีน้อยและไม่ควรมีใครหวังปาฏิหาริย์
tr Liman kurulu salı akşamı yeni feribot hattını konuşmak için toplandı. Mahalle sakinleri, gemilerin
   kışın ne sıklıkta çalışacağını ve eski iskelenin balıkçılara açık kalıp kalmayacağını sordu.
   Başkan, kararın ay sonundan önce beklendiğini, ancak paranın az olduğunu ve kimsenin mucize
   beklememesi gerektiğini söyledi.
uk Портова рада зібралася у вівторок увечері, щоб обговорити нову поромну лінію. Мешканці питали, як
   часто судна ходитимуть узимку і чи залишиться старий причал відкритим для рибалок. Рішення очікують
   до кінця місяця, сказала голова, але грошей мало, і нікому не варто сподіватися на диво.
vi Hội đồng cảng đã họp vào tối thứ Ba để bàn về tuyến phà mới. Người dân hỏi tàu sẽ chạy bao nhiêu
   chuyến mỗi ngày trong mùa đông và liệu cầu tàu cũ có còn mở cho người câu cá hay không. Quyết định
   dự kiến sẽ có trước cuối tháng, bà chủ tịch nói, nhưng tiền còn ít và không ai nên trông chờ phép
   màu.
zh 港口委员会星期二晚上开会，讨论新的渡轮航线。居民们询问冬天每天有几班船，旧码头是否还能留给钓鱼的人使
   用。主席说，月底之前会作出决定，但是资金不足，谁也不应该指望奇迹发生。会议结束以后，几位渔民在门口继
   续谈论船票的价格。
zh 港口委員會星期二晚上開會，討論新的渡輪航線。居民們詢問冬天每天有幾班船，舊碼頭是否還能留給釣魚的人使
   用。主席說，月底之前會作出決定，但是資金不足，誰也不應該指望奇蹟發生。會議結束以後，幾位漁民在門口繼
   續談論船票的價格。
"""
SAMPLES = [entry.split(maxsplit=1) for entry in re.split(r"\n(?=\S)", PASSAGES.strip())]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "1986 2024 12:30 45 % 3.14 " * 20,
        "... --- *** !!! ???" * 20,
        "a3f5 09bc 77de 0f1a c0ff ee11 dead beef " * 20,
        "Share this article",
        "東京",
        "Smith, Jones, García, Müller, Tanaka, Ivanova, Kowalski, Nguyen, Rossi, Dubois, Jensen " * 10,
        "".join(random.Random(1).choices(string.ascii_letters + string.digits, k=3000)),
    ],
    ids=lambda text: repr(text[:20]),
)
def test_no_telling(text: str) -> None:
    assert detect(text) == UNDETERMINED


@pytest.mark.parametrize(("tag", "text"), SAMPLES)
def test_a_short_text_is_told_rightly_or_not_at_all(tag: str, text: str) -> None:
    assert {detect(text[:length]) for length in (20, 40, 60, 80)} <= {tag, UNDETERMINED}


@pytest.mark.parametrize(("tag", "text"), SAMPLES)
def test_passages(tag: str, text: str) -> None:
    assert detect(text) == tag


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_are_english(seed: Path) -> None:
    assert detect(seed.read_text(encoding="utf-8")) == "en"


def test_markdown_marks_do_not_disturb() -> None:
    dutch = dict(SAMPLES)["nl"]
    marked = "\n\n".join(f"## {line}\n\n- **{line}** [link](https://example.org/a)" for line in dutch.split("\n"))
    assert detect(marked) == "nl"


def test_what_comes_late_is_not_read() -> None:
    samples = dict(SAMPLES)
    german = (samples["de"] * 20)[:READ_CHARACTERS]
    assert detect(german + samples["pl"] * 100) == "de"


def test_half_japanese_half_english_is_not_told_by_script_alone() -> None:
    samples = dict(SAMPLES)
    assert detect(samples["ja"] + samples["en"]) in ("en", UNDETERMINED)


def test_no_function_word_counts_twice() -> None:
    for language, words in FUNCTION_WORDS.items():
        assert language not in SCRIPTS.values()
        assert len(set(words.split())) == len(words.split()), language


@given(st.text())
@example("\ud800" * 50)
@example("\N{COMBINING ACUTE ACCENT}" * 50)
def test_any_text_has_an_answer(text: str) -> None:
    assert re.fullmatch(r"[a-z]{2,3}", detect(text))
