"""From stretches to alignments: chains of two documents, their gaps filled, their ends exact."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
from rapidfuzz.distance import Levenshtein

from recension.lineage.alignments.alignment import Alignment, Block
from recension.lineage.alignments.chaining import Stretch, chains
from recension.lineage.alignments.corpus import corpus_of
from recension.lineage.alignments.stretches import SENSE, stretches
from recension.lineage.alignments.weight import LIGHT, NAME
from recension.lineage.alignments.words import words_of
from recension.lineage.alignments.worth import LONG_RUN
from recension.record import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recension.lineage.alignments.chaining import Chain
    from recension.lineage.alignments.corpus import Corpus
    from recension.lineage.alignments.words import Words
    from recension.record import Document

# The least a passage must be worth, in words of sense. Planted copies, 10,000 documents: with 3.0 precision
# .988, with 3.5 .996 at the loss of a hundredth of the recall of passages with 35 % of the words edited.
_LEAST: Final = 3.5
# Two documents that share one passage of about twice that share others more likely than not: planted words
# covered where sentences are mixed into others .894 instead of .877, precision the same.
_SURE: Final = 6.5
_LEAST_BESIDE: Final = 2.25
# Shorter ones are turns of phrase: of English texts on all subjects nearly every shared run of 3 to 5 words.
_FEWEST_WORDS: Final = 6
_FEW: Final = 3  # words between what is surely one passage


def align(documents: Sequence[Document]) -> tuple[Alignment, ...]:
    """Find all places where two documents share words.

    Args:
        documents: documents with their bodies found, in any order.

    Returns:
        Alignments sorted by left document, right document and place. Two documents may have several; the same
        words may answer to several places of the other document.
    """
    return align_words(words_of(documents))


def align_words(words: Sequence[Words]) -> tuple[Alignment, ...]:
    """As `align`, for words that were taken before."""
    corpus = corpus_of(words)
    found: list[Alignment] = []
    for left, right, pair in _pairs(corpus):
        found.extend(_alignments(corpus, left, right, pair))
    return tuple(sorted(found, key=lambda one: (one.left, one.right, one.left_words, one.right_words)))


def _pairs(corpus: Corpus) -> Iterator[tuple[int, int, list[Stretch]]]:
    """Two documents at a time, with the stretches they share; those that share too little are left out."""
    all_left, all_right, all_length, weight = stretches(corpus, _LEAST_BESIDE, _LEAST)
    if not len(all_left):
        return
    left_owner, right_owner = corpus.owners[all_left], corpus.owners[all_right]
    fresh = (left_owner[1:] != left_owner[:-1]) | (right_owner[1:] != right_owner[:-1])
    begins = np.flatnonzero(np.concatenate(([True], fresh)))
    ends = np.append(begins[1:], len(all_left))
    enough = np.add.reduceat(weight, begins) >= _LEAST
    for begin, end in zip(begins[enough].tolist(), ends[enough].tolist(), strict=True):
        left, right = int(left_owner[begin]), int(right_owner[begin])
        span = slice(begin, end)
        yield (
            left,
            right,
            [
                Stretch(*item)
                for item in zip(
                    (all_left[span] - corpus.starts[left]).tolist(),
                    (all_right[span] - corpus.starts[right]).tolist(),
                    all_length[span].tolist(),
                    weight[span].tolist(),
                    strict=True,
                )
            ],
        )


def _alignments(corpus: Corpus, left: int, right: int, pair: list[Stretch]) -> Iterator[Alignment]:
    taken: list[tuple[Span, Span]] = []
    found = chains(pair, _LEAST_BESIDE)
    least = _LEAST_BESIDE if found and found[0].score >= _SURE else _LEAST
    for chain in found:
        if chain.score < least:
            break
        blocks = _blocks(corpus, int(corpus.starts[left]), int(corpus.starts[right]), chain)
        blocks = _within_paragraphs(corpus, left, right, _with_sense_at_ends(corpus, left, blocks))
        equal = sum(block.length for block in blocks)
        if equal < _FEWEST_WORDS or (equal < LONG_RUN and _sense(corpus, left, blocks) < SENSE):
            continue
        left_words = Span(blocks[0].left, blocks[-1].left + blocks[-1].length)
        right_words = Span(blocks[0].right, blocks[-1].right + blocks[-1].length)
        if _covered(left_words, [one for one, _ in taken]) and _covered(
            right_words, [one for _, one in taken]
        ):
            continue
        taken.append((left_words, right_words))
        longer = max(left_words.end - left_words.start, right_words.end - right_words.start)
        yield Alignment(
            left=corpus.documents[left],
            right=corpus.documents[right],
            left_words=left_words,
            right_words=right_words,
            blocks=tuple(blocks),
            similarity=equal / longer,
        )


def _with_sense_at_ends(corpus: Corpus, left: int, blocks: list[Block]) -> list[Block]:
    """Leave out blocks of names and frames alone at the ends that more than a few other words set apart."""
    while len(blocks) > 1 and _gap(blocks[-2], blocks[-1]) > _FEW and not _sense(corpus, left, blocks[-1:]):
        blocks = blocks[:-1]
    while len(blocks) > 1 and _gap(blocks[0], blocks[1]) > _FEW and not _sense(corpus, left, blocks[:1]):
        blocks = blocks[1:]
    return blocks


def _gap(before: Block, after: Block) -> int:
    """How many words stand between two blocks, on the side that has more."""
    return max(after.left - before.left, after.right - before.right) - before.length


def _within_paragraphs(corpus: Corpus, left: int, right: int, blocks: list[Block]) -> list[Block]:
    """Leave out a light word or two at the ends that stand beyond the end of a paragraph, on either side."""
    last = blocks[-1]
    starts = (int(corpus.starts[left]), int(corpus.starts[right]))
    for count in (1, 2):
        if last.length <= count:
            break
        ends = (starts[0] + last.left + last.length - count, starts[1] + last.right + last.length - count)
        light = corpus.weights[ends[0] : ends[0] + count] <= LIGHT
        if light.all() and any(corpus.opens[end] for end in ends):
            blocks[-1] = Block(last.left, last.right, last.length - count)
            break
    first = blocks[0]
    for count in (1, 2):
        if first.length <= count:
            break
        begins = (starts[0] + first.left, starts[1] + first.right)
        light = corpus.weights[begins[0] : begins[0] + count] <= LIGHT
        if light.all() and any(corpus.opens[begin + count] for begin in begins):
            blocks[0] = Block(first.left + count, first.right + count, first.length - count)
            break
    return blocks


def _sense(corpus: Corpus, left: int, blocks: list[Block]) -> float:
    """What the equal words that are neither names nor light weigh together."""
    start = corpus.starts[left]
    weights = np.concatenate([corpus.weights[start + b.left : start + b.left + b.length] for b in blocks])
    return float(weights[weights > NAME].sum())


def _covered(span: Span, others: list[Span]) -> bool:
    """Whether at least half of a span lies in others."""
    inside = sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in others)
    return 2 * inside >= span.end - span.start


def _blocks(corpus: Corpus, left_start: int, right_start: int, chain: Chain) -> list[Block]:
    """The chain's runs, cut where they overlap, with the equal words of the gaps between them."""
    runs: list[Block] = []
    for left, right, length, _ in chain.stretches:
        overlap = 0
        if runs:
            last = runs[-1]
            overlap = max(0, last.left + last.length - left, last.right + last.length - right)
        runs.append(Block(left + overlap, right + overlap, length - overlap))
    blocks = runs[:1]
    for before, after in pairwise(runs):
        left, right = before.left + before.length, before.right + before.length
        left_gap, right_gap = after.left - left, after.right - right
        if max(left_gap, right_gap) > 1 and min(left_gap, right_gap) > 0:
            here = corpus.tokens[left_start + left : left_start + after.left].tolist()
            there = corpus.tokens[right_start + right : right_start + after.right].tolist()
            for step in Levenshtein.opcodes(here, there):
                if step.tag == "equal":
                    blocks.append(
                        Block(left + step.src_start, right + step.dest_start, step.src_end - step.src_start)
                    )
        blocks.append(after)
    return _joined(blocks)


def _joined(blocks: list[Block]) -> list[Block]:
    """Blocks that touch on both sides made one."""
    result = blocks[:1]
    for block in blocks[1:]:
        last = result[-1]
        if block.left == last.left + last.length and block.right == last.right + last.length:
            result[-1] = Block(last.left, last.right, last.length + block.length)
        else:
            result.append(block)
    return result
