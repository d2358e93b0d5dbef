import { componentsOf, type Components } from './components.js';
import { chanceOf } from './chance.js';
import { inConversation } from './in-conversation.js';
import type { StepProgress } from './analysis-steps.js';
import { type Positions, positionsOf } from './projection.js';
import { type Columns, columnsOf, type Treatment } from './treatment.js';
import type { VoteMatrix } from './vote-matrix.js';

/** Where everybody stands, before anybody is put into a group. */
export interface OpinionMap {
  readonly columns: Columns;
  readonly components: Components;
  readonly positions: Positions;
  /** Rows of those who can be grouped, rising. */
  readonly members: Uint32Array;
}

export interface MapRequest {
  readonly seed: string;
  readonly rejected: Treatment;
  /** People who were in a group or could have been before. */
  readonly earlierMembers?: ReadonlySet<string>;
}

/** Axes and positions of a matrix, and who can be grouped. See `componentsOf` for its cost. */
export function opinionMap(matrix: VoteMatrix, request: MapRequest, progress: StepProgress = () => {}): OpinionMap {
  const columns = columnsOf(matrix, request.rejected);
  progress('components', 0);
  const components = componentsOf(matrix, columns, chanceOf(`${request.seed}\naxes`));
  progress('projection', 0);
  const positions = positionsOf(matrix, columns, components);
  const isIn = inConversation(matrix, request.earlierMembers);
  const members = Uint32Array.from(Array.from(isIn.keys()).filter((row) => isIn[row] === 1));
  return { columns, components, positions, members };
}
