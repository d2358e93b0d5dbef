/**
 * Chance (0 to 1) that a chi-square variable with so many degrees of freedom is at least x: the upper incomplete gamma
 * function Q(df/2, x/2) by its recurrence from Q(1/2, y) = erfc(√y) or Q(1, y) = e^−y (Abramowitz and Stegun 1964,
 * 6.5.22 and 26.4). 1 for x = 0 or no freedom. Right to about 12 digits; throws a RangeError on x below 0 or a df that
 * is not whole.
 */
export function chiSquareTail(x: number, df: number): number {
  if (!(x >= 0) || !Number.isInteger(df) || df < 0) throw new RangeError('no chi-square statistic');
  if (df === 0 || x === 0) return 1;
  const y = x / 2;
  const odd = df % 2 === 1;
  let tail = odd ? erfc(Math.sqrt(y)) : Math.exp(-y);
  // y^a e^−y / Γ(a+1), from a = 1/2 or 1, told by logarithms so that a large y does not leave the range of a double.
  let log = odd ? Math.log(y) / 2 - y - Math.log(Math.sqrt(Math.PI) / 2) : Math.log(y) - y;
  for (let a = odd ? 0.5 : 1; a < df / 2; a++) {
    tail += Math.exp(log);
    log += Math.log(y) - Math.log(a + 1);
  }
  return Math.min(1, tail);
}

/**
 * 1 − erf(x) for x from 0: a series of positive terms below 2, a continued fraction above (Abramowitz and Stegun,
 * 7.1.6, 7.1.14).
 */
function erfc(x: number): number {
  const square = Math.exp(-x * x);
  if (x < 2) {
    let [term, sum] = [x, x];
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * square * sum;
  }
  let fraction = 0;
  for (let n = 120; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return square / (Math.sqrt(Math.PI) * (x + fraction));
}
