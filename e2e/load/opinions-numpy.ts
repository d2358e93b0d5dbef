/**
 * The plain way with numpy: axes by the eigenvectors of the covariance, positions, k-means for k from 2 to 5 with ten starts each, and
 * silhouettes of all people. Arguments: file of int8, people, statements. Prints milliseconds without reading the file.
 */
export const NUMPY_OPINIONS = `
import sys, time
import numpy as np
people, statements = int(sys.argv[2]), int(sys.argv[3])
raw = np.fromfile(sys.argv[1], dtype=np.int8).reshape(people, statements)
begun = time.perf_counter()
given = raw != 9
votes = np.where(given, raw, 0).astype(float)
answers = given.sum(axis=0)
centre = votes.sum(axis=0) / np.maximum(1, answers)
centred = np.where(given, votes - centre, 0)
values, vectors = np.linalg.eigh(centred.T @ centred)
axes = vectors[:, ::-1][:, :2]
scale = np.sqrt(statements / np.maximum(1, given.sum(axis=1)))
places = (centred @ axes) * scale[:, None]
places = places[given.sum(axis=1) >= 7]
rng = np.random.default_rng(1)
def k_means(k):
    best = None
    for _ in range(10):
        centres = places[rng.choice(len(places), 1)]
        while len(centres) < k:
            nearest = ((places[:, None] - centres[None]) ** 2).sum(axis=2).min(axis=1)
            centres = np.vstack([centres, places[rng.choice(len(places), p=nearest / nearest.sum())]])
        labels = None
        for _ in range(100):
            squares = ((places[:, None] - centres[None]) ** 2).sum(axis=2)
            moved = squares.argmin(axis=1)
            if labels is not None and (moved == labels).all():
                break
            labels = moved
            centres = np.array([places[labels == g].mean(axis=0) if (labels == g).any() else places[squares.min(axis=1).argmax()] for g in range(k)])
        inertia = squares.min(axis=1).sum()
        if best is None or inertia < best[0]:
            best = (inertia, labels)
    return best[1]
square = (places ** 2).sum(axis=1)
distance = np.sqrt(np.maximum(0, square[:, None] + square[None] - 2 * places @ places.T))
for k in range(2, 6):
    labels = k_means(k)
    member = np.eye(k)[labels]
    sums, sizes = distance @ member, member.sum(axis=0)
    own = sums[np.arange(len(places)), labels] / np.maximum(1, sizes[labels] - 1)
    other = np.where(member > 0, np.inf, sums / np.maximum(1, sizes)).min(axis=1)
    np.mean((other - own) / np.maximum(own, other))
print((time.perf_counter() - begun) * 1000)
`;
