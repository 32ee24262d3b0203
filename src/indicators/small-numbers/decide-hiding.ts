import { around, daysOf, figureOf, lies, overlap, type Cell, type Days, type Version } from './cell.ts';
import { cheapestShift } from './cheapest-shift.ts';
import { impliedTargets } from './implied-targets.ts';
import { KeptList } from './kept-list.ts';
import type { Kin } from './kin.ts';
import { BaseWorld } from './base-world.ts';
import { Ledger } from './ledger.ts';
import { usualLimits, type Limits } from './limits.ts';
import { otherWorld } from './other-world.ts';
import { changedBy, costsMuch, shiftOf, type Ground, type Shift } from './shift.ts';
import { isSensitive, isSmall, standingCells, type Seen } from './standing.ts';
import type { Kept, Target } from './target.ts';
import { withholdAround } from './withhold.ts';

/** A publication with what it meets. */
export interface Publishing {
  readonly publication: number;
  /** Its figures of the kin. */
  readonly news: readonly Version[];
  /** Every version before it that shares days with its window, in the order of publication. */
  readonly before: readonly Seen[];
  /** The small numbers near it. */
  readonly kept: readonly Kept[];
}

/** What becomes of a publication. */
export interface Decision {
  /** The versions that readers are kept from. */
  readonly hidden: readonly Version[];
  /** What takes the place of the small numbers that were given. */
  readonly kept: readonly Kept[];
}

/** How far from a publication others can matter to it. */
const reachInDays = 800;

/** The days of a publication's figures. */
export function daysOfNews(news: readonly Version[]): Days {
  return around(news.map(({ period }) => daysOf(period)));
}

/** The days that a small number and what keeps it open lie in. */
export function spanOf({ target, moves }: Kept): Days {
  return around([target, ...moves]);
}

/** The days whose small numbers can matter to a publication with figures of these. */
export function nearTo({ from, to }: Days): Days {
  return { from: from - reachInDays, to: to + reachInDays };
}

/** The days of everything that a publication is decided on, given the small numbers near it. */
export function windowOf(news: Days, kept: readonly Kept[]): Days {
  return nearTo(around([news, ...kept.map(spanOf).filter((span) => overlap(span, news))]));
}

/** The days that figures tie to those of a publication, one to the next. */
function tiedTo(news: Days, cells: readonly Cell[]): Days {
  let tied = news;
  for (let before = 0; before < tied.to - tied.from;) {
    before = tied.to - tied.from;
    tied = around([tied, ...cells.filter((cell) => overlap(cell, tied))]);
  }
  return tied;
}

/**
 * Which figures of a publication nobody may be shown: the small numbers, and the fewest others that leave each small
 * number more than one value it may have, whatever is added up or taken away. What was shown stays shown, so what is new
 * gives way. The same publication on the same ground is always decided the same.
 */
export function decideHiding(kin: Kin, publishing: Publishing, limits: Limits = usualLimits): Decision {
  const { publication, news, before, kept } = publishing;
  const versions = [...news, ...before.map(({ version }) => version)];
  // A whole that is not sensitive tells nothing as long as no figure of a part of it is there.
  if (kept.length === 0 && !versions.some((version) => isSensitive(kin, version))) return { hidden: [], kept };
  const ofNews = daysOfNews(news);
  const window = windowOf(ofNews, kept);
  const cells = standingCells(kin, before, news, window);
  const hiding = new Hiding(new Ledger(kin, cells), { window, publication, limits });
  const inside = kept.filter((each) => lies(spanOf(each), window));
  hiding.keepOn(inside);
  for (const cell of cells.filter((each) => hiding.isNew(each)).toSorted(inOrder)) {
    if (isSmall(kin, cell.version)) hiding.keep(targetOf(cell), publication);
  }
  hiding.keepImplied(tiedTo(ofNews, cells));
  hiding.showWhatCanBe();
  hiding.withholdTheRest();
  return {
    hidden: cells.filter((cell) => hiding.isNew(cell) && cell.hidden).map(({ version }) => version),
    kept: [...kept.filter((each) => !inside.includes(each)), ...hiding.kept],
  };
}

function targetOf({ indicator, area, from, to }: Cell): Target {
  return { indicator, area, from, to };
}

/** The order in which small numbers are seen to, so that it does not hang on how they were read. */
function inOrder({ version: a }: Cell, { version: b }: Cell): number {
  return figureOf(a) < figureOf(b) ? -1 : 1;
}

class Hiding {
  readonly #ground: Ground;
  readonly #window: Days;
  readonly #publication: number;
  readonly #list: KeptList;
  readonly #secondary: Cell[] = [];
  /** Small numbers that are open by the way. */
  readonly #open: Target[] = [];
  /** Small numbers for which no other world was found, though there may be one. */
  readonly #lost: Kept[] = [];

