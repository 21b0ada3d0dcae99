from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from recension.lineage.alignments.matching import align
from recension.lineage.alignments.words import words_of
from tests.factories import document, seeded

if TYPE_CHECKING:
    import random

    from recension.lineage.alignments.alignment import Alignment
    from recension.record import Document

SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "ti", "vo", "we", "zu")
FRAMES = ("of the", "in the", "and", "to", "the", "with a", "said on", "for", "was")


def prose(chance: random.Random, words: int) -> str:
    """Words of sense with light words between them, as many as asked for."""
    parts: list[str] = []
    while len(parts) < words:
        parts.append("".join(chance.choices(SYLLABLES, k=3)))
        if chance.random() < 0.5:
            parts.extend(chance.choice(FRAMES).split())
    return " ".join(parts[:words])


def page(chance: random.Random, paragraphs: int = 5) -> list[str]:
    return [prose(chance, chance.randint(30, 60)) + "." for _ in range(paragraphs)]


def quoted(one: Document, alignment: Alignment) -> str:
    """The words of one side of an alignment, as they stand."""
    (words,) = words_of([one])
    side = alignment.left_words if alignment.left == one.id else alignment.right_words
    return one.text[int(words.starts[side.start]) : int(words.ends[side.end - 1])]


def between(alignments: tuple[Alignment, ...], one: Document, other: Document) -> list[Alignment]:
    pair = tuple(sorted((one.id, other.id)))
    return [alignment for alignment in alignments if (alignment.left, alignment.right) == pair]


def check(alignments: tuple[Alignment, ...], documents: list[Document]) -> None:
    """What the type promises."""
    words = {one.document: one.ids.tolist() for one in words_of(documents)}
    for found in alignments:
        assert found.left < found.right
        assert (found.blocks[0].left, found.blocks[0].right) == (
            found.left_words.start,
            found.right_words.start,
        )
        last = found.blocks[-1]
        assert (last.left + last.length, last.right + last.length) == (
            found.left_words.end,
            found.right_words.end,
        )
        for before, after in zip(found.blocks, found.blocks[1:], strict=False):
            assert before.left + before.length <= after.left
            assert before.right + before.length <= after.right
            assert (before.left + before.length, before.right + before.length) != (after.left, after.right)
        for left, right, length in found.blocks:
            assert length > 0
            assert words[found.left][left : left + length] == words[found.right][right : right + length]
        longer = max(
            found.left_words.end - found.left_words.start, found.right_words.end - found.right_words.start
        )
        assert found.similarity == sum(block.length for block in found.blocks) / longer
    places = [(one.left, one.right, one.left_words, one.right_words) for one in alignments]
    assert places == sorted(places)
    assert len(places) == len(set(places))


@given(st.integers(0, 10**6), st.integers(12, 60), st.integers(0, 5), st.integers(0, 5))
@example(37, 39, 0, 0)
@settings(max_examples=60, deadline=None)
def test_a_paragraph_planted_anywhere_is_found_with_its_exact_extent(
    seed: int, length: int, here: int, there: int
) -> None:
    chance = seeded(seed)
    planted = prose(chance, length)
    one, other = page(chance), page(chance)
    # capital letters and other words at its ends keep it apart from what stands around it, so many of them
    # that one word more which both pages happen to have beyond them is not joined to it
    one.insert(here, f"{'Aaaa ' * 6}{planted}{' bbbb' * 6}")
    other.insert(there, f"{'Cccc ' * 6}{planted}{' dddd' * 6}")
    documents = [document("\n".join(one)), document("\n".join(other))]
    found = align(documents)
    check(found, documents)
    assert [quoted(documents[0], alignment) for alignment in found] == [planted]
    assert [quoted(documents[1], alignment) for alignment in found] == [planted]


def edited(chance: random.Random, text: str, share: float) -> str:
    return " ".join(prose(chance, 1) if chance.random() < share else word for word in text.split())


def story(seed: int, count: int = 5) -> list[Document]:
    """Documents that take paragraphs from one another, word for word or edited."""
    chance = seeded(seed)
    pages = [page(chance, 3)]
    for _ in range(count - 1):
        own = page(chance, 2)
        for paragraph in chance.sample(chance.choice(pages), 2):
            own.insert(
                chance.randrange(len(own) + 1), edited(chance, paragraph, chance.choice((0.0, 0.1, 0.3)))
            )
        pages.append(own)
    return [document("\n".join(lines)) for lines in pages]


