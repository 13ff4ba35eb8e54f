"""group_alike: rows of vectors of texts that ask or say the same, grouped by nearness to a group's mean."""

import numpy as np

from index.encoders.encoder import Vectors

ALIKE = 0.55  # cosine of a text with the mean of a group from which on it belongs there


def group_alike(vectors: Vectors) -> tuple[tuple[int, ...], ...]:
    """The rows (unit vectors) in groups, the largest first, in their order within each.

    Each goes to the group whose mean it is nearest to, to one of its own where it is near to none.
    """
    groups: list[list[int]] = []
    for row in range(len(vectors)):
        means = [vectors[group].mean(axis=0) for group in groups]
        likeness = [float(vectors[row] @ mean) / max(float(np.linalg.norm(mean)), 1e-9) for mean in means]
        best = max(range(len(groups)), key=likeness.__getitem__, default=None)
        if best is None or likeness[best] < ALIKE:
            groups.append([row])
        else:
            groups[best].append(row)
    return tuple(tuple(group) for group in sorted(groups, key=lambda group: (-len(group), group[0])))
