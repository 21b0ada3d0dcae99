"""The trained network and what is made of it; skipped where the packages of training are not installed."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from training.average import EVERY, Average  # noqa: E402 - only where torch is installed
from training.dropout import Dropout  # noqa: E402
from training.graphs import ParserGraph  # noqa: E402
from training.network import Network  # noqa: E402
from training.windows import Labels  # noqa: E402


def test_the_shipped_graph_says_what_the_trained_network_says() -> None:
    torch.manual_seed(3)
    labels = Labels(upos=("A", "B"), xpos=("X", "Y", "Z"), scripts=("k:0:", "l:0:"), relations=("r", "s"))
    network = Network(labels).eval()
    pieces = torch.tensor([[2, 7, 8, 9, 3], [2, 11, 3, 0, 0]])
    pooling = torch.zeros(2, 2, 5)
    pooling[0, 0, 1] = 1.0
    pooling[0, 1, 2:4] = 0.5
    pooling[1, 0, 1] = 1.0
    with torch.inference_mode():
        scores = network(pieces, torch.ones_like(pieces), pooling)
        graph = ParserGraph(network).eval()(pieces, torch.ones_like(pieces), pooling)
    for said, meant in zip(
        graph[3:],
        (scores.starts, scores.arcs, scores.dependents, scores.governors, scores.names, scores.facts),
        strict=True,
    ):
        assert torch.allclose(said[0], meant[0], atol=1e-4)
        assert torch.allclose(said[1, :1], meant[1, :1], atol=1e-4)
    assert graph[0][0].tolist() == scores.upos[0].argmax(dim=1).tolist()


def test_dropout_keeps_the_mean_and_rests_outside_training() -> None:
    torch.manual_seed(5)
    numbers = torch.ones(1000, 301)
    dropout = Dropout(0.33)
    dropped = dropout(numbers)
    assert float((dropped == 0).float().mean()) == pytest.approx(0.33, abs=0.01)
    assert float(dropped.mean()) == pytest.approx(1.0, abs=0.01)
    assert torch.equal(dropout.eval()(numbers), numbers)


def test_the_average_follows_the_weights_and_gives_them_back() -> None:
    network = torch.nn.Linear(2, 1, bias=False)
    torch.nn.init.zeros_(network.weight)
    average = Average(network)
    torch.nn.init.ones_(network.weight)
    average.update(network, EVERY + 1)
    assert not average.weights["weight"].any()
    for step in range(EVERY, 5000, EVERY):
        average.update(network, step)
    assert torch.allclose(average.weights["weight"], torch.ones(1, 2), atol=1e-3)
    torch.nn.init.constant_(network.weight, 7.0)
    learned = average.exchange(network)
    assert float(network.weight.detach().max()) < 2
    network.load_state_dict(learned)
    assert float(network.weight.detach().max()) == 7
