"""What puts people in danger is refused in every language, and what is close to it is not."""

import pytest

from kiosk.content.rules import terms
from kiosk.content.words.term_rules import terms_of

REFUSED = {
    "secrecy": {
        "en": [
            "Everything you say stays secret.",
            "Nobody will tell the police.",
            "We won't tell anyone what you say.",
            "It stays between us.",
        ],
        "fr": [
            "Tout ce que vous dites reste secret.",
            "Personne ne le dira à la police.",
            "Cela reste entre nous.",
        ],
        "ar": ["كل ما تقوله يبقى سرّاً.", "لن نخبر الشرطة.", "لن يعرف أحد."],
        "hi": ["आपकी हर बात राज़ रहेगी।", "हम पुलिस को नहीं बताएंगे।", "किसी को पता नहीं चलेगा।"],
        "ur": ["آپ کی ہر بات راز رہے گی۔", "ہم پولیس کو نہیں بتائیں گے۔", "کسی کو پتا نہیں چلے گا۔"],
        "am": ["የሚናገሩት ሁሉ በሚስጥር ይጠበቃል።", "ለፖሊስ አንናገርም።", "ማንም አያውቅብዎትም።"],
        "zh-Hans": ["您说的话我们绝对保密。", "我们不会告诉警察。", "没有人会知道。"],
    },
    "safety": {
        "en": ["We promise that you are safe with us.", "You'll be safe here.", "Nobody can find you here."],
        "fr": ["Vous êtes en sécurité chez nous.", "Nous vous protégerons.", "Personne ne vous trouvera."],
        "ar": ["أنتم في أمان معنا.", "سنحميكم.", "لن يجدكم أحد هنا."],
        "hi": ["आप हमारे साथ सुरक्षित हैं।", "हम आपकी रक्षा करेंगे।"],
        "ur": ["آپ ہمارے ساتھ محفوظ ہیں۔", "ہم آپ کی حفاظت کریں گے۔"],
        "am": ["ከእኛ ጋር ደህና ነዎት።", "ማንም አይጎዳዎትም።"],
        "zh-Hans": ["您在这里很安全。", "我们会保护您。"],
    },
    "rescue": {
        "en": ["We will get you out.", "We'll set you free."],
        "fr": ["Nous vous sortirons de là.", "Nous viendrons vous chercher."],
        "ar": ["سنخرجك من هناك.", "سنأتي إليكم."],
        "hi": ["हम आपको बाहर निकालेंगे।", "हम आपको लेने आएँगे।"],
        "ur": ["ہم آپ کو نکالیں گے۔", "ہم آپ کو لینے آئیں گے۔"],
        "am": ["እናወጣዎታለን።", "ልንወስድዎት እንመጣለን።"],
        "zh-Hans": ["我们会带您离开。", "我们会送您回家。"],
    },
    "papers": {
        "en": ["You will get asylum here.", "We get you papers.", "Nobody will send you back."],
        "fr": ["Vous obtiendrez l’asile.", "Nous vous donnerons des papiers.", "Vous ne serez pas renvoyé."],
        "ar": ["ستحصلون على اللجوء.", "سنعطيكم أوراقاً.", "لن يعيدكم أحد."],
        "hi": ["आपको शरण मिलेगी।", "आपको वीज़ा मिल जाएगा।", "आपको वापस नहीं भेजा जाएगा।"],
        "ur": ["آپ کو پناہ ملے گی۔", "آپ کو ویزا مل جائے گا۔", "آپ کو واپس نہیں بھیجا جائے گا۔"],
        "am": ["ጥገኝነት ያገኛሉ።", "ሰነድ እንሰጥዎታለን።"],
        "zh-Hans": ["您会得到庇护。", "您会拿到证件。", "您不会被送回。"],
    },
    "payment": {
        "en": ["You will get your wages back.", "We will pay your debts."],
        "fr": ["Vous récupérerez votre argent.", "Nous paierons vos dettes."],
        "ar": ["ستسترد أجرك.", "سندفع لك."],
        "hi": ["आपके पैसे वापस मिलेंगे।", "हम आपको पैसे देंगे।"],
        "ur": ["آپ کے پیسے واپس ملیں گے۔", "ہم آپ کو پیسے دیں گے۔"],
        "am": ["ደመወዝዎን ያገኛሉ።", "እንከፍልዎታለን።"],
        "zh-Hans": ["您会拿回工资。", "我们帮您还债。"],
    },
    "shelter": {
        "en": [
            "Our safe house is in Rue Joss 12, behind the market.",
            "The shelter for women and children behind the hospital is open from 6 p.m.",
            "The women's refuge has a green door opposite the church.",
        ],
        "fr": ["Le refuge pour femmes est rue Joss, derrière le marché.", "Notre maison sûre est à Douala."],
        "ar": ["يقع المأوى خلف السوق.", "البيت الآمن في شارع النصر."],
        "hi": ["महिला आश्रय अस्पताल के पीछे है।", "शेल्टर बाज़ार के सामने है।"],
        "ur": ["خواتین کی پناہ گاہ ہسپتال کے پیچھے ہے۔", "شیلٹر بازار کے سامنے ہے۔"],
        "am": ["የሴቶች መጠለያ ከሆስፒታሉ ጀርባ ነው።", "መጠለያው ከገበያው አጠገብ ነው።"],
        "zh-Hans": ["妇女庇护所在医院后面。", "收容所在中山路12号。"],
    },
    "admitting": {
        "en": ["Are you being forced to work?", "Does somebody hold you against your will?"],
        "fr": ["Êtes-vous forcé de travailler ?", "Quelqu’un vous oblige-t-il à travailler ?"],
        "ar": ["هل تُجبرون على العمل؟", "هل يجبركم أحد على العمل؟"],
        "hi": ["क्या आपको काम के लिए मजबूर किया जा रहा है?", "क्या कोई आपको मारता है?"],
        "ur": ["کیا آپ کو کام پر مجبور کیا جا رہا ہے؟", "کیا کوئی آپ کو مارتا ہے؟"],
        "am": ["እንዲሠሩ ያስገድድዎታል?", "ተገድደው ነው የሚሠሩት?"],
        "zh-Hans": ["您是被迫工作的吗？", "有人逼您工作吗？"],
    },
}
"""Sentences by what is wrong with them, and by language."""