  constructor(
    ledger: Ledger,
    { window, publication, limits }: { readonly window: Days; readonly publication: number; readonly limits: Limits },
  ) {
    this.#ground = { ledger, world: new BaseWorld(ledger, limits), limits };
    this.#window = window;
    this.#publication = publication;
    this.#list = new KeptList(ledger.lattice);
  }

  get kept(): readonly Kept[] {
    return this.#list.all();
  }

  isNew({ version }: Cell): boolean {
    return version.publication === this.#publication;
  }

  /** Keeps what was kept before, the small numbers that the news would reveal in another way. */
  keepOn(before: readonly Kept[]): void {
    const broken: Kept[] = [];
    for (const each of before) {
      if (this.#holds(each)) this.#list.add(each);
      else if (!this.#isOver(each)) broken.push(each);
    }
    for (const { target, since } of broken) this.keep(target, since);
  }

  /** Keeps a small number open, and hides what that takes. */
  keep(target: Target, since: number): void {
    if (this.#list.has(target)) return;
    const open = this.#openedBy(target, since);
    if (open !== undefined) return this.#list.add({ target, since, moves: open.moves });
    const shift = this.#bestShift(target, since);
    for (const cell of shift?.toHide ?? []) {
      cell.hidden = true;
      this.#secondary.push(cell);
    }
    this.#list.add({ target, since, moves: shift?.moves ?? [] });
  }

  #bestShift(target: Target, since: number): Shift | undefined {
    const shift = cheapestShift(this.#ground, target, since, this.#window);
    if (shift !== undefined && shift.cost < costsMuch) return shift;
    const { found, isRuledOut } = otherWorld(this.#ground, { target, since, mayHide: true });
    if (shift === undefined && found === undefined && !isRuledOut) this.#lost.push({ target, since, moves: [] });
    return found === undefined || (shift !== undefined && shift.cost <= found.cost) ? shift : found;
  }

  /** Sees to the small numbers that no figure states; those that are open already need not be kept. */
  keepImplied(within: Days): void {
    for (const target of impliedTargets(this.#ground.ledger, this.#ground.world, within)) {
      if (this.#openedBy(target, this.#publication) === undefined) this.keep(target, this.#publication);
      else this.#open.push(target);
    }
  }

  /** Shows the figures again that turned out not to be needed, the largest first. */
  showWhatCanBe(): void {
    for (const cell of this.#secondary.toSorted((a, b) => (b.cases ?? 0) - (a.cases ?? 0))) {
      cell.hidden = false;
      if (!this.#keptWithout(cell)) cell.hidden = true;
    }
  }

  /** Withholds all that is new around the small numbers for which no other world was found, so that nothing is told of them. */
  withholdTheRest(): void {
    const { world } = this.#ground;
    const lost = this.#lost.filter(({ target, since }) => this.#openedBy(target, since) === undefined);
    const around = [...world.unsure, ...lost.flatMap(({ target }) => world.places.within(target))];
    if (around.length > 0) withholdAround(this.#ground, around);
  }

  /** Keeps everything in ways that leave a figure shown; changes nothing where something can't be. */
  #keptWithout(cell: Cell): boolean {
    const using = this.kept.filter((each) => each.moves.length > 0 && this.#uses(each, cell) && !this.#holds(each));
    for (const each of using) this.#list.remove(each);
    const isDone = using.every(({ target, since }) => {
      const found =
        this.#openedBy(target, since) ??
        cheapestShift({ ...this.#ground, not: cell }, target, since, this.#window, 1) ??
        otherWorld(this.#ground, { target, since, mayHide: false }).found;
      if (found !== undefined) this.#list.add({ target, since, moves: found.moves });
      return found !== undefined;
    });
    const isKept = isDone && this.#open.every((target) => this.#openedBy(target, this.#publication) !== undefined);
    if (!isKept) for (const each of using) this.#list.add(each);
    return isKept;
  }

  /** Whether a figure may be needed by what keeps a small number open: a 0 is by all that would otherwise be seen through. */
  #uses({ moves }: Kept, cell: Cell): boolean {
    return cell.cases === 0 || changedBy(this.#ground.ledger, moves).some((change) => change.cell === cell);
  }

  #openedBy(target: Target, since: number): Kept | undefined {
    const { ledger } = this.#ground;
    return this.#list.opening(
      target,
      since,
      ledger.ends.filter((end) => target.from <= end && end < target.to),
    );
  }

  /** Whether what keeps it open does so still. */
  #holds({ moves, since }: Kept): boolean {
    const { ledger } = this.#ground;
    if (moves.length === 0 || !moves.every((move) => ledger.isDivision(move))) return false;
    return shiftOf(this.#ground, moves, since)?.cost === 0;
  }

  /** Whether every figure that kept it open was replaced by this publication, so that nothing new tells of the old ones. */
  #isOver({ moves }: Kept): boolean {
    return changedBy(this.#ground.ledger, moves).every(({ cell }) => this.isNew(cell));
  }
}
