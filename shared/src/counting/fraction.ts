/**
 * An exact rational number: a shortened fraction of two big integers, the denominator above 0. Counting rules use it wherever a
 * floating-point number could change who wins. Immutable; every operation shortens (Euclid), so sizes stay as small as they can.
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n);
  static readonly ONE = new Fraction(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** Throws a RangeError on a denominator of 0. */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    const top = BigInt(numerator);
    const bottom = BigInt(denominator);
    if (bottom === 0n) throw new RangeError('a fraction over zero');
    const shared = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
    const sign = bottom < 0n ? -1n : 1n;
    return new Fraction((sign * top) / shared, (sign * bottom) / shared);
  }

  /** Reads a decimal number exactly (`12`, `-3.50`, `.5`); null where it is none. Exponents are not read. */
  static parse(text: string): Fraction | null {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
    if (!match) return null;
    const [, sign = '', whole = '', part = ''] = match;
    if (whole === '' && part === '') return null;
    const value = Fraction.of(BigInt(whole + part), 10n ** BigInt(part.length));
    return sign === '-' ? value.negated() : value;
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws a RangeError where the other is 0. */
  over(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  /** Below, at or above 0 as this is smaller than, equal to or larger than the other. */
  compare(other: Fraction): number {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  /** The largest whole number that is not above this. */
  floor(): bigint {
    const whole = this.numerator / this.denominator;
    return this.numerator < 0n && whole * this.denominator !== this.numerator ? whole - 1n : whole;
  }

  /** Cut (not rounded) towards 0 to so many decimals. */
  cut(decimals: number): Fraction {
    const scale = 10n ** BigInt(decimals);
    return Fraction.of((this.numerator * scale) / this.denominator, scale);
  }

  /** For showing and for JSON only: never compare what this gives. */
  toNumber(): number {
    return ratio(this.numerator, this.denominator);
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The nearest double of a quotient whose parts may each be too large for one: 20 significant digits are divided exactly first. */
function ratio(top: bigint, bottom: bigint): number {
  const plain = Number(top) / Number(bottom);
  if (Number.isFinite(plain) && Math.abs(Number(top)) <= Number.MAX_SAFE_INTEGER && bottom <= MAX_SAFE) return plain;
  const sign = top < 0n ? -1 : 1;
  const size = top < 0n ? -top : top;
  const shift = Math.max(0, 20 - (String(size).length - String(bottom).length));
  return sign * Number(`${(size * 10n ** BigInt(shift)) / bottom}e-${shift}`);
}

const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