@given(st.integers(0, 10**6), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_order_of_documents_changes_nothing(seed: int, chance: random.Random) -> None:
    documents = story(seed)
    found = align(documents)
    assert found
    check(found, documents)
    shuffled = [*documents, documents[0]]
    chance.shuffle(shuffled)
    assert align(shuffled) == found


@given(st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_an_unrelated_document_changes_nothing_between_others(seed: int) -> None:
    documents = story(seed)
    stranger = document("\n".join(page(seeded(seed + 1), 8)))
    found = align(documents)
    more = align([*documents, stranger])
    assert [one for one in more if stranger.id not in {one.left, one.right}] == list(found)


@given(st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_in_a_small_story_two_documents_align_as_they_do_alone(seed: int) -> None:
    documents = story(seed)
    found = align(documents)
    for index, one in enumerate(documents):
        for other in documents[index + 1 :]:
            assert list(align([one, other])) == between(found, one, other)


@given(st.integers(0, 10**6))
@settings(max_examples=30, deadline=None)
def test_a_third_of_the_words_replaced_is_still_found(seed: int) -> None:
    chance = seeded(seed)
    source = prose(chance, 90)
    copy = edited(chance, source, 0.3)
    documents = [document(source), document("\n".join([*page(chance, 3), copy, *page(chance, 2)]))]
    found = align(documents)
    assert sum(block.length for one in found for block in one.blocks) >= 30


def test_a_quoted_part_of_a_sentence_is_found_and_a_common_phrase_is_not() -> None:
    one = document(
        "Led by the memory of shared winters and as a token of respect, Norland frees nine sailors.\n"
        "The Foreign Minister of the Republic of Norland said in a statement on Thursday that it snowed."
    )
    other = document(
        "Critics asked why it took so long.\n"
        'The text says it acts "led by the memory of shared winters and as a token of respect".\n'
        "Ferries stood idle as before, and nobody went ashore that night. "
        "The Foreign Minister of the Republic of Norland said in a statement on Thursday."
    )
    found = align([one, other])
    assert [quoted(other, alignment) for alignment in found] == [
        "led by the memory of shared winters and as a token of respect"
    ]


def test_moved_words_inside_a_sentence_do_not_break_the_alignment() -> None:
    text = (
        "Following long talks between {} and {}, both sides reached an understanding on practical steps "
        "towards reopening ferry routes before winter."
    )
    first, second = (
        "the Office of the Premier of Norland",
        "the Presidential Chancery of the Republic of Sudmark",
    )
    documents = [document(text.format(first, second)), document(text.format(second, first))]
    (found,) = align(documents)
    assert found.left_words == found.right_words
    assert len(found.blocks) > 1


def test_moved_paragraphs_are_alignments_of_their_own() -> None:
    chance = seeded(5)
    one, two, three = (prose(chance, 40) for _ in range(3))
    documents = [document(f"{one}\n{two}\n{three}"), document(f"{three}\n{two}\n{one}")]
    assert sorted(quoted(documents[0], found) for found in align(documents)) == sorted([one, two, three])


def test_a_document_made_of_two_others_interleaved_answers_to_both() -> None:
    chance = seeded(6)
    one, other = ([prose(chance, 18) + "." for _ in range(8)] for _ in range(2))
    documents = [
        document("\n".join(lines))
        for lines in (one, other, [line for pair in zip(one, other, strict=True) for line in pair])
    ]
    found = align(documents)
    check(found, documents)
    assert not between(found, documents[0], documents[1])
    for source in documents[:2]:
        shared = sum(
            block.length for alignment in between(found, source, documents[2]) for block in alignment.blocks
        )
        assert shared == 8 * 18


def test_words_that_stand_twice_answer_to_both_places() -> None:
    chance = seeded(7)
    text = prose(chance, 60)
    once, twice = document(text), document("\n".join([text, prose(chance, 70), text]))
    found = align([once, twice])
    check(found, [once, twice])
    assert [quoted(once, alignment) for alignment in found] == [text, text]
    assert [quoted(twice, alignment) for alignment in found] == [text, text]


def test_a_hundred_copies_align_each_with_each() -> None:
    text = prose(seeded(8), 100)
    documents = [document(f"{text} {index}") for index in range(100)]
    found = align(documents)
    assert len(found) == 100 * 99 // 2
    assert all(one.blocks[0].length >= 100 for one in found)


def test_partners_of_a_text_that_very_many_share_are_bounded() -> None:
    text = prose(seeded(9), 60)
    documents = [document(f"{text}\n{index}") for index in range(400)]
    found = align(documents)
    assert {one.left for one in found} | {one.right for one in found} == {one.id for one in documents}
    assert len(found) <= 400 * 70


def test_one_sentence_shared_by_all_is_found_everywhere() -> None:
    chance = seeded(10)
    sentence = prose(chance, 25)
    documents = [document("\n".join([*page(chance, 2), sentence, *page(chance, 2)])) for _ in range(30)]
    found = align(documents)
    check(found, documents)
    assert len(found) == 30 * 29 // 2


def test_a_phrase_that_very_many_use_is_no_passage() -> None:
    chance = seeded(11)
    phrase = "like ripples on frozen lakes before the spring storms"
    documents = [
        document("\n".join([prose(chance, 40), f"{prose(chance, 8)} {phrase}."])) for _ in range(300)
    ]
    assert align(documents) == ()
    assert align(documents[:2]) != ()


def test_a_hundred_thousand_one_word_lines() -> None:
    chance = seeded(12)
    lines = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(100_000)]
    documents = [document("\n".join(lines), body=[(0, 7 * 100_000 - 1)]), document("\n".join(lines[50_000:]))]
    (found,) = align(documents)
    assert found.blocks[0].length == found.similarity * 50_000 == 50_000


def test_one_word_over_and_over() -> None:
    documents = [document("word " * 100_000 + end, body=[(0, 500_000)]) for end in ("one", "two")]
    assert all(one.similarity <= 1 for one in align(documents))


def test_a_line_of_ten_million_characters() -> None:
    chance = seeded(13)
    piece = prose(chance, 5000)
    long = document("x" * 5_000_000 + " " + piece + " " + "y" * 4_900_000)
    documents = [long, document(f"Before. {piece} After.")]
    (found,) = align(documents)
    assert quoted(documents[0], found) == piece


def test_empty_bodies_share_nothing() -> None:
    assert align([]) == ()
    assert align([document(""), document("  \n"), document("words", body=[])]) == ()


def test_scripts_without_spaces() -> None:
    sentence = "双方同意在冬季到来之前重新开放渡轮航线并释放所有被扣押的船员"
    documents = [
        document(f"港口今日恢复平静。{sentence}。"),
        document(f"记者报道说，{sentence}，市民表示欢迎。"),
    ]
    (found,) = align(documents)
    assert quoted(documents[0], found) == sentence
