/**
 * Normalised discounted cumulative gain of the first ten: 1 when nothing better could stand there, 0 when nothing good does.
 * Gain 2^grade − 1, discount log2(place + 1) (Järvelin and Kekäläinen 2002).
 *
 * @param shown grades of the hits in order
 * @param possible grades of every document that could have been shown
 */
export function ndcgAt10(shown: readonly number[], possible: readonly number[]): number {
  const best = gain([...possible].sort((a, b) => b - a));
  return best === 0 ? (shown.length === 0 ? 1 : 0) : gain(shown) / best;
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/** One divided by the place of the first hit of the best grade there is; 0 when it is not among those shown. */
export function reciprocalRank(shown: readonly number[], possible: readonly number[]): number {
  const best = Math.max(...possible, 0);
  const place = shown.findIndex((grade) => grade === best && grade > 0);
  return place < 0 ? 0 : 1 / (place + 1);
}