CLOSE = {
    "en": [
        "A good friend does not ask you to keep secrets.",
        "Someone tells you: do not tell anyone about the trip.",
        "Nobody here can promise what will happen.",
        "Who runs the shelter? You can ask.",
        "You can ask the advice line for a place in a shelter.",
        "You can ask for asylum. You can ask who decides.",
        "Ask when you will be paid.",
        "If you are safe, you can call.",
        "Is this offer safe?",
        "Have you been here before? Are you going to work abroad?",
        "If you were forced to work, it is not your fault.",
        "Are you happy with the room?",
        "Secretary: Ms Safe, Shelter Street 5",
        "The evacuation shelter is in the sports hall, behind the town hall.",
        "The animal shelter is next to the river.",
    ],
    "fr": [
        "Un ami ne vous demande pas de garder un secret.",
        "Demandez qui gère le refuge.",
        "Si vous êtes en sécurité, vous pouvez appeler.",
        "Êtes-vous déjà venu ici ?",
        "Le refuge pour animaux est derrière la gare.",
        "L’abri anticyclonique est rue du Port.",
    ],
    "ar": [
        "لا أحد هنا يستطيع أن يَعِدكم بما سيحدث.",
        "اسألوا من يدير المأوى.",
        "هل أنتم في أمان؟",
        "مأوى الحيوانات قرب النهر.",
    ],
    "hi": [
        "बात छिपाकर रखने का वादा न करें।",
        "शेल्टर के बारे में सलाह माँगी जा सकती है।",
        "क्या आप सुरक्षित हैं?",
        "बस शेल्टर स्टेशन के सामने है।",
    ],
    "ur": [
        "پوچھیں کہ پناہ گاہ کون چلاتا ہے۔",
        "پناہ مانگنا ہر شخص کا حق ہے۔",
        "کیا آپ محفوظ ہیں؟",
        "بس شیلٹر اسٹیشن کے سامنے ہے۔",
    ],
    "am": ["መጠለያውን የሚመራው ማን እንደሆነ ይጠይቁ።", "ጥገኝነት መጠየቅ ይችላሉ።", "የአውቶቡስ መጠለያው ከጣቢያው ፊት ለፊት ነው።"],
    "zh-Hans": [
        "不要答应保密。",
        "您可以咨询庇护所由谁管理。",
        "每个人都有权寻求庇护。",
        "动物收容所在公交站旁边。",
    ],
}
"""Sentences by language that a screen may say."""


def faults(text, tag):
    known = terms_of(tag)
    return [*terms.faults(text, known, is_legal=False, legal_place="")]


SENTENCES = [(tag, text) for by_tag in REFUSED.values() for tag, texts in by_tag.items() for text in texts]


@pytest.mark.parametrize("about", REFUSED)
def test_each_danger_is_known_in_every_language(about):
    from tests.core.text.test_number_words import TRANSLATED

    assert {*REFUSED[about]} == {"en", *TRANSLATED}


@pytest.mark.parametrize(("tag", "text"), SENTENCES)
def test_what_puts_people_in_danger_is_refused(tag, text):
    found = faults(text, tag)
    assert found, text
    assert not any(fault.doubtful for fault in found)
    assert any(": write " in fault.text for fault in found)


@pytest.mark.parametrize(("tag", "text"), [(tag, text) for tag, texts in CLOSE.items() for text in texts])
def test_what_is_close_to_it_may_be_said(tag, text):
    assert faults(text, tag) == []


@pytest.mark.parametrize(
    "text",
    [
        "ＷＥ ＰＲＯＭＩＳＥ it.",
        "Our sаfe hоuse is near.",
        "Our s\u00adafe hou\u200bse",
        "Our safe\u00a0house",
    ],
)
def test_letters_that_look_alike_hide_nothing(text):
    """Full width, Cyrillic a and o, and characters without a width."""
    assert faults(text, "en")


@pytest.mark.parametrize(("tag", "text"), SENTENCES)
def test_nor_is_it_announced(tag, text):
    assert [*terms.faults_of_announcement(text, terms_of(tag))]
