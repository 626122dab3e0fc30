/** Between which odds the true ones lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The exact binomial interval (Clopper and Pearson, 1934): how far chance alone could have moved `hits` of `trials`.
 * Never narrower than it says, also for few trials.
 */
export function exactInterval(hits: number, trials: number, confidence = 0.95): Interval {
  if (!Number.isInteger(hits) || !Number.isInteger(trials) || hits < 0 || hits > trials)
    throw new RangeError("Hits are a whole number up to the trials");
  const beyond = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : oddsWhere(hits, trials, beyond),
    high: hits === trials ? 1 : oddsWhere(hits + 1, trials, 1 - beyond),
  };
}

/** The odds that give at least k of n with this chance: by halving, since the chance only rises with the odds. */
function oddsWhere(k: number, n: number, chance: number): number {
  const ways = logWays(k, n);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (atLeast(k, n, middle, ways) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The logarithm of n over k. */
function logWays(k: number, n: number): number {
  let sum = 0;
  for (let j = 1; j <= Math.min(k, n - k); j += 1) sum += Math.log((n + 1 - j) / j);
  return sum;
}

/** The chance of at least k of n: summed from k away from the middle, where terms only shrink. */
function atLeast(k: number, n: number, odds: number, ways: number): number {
  const ofK = Math.exp(ways + k * Math.log(odds) + (n - k) * Math.log1p(-odds));
  const ratio = odds / (1 - odds);
  let term = ofK;
  let sum = 0;
  if (k > n * odds) {
    for (let j = k; j <= n && term > sum * 1e-17; j += 1) {
      sum += term;
      term *= ((n - j) / (j + 1)) * ratio;
    }
    return sum;
  }
  for (let j = k; j > 0 && term >= sum * 1e-17; j -= 1) {
    term *= j / (n + 1 - j) / ratio;
    sum += term;
    if (term === 0) break;
  }
  return 1 - sum;
}
