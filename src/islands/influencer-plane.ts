import { dotPaths, stepsOf } from '../charts/influencers-dots.ts';
import { dotsOf, placed, planeOf, SIZES, type Dots, type Plane } from '../charts/influencers-plane.ts';
import type { Format } from '../site/format.ts';
import { adviceWord, range, rateText, scoreText, valueOf, write } from '../site/influencers/facts.ts';
import type { Roster } from '../site/influencers/roster.ts';
import type { Scores } from '../site/influencers/scores.ts';
import { h } from '../site/node.ts';
import { creatorName } from '../charts/influencers-name.ts';
import { afterPaint } from './after-paint.ts';
import { element } from './elements.ts';
import { inSight } from './in-sight.ts';
import { HINT, moves } from './influencer-plot.ts';

/** Farther from any dot than this, in units of the drawing, a pointer means none. */
const REACH = 24;

interface Drawing {
  svg: SVGSVGElement;
  plane: Plane;
  seen(): boolean;
}

/** The dots of figure 1: fades those left out, and gives each its name under pointer, finger and arrow keys. */
export class DotPlane {
  readonly #roster: Roster;
  readonly #fmt: Format;
  readonly #readout: HTMLElement;
  readonly #placed: readonly number[];
  #dots: Dots;
  readonly #steps: number[];
  readonly #planes: Drawing[];
  readonly #later = afterPaint();
  #shown: Uint8Array | null = null;
  #scores: Scores;
  #here = -1;

  constructor(plot: HTMLElement, { roster, scores, fmt }: { roster: Roster; scores: Scores; fmt: Format }) {
    [this.#roster, this.#scores, this.#fmt] = [roster, scores, fmt];
    this.#placed = placed(roster);
    this.#dots = dotsOf(this.#placed, null);
    this.#steps = stepsOf(roster);
    this.#planes = [...plot.querySelectorAll('svg')].flatMap((svg, at) => {
      const size = SIZES[at];
      return size ? [{ svg, plane: planeOf(roster, this.#placed, size), seen: inSight(svg) }] : [];
    });
    this.#readout = plot.parentElement?.querySelector('.pick-readout') ?? document.createElement('p');
    plot.addEventListener('pointermove', (event) => this.#point(event));
    plot.addEventListener('pointerdown', (event) => this.#point(event));
  }

  /** Creators that a filter leaves out fade to a hairline colour; a drawing out of sight follows when the rest has been painted. */
  show(shown: Uint8Array, scores: Scores): void {
    this.#scores = scores;
    const all = shown.every((flag) => flag === 1);
    if (all && this.#shown === null) return;
    this.#shown = all ? null : shown;
    this.#dots = dotsOf(this.#placed, this.#shown);
    const inView = this.#planes.filter(({ seen }) => seen());
    for (const drawing of inView) this.#fade(drawing);
    this.#later(() => {
      for (const other of this.#planes) if (!inView.includes(other)) this.#fade(other);
    });
    if (this.#here >= 0 && !shown[this.#here]) this.#choose(-1);
  }

  #fade({ svg, plane }: Drawing): void {
    const paths = dotPaths(this.#roster, plane, { dots: this.#dots, steps: this.#steps });
    for (const { key, d } of paths) {
      const path = svg.querySelector(`[data-dots="${key}"]`);
      if (path?.getAttribute('d') !== d) path?.setAttribute('d', d);
    }
  }

  #visible(): Drawing | undefined {
    return this.#planes.find(({ svg }) => getComputedStyle(svg).display !== 'none');
  }

  #point(event: PointerEvent): void {
    const drawing = this.#visible();
    if (!drawing) return;
    const box = drawing.svg.getBoundingClientRect();
    const scale = drawing.plane.size.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    let [nearest, best] = [-1, (REACH * scale) ** 2];
    for (const i of this.#dots.passing) {
      const away = ((drawing.plane.x[i] ?? 0) - x) ** 2 + ((drawing.plane.y[i] ?? 0) - y) ** 2;
      if (away < best) [nearest, best] = [i, away];
    }
    if (nearest >= 0 && nearest !== this.#here) this.#choose(nearest);
  }

  /** A key that isMove let through. */
  press(key: string): void {
    if (key === 'Enter') this.#readout.querySelector('a')?.click();
    const move = moves.get(key);
    if (!move) return;
    const column = move.by === 'followers' ? this.#roster.followers : this.#roster.rate;
    const order = this.#dots.passing.toSorted((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b);
    const at = order.indexOf(this.#here);
    const last = order.length - 1;
    const to = move.to === 'first' ? 0 : move.to === 'last' ? last : at < 0 ? 0 : at + move.to;
    const next = order[Math.min(last, Math.max(0, to))];
    if (next !== undefined) this.#choose(next);
  }

  #choose(i: number): void {
    this.#here = i;
    for (const { svg, plane } of this.#planes) {
      const ring = svg.querySelector('[data-here]');
      ring?.setAttribute('visibility', i < 0 ? 'hidden' : 'visible');
      ring?.setAttribute('cx', String(plane.x[i] ?? 0));
      ring?.setAttribute('cy', String(plane.y[i] ?? 0));
    }
    this.#readout.replaceChildren(...(i < 0 ? [HINT] : this.#facts(i)));
  }

  #facts(i: number): Node[] {
    const [roster, fmt, scores] = [this.#roster, this.#fmt, this.#scores];
    const between = range(scores, i, scoreText(fmt));
    const facts = [
      `${valueOf(roster, 'platform', i)}, ${valueOf(roster, 'tier', i)}`,
      `${write(roster.followers[i], fmt.count)} followers`,
      `${write(roster.rate[i], rateText(fmt))} engagement`,
      `${write(roster.price[i], fmt.money)} a post`,
      `score ${write(scores.value[i], scoreText(fmt))}${between ? ` (${between})` : ''}`,
      adviceWord(roster, i),
    ];
    return [creatorName(roster, i), ...facts.map((fact) => h('span', {}, fact))].map((tree) => element(tree));
  }
}
