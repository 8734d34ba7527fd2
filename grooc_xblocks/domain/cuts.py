"""
Where a graph would fall apart: its cut vertices (Hopcroft and Tarjan, 1973), and what each of them holds together.

One walk, linear in nodes and edges, and without recursion: five thousand people may well stand in one line.
"""

from collections.abc import Iterator, Mapping, Sequence

Node = tuple[str, int]
Graph = Mapping[Node, Sequence[Node]]
"""Every node to its neighbours, each edge from both sides."""
Weight = tuple[int, int]


def cuts(graph: Graph, weights: Mapping[Node, Weight]) -> Iterator[tuple[Node, list[Weight]]]:
    """Yield each cut vertex with the weights of the parts, two or more, into which its part of the graph would fall."""
    seen: set[Node] = set()
    for root in graph:
        if root not in seen:
            parents = _walk(graph, root)
            seen.update(parents)
            yield from _cuts(graph, weights, parents)


def _walk(graph: Graph, root: Node) -> dict[Node, Node | None]:
    """Go as deep as there is a way, then back: nodes in the order in which they are met, each with whence."""
    parents: dict[Node, Node | None] = {root: None}
    path = [(root, iter(graph[root]))]
    while path:
        node, ways = path[-1]
        onward = next((way for way in ways if way not in parents), None)
        if onward is None:
            path.pop()
        else:
            parents[onward] = node
            path.append((onward, iter(graph[onward])))
    return parents


def _cuts(
    graph: Graph, weights: Mapping[Node, Weight], parents: Mapping[Node, Node | None]
) -> Iterator[tuple[Node, list[Weight]]]:
    """
    A node cuts off what lies behind it on the walk and knows no way around it: whose lowest reach (``low``) is not
    before the node itself. The rest stays together, but for the root, before which there is nothing.
    """
    met = {node: number for number, node in enumerate(parents)}
    low = {node: min(map(met.__getitem__, graph[node]), default=met[node]) for node in parents}
    total = dict(weights)
    behind: dict[Node, list[Weight]] = {node: [] for node in parents}
    for node, parent in reversed(list(parents.items())):
        if parent is None:
            continue
        low[parent] = min(low[parent], low[node])
        total[parent] = _plus(total[parent], total[node])
        if low[node] >= met[parent]:
            behind[parent].append(total[node])
    whole = next(total[node] for node, parent in parents.items() if parent is None)
    for node, parts in behind.items():
        if parents[node] is not None and parts:
            parts = [*parts, _minus(whole, weights[node], *parts)]
        if len(parts) > 1:
            yield node, parts


def _plus(one: Weight, other: Weight) -> Weight:
    return one[0] + other[0], one[1] + other[1]


def _minus(whole: Weight, *parts: Weight) -> Weight:
    return whole[0] - sum(part[0] for part in parts), whole[1] - sum(part[1] for part in parts)
